import type { RdfFormat } from '../../formats/format.ts'
import { exitCodes } from '../exit.ts'
import { listInputs } from '../input.ts'
import type { BuildOptions } from '../options.ts'
import { readBatches } from './batches.ts'
import type { Batch } from './batch.ts'
import { tellEnd } from './closing.ts'
import { prepare, type PreparedStream } from './prepare.ts'
import { progressOn, totalSize } from './progress.ts'
import { openRejects, type Rejects } from './rejects.ts'
import { runStream } from './run.ts'
import type { Sink } from './sink.ts'
import { stdoutSink } from './stdout-sink.ts'

/** A build that was asked for. */
export interface StreamBuild extends BuildOptions {
  readonly signal: AbortSignal
}

/**
 * Builds a stream of records, of whatever length, in little memory.
 *
 * @throws VisitgraphError for wrong usage, and when a file cannot be read or written.
 */
export async function buildStream(
  names: readonly string[],
  formats: readonly RdfFormat[],
  options: StreamBuild,
): Promise<number> {
  const files = await listInputs(names)
  const prepared = await prepare(files, formats, options)
  const { out } = options
  if (out !== undefined) {
    const { openParts } = await import('./parts.ts')
    const parts = await openParts(prepared, { ...options, out })
    return runAll({ ...prepared, ...parts, files }, options)
  }
  const [only] = formats
  if (!only) return exitCodes.done
  const sink = stdoutSink(only, options.gzip === true)
  const rejects = openRejects(options.rejects)
  return runAll({ ...prepared, sink, rejects, files }, options)
}

/** A stream with all that belongs to it. */
interface Streaming extends PreparedStream {
  readonly files: readonly string[]
  readonly sink: Sink
  readonly rejects: Rejects
  /** Cuts what is read at the bounds of parts. */
  readonly plan?: (batches: AsyncIterable<Batch>) => AsyncIterable<Batch>
}

async function runAll(streaming: Streaming, options: StreamBuild): Promise<number> {
  const { files, sink, rejects, plan } = streaming
  try {
    let read = 0
    const batches = readBatches(files, { signal: options.signal, onRead: bytes => (read += bytes) })
    const progress = progressOn({
      stream: process.stderr,
      bytesRead: () => read,
      total: await totalSize(files),
    })
    const ended = await runStream({
      ...streaming,
      batches: plan ? plan(batches) : batches,
      progress,
      jobs: options.jobs ?? 1,
      keepsGoing: options.keepGoing === true,
    })
    await tellEnd(ended, streaming, options)
    return ended.tally.counts.error > 0 ? exitCodes.problems : exitCodes.done
  } finally {
    await sink.close()
    await rejects.end()
  }
}
