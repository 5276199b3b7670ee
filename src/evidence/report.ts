import { createHash } from 'node:crypto'
import { codeUnits } from './code-points.ts'

/** A report as evidence speaks of it. */
export interface Report {
  /** The file as the user named it. */
  readonly file: string
  readonly text: string
  /** SHA-256 of the text's UTF-8, in hexadecimal digits. */
  readonly sha256: string
  /** Returns the words between two positions, which count code points. */
  readonly words: (start: number, end: number) => string
}

/** Reads a report as `draft` does: UTF-8, a byte order mark kept. */
export function readReport(bytes: Uint8Array, file: string): Report {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const units = codeUnits(text)
  return {
    file,
    text,
    sha256: hashOf(text),
    words: (start, end) => text.slice(units(start), units(end)),
  }
}

/** SHA-256 of a text's UTF-8, in hexadecimal digits. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex')
