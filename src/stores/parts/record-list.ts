import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { isObject } from '../generated.ts'
import { damaged } from './problems.ts'

/** What a list says of a record that is published. */
export interface ListedRecord {
  readonly id: string
  /** Where it was read. */
  readonly file: string
  readonly line?: number
  /** SHA-256 of its line, or of its file. */
  readonly sha256: string
  /** Whether something else in its file was left out. */
  readonly partial?: true
  /** Lengths of its texts, unpacked, in the order of the formats; absent when it was not built. */
  readonly bytes?: readonly number[]
  /** SHA-256 of the evidence beside it and of the report, where there is evidence. */
  readonly evidence?: string
  /** What was looked up in the shared register, and the digest of what was found. */
  readonly register: { readonly names: readonly string[]; readonly sha256: string }
}

// Who reads from the middle wants a record or two.
const shortRead = 4096

/** Writes a record as a line of a list. */
export const writeListed = (record: ListedRecord): string => `${JSON.stringify(record)}\n`

/**
 * Reads a list of records.
 *
 * @throws VisitgraphError with code `PARTS_DAMAGED` when it cannot be read.
 */
export async function* readRecordList(path: string): AsyncGenerator<ListedRecord> {
  for await (const { record } of readPlaced(path)) yield record
}

/** A record of a list, and where its line begins. */
export interface PlacedRecord {
  readonly record: ListedRecord
  /** In bytes from the beginning of the file. */
  readonly offset: number
}

/**
 * Reads a list of records from a line on.
 *
 * @throws VisitgraphError with code `PARTS_DAMAGED` when it cannot be read.
 */
export async function* readPlaced(path: string, start = 0): AsyncGenerator<PlacedRecord> {
  for await (const { value, offset } of readLines(path, start)) {
    if (!isListed(value)) throw damaged(path, new Error('a line is not that of a record'))
    yield { record: value, offset }
  }
}

interface PlacedLine {
  readonly value: unknown
  readonly offset: number
}

/** Reads lines of JSON from one of them on, each with the place where it begins. */
async function* readLines(path: string, start = 0): AsyncGenerator<PlacedLine> {
  let offset = start
  const input = createReadStream(path, {
    start,
    ...(start > 0 ? { highWaterMark: shortRead } : {}),
  })
  try {
    for await (const line of createInterface({ input })) {
      const value: unknown = JSON.parse(line)
      yield { value, offset }
      offset += Buffer.byteLength(line) + 1
    }
  } catch (error) {
    throw damaged(path, error)
  } finally {
    input.destroy()
  }
}

/** What is kept of a record that was left out, as far as it can be compared. */
export type RejectedRecord = Pick<ListedRecord, 'id' | 'file' | 'evidence'>

/**
 * Reads the records that were left out and have an id.
 *
 * @throws VisitgraphError with code `PARTS_DAMAGED` when the file cannot be read.
 */
export async function* readRejected(path: string): AsyncGenerator<RejectedRecord> {
  for await (const { value } of readLines(path)) if (isRejected(value)) yield value
}

const isRejected = (value: unknown): value is RejectedRecord =>
  isObject(value) && typeof value['id'] === 'string' && typeof value['file'] === 'string'

const isListed = (value: unknown): value is ListedRecord =>
  isObject(value) &&
  typeof value['id'] === 'string' &&
  typeof value['file'] === 'string' &&
  typeof value['sha256'] === 'string' &&
  isObject(value['register']) &&
  Array.isArray(value['register']['names'])
