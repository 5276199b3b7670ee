import type { Worker } from 'node:worker_threads'
import type { Quad } from '@rdfjs/types'
import type { Judged, Problem } from '../problem.ts'
import { toNQuads } from '../rdf/dataset.ts'
import type { ForeignAnswer, ForeignTask } from './foreign-worker.ts'
import { parseReport } from './report-text.ts'
import type { ValidationReport } from './report.ts'
import { workerUrl } from '../worker-url.ts'

/** What a validation against a user's shapes may be told. */
export interface ForeignOptions {
  /** Milliseconds until the worker is stopped; by default 10,000. */
  readonly timeLimit?: number
  /** Language of the messages. */
  readonly language?: string
}

/** A shapes graph that needs more than this is stopped as well. */
const heapMegabytes = 512

/**
 * Validates quads, or N-Quads, against shapes in Turtle that this project does not vouch for: in a worker, so
 * that a pattern or a list that runs away costs no more than the worker. Node only. Shapes that cannot be used
 * come back as problems with codes `SHAPES_…`.
 */
export async function validateForeign(
  data: Iterable<Quad> | string,
  shapes: string,
  { timeLimit = 10_000, language = 'en' }: ForeignOptions = {},
): Promise<Judged<ValidationReport>> {
  const { Worker: NodeWorker } = await import('node:worker_threads')
  const nquads = typeof data === 'string' ? data : await toNQuads(data)
  const workerData: ForeignTask = { nquads, shapes, language }
  const worker = new NodeWorker(workerUrl(import.meta.url, 'foreign-worker'), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  })
  const { problems, report } = await answerOf(worker, timeLimit)
  return report === undefined ? { problems } : { value: parseReport(report), problems }
}

function answerOf(worker: Worker, timeLimit: number): Promise<ForeignAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve({ problems: [timeProblem(timeLimit)] })
      void worker.terminate()
    }, timeLimit)
    worker.once('message', (answer: ForeignAnswer) => {
      clearTimeout(timer)
      resolve(answer)
    })
    worker.once('error', error => {
      clearTimeout(timer)
      if (isOutOfMemory(error)) resolve({ problems: [memoryProblem()] })
      else reject(error)
    })
  })
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const timeProblem = (timeLimit: number): Problem => ({
  code: 'SHAPES_TIME_LIMIT',
  severity: 'error',
  message: `validation against these shapes was stopped after ${timeLimit / 1000} s`,
  hint: 'look for a pattern that repeats a repetition, or raise the time limit',
})

const memoryProblem = (): Problem => ({
  code: 'SHAPES_MEMORY_LIMIT',
  severity: 'error',
  message: `validation against these shapes needed more than ${heapMegabytes} MB`,
  hint: 'validate fewer records at once',
})
