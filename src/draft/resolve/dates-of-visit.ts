import { ofSomethingElse, ofWords } from '../languages/en/days-of-visits.ts'
import { daysBetween } from './calendar.ts'
import type { FoundDay } from './found-day.ts'
import type { NamedDate } from './named-dates.ts'
import { isBackground } from './report.ts'

/** Whether a date may be one of the visit: not that of publication, of another event or of long ago. */
export function isOfVisit(
  { masked, item, first, written }: NamedDate,
  published: FoundDay | undefined,
): boolean {
  if (isBackground(masked)) return false
  if (published?.sentence === masked.index && published.item === item) return false
  if (ofSomethingElse.behind.test(masked.text.slice(item.end))) return false
  if (ofSomethingElse.before.test(masked.text.slice(0, item.start))) return false
  return (
    !published ||
    written.first.year === undefined ||
    Math.abs(daysBetween(published.date, first)) <= 400
  )
}

/** Whether a date is the day of words and not of the visit: "said on Tuesday". */
export const isSaid = ({ masked: { text }, item }: NamedDate): boolean =>
  ofWords.test(text.slice(0, item.start))
