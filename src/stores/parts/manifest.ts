import { isObject, parseGenerated } from '../generated.ts'
import type { ManifestEntry } from '../manifest.ts'

/** What the output of a run depends on besides its records; digests are SHA-256 in hexadecimal. */
export interface RunFacts {
  /** Of the program. */
  readonly version: string
  readonly formats: readonly string[]
  readonly gzip: boolean
  readonly recordsPerPart: number
  /** Digest of the shapes and of how they are applied. */
  readonly shapes: string
  /** Digest of the configuration. */
  readonly config: string
  /** Digest of the registers. */
  readonly register: string
  /** Whether the words of reports are published. */
  readonly quotes?: true
  /** `i/n` of a run over a share of the parts. */
  readonly shard?: string
  /** Digest of the manifest of the run whose records are not built again. */
  readonly since?: string
}

/** What is counted of records. */
export interface RecordCounts {
  /** Records that were met, with those that were left out. */
  readonly records: number
  /** Records that were left out for their errors. */
  readonly rejected: number
  /** Records that are as they were in an earlier run, and were not built. */
  readonly unchanged: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly notices: number
}

/** A finished part of the output. */
export interface PartEntry extends RecordCounts {
  /** From 1. */
  readonly part: number
  /** Digest of what was read for it. */
  readonly input: string
  /** Its files: one a format, the list of its records, and what was left out where something was. */
  readonly files: Readonly<Record<string, ManifestEntry>>
}

/** How the records of a run stand to those of an earlier one. */
export interface Changes {
  readonly unchanged: number
  readonly changed: number
  readonly added: number
  readonly gone: number
}

/** What the manifest of an output in parts says. */
export interface PartsManifest {
  readonly run: RunFacts
  /** How much was read: lines of records and files of them, and the parts that these are. */
  readonly input: { readonly records: number; readonly parts: number }
  readonly changes?: Changes
  readonly parts: readonly PartEntry[]
}

const generator = 'visitgraph'

/** Writes a manifest; the same run gives the same text. */
export const writePartsManifest = (manifest: PartsManifest): string =>
  `${JSON.stringify({ generator, ...manifest }, undefined, 1)}\n`

/** Reads a manifest; nothing where a text is none. */
export function readPartsManifest(text: string): PartsManifest | undefined {
  const value = parseGenerated(text, generator)
  return value && isManifest(value) ? value : undefined
}

/** Writes a line of a journal: what a run is, then each part when it is finished. */
export const writeJournalLine = (value: RunFacts | PartEntry): string =>
  `${JSON.stringify(value)}\n`

/** What an interrupted run left. */
export interface Journal {
  readonly run: RunFacts
  readonly parts: readonly PartEntry[]
}

/** Reads a journal up to where it was cut off; nothing where its first line is not whole. */
export function readJournal(text: string): Journal | undefined {
  const [run, ...rest] = text.split('\n').slice(0, -1).map(parsed)
  if (!isFacts(run)) return undefined
  const torn = rest.findIndex(entry => !isEntry(entry))
  return { run, parts: (torn < 0 ? rest : rest.slice(0, torn)).filter(isEntry) }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

type Unsure<T> = T & Record<string, unknown>

const isManifest = (value: Record<string, unknown>): value is Unsure<PartsManifest> =>
  isFacts(value['run']) &&
  isObject(value['input']) &&
  areNumbers(value['input'], ['records', 'parts']) &&
  Array.isArray(value['parts']) &&
  value['parts'].every(isEntry)

const isFacts = (value: unknown): value is RunFacts =>
  isObject(value) &&
  areTexts(value, ['version', 'shapes', 'config', 'register']) &&
  areNumbers(value, ['recordsPerPart']) &&
  Array.isArray(value['formats']) &&
  typeof value['gzip'] === 'boolean'

const counts = ['records', 'rejected', 'unchanged', 'errors', 'warnings', 'infos', 'notices']

const isEntry = (value: unknown): value is PartEntry =>
  isObject(value) &&
  areNumbers(value, ['part', ...counts]) &&
  areTexts(value, ['input']) &&
  isObject(value['files']) &&
  Object.values(value['files']).every(isFile)

const isFile = (value: unknown): value is ManifestEntry =>
  isObject(value) && areNumbers(value, ['bytes']) && areTexts(value, ['sha256'])

const areNumbers = (value: Record<string, unknown>, names: readonly string[]): boolean =>
  names.every(name => Number.isSafeInteger(value[name]))

const areTexts = (value: Record<string, unknown>, names: readonly string[]): boolean =>
  names.every(name => typeof value[name] === 'string')
