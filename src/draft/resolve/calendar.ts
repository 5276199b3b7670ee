import type { WrittenDay } from '../recognise/written-days.ts'

const day = 86_400_000

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** Returns the day some days after another one. */
export const addDays = (date: string, days: number): string => iso(Date.parse(date) + days * day)

/** Days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / day)

function exact(year: number, month: number, date: number): string | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const time = Date.parse(text)
  return Number.isNaN(time) || iso(time) !== text ? undefined : text
}

/** What a written day is resolved against. */
export interface Anchor {
  /** Day of publication. */
  readonly reference: string | undefined
  /** The day named last before: the following day. */
  readonly previous?: string | undefined
  /** Whether the sentence speaks of what is to come. */
  readonly isFuture: boolean
}

/** Makes a day of the calendar of a written one; nothing where the report does not say enough. */
export function resolveDay(
  written: WrittenDay,
  { reference, previous, isFuture }: Anchor,
): string | undefined {
  const { day: date, month, year, weekday, offset, turn, after } = written
  if (after !== undefined) return previous === undefined ? undefined : addDays(previous, after)
  if (offset !== undefined) return reference === undefined ? undefined : addDays(reference, offset)
  if (date !== undefined && month !== undefined) {
    if (year !== undefined) return exact(year, month, date)
    return reference === undefined ? undefined : nearestYear(month, date, reference)
  }
  if (date !== undefined) return dayOfMonth(date, previous ?? reference, reference)
  if (weekday === undefined || reference === undefined) return undefined
  return byWeekday(weekday, reference, { turn, isFuture })
}

/** The year in which a day lies nearest to the day of publication. */
function nearestYear(month: number, date: number, reference: string): string | undefined {
  const year = Number(reference.slice(0, 4))
  const days = [year - 1, year, year + 1].flatMap(candidate => exact(candidate, month, date) ?? [])
  return days.toSorted(
    (a, b) => Math.abs(daysBetween(reference, a)) - Math.abs(daysBetween(reference, b)),
  )[0]
}

function dayOfMonth(
  date: number,
  near: string | undefined,
  reference: string | undefined,
): string | undefined {
  const anchor = near ?? reference
  if (anchor === undefined) return undefined
  const [year = 0, month = 1] = anchor.split('-').map(Number)
  const days = [
    exact(month === 1 ? year - 1 : year, month === 1 ? 12 : month - 1, date),
    exact(year, month, date),
    exact(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, date),
  ]
  return days
    .flatMap(found => found ?? [])
    .toSorted((a, b) => Math.abs(daysBetween(anchor, a)) - Math.abs(daysBetween(anchor, b)))[0]
}

/** The last day of that name in what is told, the next one in what is planned. */
function byWeekday(
  weekday: number,
  reference: string,
  { turn, isFuture }: { readonly turn: 'next' | 'last' | undefined; readonly isFuture: boolean },
): string {
  const own = new Date(Date.parse(reference)).getUTCDay()
  const back = (own - weekday + 7) % 7
  if (isFuture || turn === 'next')
    return addDays(reference, back === 0 ? (turn === 'next' ? 7 : 0) : 7 - back)
  return addDays(reference, turn === 'last' && back === 0 ? -7 : -back)
}
