import { openPool } from '../../stream/pool.ts'
import { openWork, type Batch, type BatchResult, type Work } from './task.ts'
import { workerUrl } from '../../worker-url.ts'

/** Who builds the records of a run: this thread, or threads of their own. */
export interface Crew {
  readonly run: (batch: Batch) => Promise<BatchResult>
  /** How many batches are begun at once. */
  readonly most: number
  readonly close: () => Promise<void>
}

/** Makes the crew of a run. */
export async function openCrew(work: Work, jobs: number): Promise<Crew> {
  if (jobs === 1) return { run: await openWork(work), most: 1, close: async () => undefined }
  const pool = openPool<Batch, BatchResult>({
    module: workerUrl(import.meta.url, 'build-worker'),
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
