import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { VisitgraphError } from '../problem.ts'

/** Threads that work on tasks. */
export interface Pool<Task, Result> {
  /**
   * Gives a task to the thread that has least to do; buffers that are transferred are gone here.
   *
   * @throws VisitgraphError with code `WORKER_FAILED` when the thread ends before it is done.
   */
  readonly run: (task: Task, transfer?: readonly ArrayBuffer[]) => Promise<Result>
  readonly close: () => Promise<void>
}

/** What the threads of a pool are. */
export interface PoolOptions {
  /** The module that each thread runs: it answers every message with one, in order. */
  readonly module: URL
  readonly threads: number
  readonly workerData: unknown
}

interface Waiting<Result> {
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

interface Thread<Result> {
  readonly worker: Worker
  readonly waiting: Waiting<Result>[]
  failure?: VisitgraphError
}

/*
 * A thread that makes much garbage and keeps little of it lets its heap grow to some 80 MB before it looks for any.
 * These bounds are where it begins to look; what one task needs it still gets. Half of the young generation takes a
 * quarter more time, twice of it 25 MB more a thread.
 */
const youngMegabytes = 24
const heapFlags = ['--initial-old-space-size=16', '--heap-growing-percent=50']

/** Starts threads. */
export function openPool<Task, Result>(options: PoolOptions): Pool<Task, Result> {
  heapFlags.forEach(flag => setFlagsFromString(flag))
  const threads = Array.from({ length: options.threads }, (_none, index) =>
    startThread<Result>(options, index + 1),
  )
  return {
    run: (task, transfer = []) =>
      new Promise((resolve, reject) => {
        const thread = leastBusy(threads)
        if (thread.failure) return reject(thread.failure)
        thread.waiting.push({ resolve, reject })
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        thread.worker.postMessage(task, [...transfer])
      }),
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}

function startThread<Result>({ module, workerData }: PoolOptions, number: number): Thread<Result> {
  const worker = new Worker(module, {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  })
  const thread: Thread<Result> = { worker, waiting: [] }
  const fail = (cause: unknown): void => {
    thread.failure ??= failed(number, cause)
    for (const { reject } of thread.waiting.splice(0)) reject(thread.failure)
  }
  worker.on('message', (result: Result) => thread.waiting.shift()?.resolve(result))
  worker.on('error', fail)
  worker.on('exit', code => fail(`it ended with ${code}`))
  return thread
}

const leastBusy = <Result>(threads: readonly Thread<Result>[]): Thread<Result> =>
  threads.reduce((least, thread) => (thread.waiting.length < least.waiting.length ? thread : least))

function failed(number: number, cause: unknown): VisitgraphError {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new VisitgraphError(
    {
      code: 'WORKER_FAILED',
      severity: 'error',
      message: `thread ${number} of the run failed: ${why.split('\n')[0]}`,
      hint: 'run it again with --jobs 1; if it was out of memory, with fewer jobs',
    },
    { cause },
  )
}
