import { shown, type Finding } from '../record/finding.ts'
import { pointsIn } from './code-points.ts'
import type { Evidence, SourceSpan } from './evidence.ts'

/** Finds what cannot be right in evidence whatever the report says: ranges that do not fit their words, doubled facts. */
export function judgeEvidence({ facts, document }: Evidence): readonly Finding[] {
  const first = new Map<string, number>()
  return facts.flatMap(({ pointer, spans }, index): readonly Finding[] => {
    const before = first.get(pointer)
    if (before === undefined) first.set(pointer, index)
    const doubled: Finding = {
      code: 'EVIDENCE_DOUBLED',
      severity: 'error',
      message: `${shown(pointer)} has evidence twice; first as /facts/${before ?? 0}`,
      hint: 'keep one of the two, with the spans of both',
      pointer: `/facts/${index}/pointer`,
    }
    return [
      ...(before === undefined ? [] : [doubled]),
      ...spans.flatMap((span, at) =>
        rangeFinding(span, `/facts/${index}/spans/${at}`, document.length),
      ),
    ]
  })
}

function rangeFinding(
  { start, end, exact }: SourceSpan,
  pointer: string,
  length: number,
): readonly Finding[] {
  const fault = (message: string, hint: string): readonly Finding[] => [
    { code: 'EVIDENCE_RANGE', severity: 'error', message, hint, pointer },
  ]
  const range = `the range ${start} to ${end}`
  if (end <= start) return fault(`${range} holds nothing`, '`end` lies behind the last character')
  if (end > length)
    return fault(
      `${range} reaches beyond the report, which has ${length} code points`,
      'draft again',
    )
  const points = pointsIn(exact)
  if (points !== end - start)
    return fault(
      `${range} holds ${end - start} code points, and its words have ${points}`,
      'positions count code points, neither bytes nor UTF-16 code units',
    )
  return []
}
