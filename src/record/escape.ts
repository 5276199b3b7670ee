import type { Span } from './tree.ts'

/** An escape of JSON or YAML, or a character that stands for itself. */
const parts = /\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([\s\S]))|[\s\S]/g

/** Escapes of one letter that stand for control characters (YAML 1.2.2, section 5.7; JSON has some of them). */
const letters: Readonly<Record<string, number>> = {
  '0': 0x00,
  a: 0x07,
  b: 0x08,
  v: 0x0b,
  f: 0x0c,
  e: 0x1b,
  N: 0x85,
}

/**
 * Finds the escape that put a character into a quoted text: its offsets in the text as it is written. The
 * character is told by its place in the value.
 */
export function escapeOf(written: string, value: string, index: number): Span | undefined {
  const wanted = value.charCodeAt(index)
  let earlier = 0
  for (let at = 0; at < index; at++) if (value.charCodeAt(at) === wanted) earlier++
  for (const match of written.matchAll(parts)) {
    if (unitOf(match) === wanted && earlier-- === 0)
      return { start: match.index, end: match.index + match[0].length }
  }
  return undefined
}

/** The first UTF-16 code unit of what a part stands for. */
function unitOf([whole, byte, unit, point, letter]: RegExpExecArray): number {
  const digits = byte ?? unit ?? point
  if (digits !== undefined) return firstUnit(Number.parseInt(digits, 16))
  return letter === undefined ? whole.charCodeAt(0) : (letters[letter] ?? letter.charCodeAt(0))
}

const firstUnit = (point: number): number =>
  point > 0x10_ff_ff ? Number.NaN : String.fromCodePoint(point).charCodeAt(0)
