import { daysIn } from '../../rdf/calendar.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const monthPattern = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
const american = new RegExp(String.raw`^(?:(${monthPattern}) )?(\d{1,2})(?:,? (\d{4}))?$`, 'i')
const european = new RegExp(
  String.raw`^(\d{1,2})(?:[ -](${monthPattern}))?(?:(?:,? |-)(\d{4}|\d{2}))?$`,
  'i',
)

const monthAndYear = new RegExp(String.raw`^(${monthPattern})(?:(?: of)?,? ([1-9]\d{3}))?$`, 'i')

/** Which of the first two numbers of 9/24/2009 is the month. */
type DayOrder = 'mdy' | 'dmy'

/** What a table leaves open in its dates. */
export interface DateHabits {
  readonly order?: DayOrder | undefined
  /** First year of the hundred in which years of two digits lie. */
  readonly century?: number | undefined
}

/** A day, month or year, or the first and the last of a range. */
export interface ReadDate {
  /** EDTF: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, or two of these with a stroke between. */
  readonly text: string
  /** Whether the cell says more than that: about when, or several stretches of days. */
  readonly isRough: boolean
}

interface Parts {
  readonly year?: number | undefined
  readonly month?: number | undefined
  /** Absent where the month alone is known. */
  readonly day?: number | undefined
}

const weekday = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s*/gi
const remark = /\s*(?:\([^)]*\)|\[[^\]]*\]|[*†‡?]+)/g
const about =
  /^(?:about|around|approximately|approx\.|circa|ca?\.|early|mid|late|beginning of|end of|spring|summer|autumn|fall|winter)[ -]?(?:in )?/i

/** Takes out what says nothing more of a day: its weekday, the ending of its number, a time of day. */
const bareDate = (text: string): string =>
  text
    .replaceAll(weekday, '')
    .replaceAll(/\b(\d{1,2})(?:st|nd|rd|th|\.(?!\d))/gi, '$1')
    .replaceAll(/(\d{4}-\d{2}-\d{2})[T ]\d[\d:.]+(?:Z|[+-]\d{2}:\d{2})?/g, '$1')
    .replaceAll(/\s+,/g, ',')
    .trim()

/**
 * Reads a day, or the first and last day of a range; where only months or years are given, these. Of several stretches
 * of days the first and the last day are taken, and what stands in brackets is passed over.
 */
export function readDates(cell: string, habits: DateHabits = {}): ReadDate | undefined {
  const text = bareDate(cell)
  const exact = readRange(text, habits)
  if (exact !== undefined) return { text: exact, isRough: false }
  const bare = text.replaceAll(remark, '').trim().replace(about, '')
  const rough = readRange(bare, habits) ?? readStretches(bare, habits)
  return rough === undefined ? undefined : { text: rough, isRough: true }
}

const readRange = (text: string, habits: DateHabits): string | undefined =>
  yearOrIso(text) ?? readDays(text, habits)

/** The number by which spreadsheets count 1970-01-01. */
const sheetEpoch = 25_569
const dayLength = 86_400_000

/** Spreadsheets count days: 39966 is 2009-06-02, where a cell is not shown as a date. */
const sheetDay = (number: number): string =>
  new Date((number - sheetEpoch) * dayLength).toISOString().slice(0, 10)

function yearOrIso(text: string): string | undefined {
  if (/^[1-9]\d{3}(?:-(?:0[1-9]|1[0-2]))?$/.test(text)) return text
  if (/^[1-7]\d{4}$/.test(text)) return sheetDay(Number(text))
  const [, year, month, day] = /^([12]\d{3})(\d{2})(\d{2})$/.exec(text) ?? []
  if (year === undefined) return undefined
  return dateOf({ year: Number(year), month: Number(month), day: Number(day) })
}

function readDays(text: string, habits: DateHabits): string | undefined {
  const [first = '', second, ...more] = text.split(betweenIn(text))
  const begin = readParts(first, habits)
  if (!begin || more.length > 0) return undefined
  if (second === undefined) return dateOf(begin)
  const end = readParts(second, habits)
  if (!end) return undefined
  const last = { ...end, month: end.month ?? begin.month, year: end.year ?? begin.year }
  const finish = dateOf(last)
  const start = startOf({ ...begin, month: begin.month ?? end.month }, { finish, last })
  if (start === undefined || finish === undefined || finish < start) return undefined
  return start === finish ? start : `${start}/${finish}`
}

