import type { NamedNode } from '@rdfjs/types'
import * as z from 'zod'
import { daysIn } from '../rdf/calendar.ts'
import { xsd } from '../rdf/namespaces.ts'
import { remembered } from '../rdf/remembered.ts'

const partial = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`
const hint = '2023-07-20, or 2023-07 or 2023 where the day is not known'

/** A full day of the Gregorian calendar, `YYYY-MM-DD`. */
export const daySchema: z.ZodString = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'day' })
  .meta({ id: 'Day', description: 'A full date, YYYY-MM-DD.' })

/** A day, a month or a year: EDTF level 0, https://www.loc.gov/standards/datetime/. */
export const partialDateSchema: z.ZodType<string | number> = z
  .union([z.string().regex(new RegExp(`^${partial}$`), { error: 'partial' }), yearSchema()])
  .meta({ id: 'PartialDate', description: `A date: ${hint}.` })

/** A day, or an interval of two dates of which the last may be open (`..`): EDTF level 0 and 1. */
export const intervalSchema: z.ZodType<string | number> = z
  .union([
    z.string().regex(new RegExp(`^${partial}(?:/(?:${partial}|\\.\\.))?$`), { error: 'interval' }),
    yearSchema(),
  ])
  .meta({
    id: 'Interval',
    description:
      'One day (2023-07-20), first and last day (2023-07-20/2023-07-24), an open end (2023-07-20/..), a month or a year where the day is not known (2023-07).',
  })

/** A year written without quotes is a number to YAML. */
function yearSchema(): z.ZodNumber {
  return z.number().int().min(1000).max(9999)
}

/** How exactly a date is known. */
export type Precision = 'day' | 'month' | 'year'

/** A date as far as it is known, with the days between which it lies. */
export interface PartialDate {
  readonly text: string
  readonly precision: Precision
  /** First possible day, `YYYY-MM-DD`. */
  readonly earliest: string
  /** Last possible day, `YYYY-MM-DD`. */
  readonly latest: string
}

/** First and last date; without `last` the end is open. */
export interface Interval {
  readonly first: PartialDate
  readonly last?: PartialDate
}

const datatypes: Readonly<Record<Precision, NamedNode>> = {
  day: xsd.date,
  month: xsd.gYearMonth,
  year: xsd.gYear,
}

/** Returns the XSD datatype of a date known so exactly. */
export const datatypeOf = (date: PartialDate): NamedNode => datatypes[date.precision]

const monthNames =
  'January February March April May June July August September October November December'.split(' ')

/** Says what keeps a date of the right form from being a date of the Gregorian calendar. */
export const calendarFault: (text: string) => string | undefined = remembered(findFault)

function findFault(text: string): string | undefined {
  const [year = 0, month, day] = text.split('-').map(Number)
  if (year === 0) return 'there is no year 0000'
  if (month === undefined) return undefined
  if (month < 1 || month > 12) return `there is no month ${text.slice(5, 7)}`
  if (day === undefined) return undefined
  const days = daysIn(year, month)
  if (day >= 1 && day <= days) return undefined
  return `${monthNames[month - 1]} ${year} has ${days} days`
}

/** Reads a date whose form and calendar were judged before. */
export const partialDate = (value: string | number): PartialDate => readPartial(String(value))

const readPartial = remembered((text): PartialDate => {
  const [year = '', month, day] = text.split('-')
  if (day) return { text, precision: 'day', earliest: text, latest: text }
  if (month) {
    const last = daysIn(Number(year), Number(month))
    return { text, precision: 'month', earliest: `${text}-01`, latest: `${text}-${last}` }
  }
  return { text, precision: 'year', earliest: `${year}-01-01`, latest: `${year}-12-31` }
})

/** Reads an interval; one day is its own end, a bare month or year leaves the end unsaid but bounded. */
export function interval(value: string | number): Interval {
  const [start = '', end] = String(value).split('/')
  const first = partialDate(start)
  if (end === '..') return { first }
  return { first, last: end === undefined ? first : partialDate(end) }
}
