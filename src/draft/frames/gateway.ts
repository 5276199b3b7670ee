import { gateways } from '../languages/en/activities.ts'
import type { MaskedSentence } from '../masked.ts'

/** Whether what is told at a place of a sentence happens where guests arrive and leave. */
export function isAtGateway({ items, scene }: MaskedSentence, at: number): boolean {
  const from = scene.tokens[items[Math.max(0, at - 12)]?.from ?? 0]?.start ?? 0
  const to = scene.tokens[(items[Math.min(items.length - 1, at + 40)]?.to ?? 1) - 1]?.end ?? from
  return gateways.test(scene.text.slice(from, to))
}
