import { dayNumber, daysIn } from './calendar.ts'
import { remembered } from './remembered.ts'

/*
 * The dates and times of XML Schema, https://www.w3.org/TR/xmlschema11-2/#sec-date-time-intro. A lexical form that
 * names no day of the calendar, no hour of the day, stands for no value.
 */

const zone = String.raw`(?<zone>Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))`
const year = String.raw`(?<year>-?(?:[1-9]\d{3,8}|0\d{3}))`
const month = String.raw`(?<month>0[1-9]|1[0-2])`
const day = String.raw`(?<day>0[1-9]|[12]\d|3[01])`
const time = String.raw`(?:(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d):(?<second>[0-5]\d(?:\.\d+)?)|(?<midnight>24:00:00(?:\.0+)?))`

const form = (pattern: string): RegExp => new RegExp(`^${pattern}$`)

const forms: ReadonlyMap<string, RegExp> = new Map([
  ['date', form(`${year}-${month}-${day}${zone}?`)],
  ['dateTime', form(`${year}-${month}-${day}T${time}${zone}?`)],
  ['dateTimeStamp', form(`${year}-${month}-${day}T${time}${zone}`)],
  ['time', form(`${time}${zone}?`)],
  ['gYear', form(`${year}${zone}?`)],
  ['gYearMonth', form(`${year}-${month}${zone}?`)],
  ['gMonth', form(`--${month}${zone}?`)],
  ['gMonthDay', form(`--${month}-${day}${zone}?`)],
  ['gDay', form(`---${day}${zone}?`)],
])

/** The local names of the datatypes of XML Schema that this module reads. */
export const momentTypes: ReadonlySet<string> = new Set(forms.keys())

/** A point on the time line in seconds, the first where it is a span; zoned ones count from 1970-01-01T00:00:00Z. */
export interface Moment {
  readonly seconds: number
  readonly isZoned: boolean
}

const readers: ReadonlyMap<string, (text: string) => Moment | undefined> = new Map(
  [...forms].map(([type, pattern]) => [type, remembered(text => parseMoment(pattern, text))]),
)

/** Reads a date or time by the local name of its datatype; nothing where it stands for no value. */
export const readMoment = (type: string, text: string): Moment | undefined =>
  readers.get(type)?.(text)

function parseMoment(pattern: RegExp, text: string): Moment | undefined {
  const parts = pattern.exec(text)?.groups
  if (!parts) return undefined
  const years = Number(parts['year'] ?? 1972)
  const months = Number(parts['month'] ?? 1)
  const days = Number(parts['day'] ?? 1)
  if (days > daysIn(years, months)) return undefined
  const offset = parts['zone']
  return {
    seconds: dayNumber(years, months, days) * 86_400 + clock(parts) - offsetSeconds(offset),
    isZoned: offset !== undefined,
  }
}

function clock(parts: Readonly<Record<string, string | undefined>>): number {
  const { hour = 0, minute = 0, second = 0, midnight } = parts
  if (midnight !== undefined) return 86_400
  return Number(hour) * 3600 + Number(minute) * 60 + Number(second)
}

function offsetSeconds(offset: string | undefined): number {
  if (offset === undefined || offset === 'Z') return 0
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))
  return (offset.startsWith('-') ? -60 : 60) * minutes
}
