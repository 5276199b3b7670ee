import type { Config } from './config.ts'
import { combined, emptyRegister, type Register } from './model/register.ts'
import type { Problem } from './problem.ts'
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
}

/**
 * Reads, checks, builds and validates records, in order. Every problem is reported, with its place in the file;
 * two records of one run with the same id are a problem of the second.
 */
export async function* processRecords(
  inputs: Iterable<RecordFile> | AsyncIterable<RecordFile>,
  options: PipelineOptions,
): AsyncGenerator<RecordResult> {
  const registers = await readRegisters(options.registers ?? [])
  for (const { file, problems } of registers.results) yield { file, problems }
  const seen = new Map<string, string>()
  for await (const input of inputs) {
    const { value: records = [], problems } = await readRecords(input.bytes, readOptions(input))
    if (problems.length > 0) yield { file: input.file, problems }
    const isAlone = records.length === 1
    for (const record of records) {
      const fileId = isAlone ? idOfFile(input.file) : undefined
      // oxlint-disable-next-line no-await-in-loop -- records come out in order
      yield await processRecord(record, { ...options, ...registers, fileId, seen })
    }
  }
}

const readOptions = ({ file, syntax }: RecordFile) => ({ file, ...(syntax && { syntax }) })

/** Returns the name of a file without folders and without what tells its syntax. */
export function idOfFile(file: string): string | undefined {
  const name = file.split(/[\\/]/).at(-1) ?? ''
  return name === '-' ? undefined : name.replace(/(?:\.visit)?\.(?:ya?ml|json)$/i, '')
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

interface RecordOptions extends PipelineOptions, Omit<Registers, 'results'> {
  readonly fileId: string | undefined
  /** The file of each id so far. */
  readonly seen: Map<string, string>
}

async function processRecord(read: ReadRecord, options: RecordOptions): Promise<RecordResult> {
  const { file } = read.source
  const { record, problems } = checkRecord(read, options)
  const found = [...problems, ...judgeIdentity(record, read.source, options.seen)]
  if (!record.isComplete) return { file, problems: found }
  return buildRecord(record, { ...options, source: read.source, known: found })
}

function judgeIdentity(
  { id }: CheckedRecord,
  source: RecordSource,
  seen: Map<string, string>,
): readonly Problem[] {
  const other = seen.get(id)
  seen.set(id, other ?? source.file)
  if (other === undefined) return []
  return [
    {
      code: 'DUPLICATE_RECORD',
      severity: 'error',
      message: `the id \`${id}\` is that of another record, in ${other}`,
      hint: 'give one of them another id, or take out the copy',
      source: { file: source.file, pointer: '/id', ...source.locate('/id') },
    },
  ]
}
