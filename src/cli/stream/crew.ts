import { openPool } from '../../stream/pool.ts'
import { openWork, type Batch, type BatchResult, type Work } from './task.ts'

/** Who builds the records of a run: this thread, or threads of their own. */
export interface Crew {
  readonly run: (batch: Batch) => Promise<BatchResult>
  /** How many batches are begun at once. */
  readonly most: number
  readonly close: () => Promise<void>
}

/** From the sources, as a test runner loads them, the compiled worker is the one in `dist/`. */
const workerFile = import.meta.url.endsWith('.ts')
  ? '../../../dist/cli/stream/build-worker.js'
  : './build-worker.js'

/** Makes the crew of a run. */
export async function openCrew(work: Work, jobs: number): Promise<Crew> {
  if (jobs === 1) return { run: await openWork(work), most: 1, close: async () => undefined }
  const pool = openPool<Batch, BatchResult>({
    module: new URL(workerFile, import.meta.url),
    threads: jobs,
    workerData: work,
  })
  return {
    // A batch is copied: who judges the ids may want to show a line of it.
    run: pool.run,
    most: jobs * 2,
    close: pool.close,
  }
}
