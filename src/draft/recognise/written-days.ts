import type { Lexicon } from '../lexicon.ts'
import type { Token } from '../tokens.ts'

/** A day as it is written; what is missing follows from the day of publication. */
export interface WrittenDay {
  readonly day?: number
  /** From 1. */
  readonly month?: number
  readonly year?: number
  /** From Sunday, 0. */
  readonly weekday?: number
  /** Days from the day of publication. */
  readonly offset?: number
  /** `next` or `last` before a weekday. */
  readonly turn?: 'next' | 'last'
  /** Days from the day named before: the following day. */
  readonly after?: number
}

interface Read {
  readonly day: WrittenDay
  readonly to: number
}

export const monthOf = (lexicon: Lexicon, token: Token | undefined): number | undefined => {
  if (!token?.isCapital) return undefined
  const index = lexicon.months.get(token.key)
  return index === undefined ? undefined : index + 1
}

export function yearOf(token: Token | undefined): number | undefined {
  if (token?.kind !== 'number' || !/^(?:19|20)\d\d$/.test(token.text)) return undefined
  return Number(token.text)
}

export function dayOf(token: Token | undefined): number | undefined {
  if (token?.kind !== 'number') return undefined
  const found = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.text)
  const day = Number(found?.[1] ?? 0)
  return day >= 1 && day <= 31 ? day : undefined
}

const isOrdinal = (token: Token | undefined): boolean =>
  /^\d{1,2}(?:st|nd|rd|th)$/.test(token?.text ?? '')

export function yearAfter(
  tokens: readonly Token[],
  at: number,
): { readonly part: { readonly year?: number }; readonly to: number } {
  const comma = tokens[at]?.text === ',' ? 1 : 0
  const year = yearOf(tokens[at + comma])
  return year === undefined ? { part: {}, to: at } : { part: { year }, to: at + comma + 1 }
}

export function pointAt(lexicon: Lexicon, tokens: readonly Token[], at: number): Read | undefined {
  return (
    numericAt(tokens, at) ??
    isoAt(tokens, at) ??
    writtenAt(lexicon, tokens, at) ??
    relativeAt(lexicon, tokens, at)
  )
}

/** 03.04.2031, 2031.04.03, 03.04.31. */
export function numericAt(tokens: readonly Token[], at: number): Read | undefined {
  const text = tokens[at]?.text ?? ''
  const found = /^(\d{1,4})\.(\d{1,2})\.(\d{2,4})\.?$/.exec(text)
  if (found) return calendar(found.slice(1).map(Number), text, at + 1)
  const parts = [0, 2, 4].map(step => tokens[at + step])
  const marks = [1, 3].map(step => tokens[at + step])
  if (!parts.every(part => part?.kind === 'number' && /^\d{1,4}$/.test(part.text))) return undefined
  if (
    marks[0]?.text !== marks[1]?.text ||
    !/^[-/.]$/.test(marks[0]?.text ?? '') ||
    marks.some(mark => mark?.isSpaced)
  )
    return undefined
  return calendar(
    parts.map(part => Number(part?.text)),
    parts.map(part => part?.text).join('-'),
    at + 5,
  )
}

function calendar(
  [a = 0, b = 0, c = 0]: readonly number[],
  text: string,
  to: number,
): Read | undefined {
  const isYearFirst = /^\d{4}/.test(text)
  const year = isYearFirst ? a : c < 100 ? 2000 + c : c
  const [day, month] = isYearFirst ? [c, b] : b > 12 ? [b, a] : [a, b]
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1900 || year > 2200) return undefined
  return { day: { day, month, year }, to }
}

const isoAt = (tokens: readonly Token[], at: number): Read | undefined => {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(tokens[at]?.text ?? '')
  return found ? calendar(found.slice(1).map(Number), found[0], at + 1) : undefined
}

