import { parentPort, workerData } from 'node:worker_threads'
import { VisitgraphError, type Problem } from '../problem.ts'
import { parseQuads } from '../rdf/dataset.ts'
import { writeReport } from './report-text.ts'
import { readShapes } from './shapes.ts'
import { validate } from './validate.ts'

/** What the worker is given: texts, which cross threads a hundred times cheaper than quads. */
export interface ForeignTask {
  readonly nquads: string
  readonly shapes: string
  readonly language: string
}

/** What the worker answers. */
export interface ForeignAnswer {
  readonly problems: readonly Problem[]
  /** The report, as `writeReport` writes it. */
  readonly report?: string
}

async function answer({ nquads, shapes, language }: ForeignTask): Promise<ForeignAnswer> {
  try {
    const { value, problems } = await readShapes(shapes)
    if (!value) return { problems }
    const quads = await parseQuads(nquads, { mediaType: 'application/n-quads' })
    const report = await validate(quads, { shapes: value, language })
    return { problems, report: writeReport(report) }
  } catch (error) {
    if (error instanceof VisitgraphError) return { problems: [error.problem] }
    throw error
  }
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `validateForeign` starts this worker
const task = workerData as ForeignTask
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of Node has no origin
parentPort?.postMessage(await answer(task))
