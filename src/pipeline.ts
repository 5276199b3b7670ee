import type { Config } from './config.ts'
import { combined, emptyRegister, type Register } from './model/register.ts'
import type { Problem, ProblemSource } from './problem.ts'
import { buildRecord, type RecordResult } from './process-record.ts'
import { checkRecord, type CheckedRecord } from './record/check.ts'
import { checkRegister } from './record/check-register.ts'
import { readRecords, type ReadRecord, type RecordSyntax } from './record/read.ts'
import type { RecordSource } from './record/source.ts'
import type { GraphOptions } from './graph-judgement.ts'

/** A file with records: its name as the user gave it, and its bytes. */
export interface RecordFile {
  readonly file: string
  readonly bytes: Uint8Array
  /** By default told from the name; for `-`, from the content. */
  readonly syntax?: RecordSyntax | undefined
}

export type { BuiltRecord, RecordResult } from './process-record.ts'

/** What records are processed with. */
export interface PipelineOptions extends GraphOptions {
  readonly config: Config
  /** Registers that the records share. */
  readonly registers?: readonly RecordFile[]
  /** Puts something between the records and what they share, such as what takes down what they look up. */
  readonly through?: (shared: Register) => Register
}

/** A record on its way through, with what only the whole run can judge still open. */
export interface ProcessedRecord extends RecordResult {
  readonly id: string
  readonly checked: CheckedRecord
}

/** What processes records one by one. */
export interface Pipeline {
  /** What all records share. */
  readonly shared: Register
  /** What is wrong with the registers, file by file. */
  readonly results: readonly RecordResult[]
  /** Checks, builds and validates a record; whether its id is that of another is for the run to judge. */
  readonly process: (read: ReadRecord, fileId?: string) => Promise<ProcessedRecord>
}

/** Reads the registers that records share and makes what processes the records. */
export async function openPipeline(options: PipelineOptions): Promise<Pipeline> {
  const { shared: all, sources, results } = await readRegisters(options.registers ?? [])
  const shared = options.through?.(all) ?? all
  const process: Pipeline['process'] = async (read, fileId) => {
    const { source } = read
    const { record: checked, problems: known } = checkRecord(read, { shared, fileId })
    const result = checked.isComplete
      ? await buildRecord(checked, { ...options, sources, source, known })
      : { file: source.file, problems: known }
    return { ...result, id: checked.id, checked }
  }
  return { shared, results, process }
}

/**
 * Reads, checks, builds and validates records, in order. Every problem is reported, with its place in the file;
 * two records of one run with the same id are a problem of the second.
 */
export async function* processRecords(
  inputs: Iterable<RecordFile> | AsyncIterable<RecordFile>,
  options: PipelineOptions,
): AsyncGenerator<RecordResult> {
  const pipeline = await openPipeline(options)
  for (const { file, problems } of pipeline.results) yield { file, problems }
  const seen = new Map<string, string>()
  for await (const input of inputs) {
    const { value: records = [], problems } = await readRecords(input.bytes, readOptions(input))
    if (problems.length > 0) yield { file: input.file, problems }
    const fileId = records.length === 1 ? idOfFile(input.file) : undefined
    for (const record of records) {
      // oxlint-disable-next-line no-await-in-loop -- records come out in order
      const { id, checked: _, ...result } = await pipeline.process(record, fileId)
      yield withIdentity(result, duplicate(id, record.source, seen))
    }
  }
}

/** Adds what the run says of a record's id; a record whose id is taken is not published. */
function withIdentity(result: RecordResult, found: Problem | undefined): RecordResult {
  if (!found) return result
  return { file: result.file, problems: [...result.problems, found] }
}

const readOptions = ({ file, syntax }: RecordFile) => ({ file, ...(syntax && { syntax }) })

/** Returns the name of a file without folders and without what tells its syntax. */
export function idOfFile(file: string): string | undefined {
  const name = file.split(/[\\/]/).at(-1) ?? ''
  return name === '-' ? undefined : name.replace(/(?:\.visit)?\.(?:ya?ml|json)(?:\.gz)?$/i, '')
}

interface Registers {
  readonly shared: Register
  readonly sources: readonly RecordSource[]
  readonly results: readonly RecordResult[]
}

async function readRegisters(files: readonly RecordFile[]): Promise<Registers> {
  const results: RecordResult[] = []
  const registers: Register[] = []
  const sources: RecordSource[] = []
  for (const input of files) {
    // oxlint-disable-next-line no-await-in-loop -- a handful of files, reported in order
    const { value: records = [], problems } = await readRecords(input.bytes, readOptions(input))
    const checked = records.map(checkRegister)
    registers.push(...checked.map(({ register }) => register))
    sources.push(...records.map(({ source }) => source))
    const all = [...problems, ...checked.flatMap(result => result.problems)]
    if (all.length > 0) results.push({ file: input.file, problems: all })
  }
  return { shared: registers.length === 0 ? emptyRegister : combined(registers), sources, results }
}

function duplicate(
  id: string,
  source: RecordSource,
  seen: Map<string, string>,
): Problem | undefined {
  const other = seen.get(id)
  seen.set(id, other ?? source.file)
  if (other === undefined) return undefined
  return duplicateProblem(id, other, { file: source.file, pointer: '/id', ...source.locate('/id') })
}

/** Says that the id of a record is that of another one. */
export const duplicateProblem = (id: string, other: string, source: ProblemSource): Problem => ({
  code: 'DUPLICATE_RECORD',
  severity: 'error',
  message: `the id \`${id}\` is that of another record, in ${other}`,
  hint: 'give one of them another id, or take out the copy',
  source,
})
