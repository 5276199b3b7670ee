import type { StatementSide } from '../flat-facts.ts'
import { itemAt, type MaskedSentence } from '../masked.ts'

/** One idea of a statement: a verb and the words behind it. */
export interface Idea {
  /** The verb, by which its kind is told. */
  readonly verb: string
  readonly sentence: number
  /** Tokens of the sentence. */
  readonly from: number
  readonly to: number
  readonly text: string
}

/** What a person or a side said, by the words that say it. */
export interface SpokenStatement extends Idea {
  readonly side: StatementSide
  readonly speaker: number | undefined
  readonly mode: 'quote' | 'paraphrase'
  readonly rule: string
  /** What was said, idea by idea. */
  readonly ideas: readonly Idea[]
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

/** Takes the words of a statement out of its sentence; nothing where hardly any are left. */
export function toStatement(
  masked: MaskedSentence,
  { start, end, ...found }: Found,
): SpokenStatement | undefined {
  const { items, scene, index, text } = masked
  const from = items[itemAt(masked, start)]?.from ?? 0
  const last = itemAt(masked, Math.max(start, (end ?? text.length) - 1))
  const to = items[last]?.to ?? scene.tokens.length
  if (to - from < 3) return undefined
  const words = scene.text.slice(scene.tokens[from]?.start, scene.tokens[to - 1]?.end)
  const idea: Idea = { verb: found.verb, sentence: index, from, to, text: words }
  return { ...found, ...idea, ideas: [idea] }
}

/** What one speaker said in two places, as one statement. */
export const joined = (first: SpokenStatement, next: SpokenStatement): SpokenStatement => ({
  ...first,
  mode: next.mode === 'quote' ? 'quote' : first.mode,
  text: `${first.text.replace(/[.,;\s]+$/, '')}. ${next.text}`,
  ideas: [...first.ideas, ...next.ideas],
  // The evidence of the whole is the words of its first sentence.
  to: next.sentence === first.sentence ? next.to : first.to,
})

export interface Place {
  readonly masked: MaskedSentence
  readonly last: SpokenStatement | undefined
}

export const hasQuotes = (text: string): boolean =>
  /["“«']\s?[^"”»']{12,}\s?["”»']/.test(text) && /["“«]/.test(text)
