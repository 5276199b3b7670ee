import { arrival, departure } from '../languages/en/days-of-visits.ts'
import type { MaskedSentence } from '../masked.ts'
import { isOfVisit, isSaid } from './dates-of-visit.ts'
import { daysFrom, type FoundDay, foundDay } from './found-day.ts'
import { lengthOfVisit } from './length-of-visit.ts'
import { type NamedDate, namedDates } from './named-dates.ts'
import { rangeOfVisit, widened } from './range-of-visit.ts'

/** When the visit takes place. */
export interface VisitDates {
  readonly start?: FoundDay
  readonly end?: FoundDay
  /** Every day that the report gives an item or leg, by sentence and place in it. */
  readonly days: readonly NamedDate[]
}

type Bounds = Pick<VisitDates, 'start' | 'end'>

/** Finds first and last day: a range that the visit has, days on which it begins and ends, its length, its programme. */
export function visitDates(
  masked: readonly MaskedSentence[],
  {
    reference,
    published,
  }: { readonly reference: string | undefined; readonly published: FoundDay | undefined },
): VisitDates {
  const days = namedDates(masked, reference).filter(date => isOfVisit(date, published))
  const range = rangeOfVisit(days, reference)
  if (range) return { ...widened(range, days), days }
  const first = firstDay(days)
  const told = { first, last: lastDay(days, first), length: lengthOfVisit(masked) }
  return { ...(byLength(told) ?? byProgramme(days, told)), days }
}

/** The day on which the visit is said to begin. */
function firstDay(days: readonly NamedDate[]): FoundDay | undefined {
  const date = days.find(day => hasWords(day, arrival))
  return date && foundDay(date.first, date, 'day of arrival')
}

/** The day on which the visit is said to end, unless that is before it begins. */
function lastDay(days: readonly NamedDate[], first: FoundDay | undefined): FoundDay | undefined {
  const date = days.findLast(day => hasWords(day, departure))
  const last = date && foundDay(date.last ?? date.first, date, 'day of departure')
  return last && (!first || last.date >= first.date) ? last : undefined
}

/** Whether the words around a date tell of the arrival, or the departure. */
const hasWords = (
  { masked: { text }, item }: NamedDate,
  { before, behind }: typeof arrival,
): boolean =>
  before.test(text.slice(Math.max(0, item.start - 130), item.start)) ||
  behind.test(text.slice(item.end, item.end + 90))

/** What the report says of the days of a visit. */
interface Told {
  readonly first: FoundDay | undefined
  readonly last: FoundDay | undefined
  /** How many days it has. */
  readonly length: number | undefined
}

/** One end and the length of the visit give the other end. */
function byLength({ first, last, length }: Told): Bounds | undefined {
  if (length === undefined) return undefined
  if (first && !last) return { start: first, end: daysFrom(first, length - 1) }
  if (last && !first) return { start: daysFrom(last, 1 - length), end: last }
  return undefined
}

/** What is not told of the ends is taken from the days of the programme. */
function byProgramme(days: readonly NamedDate[], { first, last, length }: Told): Bounds {
  const programme = days.filter(date => !isSaid(date))
  const earliest = programme.toSorted((a, b) => (a.first < b.first ? -1 : 1))[0]
  const latest = programme.toSorted((a, b) => (lastOf(a) < lastOf(b) ? 1 : -1))[0]
  if (!earliest || !latest) return bounds(first, last)
  const isOnlyLast = last !== undefined && length === undefined && earliest.first === last.date
  const begin =
    first ??
    (isOnlyLast ? undefined : foundDay(earliest.first, earliest, 'first day of the programme'))
  if (length !== undefined && begin) return { start: begin, end: daysFrom(begin, length - 1) }
  const finish = last ?? foundDay(lastOf(latest), latest, 'last day of the programme')
  if (begin && !last && finish.date === begin.date) return { start: begin }
  return bounds(begin, finish)
}

const lastOf = ({ first, last }: NamedDate): string => last ?? first

const bounds = (start: FoundDay | undefined, end: FoundDay | undefined): Bounds => ({
  ...(start ? { start } : {}),
  ...(end ? { end } : {}),
})
