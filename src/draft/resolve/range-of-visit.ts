import { visitWords } from '../languages/en/days-of-visits.ts'
import { daysBetween } from './calendar.ts'
import { isSaid } from './dates-of-visit.ts'
import { type FoundDay, foundDay } from './found-day.ts'
import type { NamedDate } from './named-dates.ts'

/** A date from a first day to a last one. */
export interface DateRange extends NamedDate {
  readonly last: string
}

const isForward = (date: NamedDate): date is DateRange =>
  date.isRange &&
  date.last !== undefined &&
  date.last >= date.first &&
  daysBetween(date.first, date.last) <= 60

/** Finds the range of days that speaks most for being the visit's; nothing where none says enough. */
export function rangeOfVisit(
  days: readonly NamedDate[],
  reference: string | undefined,
): DateRange | undefined {
  let best: { readonly date: DateRange; readonly score: number } | undefined
  for (const date of days.filter(isForward)) {
    const score = scoreOf(date, reference)
    if (!best || score > best.score) best = { date, score }
  }
  return best && best.score >= 3 ? best.date : undefined
}

function scoreOf({ masked, item, first, last }: DateRange, reference: string | undefined): number {
  const { text, index } = masked
  let score = 1
  if (visitWords.test(text)) score += 3
  if (masked.scene.sentence.block.kind === 'heading') score += 1.5
  if (index < 4) score += 1
  if (/^ ?\( ?$/.test(text.slice(Math.max(0, item.start - 2), item.start)) && index > 2)
    score -= 2.5
  if (
    /^ ?, ?$|\bin <L\d+> $/.test(text.slice(Math.max(0, item.start - 9), item.start)) &&
    index > 4
  )
    score -= 1
  score += Math.min(2, daysBetween(first, last) / 10)
  if (reference !== undefined && Math.abs(daysBetween(reference, first)) > 120) score -= 2
  return score
}

/** Widens the range of a visit by legs with ranges of their own: 23 and 24 March, and then the 25th. */
export function widened(
  range: DateRange,
  days: readonly NamedDate[],
): { readonly start: FoundDay; readonly end: FoundDay } {
  let from = foundDay(range.first, range, 'range of days')
  let to = foundDay(range.last, range, 'range of days')
  for (const date of days) {
    if (date === range) continue
    const end = date.last ?? date.first
    const isLeg = (date.isRange || date.masked === range.masked) && !isSaid(date)
    if (isLeg && isNext(to.date, date.first) && end > to.date) to = foundDay(end, date, 'last leg')
    if (date.isRange && isNext(end, from.date) && date.first < from.date)
      from = foundDay(date.first, date, 'first leg')
  }
  return { start: from, end: to }
}

/** Whether a day follows another within two days. */
const isNext = (day: string, next: string): boolean =>
  daysBetween(day, next) >= 0 && daysBetween(day, next) <= 2
