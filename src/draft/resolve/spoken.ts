import type { StatementSide } from '../flat-facts.ts'
import { itemAt, type MaskedSentence } from '../masked.ts'

/** What a person or a side said, by the words that say it. */
export interface SpokenStatement {
  readonly side: StatementSide
  readonly speaker: number | undefined
  readonly mode: 'quote' | 'paraphrase'
  /** The verb, by which its kind is told. */
  readonly verb: string
  readonly sentence: number
  /** Tokens of the sentence. */
  readonly from: number
  readonly to: number
  readonly text: string
  readonly rule: string
}

export interface Found {
  readonly side: StatementSide
  readonly speaker: number | undefined
  readonly verb: string
  /** Where in the masked text the words begin. */
  readonly start: number
  readonly end?: number
  readonly rule: string
  readonly mode: 'quote' | 'paraphrase'
}

export function toStatement(
  { items, scene, index, text }: MaskedSentence,
  { start, end, ...found }: Found,
): SpokenStatement | undefined {
  const from = items[itemAt({ items, scene, index, text }, start)]?.from ?? 0
  const to =
    items[itemAt({ items, scene, index, text }, Math.max(start, (end ?? text.length) - 1))]?.to ??
    scene.tokens.length
  if (to - from < 3) return undefined
  return {
    ...found,
    sentence: index,
    from,
    to,
    text: scene.text.slice(scene.tokens[from]?.start, scene.tokens[to - 1]?.end),
  }
}

export interface Place {
  readonly masked: MaskedSentence
  readonly last: SpokenStatement | undefined
}

export const hasQuotes = (text: string): boolean =>
  /["“«']\s?[^"”»']{12,}\s?["”»']/.test(text) && /["“«]/.test(text)
