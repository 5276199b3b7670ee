import { lengths } from '../languages/en/days-of-visits.ts'
import type { MaskedSentence } from '../masked.ts'
import { isBackground } from './report.ts'

/** Tells how many days the visit has: "a three-day visit", "two days of talks". */
export function lengthOfVisit(masked: readonly MaskedSentence[]): number | undefined {
  for (const sentence of masked) {
    if (isBackground(sentence)) continue
    const days = lengthIn(sentence)
    if (days !== undefined && days > 0 && days < 40) return days
  }
  return undefined
}

function lengthIn({ text, scene }: MaskedSentence): number | undefined {
  const pattern = lengths.find(length => length.test(text))
  const word = pattern?.exec(text)?.[1]?.replace(/-$/, '') ?? ''
  const { numbers } = scene.lexicon
  return Object.hasOwn(numbers, word) ? numbers[word] : Number(word)
}
