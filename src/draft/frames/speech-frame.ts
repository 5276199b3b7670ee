import type { MaskedItem, MaskedSentence } from '../masked.ts'
import type { Speaker } from './speakers.ts'

/** A verb of a sentence by which something is said, with the words said. */
export interface SpeechFrame {
  /** Who stands right before the verb; nothing where the clause goes on from the one before. */
  readonly speaker: Speaker | undefined
  readonly verb: string
  /** Where the clause begins: its subject, else the verb. */
  readonly start: number
  /** Where what is said begins and, where a rule of its own says so, ends. */
  readonly from: number
  readonly to?: number
  readonly rule: SpeechRule
}

export type SpeechRule =
  | 'speaker before the verb'
  | 'speaker behind the words'
  | 'side'
  | 'both sides'
  | 'talks about'
  | 'was discussed'

/** How far behind a verb is read: time grows with the length of a sentence only. */
export const window = 140

/** The word or placeholder of an item. */
export const wordOf = ({ text }: MaskedSentence, item: MaskedItem | undefined): string =>
  item ? text.slice(item.start, item.end) : ''
