import { workerUrl } from '../../worker-url.ts'
import { toFormats } from '../documents.ts'
import type { Batch, BatchResult, Work } from './batch.ts'
import { textKinds } from './texts.ts'

/** Who builds the records of a run: this thread, or threads of their own. */
export interface Crew {
  readonly run: (batch: Batch) => Promise<BatchResult>
  /** Takes the memory of texts back that nobody reads any more. */
  readonly reuse: (texts: readonly Uint8Array[]) => void
  /** How many batches are begun at once. */
  readonly most: number
  readonly close: () => Promise<void>
}

type Hands = Omit<Crew, 'reuse'>

/** Makes the crew of a run. */
export async function openCrew(work: Work, jobs: number): Promise<Crew> {
  const { run, most, close } = jobs > 1 ? await openThreads(work, jobs) : await openHere(work)
  const texts = textKinds(toFormats(work.formats), work).length
  const spare: Uint8Array[] = []
  return {
    run: ({ stretches }) => run({ stretches, spare: spare.splice(-texts) }),
    reuse(taken) {
      if (spare.length < most * texts) spare.push(...taken)
    },
    most,
    close,
  }
}

// The whole program is loaded where it is used: beside threads, this one needs little of it.
async function openHere(work: Work): Promise<Hands> {
  const { openWork } = await import('./task.ts')
  return { run: await openWork(work), most: 1, close: async () => undefined }
}

async function openThreads(work: Work, jobs: number): Promise<Hands> {
  const { openPool } = await import('../../stream/pool.ts')
  const pool = openPool<Batch, BatchResult>({
    module: workerUrl(import.meta.url, 'build-worker'),
    threads: jobs,
    workerData: work,
  })
  return {
    // The stretches are copied: who judges the ids may want to show a line of them.
    run: batch => pool.run(batch, (batch.spare ?? []).map(bufferOf)),
    most: jobs * 2,
    close: pool.close,
  }
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tray makes no shared memory
const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.buffer as ArrayBuffer
