import type { Engine } from '../validate/validate.ts'
import type { ReporterId } from './reporters/registry.ts'

/** What every command takes. */
export interface GlobalOptions {
  readonly quiet?: boolean
  readonly debug?: boolean
  readonly color?: boolean
}

/** What `check` and `build` both take. */
export interface RecordOptions extends GlobalOptions {
  readonly register?: readonly string[]
  readonly config?: string
  readonly shapes?: readonly string[]
  readonly shacl: boolean
  readonly engine: Engine
  readonly reporter: ReporterId
  readonly language: string
  readonly watch?: boolean
}

/** What every command takes that publishes records with their evidence. */
export interface EvidenceOptions {
  /** Reports against which the words of evidence are verified. */
  readonly report?: readonly string[]
  /** Whether the words of reports are published, and not only where they stand. */
  readonly publishQuotes?: boolean
  /** Whether what nobody has confirmed is published without a word. */
  readonly acceptChecks?: boolean
}

/** What `check` takes. */
export interface CheckOptions
  extends RecordOptions, Pick<EvidenceOptions, 'report' | 'acceptChecks'> {
  readonly rdf?: readonly string[]
  /** Whether to judge the page's JSON-LD by what search engines ask for. */
  readonly page?: boolean
}

/** What a build of a stream of records takes; without any of it, records are built as one small whole. */
export interface StreamOptions {
  /** How many threads build. */
  readonly jobs?: number
  /** Whether records with errors are left out and the others written. */
  readonly keepGoing?: boolean
  /** Where the records go that are left out. */
  readonly rejects?: string
  readonly gzip?: boolean
  /** Whether many records go into few files; how many into one. */
  readonly parts?: number | true
  /** Whether to go on where an interrupted run has stopped. */
  readonly resume?: boolean
  readonly shard?: Shard
  /** An output in parts whose records are built again only where something has changed. */
  readonly since?: string
}

/** A share of the parts of a run. */
export interface Shard {
  /** From 1. */
  readonly index: number
  readonly of: number
}

/** What `build` takes. */
export interface BuildOptions extends RecordOptions, StreamOptions, EvidenceOptions {
  readonly out?: string
  readonly format?: readonly string[]
}

/** What `merge` takes. */
export interface MergeOptions extends GlobalOptions {
  readonly out: string
  readonly resume?: boolean
  /** The output in parts since which the shards were built. */
  readonly since?: string
  readonly reporter: ReporterId
}

/** What `explain` takes. */
export interface ExplainOptions extends GlobalOptions {
  /** The report that the record was drafted from, to verify its evidence. */
  readonly report?: readonly string[]
  /** The page to write. */
  readonly html?: string
  readonly register?: readonly string[]
  readonly config?: string
  readonly reporter: ReporterId
  readonly language: string
}

/** What `schema` takes. */
export interface SchemaOptions extends GlobalOptions {
  readonly out?: string
}
