import { stat } from 'node:fs/promises'
import type { RdfFormat } from '../../formats/format.ts'
import { hasErrors } from '../../problem.ts'
import { exitCodes } from '../exit.ts'
import { listInputs, readInput } from '../input.ts'
import { loadConfig, loadSurroundings } from '../judge.ts'
import type { BuildOptions } from '../options.ts'
import { report } from '../report.ts'
import { readBatches } from './batches.ts'
import { progressOn } from './progress.ts'
import { openRejects } from './rejects.ts'
import { runStream, type Ended, type StreamRun } from './run.ts'
import { stdoutSink } from './stdout-sink.ts'
import type { Work } from './task.ts'

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
  const { work, problems, notices } = await prepare(files, formats, options)
  const [only] = formats
  if (!only) return exitCodes.done
  const sink = stdoutSink(only, options.gzip === true)
  const rejects = openRejects(options.rejects)
  let read = 0
  const batches = readBatches(files, { signal: options.signal, onRead: bytes => (read += bytes) })
  const progress = progressOn({
    stream: process.stderr,
    bytesRead: () => read,
    total: await totalSize(files),
  })
  const run: StreamRun = {
    batches,
    work,
    formats,
    sink,
    rejects,
    progress,
    problems,
    jobs: options.jobs ?? 1,
    keepsGoing: options.keepGoing === true,
  }
  try {
    const ended = await runStream(run)
    await tell(ended, notices, options)
    return hasErrors(ended.tally.problems) ? exitCodes.problems : exitCodes.done
  } finally {
    await sink.close()
    await rejects.end()
  }
}

interface Prepared {
  readonly work: Work
  readonly problems: StreamRun['problems']
  readonly notices: readonly string[]
}

async function prepare(
  files: readonly string[],
  formats: readonly RdfFormat[],
  options: StreamBuild,
): Promise<Prepared> {
  const { config, problems, notices } = await loadConfig(files, options, readInput)
  const around = await loadSurroundings(files, { ...options, loaded: config }, readInput)
  const { registers, foreignShapes } = around
  const { shacl, engine, language } = options
  const work: Work = {
    shacl,
    engine,
    language,
    registers,
    foreignShapes,
    config: config.file === undefined ? undefined : await readInput(config.file),
    formats: formats.map(({ id }) => id),
  }
  return { work, problems, notices }
}

/** The bytes of all files; unknown where one is not there to be measured. */
async function totalSize(files: readonly string[]): Promise<number | undefined> {
  let total = 0
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- one file after the other
    const found = file === '-' ? undefined : await stat(file)
    if (!found?.isFile()) return undefined
    total += found.size
  }
  return total
}

async function tell(
  { tally, written }: Ended,
  notices: readonly string[],
  options: StreamBuild,
): Promise<void> {
  const { rejected, records } = tally
  const stopped =
    written === undefined
      ? `stopped at record ${records}; --keep-going leaves out what has errors`
      : undefined
  const left = rejected > 0 && written ? `left out ${rejected}` : undefined
  const did = [written?.did, stopped, left].filter(part => part !== undefined).join(', ')
  await report(
    {
      ...tally,
      records,
      noticeCount: tally.noticeCount + notices.length,
      notices: [...notices, ...tally.notices],
    },
    options,
    {
      reportTo: process.stderr,
      ...(did === '' ? {} : { did }),
      ...(written?.files ? { files: written.files } : {}),
    },
  )
}
