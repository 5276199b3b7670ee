import type { CleanText } from '../clean/clean-text.ts'
import { codePoints } from '../../evidence/code-points.ts'
import type { SourceSpan } from '../../evidence/evidence.ts'
import type { ReadSentence } from '../reading.ts'

/** Turns ranges of the cleaned text into spans of the original file. */
export interface SpanMaker {
  /** The span of tokens of a sentence. */
  tokens(scene: ReadSentence, from: number, to: number): SourceSpan
  /** The span of a range of the file, in UTF-16 code units. */
  file(start: number, end: number): SourceSpan
}

const context = 32

/** Makes spans of a file's text; positions count its code points. */
export function spanMaker(source: string, clean: CleanText): SpanMaker {
  const points = codePoints(source)
  const file = (start: number, end: number): SourceSpan => ({
    start: points(start),
    end: points(end),
    exact: source.slice(start, end),
    prefix: whole(source, Math.max(0, start - context), start),
    suffix: whole(source, end, Math.min(source.length, end + context)),
  })
  return {
    file,
    tokens({ tokens }, from, to) {
      const first = tokens[from]?.start ?? 0
      const last = (tokens[to - 1]?.end ?? first + 1) - 1
      return file(clean.starts[first] ?? 0, clean.ends[last] ?? 0)
    },
  }
}

/** A slice that parts no surrogate pair. */
function whole(text: string, start: number, end: number): string {
  const from = start > 0 && isTrail(text, start) ? start + 1 : start
  const to = end < text.length && isTrail(text, end) ? end - 1 : end
  return text.slice(from, Math.max(from, to))
}

const isTrail = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}
