import { dirname, isAbsolute, join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { readConfig, type Config } from '../config.ts'
import { processRecords, type BuiltRecord, type PipelineOptions } from '../pipeline.ts'
import { hasErrors, toldOnce, type Problem } from '../problem.ts'
import { listInputs, readInput, type InputFile } from './input.ts'
import { findConfig, findRegisters } from './nearby.ts'
import { replacedIn } from './replaced.ts'
import type { CheckOptions } from './options.ts'

/** What came of the records that a command named. */
export interface Judgement {
  readonly problems: readonly Problem[]
  readonly built: readonly BuiltRecord[]
  /** How many records were judged. */
  readonly records: number
  readonly notices: readonly string[]
  readonly config: Config
  /** Every file that was read. */
  readonly files: readonly string[]
  readonly textOf: (file: string) => string | undefined
}

/** What `judge` takes besides the names. */
export interface JudgeOptions extends CheckOptions {
  readonly signal?: AbortSignal
  /** Takes each built record, which is then not kept. */
  readonly take?: (record: BuiltRecord) => void
}

/** The configuration of records that have none. */
export const exampleConfig: Config = { base: 'https://example.org/' }

const noConfig =
  'no visitgraph.config.yaml found: addresses begin with https://example.org/, no publisher, no licence; `visitgraph init` makes one'

/**
 * Reads, checks, builds and validates the records that names stand for, with what belongs to them.
 *
 * @throws VisitgraphError when a file cannot be read.
 */
export async function judge(names: readonly string[], options: JudgeOptions): Promise<Judgement> {
  const files = await listInputs(names)
  const read = new Map<string, Uint8Array | undefined>()
  const reading = async (file: string): Promise<InputFile> => {
    const input = await readInput(file)
    read.set(file, input.bytes)
    return input
  }
  const { config, problems, notices } = await loadConfig(files, options, reading)
  const result = { config, notices, files: () => [...read.keys()], textOf: textIn(read) }
  if (hasErrors(problems))
    return { ...result, files: result.files(), problems, built: [], records: 0 }
  const all: Problem[] = [...problems]
  const built: BuiltRecord[] = []
  const { take = record => built.push(record) } = options
  let records = 0
  const faulty = new Set<string>()
  // Only the texts of problems are shown: of many files the others would fill the memory.
  const forget = (file: string): void => {
    if (!faulty.has(file)) read.set(file, undefined)
  }
  const surroundings = await loadSurroundings(files, { ...options, loaded: config }, reading)
  const { replaced, problems: faults } = await replacedIn(surroundings.registers, config.replaced)
  all.push(...faults)
  for await (const { file, record, problems: found } of processRecords(
    inputs(files, reading, forget),
    surroundings,
  )) {
    if (files.includes(file)) records++
    all.push(...found)
    if (found.length > 0) faulty.add(file)
    if (record) take(record)
    if (record) notices.push(...record.notices)
    // Signals are heard only between turns of the event loop.
    await turn()
    options.signal?.throwIfAborted()
  }
  const published = { ...config, replaced }
  const told = toldOnce(all)
  return { ...result, config: published, files: result.files(), problems: told, built, records }
}

/** Reads a file that a run needs. */
export type Reading = (file: string) => Promise<InputFile>

async function* inputs(
  files: readonly string[],
  reading: Reading,
  onDone: (file: string) => void,
): AsyncGenerator<InputFile> {
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- one file after the other, as they are asked for
    yield await reading(file)
    onDone(file)
  }
}

/** The configuration of some records, with what was found on the way. */
interface LoadedConfig {
  readonly config: Config
  readonly problems: readonly Problem[]
  readonly notices: string[]
}

/** Finds and reads the configuration of records. */
export async function loadConfig(
  files: readonly string[],
  options: JudgeOptions,
  reading: Reading,
): Promise<LoadedConfig> {
  const file = options.config ?? (await findConfig(files))
  if (file === undefined) {
    const notices = files.length > 0 ? [noConfig] : []
    return { config: exampleConfig, problems: [], notices }
  }
  const { bytes } = await reading(file)
  const { value = exampleConfig, problems } = await readConfig(bytes, file)
  return { config: value, problems, notices: [] }
}

/** What records are judged with besides the configuration, as files. */
interface Surroundings extends Omit<PipelineOptions, 'registers' | 'foreignShapes'> {
  readonly registers: readonly InputFile[]
  readonly foreignShapes: readonly InputFile[]
}

/** Finds and reads the registers and shapes of records. */
export async function loadSurroundings(
  files: readonly string[],
  options: JudgeOptions & { readonly loaded: Config },
  reading: Reading,
): Promise<Surroundings> {
  const { loaded: config, shacl, engine, language } = options
  const named = options.register ?? registerOf(config)
  const registers = await Promise.all((named ?? (await findRegisters(files))).map(reading))
  const foreignShapes = await Promise.all((options.shapes ?? []).map(reading))
  return { config, registers, shacl, engine, language, foreignShapes }
}

// The configuration names its register from where it stands itself.
function registerOf({ register, file }: Config): readonly string[] | undefined {
  if (register === undefined) return undefined
  return [isAbsolute(register) || file === undefined ? register : join(dirname(file), register)]
}

function textIn(read: ReadonlyMap<string, Uint8Array | undefined>): Judgement['textOf'] {
  const decoder = new TextDecoder()
  return file => {
    const bytes = read.get(file)
    return bytes && decoder.decode(bytes)
  }
}
