import { placing, type Place } from '../source.ts'

/** Text that goes in at an offset, before what stands there. */
export interface Piece {
  readonly at: number
  readonly text: string
  /** Of pieces at one offset those on lines of their own come last. */
  readonly isLine: boolean
  /** What it was put in for, by number. */
  readonly serves: readonly number[]
}

/** A file's text with what was put into it. */
export interface Spliced {
  readonly text: string
  /** Where each thing asked for stands in it, by number. */
  readonly places: readonly (Place | undefined)[]
}

/**
 * Puts pieces into a file's text. Their offsets count the decoded text, which has no byte order mark and LF at every
 * line end; the file keeps its own, and what is new takes the line ends of the file.
 */
export function splice(file: string, pieces: readonly Piece[]): Spliced {
  const lineEnd = file.includes('\r\n') ? '\r\n' : '\n'
  const mark = /^\uFEFF*/.exec(file)?.[0] ?? ''
  const read = walker(file, mark.length)
  const spans: { readonly start: number; readonly end: number }[] = []
  let text = mark
  let decoded = ''
  for (const { at, text: more, serves } of inOrder(pieces)) {
    const before = read(at)
    text += before + more.replaceAll('\n', lineEnd)
    decoded += before.replaceAll(/\r\n?/g, '\n')
    const start = decoded.length + more.search(/\S|$/)
    const end = start + (/\S.*/.exec(more)?.[0].length ?? 0)
    for (const number of serves) spans[number] ??= { start, end }
    decoded += more
  }
  text += read(Infinity)
  const place = placing(decoded)
  return { text, places: Array.from(spans, span => span && place(span)) }
}

const inOrder = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.toSorted((a, b) => a.at - b.at || Number(a.isLine) - Number(b.isLine))

/** Reads a file's text on to an offset of its decoded text. */
function walker(file: string, first: number): (to: number) => string {
  let from = first
  let offset = 0
  return to => {
    const start = from
    for (; offset < to && from < file.length; offset++)
      from += file.startsWith('\r\n', from) ? 2 : 1
    return file.slice(start, from)
  }
}
