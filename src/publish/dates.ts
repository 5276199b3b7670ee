import { schema, sem } from '../rdf/namespaces.ts'
import { literalsOf, type SiteNode } from './site-graph.ts'
import type { Words } from './words/words.ts'

/** When something took place, as far as known. */
export interface When {
  /** First date or moment as written: `2023-07-20`, `2023-07`, `2023`, or with a time. */
  readonly start?: string
  readonly end?: string
  /** First and last possible day. */
  readonly earliest: string
  readonly latest?: string
}

/** Reads when an event took place. */
export function whenOf(node: SiteNode | undefined): When {
  const first = (predicate: { readonly value: string }) => literalsOf(node, predicate)[0]?.value
  const start = first(schema.startDate)
  const end = first(schema.endDate)
  const latest = first(sem.hasLatestEndTimeStamp)
  return {
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    earliest: first(sem.hasEarliestBeginTimeStamp) ?? start ?? '',
    ...(latest === undefined ? {} : { latest }),
  }
}

interface Parts {
  readonly year: string
  readonly month?: string
  readonly day?: number
}

function partsOf(date: string): Parts {
  const [year = '', month, day] = date.slice(0, 10).split('-')
  return {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day: Number(day) }),
  }
}

const monthName = (words: Words, month: string): string => words.months[Number(month) - 1] ?? month

/** Writes a date in words, as exactly as it is known. */
export function dateInWords(date: string, words: Words): string {
  const { year, month, day } = partsOf(date)
  if (month === undefined) return year
  if (day === undefined) return `${monthName(words, month)} ${year}`
  return words.day(day, monthName(words, month), year)
}

/** Writes first and last date in words, without saying twice what they share. */
export function spanInWords({ start, end, latest }: When, words: Words): string {
  if (start === undefined) return ''
  const first = dateInWords(start, words)
  if (end === undefined) return latest === undefined ? words.openEnd(first) : first
  if (end.slice(0, 10) === start.slice(0, 10)) return first
  const [a, b] = [partsOf(start), partsOf(end)]
  const last = dateInWords(end, words)
  if (a.year !== b.year || a.day === undefined || b.day === undefined || a.month === undefined)
    return words.range(first, last)
  if (a.month !== b.month) return words.range(words.day(a.day, monthName(words, a.month)), last)
  return `${a.day}–${last}`
}

/** Writes a moment's time of day with its offset from UTC; nothing for a date without time. */
export function timeInWords(moment: string): string {
  const [, time, offset] = /T(\d{2}:\d{2})[^Z+-]*(Z|[+-]\d{2}:\d{2})?$/.exec(moment) ?? []
  if (time === undefined) return ''
  return offset === undefined ? time : `${time} (UTC${offset === 'Z' ? '' : offset})`
}

/** Names the day of the week of a full date. */
export function weekdayOf(date: string, words: Words): string {
  const time = Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(time) ? '' : (words.weekdays[new Date(time).getUTCDay()] ?? '')
}
