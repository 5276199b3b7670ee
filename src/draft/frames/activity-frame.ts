import { activityEnds } from '../languages/en/activities.ts'
import type { MaskedSentence } from '../masked.ts'
import type { Speaker } from './speakers.ts'

/** A clause that may be an item of the programme: toured a school; an agreement was signed. */
export interface ActivityFrame {
  readonly start: number
  readonly end: number
  /** The verb, by which its kind is told. */
  readonly verb: string
  readonly rule: ActivityRule
  /** Who stands right before the verb; nothing where the clause goes on from the one before, or names nobody. */
  readonly subject?: Speaker | undefined
  /** Whether somebody must have done it who is sought before the verb. */
  readonly isActive: boolean
}

/** The construction that tells an activity. */
export type ActivityRule =
  'activity' | 'met a group' | 'was signed' | 'was held' | 'item of the programme'

/** Finds where a clause ends: before the next verb of the same subject, a relative clause or the end of the sentence. */
export function clauseEnd({ text }: MaskedSentence, from: number, isOpening = false): number {
  const rest = text.slice(from, from + 240)
  const comma = isOpening ? rest.indexOf(' , ') : -1
  if (comma > 0) return from + comma
  return from + Math.min(activityEnds.exec(rest)?.index ?? rest.length, 230)
}

/** The words before an item, as far back as the use of a verb shows. */
export const lead = (masked: MaskedSentence, at: number): string => {
  const start = masked.items[at]?.start ?? 0
  return masked.text.slice(Math.max(0, start - 90), start)
}
