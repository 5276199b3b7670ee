import type { Stretch } from './batch.ts'

/** Where a line that holds a record, or a file of records, stands in a stretch. */
export interface UnitPlace {
  readonly stretch: Stretch
  /** Number of its line. */
  readonly line: number
  /** Where it begins in the bytes of the stretch, blank lines before it included, and the number of that line. */
  readonly start: number
  readonly startLine: number
  /** Behind its line end. */
  readonly end: number
  /** What it holds, without blank lines and line end. */
  readonly bytes: () => Uint8Array
}

const newline = 0x0a

/** Lists the units of a stretch: its lines that are not blank, or the file that it is. */
export function* unitsOf(stretch: Stretch): Generator<UnitPlace> {
  const { bytes, kind } = stretch
  if (kind === 'file') {
    const { line } = stretch
    yield { stretch, line, start: 0, startLine: line, end: bytes.length, bytes: () => bytes }
    return
  }
  let { line } = stretch
  let start = 0
  let startLine = line
  for (let from = 0; from < bytes.length; line++) {
    const found = bytes.indexOf(newline, from)
    const end = found < 0 ? bytes.length : found + 1
    const content = bytes.subarray(from, found < 0 ? end : found)
    if (!isBlank(content)) {
      yield { stretch, line, start, startLine, end, bytes: () => content }
      start = end
      startLine = line + 1
    }
    from = end
  }
}

/** Space, tab and carriage return alone. */
const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every(byte => byte === 0x20 || byte === 0x09 || byte === 0x0d)
