import type { Lexicon } from '../lexicon.ts'
import type { Token } from '../tokens.ts'
import {
  dayOf,
  monthOf,
  numericAt,
  pointAt,
  type WrittenDay,
  yearAfter,
  yearOf,
} from './written-days.ts'

/** A day or a range of days, and where its words end. */
interface DateWords {
  readonly type: 'date'
  readonly to: number
  readonly first: WrittenDay
  readonly last?: WrittenDay
  /** Only a month and year: no day can be had from it. */
  readonly isVague: boolean
}

/** A day or a range of days in a sentence. */
export interface DateMention extends DateWords {
  readonly from: number
}

const dashes = /^[-–—−]$/

/** Reads the date or range of dates that begins at a token. */
export function dateAt(
  lexicon: Lexicon,
  tokens: readonly Token[],
  at: number,
): DateMention | undefined {
  const prefix = /^(?:from|between)$/.test(tokens[at]?.key ?? '') ? 1 : 0
  const range = rangeAt(lexicon, tokens, at + prefix)
  if (range) return { ...range, from: at }
  if (prefix) return undefined
  const one = pointAt(lexicon, tokens, at)
  if (!one) return monthAt(lexicon, tokens, at)
  return { type: 'date', from: at, to: one.to, first: one.day, isVague: false }
}

function monthAt(lexicon: Lexicon, tokens: readonly Token[], at: number): DateMention | undefined {
  const token = tokens[at]
  const month = monthOf(lexicon, token)
  if (month === undefined || token?.key.length === 3) return undefined
  const next = tokens[at + 1]?.text === ',' || tokens[at + 1]?.key === 'of' ? at + 2 : at + 1
  const year = yearOf(tokens[next])
  if (year === undefined && token?.key === 'may') return undefined
  if (
    year === undefined &&
    !/^(?:in|of|until|since|by|next|last|this|for|after|before|end)$/.test(
      tokens[at - 1]?.key ?? '',
    )
  )
    return undefined
  return {
    type: 'date',
    from: at,
    to: year === undefined ? at + 1 : next + 1,
    first: { month, ...(year === undefined ? {} : { year }) },
    isVague: true,
  }
}

const isJoin = (token: Token | undefined): boolean =>
  token !== undefined &&
  (dashes.test(token.text) || /^(?:to|until|till|through|and|&|,)$/.test(token.key))

/** A range: 18 to 20 July, July 18-20, July 30 - August 2, from Sunday until Friday. */
function rangeAt(lexicon: Lexicon, tokens: readonly Token[], at: number): DateWords | undefined {
  return (
    dayFirstRange(lexicon, tokens, at) ??
    monthFirstRange(lexicon, tokens, at) ??
    numericRange(tokens, at) ??
    pointRange(lexicon, tokens, at)
  )
}

function dayFirstRange(
  lexicon: Lexicon,
  tokens: readonly Token[],
  at: number,
): DateWords | undefined {
  const start = tokens[at]?.key === 'the' ? at + 1 : at
  const first = dayOf(tokens[start])
  if (first === undefined) return undefined
  let last = first
  let next = start + 1
  while (isJoin(tokens[next])) {
    const skip =
      tokens[next + 1]?.key === 'the' ||
      (tokens[next]?.text === ',' && tokens[next + 1]?.key === 'and')
        ? 2
        : 1
    const day = dayOf(tokens[next + skip])
    if (day === undefined || day < last) return undefined
    last = day
    next += skip + 1
  }
  if (next === start + 1) return undefined
  const named = monthOf(lexicon, tokens[tokens[next]?.key === 'of' ? next + 1 : next])
  if (named === undefined) return undefined
  const year = yearAfter(tokens, tokens[next]?.key === 'of' ? next + 2 : next + 1)
  return span(
    { day: first, month: named, ...year.part },
    { day: last, month: named, ...year.part },
    year.to,
  )
}

function monthFirstRange(
  lexicon: Lexicon,
  tokens: readonly Token[],
  at: number,
): DateWords | undefined {
  const month = monthOf(lexicon, tokens[at])
  const dot = tokens[at + 1]?.text === '.' ? 1 : 0
  const first = dayOf(tokens[at + 1 + dot])
  if (month === undefined || first === undefined) return undefined
  let last = first
  let next = at + 2 + dot
  while (isJoin(tokens[next])) {
    const day = dayOf(tokens[next + 1])
    if (day === undefined || day < last || monthOf(lexicon, tokens[next + 2]) !== undefined) break
    last = day
    next += 2
  }
  if (last === first) return undefined
  const year = yearAfter(tokens, next)
  return span({ day: first, month, ...year.part }, { day: last, month, ...year.part }, year.to)
}

/** 23-25.03.31 and 23-25/03/2031. */
function numericRange(tokens: readonly Token[], at: number): DateWords | undefined {
  const day = dayOf(tokens[at])
  if (day === undefined || !dashes.test(tokens[at + 1]?.text ?? '')) return undefined
  const end = numericAt(tokens, at + 2)
  if (!end || end.day.day === undefined || end.day.day < day) return undefined
  return span({ ...end.day, day }, end.day, end.to)
}

function pointRange(lexicon: Lexicon, tokens: readonly Token[], at: number): DateWords | undefined {
  const first = pointAt(lexicon, tokens, at)
  if (!first) return undefined
  const join = tokens[first.to]
  if (!join || !(dashes.test(join.text) || /^(?:to|until|till|through|and)$/.test(join.key)))
    return undefined
  const last = pointAt(lexicon, tokens, first.to + 1)
  if (!last) return undefined
  const year = first.day.year ?? last.day.year
  const start =
    year === undefined || first.day.month === undefined ? first.day : { ...first.day, year }
  const crosses = first.day.year === undefined && (first.day.month ?? 0) > (last.day.month ?? 12)
  return span(
    crosses && year !== undefined ? { ...start, year: year - 1 } : start,
    last.day,
    last.to,
  )
}

const span = (first: WrittenDay, last: WrittenDay, to: number): DateWords => ({
  type: 'date',
  first,
  last,
  to,
  isVague: false,
})
