import { openPipeline } from '../../pipeline.ts'
import type { GraphDescription } from '../../rdf/graph.ts'
import { readInput, type InputFile } from '../input.ts'
import { loadSurroundings, type Judgement } from '../judge.ts'
import type { EvidenceOptions, RecordOptions } from '../options.ts'
import { judgeBeside, openBeside, type BesideJudgement } from './beside.ts'
import {
  findEvidence,
  openReports,
  unusedNotices,
  type Found,
  type RecordName,
  type ReportShelf,
} from './find.ts'
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
    const notices = unusedNotices(names, { hasEvidence: false, unused: [] })
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
  const unused = unusedNotices(names, { hasEvidence: true, unused: reports.unused() })
  return joined(judgement, results, { unused, read })
}

interface Result extends BesideJudgement {
  readonly document: string
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
  const beside = await openBeside(path, { reading: opening.reading, reports })
  const { value: own } = beside.read.value ? await openRecord(record, opening) : {}
  return { document, ...judgeBeside(beside, own, options) }
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
    notices: [...judgement.notices, ...results.flatMap(({ notices }) => notices), ...unused],
    files: [...new Set([...judgement.files, ...read.keys()])],
    textOf: file => judgement.textOf(file) ?? decoded(read.get(file)),
    evidence: new Map(graphs),
  }
}

const decoded = (bytes: Uint8Array | undefined): string | undefined =>
  bytes && new TextDecoder().decode(bytes)
