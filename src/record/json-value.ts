import type { Limits } from './limits.ts'

/*
 * Most JSON is right. `JSON.parse` reads it many times faster than a reader that knows places; what it would hide
 * is looked for here in ways that may raise a false alarm, but miss nothing. After an alarm the careful reader judges.
 */

/** What may stand for a character that no text may hold, and numbers that may be rounded or overflow. */
const doubtful = /\\[ubf]|[\d.]{16}|\d[eE][+-]?\d/

/** A name with its colon; a text that begins with a colon, or holds a quote before one, looks the same. */
const names = /"\s*:/g

/**
 * Returns the mapping that a JSON text stands for where nothing can be wrong with it: no name twice, nothing beyond
 * the limits, no number rounded, no escape that wants a look. Otherwise returns nothing.
 */
export function soundMapping(text: string, limits: Limits): object | undefined {
  if (doubtful.test(text)) return undefined
  const value = parsed(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const found = namesIn(value, limits, 0)
  // A value takes at least two characters, with the comma behind it.
  const isWithin = text.length < limits.values * 2 || countIn(value) <= limits.values
  return isWithin && found === (text.match(names)?.length ?? 0) ? value : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Counts the names in a value; what lies too deep gives no number. */
function namesIn(value: object, limits: Limits, depth: number): number {
  if (depth >= limits.depth) return Number.NaN
  const isList = Array.isArray(value)
  let found = 0
  for (const part of isList ? value : Object.values(value)) {
    if (!isList) found++
    if (typeof part === 'object' && part !== null) found += namesIn(part, limits, depth + 1)
  }
  return found
}

/** Counts the values in a value, itself included. */
function countIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  let found = 1
  for (const part of Object.values(value)) found += countIn(part)
  return found
}
