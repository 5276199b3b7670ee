import type { MaskedItem } from '../masked.ts'
import { addDays } from './calendar.ts'
import type { NamedDate } from './named-dates.ts'

/** A day of the report with the words that say it. */
export interface FoundDay {
  readonly date: string
  readonly sentence: number
  readonly item?: MaskedItem
  readonly rule: string
  readonly how: 'literal' | 'normalised' | 'inferred'
}

/** States that a date of a sentence says a day, by which rule. */
export const foundDay = (date: string, { masked, item }: NamedDate, rule: string): FoundDay => ({
  date,
  sentence: masked.index,
  item,
  rule,
  how: 'normalised',
})

/** Counts days on from a day, by the length of the visit; back where they are negative. */
export const daysFrom = (from: FoundDay, days: number): FoundDay => ({
  ...from,
  date: addDays(from.date, days),
  rule: 'length of the visit',
  how: 'inferred',
})