/** 20 July 2023, July 20th, Wednesday 20 November, Monday, 4th October. */
function writtenAt(lexicon: Lexicon, tokens: readonly Token[], at: number): Read | undefined {
  const weekday = tokens[at]?.isCapital ? lexicon.weekdays.get(tokens[at]?.key ?? '') : undefined
  let next = at
  if (weekday !== undefined) {
    next = at + 1
    if (/^[,.(]$/.test(tokens[next]?.text ?? '') || tokens[next]?.key === 'morning') next++
    if (tokens[next]?.text === ',') next++
  }
  if (tokens[next]?.key === 'the' && isOrdinal(tokens[next + 1])) next++
  const read = dayAndMonth(lexicon, tokens, next)
  if (read) return { day: weekday === undefined ? read.day : { ...read.day, weekday }, to: read.to }
  if (
    weekday !== undefined &&
    (tokens[at]?.key.length ?? 0) > 3 &&
    !/^(?:school|newspaper|times|mass|prayers?|market|service)$/.test(tokens[at + 1]?.key ?? '')
  ) {
    const before = tokens[at - 1]?.key
    const turn = before === 'next' || before === 'last' ? before : undefined
    return { day: { weekday, ...(turn ? { turn } : {}) }, to: at + 1 }
  }
  return undefined
}

function dayAndMonth(lexicon: Lexicon, tokens: readonly Token[], at: number): Read | undefined {
  const day = dayOf(tokens[at])
  if (day !== undefined) {
    const of = tokens[at + 1]?.key === 'of' ? 1 : 0
    const month = monthOf(lexicon, tokens[at + 1 + of])
    if (month !== undefined) {
      const dot =
        tokens[at + 2 + of]?.text === '.' && tokens[at + 3 + of]?.kind === 'number' ? 1 : 0
      const year = yearAfter(tokens, at + 2 + of + dot)
      return { day: { day, month, ...year.part }, to: year.to }
    }
    return isOrdinal(tokens[at]) &&
      tokens[at - 1]?.key === 'the' &&
      !tokens[at + 1]?.text.match(/^\p{L}/u)?.[0].match(/\p{Lu}/u) &&
      !/^(?:anniversary|session|round|meeting|century|edition|time|general|congress|summit|district|floor)$/.test(
        tokens[at + 1]?.key ?? '',
      )
      ? { day: { day }, to: at + 1 }
      : undefined
  }
  const month = monthOf(lexicon, tokens[at])
  const dot = tokens[at + 1]?.text === '.' ? 1 : 0
  const named = month === undefined ? undefined : dayOf(tokens[at + 1 + dot])
  if (month === undefined || named === undefined) return undefined
  const year = yearAfter(tokens, at + 2 + dot)
  return { day: { day: named, month, ...year.part }, to: year.to }
}

function relativeAt(lexicon: Lexicon, tokens: readonly Token[], at: number): Read | undefined {
  const token = tokens[at]
  const offset =
    token && Object.hasOwn(lexicon.relativeDays, token.key)
      ? lexicon.relativeDays[token.key]
      : undefined
  if (offset !== undefined && tokens[at + 1]?.key !== "'s") {
    const number =
      tokens[at + 1]?.text === '(' && tokens[at + 3]?.text === ')'
        ? dayOf(tokens[at + 2])
        : undefined
    return number === undefined
      ? { day: { offset }, to: at + 1 }
      : { day: { offset, day: number }, to: at + 4 }
  }
  if (token?.key === 'this' && /^(?:morning|afternoon|evening)$/.test(tokens[at + 1]?.key ?? ''))
    return { day: { offset: 0 }, to: at + 2 }
  if (token?.key === 'last' && tokens[at + 1]?.key === 'night')
    return { day: { offset: -1 }, to: at + 2 }
  if (/^(?:next|following)$/.test(token?.key ?? '') && tokens[at + 1]?.key === 'day')
    return { day: { after: 1 }, to: at + 2 }
  if (token?.key === 'same' && tokens[at + 1]?.key === 'day')
    return { day: { after: 0 }, to: at + 2 }
  return undefined
}
