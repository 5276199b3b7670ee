import { decode } from './decode.ts'
import { readLine, type ReadRecord } from './read.ts'
import type { Judged } from '../problem.ts'

/** A line of a stream as it was read: its record, or what is wrong with it. */
export interface ReadLine extends Judged<ReadRecord> {
  readonly line: number
  readonly text: string
}

/** Where a stretch of an NDJSON stream stands. */
export interface StretchOptions {
  /** The file as the user named it; `-` for standard input. */
  readonly file: string
  /** Number of its first line in the file, from 1. */
  readonly line: number
}

/** Reads whole lines of an NDJSON stream one by one; blank lines are passed over. */
export function* readStretch(
  bytes: Uint8Array,
  { file, line }: StretchOptions,
): Generator<ReadLine> {
  const texts = linesOf(bytes)
  let number = line
  for (const text of texts) {
    const at = number++
    if (typeof text !== 'string') yield { line: at, ...undecodable(text, file, at) }
    else if (text.trim() !== '')
      yield { line: at, text, ...readLine(withoutMark(text), { file, line: at }) }
  }
}

const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text)

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The lines as texts, those that are not UTF-8 as bytes. A line for itself is parsed faster than a part of a long text. */
function* linesOf(bytes: Uint8Array): Generator<string | Uint8Array> {
  for (let start = 0; start < bytes.length;) {
    const newline = bytes.indexOf(0x0a, start)
    const end = newline < 0 ? bytes.length : newline
    const line = bytes.subarray(start, end)
    try {
      yield decoder.decode(line)
    } catch {
      yield line
    }
    start = end + 1
  }
}

function undecodable(
  bytes: Uint8Array,
  file: string,
  line: number,
): { readonly text: string; readonly problems: ReadLine['problems'] } {
  const text = new TextDecoder().decode(bytes)
  const decoded = decode(bytes)
  if (!('problem' in decoded)) return { text, problems: [] }
  const { at, ...problem } = decoded.problem
  return { text, problems: [{ ...problem, source: { file, ...at, line } }] }
}
