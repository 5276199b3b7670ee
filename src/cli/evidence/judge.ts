import { checkProblems, todoProblems } from '../../evidence/asking.ts'
import { evidenceGraph } from '../../evidence/graph.ts'
import { readEvidence } from '../../evidence/read.ts'
import { judgeStanding, type JudgedEvidence } from '../../evidence/standing.ts'
import { verifySpans } from '../../evidence/verify.ts'
import { openPipeline } from '../../pipeline.ts'
import type { Problem } from '../../problem.ts'
import type { GraphDescription } from '../../rdf/graph.ts'
import { readInput, type InputFile } from '../input.ts'
import { loadSurroundings, type Judgement } from '../judge.ts'
import type { EvidenceOptions, RecordOptions } from '../options.ts'
import { counted } from '../reporters/reporter.ts'
import { findEvidence, openReports, type Found, type RecordName, type ReportShelf } from './find.ts'
import { openRecord, type Opening } from './open.ts'

/** A judgement with the graphs of evidence, each under the name of the record's own graph. */
export interface EvidencedJudgement extends Judgement {
  readonly evidence: ReadonlyMap<string, GraphDescription>
}

type Options = RecordOptions & EvidenceOptions

/**
 * Adds to a judgement what the evidence beside the records says: that its words stand in the report, what nobody has
 * filled in or confirmed, and the graph of it. What is open is an error, so that it is not published.
 *
 * @throws VisitgraphError when a file cannot be read.
 */
export async function withEvidence(
  judgement: Judgement,
  options: Options,
  records: readonly RecordName[] = judgement.built,
): Promise<EvidencedJudgement> {
  const { report: names = [] } = options
  const found = await findEvidence(records)
  if (found.length === 0) {
    const notices =
      names.length > 0 ? ['no evidence lies beside the records; --report is for it'] : []
    return { ...judgement, notices: [...judgement.notices, ...notices], evidence: new Map() }
  }
  const read = new Map<string, Uint8Array>()
  const reading = async (file: string): Promise<InputFile> => {
    const input = await readInput(file)
    read.set(file, input.bytes)
    return input
  }
  const reports = await openReports(names, { reading, isSingle: found.length === 1 })
  const surroundings = await loadSurroundings(
    found.map(({ record }) => record.file),
    { ...options, loaded: judgement.config },
    reading,
  )
  const pipeline = await openPipeline({ ...surroundings, shacl: false, foreignShapes: [] })
  const setting = { config: judgement.config, options, reading, reports, pipeline }
  const results: Result[] = []
  // oxlint-disable-next-line no-await-in-loop -- one record after the other
  for (const one of found) results.push(await judgeOne(one, setting))
  return joined(judgement, results, { unused: reports.unused(), read })
}

interface Result {
  readonly document: string
  readonly problems: readonly Problem[]
  readonly notices: readonly string[]
  readonly graph?: GraphDescription
}

interface Setting extends Opening {
  readonly options: Options
  readonly reports: ReportShelf
}

async function judgeOne(
  { record, path }: Found,
  { options, reports, ...opening }: Setting,
): Promise<Result> {
  const { document } = record
  const { value, problems } = readEvidence((await opening.reading(path)).bytes, path)
  const { value: own } = value ? await openRecord(record, opening) : {}
  if (!value || !own) return { document, problems, notices: [] }
  const report = await reports.find(path, value.evidence)
  const judged = judgeStanding(value.evidence, own)
  return {
    document,
    problems: [
      ...problems,
      ...(report ? verifySpans(value, report) : []),
      ...todoProblems(judged, own.source),
      ...(options.acceptChecks === true ? [] : checkProblems(judged, own.source)),
    ],
    notices: [
      ...(report ? [] : [unverified(path, value.evidence.document.file)]),
      ...changedByHand(record.file, judged),
    ],
    graph: evidenceGraph(value.evidence, judged.facts, {
      record: own,
      isQuoted: options.publishQuotes,
    }),
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

function joined(
  judgement: Judgement,
  results: readonly Result[],
  {
    unused,
    read,
  }: { readonly unused: readonly string[]; readonly read: ReadonlyMap<string, Uint8Array> },
): EvidencedJudgement {
  const graphs = results.flatMap(({ document, graph }) =>
    graph ? ([[document, graph]] as const) : [],
  )
  return {
    ...judgement,
    problems: [...judgement.problems, ...results.flatMap(({ problems }) => problems)],
    notices: [
      ...judgement.notices,
      ...results.flatMap(({ notices }) => notices),
      ...unused.map(file => `nothing was drafted from ${file}`),
    ],
    files: [...new Set([...judgement.files, ...read.keys()])],
    textOf: file => judgement.textOf(file) ?? decoded(read.get(file)),
    evidence: new Map(graphs),
  }
}

const decoded = (bytes: Uint8Array | undefined): string | undefined =>
  bytes && new TextDecoder().decode(bytes)
