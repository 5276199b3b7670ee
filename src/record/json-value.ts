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
  const counts = { values: 0, names: 0 }
  const isWithin = count(value, { counts, limits, depth: 0 })
  return isWithin && counts.names === (text.match(names)?.length ?? 0) ? value : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

interface Counting {
  readonly counts: { values: number; names: number }
  readonly limits: Limits
  readonly depth: number
}

/** Counts the values and names in a value, and says whether they are within the limits. */
function count(value: unknown, { counts, limits, depth }: Counting): boolean {
  if (++counts.values > limits.values) return false
  if (typeof value !== 'object' || value === null) return true
  if (depth >= limits.depth) return false
  const parts: readonly unknown[] = Object.values(value)
  if (!Array.isArray(value)) counts.names += parts.length
  const inside = { counts, limits, depth: depth + 1 }
  return parts.every(part => count(part, inside))
}
