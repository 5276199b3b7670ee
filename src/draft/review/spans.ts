import type { CleanText } from '../clean/clean-text.ts'
import { codeUnits, countBelow } from '../../evidence/code-points.ts'
import type { Evidence, EvidenceFact, Level, SourceSpan } from '../../evidence/evidence.ts'

/** A range of the shown text from which facts were taken; ranges that are the same are one. */
export interface ShownSpan {
  /** Its range in the cleaned text. */
  readonly start: number
  readonly end: number
  /** The facts taken from it, by their place in the evidence. */
  readonly facts: readonly number[]
  /** The level that asks most of a reviewer; `unused` for a name that no fact uses. */
  readonly level: Level | 'unused'
}

/** The ranges to be shown, and which of them belong to which fact and name. */
export interface ShownSpans {
  readonly spans: readonly ShownSpan[]
  /** Numbers of the spans of each fact. */
  readonly ofFact: readonly (readonly number[])[]
  /** Number of the span of each unused name. */
  readonly ofName: readonly (readonly number[])[]
}

const order: readonly ShownSpan['level'][] = ['unused', 'sure', 'check', 'todo']

/** Finds the ranges of the evidence in the cleaned text. */
export function shownSpans(source: string, clean: CleanText, evidence: Evidence): ShownSpans {
  const inClean = placer(source, clean)
  const spans: { start: number; end: number; facts: number[]; level: ShownSpan['level'] }[] = []
  const numbers = new Map<string, number>()
  const numberOf = (span: SourceSpan, level: ShownSpan['level']): number[] => {
    const [start, end] = [inClean(span.start), inClean(span.end)]
    if (end <= start) return []
    const key = `${start} ${end}`
    const known = numbers.get(key) ?? spans.length
    numbers.set(key, known)
    const found = (spans[known] ??= { start, end, facts: [], level })
    if (order.indexOf(level) > order.indexOf(found.level)) found.level = level
    return [known]
  }
  const ofFact = evidence.facts.map((fact: EvidenceFact, index) => {
    const own = fact.spans.flatMap(span => numberOf(span, fact.level))
    for (const number of new Set(own)) spans[number]?.facts.push(index)
    return own
  })
  const ofName = evidence.unused.map(({ span }) => numberOf(span, 'unused'))
  return { spans, ofFact, ofName }
}

/** Turns a position in the file, in code points, into one in the cleaned text. */
function placer(source: string, { starts }: CleanText): (position: number) => number {
  const units = codeUnits(source)
  return position => countBelow(starts, units(position))
}

/** A stretch of the shown text in which no span begins or ends. */
export interface Segment {
  readonly text: string
  /** Numbers of the spans it lies in, the shortest first. */
  readonly spans: readonly number[]
}

/** A range of the cleaned text, and the numbers of the spans that reach into it. */
export interface ShownRange {
  readonly start: number
  readonly end: number
  readonly open: readonly number[]
}

/** Parts a range of the text where spans begin and end. */
export function segmentsOf(
  text: string,
  { start, end, open }: ShownRange,
  spans: readonly ShownSpan[],
): readonly Segment[] {
  const edges = new Set([start, end])
  for (const number of open) {
    const span = spans[number]
    if (!span) continue
    if (span.start > start) edges.add(span.start)
    if (span.end < end) edges.add(span.end)
  }
  const cuts = [...edges].toSorted((a, b) => a - b)
  const length = (number: number): number => (spans[number]?.end ?? 0) - (spans[number]?.start ?? 0)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end
    const over = open.filter(number => {
      const span = spans[number]
      return span !== undefined && span.start <= from && span.end >= to
    })
    return { text: text.slice(from, to), spans: over.toSorted((a, b) => length(a) - length(b)) }
  })
}