/** A hyphen stands between two days only where it does not stand in one: 27-May-1961, 27-05-1961. */
function betweenIn(text: string): RegExp {
  if (/\d{4}-\d{2}/.test(text)) return /\s*(?:[/–—]|\.\.)\s*|\s+(?:to|through|until|and|&|-)\s+/
  const isHyphened = /\d-(?:\d{1,2}|[a-z]{3,9})-\d/i.test(text)
  return isHyphened
    ? /\s*[–—]\s*|\s+(?:to|through|until|and|&|-)\s+/
    : /\s*[–—-]\s*|\s+(?:to|through|until|and|&)\s+/
}

const stretchEnd = /\s*;\s*|,?\s+(?:and|&)\s+|,\s+(?=\d{1,2}(?:[–—-]\d{1,2})?(?:,|$)|[A-Z][a-z])/

/** The first and the last day of several stretches: June 2–5 and 8, 2009. */
function readStretches(text: string, habits: DateHabits): string | undefined {
  const parts = text.split(stretchEnd).filter(part => part !== '')
  if (parts.length < 2) return undefined
  const year = /\b([12]\d{3})$/.exec(text)?.[1]
  let month = ''
  const days = parts.map(part => {
    month = new RegExp(monthPattern, 'i').exec(part)?.[0] ?? month
    const named = /[a-z]/i.test(part) ? part : `${month} ${part}`.trim()
    const whole = /\b\d{4}$/.test(named) || year === undefined ? named : `${named}, ${year}`
    return readRange(whole, habits)?.split('/')
  })
  const all = days.flatMap(found => found ?? []).toSorted()
  const [first, last] = [all[0], all.at(-1)]
  if (days.includes(undefined) || first === undefined || last === undefined) return undefined
  return first === last ? first : `${first}/${last}`
}

/** A first day without a year lies in that of the last day or in the one before: December 30–January 2, 2009. */
function startOf(
  begin: Parts,
  { finish, last }: { readonly finish: string | undefined; readonly last: Parts },
): string | undefined {
  if (begin.year !== undefined || last.year === undefined) return dateOf(begin)
  const same = dateOf({ ...begin, year: last.year })
  const isAfter = same !== undefined && finish !== undefined && same > finish
  return isAfter ? dateOf({ ...begin, year: last.year - 1 }) : same
}

function readParts(text: string, { order, century }: DateHabits): Parts | undefined {
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: numberOf(iso[3]) }
  const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text)
  if (numbers && order) {
    const [month, day] = order === 'mdy' ? [numbers[1], numbers[3]] : [numbers[3], numbers[1]]
    return { year: yearOf(numbers[4], century), month: Number(month), day: Number(day) }
  }
  const named = monthAndYear.exec(text)
  if (named) return { year: numberOf(named[2]), month: monthOf(named[1]) }
  const us = american.exec(text)
  if (us) return { year: numberOf(us[3]), month: monthOf(us[1]), day: Number(us[2]) }
  const eu = european.exec(text)
  return eu
    ? { year: yearOf(eu[3], century), month: monthOf(eu[2]), day: Number(eu[1]) }
    : undefined
}

/** Years of two digits lie in the hundred years that the map names; without it nobody knows. */
function yearOf(text: string | undefined, century: number | undefined): number | undefined {
  if (text === undefined || text.length === 4) return numberOf(text)
  if (century === undefined) return undefined
  const year = Math.floor(century / 100) * 100 + Number(text)
  return year < century ? year + 100 : year
}

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text)

const monthOf = (name: string | undefined): number | undefined =>
  name === undefined ? undefined : months.indexOf(name.slice(0, 3).toLowerCase()) + 1

function dateOf({ year, month, day }: Parts): string | undefined {
  if (year === undefined || month === undefined || month < 1 || month > 12) return undefined
  const named = `${String(year).padStart(4, '0')}-${two(month)}`
  if (day === undefined) return named
  return day < 1 || day > daysIn(year, month) ? undefined : `${named}-${two(day)}`
}

const two = (number: number): string => String(number).padStart(2, '0')
