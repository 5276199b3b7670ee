import { createWriteStream, type WriteStream } from 'node:fs'
import { gzip } from 'node:zlib'
import { promisify } from 'node:util'
import { outputFault } from '../../stores/fault.ts'
import type { Outcome } from './batch.ts'

/** Where the records go that were left out. */
export interface Rejects {
  readonly add: (outcomes: readonly Outcome[]) => Promise<void>
  readonly end: () => Promise<void>
}

const packed = promisify(gzip)

/**
 * Opens the file of the records that are left out: NDJSON, each line with `file`, `line`, `problems` and the
 * `record`, or its `text` where it could not be read. A name in `.gz` is compressed.
 */
export function openRejects(file: string | undefined): Rejects {
  if (file === undefined) return { add: async () => undefined, end: async () => undefined }
  const stream = createWriteStream(file)
  const failed = new Promise<never>((_resolve, reject) => {
    stream.once('error', error => reject(outputFault(file, error)))
  })
  failed.catch(() => undefined)
  return {
    async add(outcomes) {
      if (outcomes.length === 0) return
      const text = outcomes.map(rejectLine).join('')
      const bytes = file.endsWith('.gz') ? await packed(text) : Buffer.from(text)
      await Promise.race([written(stream, bytes), failed])
    },
    end: () => Promise.race([ended(stream), failed]),
  }
}

const written = (stream: WriteStream, bytes: Uint8Array): Promise<void> =>
  new Promise(resolve => {
    stream.write(bytes, () => resolve())
  })

const ended = (stream: WriteStream): Promise<void> =>
  new Promise(resolve => {
    stream.end(() => resolve())
  })

/**
 * Writes a record that is left out as a line: `file`, `line`, `id`, `problems`, the `record`, or its `text`, and the
 * digest of the evidence beside it.
 */
export function rejectLine({ file, line, id, problems, value, text, evidence }: Outcome): string {
  const record = value === undefined ? { text } : { record: value }
  return `${JSON.stringify({ file, line, id, problems, ...record, evidence: evidence?.sha256 })}\n`
}
