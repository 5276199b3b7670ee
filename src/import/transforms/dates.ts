import { daysIn } from '../../rdf/calendar.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const monthPattern = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
const american = new RegExp(String.raw`^(?:(${monthPattern}) )?(\d{1,2})(?:,? (\d{4}))?$`, 'i')
const european = new RegExp(String.raw`^(\d{1,2})(?: (${monthPattern}))?(?:,? (\d{4}))?$`, 'i')

const monthAndYear = new RegExp(String.raw`^(${monthPattern}),? ([1-9]\d{3})$`, 'i')

/** Which of the first two numbers of 9/24/2009 is the month. */
type DayOrder = 'mdy' | 'dmy'

interface Parts {
  readonly year?: number | undefined
  readonly month?: number | undefined
  readonly day: number
}

const weekday = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s*/gi

/** Takes out what says nothing more of a day: its weekday, the ending of its number, a time of day. */
const bareDate = (text: string): string =>
  text
    .replaceAll(weekday, '')
    .replaceAll(/\b(\d{1,2})(?:st|nd|rd|th|\.(?!\d))/gi, '$1')
    .replaceAll(/(\d{4}-\d{2}-\d{2})T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?/g, '$1')
    .trim()

/**
 * Reads a day, or the first and last day of a range, as `YYYY-MM-DD` or `YYYY-MM-DD/YYYY-MM-DD`; where only the month
 * or the year is given, as `YYYY-MM` or `YYYY`.
 */
export function readDates(cell: string, order?: DayOrder): string | undefined {
  const text = bareDate(cell)
  return monthOrYear(text) ?? readDays(text, order)
}

function monthOrYear(text: string): string | undefined {
  if (/^[1-9]\d{3}(?:-(?:0[1-9]|1[0-2]))?$/.test(text)) return text
  const [, name, year] = monthAndYear.exec(text) ?? []
  return year === undefined ? undefined : `${year}-${two(monthOf(name) ?? 0)}`
}

function readDays(text: string, order: DayOrder | undefined): string | undefined {
  const isIso = /\d{4}-\d{2}/.test(text)
  const between = isIso ? /\s*[/–—]\s*|\s+(?:to|and|&|-)\s+/ : /\s*[–—-]\s*|\s+(?:to|and|&)\s+/
  const [first = '', second, ...more] = text.split(between)
  const begin = readParts(first, order)
  if (!begin || more.length > 0) return undefined
  if (second === undefined) return dayOf(begin)
  const end = readParts(second, order)
  if (!end) return undefined
  const last = { ...end, month: end.month ?? begin.month, year: end.year ?? begin.year }
  const finish = dayOf(last)
  const start = startOf({ ...begin, month: begin.month ?? end.month }, { finish, last })
  if (start === undefined || finish === undefined || finish < start) return undefined
  return start === finish ? start : `${start}/${finish}`
}

/** A first day without a year lies in that of the last day or in the one before: December 30–January 2, 2009. */
function startOf(
  begin: Parts,
  { finish, last }: { readonly finish: string | undefined; readonly last: Parts },
): string | undefined {
  if (begin.year !== undefined || last.year === undefined) return dayOf(begin)
  const same = dayOf({ ...begin, year: last.year })
  const isAfter = same !== undefined && finish !== undefined && same > finish
  return isAfter ? dayOf({ ...begin, year: last.year - 1 }) : same
}

function readParts(text: string, order?: DayOrder): Parts | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const numbers = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text)
  if (numbers && order) {
    const [month, day] = order === 'mdy' ? [numbers[1], numbers[2]] : [numbers[2], numbers[1]]
    return { year: Number(numbers[3]), month: Number(month), day: Number(day) }
  }
  const us = american.exec(text)
  if (us) return { year: numberOf(us[3]), month: monthOf(us[1]), day: Number(us[2]) }
  const eu = european.exec(text)
  return eu ? { year: numberOf(eu[3]), month: monthOf(eu[2]), day: Number(eu[1]) } : undefined
}

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text)

const monthOf = (name: string | undefined): number | undefined =>
  name === undefined ? undefined : months.indexOf(name.slice(0, 3).toLowerCase()) + 1

function dayOf({ year, month, day }: Parts): string | undefined {
  if (year === undefined || month === undefined || month < 1 || month > 12) return undefined
  if (day < 1 || day > daysIn(year, month)) return undefined
  return [String(year).padStart(4, '0'), two(month), two(day)].join('-')
}

const two = (number: number): string => String(number).padStart(2, '0')
