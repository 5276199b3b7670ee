import { publicationOf, type Config } from '../../config.ts'
import type { Pipeline, ProcessedRecord } from '../../pipeline.ts'
import { hasErrors } from '../../problem.ts'
import type { GraphDescription } from '../../rdf/graph.ts'
import type { ReadRecord } from '../../record/read.ts'
import { evidenceOf, toPieces, type DocumentOptions } from '../documents.ts'
import type { BesideJudgement } from '../evidence/beside.ts'
import type { Outcome, OutcomeEvidence, Work } from './batch.ts'
import type { EvidenceDesk } from './evidence.ts'
import type { WatchedRegister } from './register-uses.ts'
import type { TextKind } from './texts.ts'
import type { Tray } from './tray.ts'

/** What records are made into texts with. */
export interface Maker {
  readonly work: Work
  readonly config: Config
  readonly pipeline: Pipeline
  readonly kinds: readonly TextKind[]
  readonly documents: DocumentOptions
  readonly watch: WatchedRegister | undefined
  readonly desk: EvidenceDesk
}

interface Making {
  readonly maker: Maker
  readonly tray: Tray
  readonly fileId?: string | undefined
  /** The line of the record. */
  readonly text?: string
}

/** Takes a record through the pipeline, holds it against the evidence beside it, and puts its texts on the tray. */
export async function outcomeOf(read: ReadRecord, making: Making): Promise<Outcome> {
  const { pipeline, watch } = making.maker
  const processed = await pipeline.process(read, making.fileId)
  const { file, id, problems, record } = processed
  const beside = record && (await besideOf(processed, read, making.maker))
  const register = watch?.taken()
  const outcome = {
    file,
    id,
    problems,
    notices: record?.notices ?? [],
    ...(beside ? { evidence: beside.evidence } : {}),
  }
  const isRefuted = hasErrors(beside?.evidence.problems ?? [])
  if (!record || isRefuted) {
    const isBad = isRefuted || hasErrors(problems)
    return { ...outcome, ...(isBad ? { value: read.value, text: making.text } : {}), sizes: [] }
  }
  const sizes = write(record, making, beside?.graph)
  return { ...outcome, sizes, ...(register ? { register } : {}) }
}

interface BesideOutcome extends Pick<BesideJudgement, 'graph'> {
  readonly evidence: OutcomeEvidence
}

async function besideOf(
  { file, id, checked }: ProcessedRecord,
  { source }: ReadRecord,
  { config, desk, work }: Maker,
): Promise<BesideOutcome | undefined> {
  const beside = await desk.open({ file, id })
  if (!beside || !checked.isComplete) return undefined
  const [{ judgeBeside }, { evidenced }] = await Promise.all([
    import('../evidence/beside.ts'),
    import('../../evidence/evidenced.ts'),
  ])
  const own = evidenced(checked, source, publicationOf(config))
  const { problems, notices, graph } = judgeBeside(beside, own, work.evidence)
  const { sha256, report } = beside
  const named = work.evidence.reports.find(({ file: name }) => name === report?.file)
  const evidence = { sha256, problems, notices, ...(named ? { report: named.file } : {}) }
  return { evidence, ...(graph ? { graph } : {}) }
}

function write(
  record: NonNullable<ProcessedRecord['record']>,
  { maker: { kinds, documents }, tray }: Making,
  graph: GraphDescription | undefined,
): readonly number[] {
  const evidence = graph && new Map([[record.document, graph]])
  const options = evidence ? { ...documents, evidence } : documents
  return kinds.map(({ format, isEvidence }, index) => {
    const own = isEvidence ? evidenceOf(record, evidence) : record
    if (!own) return 0
    const pieces = toPieces(own, format, isEvidence ? { base: documents.base } : options)
    return tray.put(index, pieces, format.stream.separator)
  })
}
