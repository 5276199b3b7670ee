import { toCome } from '../languages/en/days-of-visits.ts'
import type { MaskedItem, MaskedSentence } from '../masked.ts'
import type { DateMention } from '../recognise/dates.ts'
import { resolveDay } from './calendar.ts'
import { isBackground } from './report.ts'

/** A date of a sentence in the calendar. */
export interface NamedDate {
  readonly masked: MaskedSentence
  readonly item: MaskedItem
  readonly first: string
  readonly last: string | undefined
  readonly isRange: boolean
  readonly written: DateMention
}

/** Reads every date of the report in the calendar; relative ones against the day of publication and the day before. */
export function namedDates(
  masked: readonly MaskedSentence[],
  reference: string | undefined,
): readonly NamedDate[] {
  const found: NamedDate[] = []
  let previous: string | undefined
  for (const sentence of masked) {
    const isFuture = toCome.test(sentence.text)
    for (const item of sentence.items) {
      if (item.referent?.type !== 'mention' || item.referent.mention.type !== 'date') continue
      const { mention: written } = item.referent
      if (written.isVague) continue
      const first = resolveDay(written.first, { reference, previous, isFuture })
      if (first === undefined) continue
      const last = written.last
        ? resolveDay(written.last, {
            reference: written.last.weekday === undefined ? reference : first,
            previous: first,
            isFuture: written.last.weekday !== undefined || isFuture,
          })
        : undefined
      found.push({ masked: sentence, item, first, last, isRange: last !== undefined, written })
      if (!isBackground(sentence)) previous = last ?? first
    }
  }
  return found
}
