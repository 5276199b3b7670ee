import { readConfig, type Config } from '../../config.ts'
import type { RdfFormat } from '../../formats/format.ts'
import { idOfFile, openPipeline, type Pipeline, type ProcessedRecord } from '../../pipeline.ts'
import { hasErrors, type Problem } from '../../problem.ts'
import type { Register } from '../../model/register.ts'
import { readStretch } from '../../record/lines.ts'
import { readRecords, type ReadRecord } from '../../record/read.ts'
import type { PartEntry } from '../../stores/parts/manifest.ts'
import type { ListedRecord } from '../../stores/parts/record-list.ts'
import { toDocument, toFormats, type DocumentOptions } from '../documents.ts'
import type { InputFile } from '../input.ts'
import { exampleConfig } from '../judge.ts'
import type { RecordOptions } from '../options.ts'
import { watchedRegister, type RegisterUses, type WatchedRegister } from './register-uses.ts'
import { makeTray, type Tray } from './tray.ts'

/** A stretch of the input: whole lines of a stream of records, or a file. */
export interface Stretch {
  readonly file: string
  readonly kind: 'lines' | 'file'
  /** Number of the first line. */
  readonly line: number
  readonly bytes: Uint8Array
}

/** What is worked on at once. */
export interface Batch {
  readonly stretches: readonly Stretch[]
  /** Memory for the texts, where some is left of an earlier batch. */
  readonly spare?: readonly Uint8Array[]
  /** Where it belongs, when the output comes in parts; no thread sees it. */
  readonly share?: Share
}

/** A share of a part of the output. */
export interface Share {
  /** From 1. */
  readonly part: number
  readonly units: readonly Unit[]
  /** What was read, also what need not be built. */
  readonly whole: readonly Stretch[]
  /** What is known of the part when it is there already. */
  readonly finished?: PartEntry
}

/** A line that holds a record, or a file of records. */
export interface Unit {
  readonly file: string
  /** Absent for a file. */
  readonly line?: number
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string
  /** What an earlier run said of its records when they need not be built again. */
  readonly known: readonly ListedRecord[]
}

/** What a run does with every record; it can be sent to a thread. */
export interface Work extends Pick<RecordOptions, 'shacl' | 'engine' | 'language'> {
  readonly config?: InputFile | undefined
  readonly registers: readonly InputFile[]
  readonly foreignShapes: readonly InputFile[]
  /** Names of the formats. */
  readonly formats: readonly string[]
  /** Whether to tell what each record looked up in the registers. */
  readonly isWatched?: boolean
}

/** What came of one record. */
export interface Outcome {
  readonly file: string
  readonly line?: number | undefined
  /** Absent where the record could not be read. */
  readonly id?: string
  readonly problems: readonly Problem[]
  readonly notices: readonly string[]
  /** Lengths of its texts in bytes, in the order of the formats; empty when there is no graph. */
  readonly sizes: readonly number[]
  /** The record as it was read, of one that has errors. */
  readonly value?: unknown
  /** Its line. */
  readonly text?: string | undefined
  readonly register?: RegisterUses
  /** What an earlier run said of it, when it need not be built again. */
  readonly known?: ListedRecord | undefined
}

/** What came of a batch. */
export interface BatchResult {
  readonly outcomes: readonly Outcome[]
  /** The texts, one a format. */
  readonly texts: readonly Uint8Array[]
}

/** Opens the work of a run: reads configuration and registers once. */
export async function openWork(work: Work): Promise<(batch: Batch) => Promise<BatchResult>> {
  const config = work.config ? await loadConfig(work.config) : exampleConfig
  let watch: WatchedRegister | undefined
  const through = (shared: Register): Register => (watch = watchedRegister(shared)).register
  const pipeline = await openPipeline({ ...work, config, ...(work.isWatched ? { through } : {}) })
  const formats = toFormats(work.formats)
  const documents = {
    base: config.base,
    ...(config.language === undefined ? {} : { language: config.language }),
  }
  const maker = { work, pipeline, formats, documents, watch }
  return async batch => {
    const tray = makeTray(formats.length, batch.spare)
    const outcomes: Outcome[] = []
    for (const stretch of batch.stretches) {
      // oxlint-disable-next-line no-await-in-loop -- records come out in order
      for await (const outcome of workOn(stretch, maker, tray)) outcomes.push(outcome)
    }
    return { outcomes, texts: tray.taken() }
  }
}

async function loadConfig({ bytes, file }: InputFile): Promise<Config> {
  return (await readConfig(bytes, file)).value ?? exampleConfig
}

interface Maker {
  readonly work: Work
  readonly pipeline: Pipeline
  readonly formats: readonly RdfFormat[]
  readonly documents: DocumentOptions
  readonly watch: WatchedRegister | undefined
}

async function* workOn(stretch: Stretch, maker: Maker, tray: Tray): AsyncGenerator<Outcome> {
  const { file } = stretch
  if (stretch.kind === 'lines') {
    for (const { line, text, value, problems } of readStretch(stretch.bytes, stretch)) {
      // oxlint-disable-next-line no-await-in-loop -- records come out in order
      if (value) yield { ...(await outcomeOf(value, { maker, tray, text })), line }
      else yield { file, line, problems, text, ...nothing }
    }
    return
  }
  const { value: records = [], problems } = await readRecords(stretch.bytes, { file })
  if (problems.length > 0) yield { file, problems, ...nothing }
  const fileId = records.length === 1 ? idOfFile(file) : undefined
  for (const record of records)
    // oxlint-disable-next-line no-await-in-loop -- records come out in order
    yield await outcomeOf(record, { maker, tray, fileId, bytes: stretch.bytes })
}

const nothing = { notices: [], sizes: [] }

interface Making {
  readonly maker: Maker
  readonly tray: Tray
  readonly fileId?: string | undefined
  readonly text?: string
  readonly bytes?: Uint8Array
}

async function outcomeOf(read: ReadRecord, making: Making): Promise<Outcome> {
  const { pipeline, watch } = making.maker
  const processed = await pipeline.process(read, making.fileId)
  const register = watch?.taken()
  const { file, id, problems, record } = processed
  const outcome = { file, id, problems, notices: record?.notices ?? [] }
  if (!record) {
    const shown = hasErrors(problems) ? { value: read.value, text: making.text } : {}
    return { ...outcome, ...shown, sizes: [] }
  }
  return { ...outcome, sizes: write(record, making), ...(register ? { register } : {}) }
}

const write = (
  record: NonNullable<ProcessedRecord['record']>,
  { maker: { formats, documents }, tray }: Making,
): readonly number[] =>
  formats.map((format, index) =>
    tray.put(index, toDocument(record, format, documents), format.stream.separator),
  )
