import { recordLimits } from '../../record/limits.ts'
import { syntaxOf } from '../../record/read.ts'
import { lineBatches } from '../../stream/lines.ts'
import { readInput, streamInput } from '../input.ts'
import type { Batch, Stretch } from './batch.ts'

/** What is read, and who is told. */
export interface Reading {
  readonly onRead: (bytes: number) => void
  readonly signal: AbortSignal
}

const batchSize = 64 * 1024
const mostFiles = 32

/** Reads files and standard input as batches of records, in order; the same input gives the same batches. */
export async function* readBatches(
  files: readonly string[],
  reading: Reading,
): AsyncGenerator<Batch> {
  let small: Stretch[] = []
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- one file after the other
    for await (const stretch of readStretches(file, reading)) {
      reading.signal.throwIfAborted()
      small.push(stretch)
      if (!isFull(small)) continue
      yield { stretches: small }
      small = []
    }
  }
  if (small.length > 0) yield { stretches: small }
}

const isFull = (stretches: readonly Stretch[]): boolean =>
  stretches.length >= mostFiles ||
  stretches.some(({ kind }) => kind === 'lines') ||
  stretches.reduce((size, { bytes }) => size + bytes.length, 0) >= batchSize

async function* readStretches(file: string, { onRead }: Reading): AsyncGenerator<Stretch> {
  const syntax = syntaxOf(file)
  if (syntax !== 'ndjson' && file !== '-') {
    const { bytes } = await readInput(file)
    onRead(bytes.length)
    yield { file, kind: 'file', line: 1, bytes: new Uint8Array(bytes) }
    return
  }
  const chunks = streamInput(file, { onRead })
  const batches = lineBatches(chunks, { size: batchSize, longest: recordLimits.bytes })
  if (syntax === 'ndjson' || file !== '-') {
    for await (const { line, bytes } of batches) yield { file, kind: 'lines', line, bytes }
    return
  }
  yield* readUnnamed(file, batches)
}

/** Standard input is a stream of records when its first line is one; else it is a file. */
async function* readUnnamed(
  file: string,
  batches: AsyncIterable<{ readonly line: number; readonly bytes: Uint8Array }>,
): AsyncGenerator<Stretch> {
  const whole: Uint8Array[] = []
  let isLines: boolean | undefined
  for await (const { line, bytes } of batches) {
    isLines ??= beginsWithRecord(bytes)
    if (isLines) yield { file, kind: 'lines', line, bytes }
    else whole.push(bytes)
  }
  if (whole.length > 0)
    yield { file, kind: 'file', line: 1, bytes: new Uint8Array(Buffer.concat(whole)) }
}

function beginsWithRecord(bytes: Uint8Array): boolean {
  const newline = bytes.indexOf(0x0a)
  const line = Buffer.from(bytes.subarray(0, newline < 0 ? bytes.length : newline)).toString()
  return /^\uFEFF?\s*\{.*\}\s*$/.test(line)
}
