import { workerUrl } from '../../worker-url.ts'
import type { Batch, BatchResult, Work } from './batch.ts'
import type { TextKind } from './texts.ts'

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

/** What a crew works with. */
interface CrewOptions {
  readonly work: Work
  readonly jobs: number
  /** The texts of each record. */
  readonly kinds: readonly TextKind[]
}

/** Makes the crew of a run. */
export async function openCrew({ work, jobs, kinds }: CrewOptions): Promise<Crew> {
  const { run, most, close } = jobs > 1 ? await openThreads(work, jobs) : await openHere(work)
  const texts = kinds.length
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
