import type { Worker } from 'node:worker_threads'
import { VisitgraphError, type Judged } from '../problem.ts'
import { busy, queryProblem, refused, stopped, timeLimit, tooMany } from './problems.ts'
import type { ResultFormat } from './result-format.ts'
import type { SparqlJob, SparqlMessage, SparqlTask } from './sparql-worker.ts'
import { workerUrl } from '../worker-url.ts'

/** What a query may use. */
export interface QueryLimits {
  /** Milliseconds for one query. */
  readonly time: number
  /** Megabytes of the engine, the graphs included. */
  readonly memory: number
  /** UTF-16 code units of the text of a query. */
  readonly length: number
  /** Levels of brackets in a query. */
  readonly nesting: number
  /** Rows, or triples, of an answer. */
  readonly rows: number
}

/** How an engine is set up. */
export interface EngineOptions {
  /** What relative IRIs of queries are resolved against. */
  readonly base: string
  readonly limits?: Partial<QueryLimits>
  /** How many queries run at once; one more worker stands by. */
  readonly parallel?: number
  /** How many queries may wait for a worker. */
  readonly waiting?: number
}

/** An engine that answers SPARQL 1.1 queries over graphs, each in a worker that can be stopped. */
export interface QueryEngine {
  /** Answers a query in a format; what keeps it from being answered is a problem `QUERY_…`. */
  readonly answer: (query: string, format: ResultFormat) => Promise<Judged<string>>
  readonly close: () => Promise<void>
}

const defaults: QueryLimits = {
  time: 10_000,
  memory: 1024,
  length: 100_000,
  nesting: 100,
  rows: Number.POSITIVE_INFINITY,
}

interface Waiting {
  readonly job: SparqlJob
  readonly settle: (answer: Judged<string>) => void
}

interface Slot {
  readonly worker: Worker
  isReady: boolean
  busy: { readonly waiting: Waiting; readonly timer: NodeJS.Timeout } | undefined
}

interface Pool {
  readonly start: (politeness: SparqlTask['politeness']) => Worker
  readonly limits: QueryLimits
  readonly parallel: number
  readonly queue: Waiting[]
  slots: Slot[]
  isClosed: boolean
}

/**
 * Opens an engine over graphs in N-Quads, as text or in UTF-8; the default graph is the merge of all. Nothing reaches
 * the network or changes the graphs. It answers as soon as the first worker has the graphs; the others load them one
 * after another, giving way to it.
 */
export async function openEngine(
  nquads: string | Uint8Array,
  options: EngineOptions,
): Promise<QueryEngine> {
  const { Worker: NodeWorker } = await import('node:worker_threads')
  const { base, parallel = 1, waiting = 16 } = options
  const limits = { ...defaults, ...options.limits }
  const task = { nquads: sharedBytes(nquads), base, memory: limits.memory }
  const start = (politeness: SparqlTask['politeness']): Worker =>
    new NodeWorker(workerUrl(import.meta.url, 'sparql-worker'), {
      workerData: { ...task, politeness } satisfies SparqlTask,
      // What the engine says when it falls is for its makers.
      stderr: true,
      stdout: true,
      resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    })
  const pool: Pool = { start, limits, parallel, queue: [], slots: [], isClosed: false }
  addSlot(pool)
  await opened(pool)
  return {
    answer: async (query, format) => {
      const problem = queryProblem(query, format, limits)
      if (problem) return { problems: [problem] }
      if (pool.queue.length >= waiting) return { problems: [busy()] }
      const job = { query, format: format.id, rows: limits.rows }
      return new Promise(settle => {
        pool.queue.push({ job, settle })
        next(pool)
      })
    },
    close: async () => {
      pool.isClosed = true
      await Promise.all(pool.slots.map(async slot => slot.worker.terminate()))
      for (const { settle } of pool.queue) settle({ problems: [stopped()] })
    },
  }
}

function sharedBytes(text: string | Uint8Array): Uint8Array {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  return shared
}

/** Waits until the first worker has the graphs; when it falls while it loads them, there is no engine. */
async function opened(pool: Pool): Promise<void> {
  const [first] = pool.slots
  await new Promise<void>((resolve, reject) => {
    first?.worker.once('message', () => resolve())
    first?.worker.once('error', cause => reject(new VisitgraphError(stopped(), { cause })))
  })
}

/** How many workers there are in the end: one more than may run at once stands by. */
const sizeOf = ({ parallel }: Pool): number => (parallel > 1 ? parallel + 1 : 1)

/** The first worker is waited for; the others load while it answers. */
const politenessIn = ({ parallel, slots }: Pool): SparqlTask['politeness'] => {
  if (parallel === 1) return 'never'
  return slots.some(({ isReady }) => isReady) ? 'always' : 'in answers'
}

/** A worker that cannot load the graphs is not started again at once. */
const restartPause = 1000

function addSlot(pool: Pool): void {
  if (pool.isClosed) return
  const worker = pool.start(politenessIn(pool))
  const slot: Slot = { worker, isReady: false, busy: undefined }
  pool.slots.push(slot)
  worker.on('message', (message: SparqlMessage) => hear(pool, slot, message))
  worker.on('error', () => replace(pool, slot, { problems: [stopped()] }))
}

function next(pool: Pool): void {
  const free = pool.slots.find(slot => slot.isReady && !slot.busy)
  const running = pool.slots.filter(slot => slot.busy).length
  if (!free || running >= pool.parallel) return
  const waiting = pool.queue.shift()
  if (!waiting) return
  const { time } = pool.limits
  const timer = setTimeout(() => replace(pool, free, { problems: [timeLimit(time)] }), time)
  free.busy = { waiting, timer }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker of Node has no origin
  free.worker.postMessage(waiting.job)
}

function hear(pool: Pool, slot: Slot, message: SparqlMessage): void {
  switch (message.type) {
    case 'ready':
      // oxlint-disable-next-line no-param-reassign -- the state of the pool
      slot.isReady = true
      if (pool.slots.length < sizeOf(pool)) addSlot(pool)
      return next(pool)
    case 'answer':
      return finish(pool, slot, { value: message.text, problems: [] })
    case 'refused':
      return finish(pool, slot, { problems: [refused(message.message)] })
    case 'rows':
      return finish(pool, slot, { problems: [tooMany(message.count, pool.limits.rows)] })
    case 'broken':
      return replace(pool, slot, { problems: [stopped()] })
  }
}

function finish(pool: Pool, slot: Slot, answer: Judged<string>): void {
  const done = slot.busy
  // oxlint-disable-next-line no-param-reassign -- the state of the pool
  slot.busy = undefined
  if (done) clearTimeout(done.timer)
  done?.waiting.settle(answer)
  next(pool)
}

/** Ends a worker that cannot go on, whatever it does, and begins another one. */
function replace(pool: Pool, slot: Slot, answer: Judged<string>): void {
  if (!pool.slots.includes(slot)) return
  // oxlint-disable-next-line no-param-reassign -- the state of the pool
  pool.slots = pool.slots.filter(one => one !== slot)
  void slot.worker.terminate()
  if (slot.isReady) addSlot(pool)
  else setTimeout(() => addSlot(pool), restartPause).unref()
  finish(pool, slot, answer)
}
