import type { Problem } from '../../problem.ts'
import type { PartEntry } from '../../stores/parts/manifest.ts'
import type { ListedRecord } from '../../stores/parts/record-list.ts'
import type { InputFile } from '../input.ts'
import type { RecordOptions } from '../options.ts'
import type { EvidenceWork } from './evidence.ts'
import type { RegisterUses } from './register-uses.ts'

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
  /** Whether the output goes into files, and each text may have its own. */
  readonly hasFiles: boolean
  readonly evidence: EvidenceWork
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
  /** Lengths of its texts in bytes, in the order of `textKinds`; empty when there is no graph. */
  readonly sizes: readonly number[]
  /** The record as it was read, of one that has errors. */
  readonly value?: unknown
  /** Its line; of a file that could not be read, all of it. */
  readonly text?: string | undefined
  readonly register?: RegisterUses
  /** What the evidence beside it says, where there is any. */
  readonly evidence?: OutcomeEvidence
  /** What an earlier run said of it, when it need not be built again. */
  readonly known?: ListedRecord | undefined
}

/** What the evidence beside a record says. */
export interface OutcomeEvidence {
  /** Of the evidence and its report, in hexadecimal. */
  readonly sha256: string
  readonly problems: readonly Problem[]
  readonly notices: readonly string[]
  /** The report that it was verified with, where the user has named it. */
  readonly report?: string
}

/** What came of a batch. */
export interface BatchResult {
  readonly outcomes: readonly Outcome[]
  /** The texts, in the order of `textKinds`. */
  readonly texts: readonly Uint8Array[]
}
