import type { Limits } from './limits.ts'

/*
 * Most JSON is right. `JSON.parse` reads it many times faster than a reader that knows places; what it would hide
 * is looked for here in ways that may raise a false alarm, but miss nothing. After an alarm the careful reader judges.
 */

/**
 * Returns the mapping that a JSON text stands for where nothing can be wrong with it: no name twice, nothing beyond
 * the limits, no number rounded, no escape that wants a look. Otherwise returns nothing.
 */
export function soundMapping(text: string, limits: Limits): object | undefined {
  const escapes = escapesIn(text)
  if (escapes === undefined) return undefined
  const value = parsed(text)
  if (!isObject(value) || Array.isArray(value)) return undefined
  // A text as short as can be has no room for a name that stands twice.
  const isShortest = shortestLength(value, limits.depth) + escapes === text.length
  if (!isShortest && !isUnambiguous(text, value, limits)) return undefined
  // A value takes at least two characters, with the comma behind it.
  return text.length < limits.values * 2 || countIn(value) <= limits.values ? value : undefined
}

type Container = Readonly<Record<string, unknown>> | readonly unknown[]

const isObject = (value: unknown): value is Container => typeof value === 'object' && value !== null

const isList = (value: Container): value is readonly unknown[] => Array.isArray(value)

/** Counts the escapes in a text; nothing where one may stand for a character that no text may hold. */
function escapesIn(text: string): number | undefined {
  let found = 0
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2)) {
    if ('ubf'.includes(text.charAt(at + 1))) return undefined
    found++
  }
  return found
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Returns the length of the shortest JSON text of a value, with each escape as one character; no number where it lies
 * too deep or holds numbers, which may be written in several ways.
 */
function shortestLength(value: Container, depth: number): number {
  if (depth === 0) return Number.NaN
  // Two brackets, and a comma between parts; a name comes with two quotes and a colon.
  let length = 1
  if (isList(value)) for (const part of value) length += 1 + lengthOf(part, depth)
  else for (const name in value) length += 4 + name.length + lengthOf(value[name], depth)
  return Math.max(length, 2)
}

function lengthOf(value: unknown, depth: number): number {
  if (typeof value === 'string') return value.length + 2
  if (isObject(value)) return shortestLength(value, depth - 1)
  if (typeof value === 'number') return Number.NaN
  return value === false ? 5 : 4
}

/** Numbers that may be rounded or overflow. */
const doubtful = /[\d.]{16}|\d[eE][+-]?\d/

/** A name with its colon; a text that begins with a colon, or holds a quote before one, looks the same. */
const names = /"\s*:/g

/** Says whether no name can stand twice in a text, no number is rounded, and nothing lies too deep. */
const isUnambiguous = (text: string, value: Container, { depth }: Limits): boolean =>
  !doubtful.test(text) && namesIn(value, depth) === (text.match(names)?.length ?? 0)

/** Counts the names in a value; what lies too deep gives no number. */
function namesIn(value: Container, depth: number): number {
  if (depth === 0) return Number.NaN
  const parts = isList(value) ? value : Object.values(value)
  let found = isList(value) ? 0 : parts.length
  for (const part of parts) if (isObject(part)) found += namesIn(part, depth - 1)
  return found
}

/** Counts the values in a value, itself included. */
function countIn(value: unknown): number {
  if (!isObject(value)) return 1
  let found = 1
  for (const part of Object.values(value)) found += countIn(part)
  return found
}
