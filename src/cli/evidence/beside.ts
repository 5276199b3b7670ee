import { createHash } from 'node:crypto'
import { checkProblems, todoProblems } from '../../evidence/asking.ts'
import type { EvidencedRecord } from '../../evidence/evidenced.ts'
import { evidenceGraph } from '../../evidence/graph.ts'
import { readEvidence, type ReadEvidence } from '../../evidence/read.ts'
import type { Report } from '../../evidence/report.ts'
import { judgeStanding, type JudgedEvidence } from '../../evidence/standing.ts'
import { verifySpans } from '../../evidence/verify.ts'
import type { Judged, Problem } from '../../problem.ts'
import type { GraphDescription } from '../../rdf/graph.ts'
import type { Reading } from '../judge.ts'
import type { EvidenceOptions } from '../options.ts'
import { counted } from '../reporters/reporter.ts'
import type { ReportShelf } from './find.ts'

/** The evidence beside a record, as it was read, with the report it was drafted from where that is at hand. */
export interface Beside {
  readonly path: string
  readonly read: Judged<ReadEvidence>
  readonly report?: Report | undefined
  /** SHA-256 of evidence and report, in hexadecimal: what is published of them is the same when it is. */
  readonly sha256: string
}

/**
 * Reads evidence and its report.
 *
 * @throws VisitgraphError when a file cannot be read.
 */
export async function openBeside(
  path: string,
  { reading, reports }: { readonly reading: Reading; readonly reports: ReportShelf },
): Promise<Beside> {
  const { bytes } = await reading(path)
  const read = readEvidence(bytes, path)
  const report = read.value && (await reports.find(path, read.value.evidence))
  const hash = createHash('sha256').update(bytes)
  const sha256 = hash.update(`\n${report?.sha256 ?? ''}`).digest('hex')
  return { path, read, report, sha256 }
}

/** What the evidence beside a record says of it. */
export interface BesideJudgement {
  readonly problems: readonly Problem[]
  readonly notices: readonly string[]
  readonly graph?: GraphDescription
}

/**
 * Judges a record by the evidence beside it: whether its words stand in the report, and what nobody has filled in or
 * confirmed; what is not filled in is an error. A record that is not complete is not judged.
 */
export function judgeBeside(
  { path, read: { value, problems }, report }: Beside,
  record: EvidencedRecord | undefined,
  { acceptChecks, publishQuotes }: Pick<EvidenceOptions, 'acceptChecks' | 'publishQuotes'>,
): BesideJudgement {
  if (!value || !record) return { problems, notices: [] }
  const { evidence } = value
  const judged = judgeStanding(evidence, record)
  return {
    problems: [
      ...problems,
      ...(report ? verifySpans(value, report) : []),
      ...todoProblems(judged, record.source),
      ...(acceptChecks === true ? [] : checkProblems(judged, record.source)),
    ],
    notices: [
      ...(report ? [] : [unverified(path, evidence.document.file)]),
      ...changedByHand(record.source.file, judged),
    ],
    graph: evidenceGraph(evidence, judged.facts, { record, isQuoted: publishQuotes }),
  }
}

const unverified = (path: string, report: string): string =>
  `the words in ${path} were not verified: the report ${report} is not at hand; name it with --report`

function changedByHand(file: string, { facts }: JudgedEvidence): readonly string[] {
  const count = facts.filter(({ standing }) => standing === 'overridden').length
  const gone = facts.filter(({ standing }) => standing === 'gone').length
  const parts = [
    ...(count > 0 ? [`${counted(count, 'drafted value')} changed by hand`] : []),
    ...(gone > 0 ? [`${counted(gone, 'drafted value')} taken out`] : []),
  ]
  return parts.length > 0 ? [`${file}: ${parts.join(', ')}; what was changed has no evidence`] : []
}
