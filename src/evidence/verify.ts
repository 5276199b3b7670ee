import { toProblem } from '../record/check.ts'
import { fieldName, shown, type Finding } from '../record/finding.ts'
import type { Problem } from '../problem.ts'
import { pointsIn } from './code-points.ts'
import type { SourceSpan } from './evidence.ts'
import type { ReadEvidence } from './read.ts'
import type { Report } from './report.ts'

/** More ranges than this that do not stand are told as one: it is another report. */
const mostTold = 5

/** Verifies that each range of evidence holds the words it quotes, to the letter; reports each that does not. */
export function verifySpans(
  { evidence: { facts, document }, source }: ReadEvidence,
  report: Report,
): readonly Problem[] {
  const lost = facts.flatMap(({ pointer, spans }, index) =>
    spans.flatMap((span, at) =>
      report.words(span.start, span.end) === span.exact
        ? []
        : [lostFinding({ span, fact: pointer, place: `/facts/${index}/spans/${at}` }, report)],
    ),
  )
  const isSame = report.sha256 === document.sha256
  const count = facts.reduce((sum, { spans }) => sum + spans.length, 0)
  const findings =
    lost.length > mostTold
      ? [otherReport(report, lost.length, count)]
      : lost.length === 0 && !isSame
        ? [changedReport(report)]
        : lost
  return findings.map(finding => toProblem(finding, source))
}

interface Lost {
  readonly span: SourceSpan
  readonly fact: string
  readonly place: string
}

function lostFinding({ span, fact, place }: Lost, report: Report): Finding {
  const { start, end, exact } = span
  const words = report.words(start, end)
  const found = foundAt(span, report.text)
  return {
    code: 'EVIDENCE_SPAN',
    severity: 'error',
    message: `the evidence of ${fieldName(fact)} quotes ${shown(exact)}, and ${report.file} has ${shown(words)} at ${start} to ${end}`,
    hint:
      found === undefined
        ? 'draft the report again, or name the report it was drafted from with --report'
        : `the words stand at ${found} now; draft the report again`,
    pointer: place,
  }
}

/** Finds where quoted words stand in a changed text, by what stands around them. */
function foundAt({ prefix, exact, suffix }: SourceSpan, text: string): number | undefined {
  for (const [before, after] of [
    [prefix, suffix],
    [prefix, ''],
    ['', suffix],
  ] as const) {
    const at = text.indexOf(before + exact + after)
    if (at >= 0) return pointsIn(text.slice(0, at + before.length))
  }
  return undefined
}

const otherReport = ({ file }: Report, lost: number, count: number): Finding => ({
  code: 'EVIDENCE_SPAN',
  severity: 'error',
  message: `${lost} of the ${count} ranges of the evidence do not stand in ${file}: it is another report, or another version of it`,
  hint: 'name the report it was drafted from with --report, or draft this one',
  pointer: '/document',
})

const changedReport = ({ file }: Report): Finding => ({
  code: 'EVIDENCE_REPORT',
  severity: 'warning',
  message: `${file} has changed since it was drafted; all words of the evidence still stand in it`,
  hint: 'draft the report again, so that the evidence names this version',
  pointer: '/document/sha256',
})
