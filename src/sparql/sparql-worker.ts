import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { Store } from 'oxigraph'
import { findFormat } from '../formats/registry.ts'
import { parseQuads } from '../rdf/dataset.ts'
import { prefixes } from '../rdf/namespaces.ts'
import { limitMemory } from './memory-limit.ts'
import { resultFormats } from './result-format.ts'

/** What is used of the engine's platform, whose types Node's lack. */
declare const WebAssembly: { Module: new (bytes: Uint8Array) => object }

/** What a worker begins with. */
export interface SparqlTask {
  /** The graphs, N-Quads in UTF-8, in memory that all workers share. */
  readonly nquads: Uint8Array
  /** What relative IRIs of queries are resolved against. */
  readonly base: string
  /** Megabytes that the engine may use. */
  readonly memory: number
  /** When other threads go first. */
  readonly politeness: 'never' | 'in answers' | 'always'
}

/** A query for the worker. */
export interface SparqlJob {
  readonly query: string
  /** Id of the format of the answer. */
  readonly format: string
  /** The most rows of an answer. */
  readonly rows: number
}

/** What the worker says: that it is ready, or what came of a query. */
export type SparqlMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'answer'; readonly text: string }
  | { readonly type: 'refused'; readonly message: string }
  | { readonly type: 'rows'; readonly count: number }
  /** The engine cannot be used any more. */
  | { readonly type: 'broken' }

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `openEngine` starts this worker
const { nquads, base, memory, politeness } = workerData as SparqlTask

const lowerPriority = 10

/**
 * Lets other threads go first, the one that answers requests above all. Linux alone has priorities of threads, and
 * tells a thread its number (proc(5), `/proc/thread-self`).
 */
function giveWay(): void {
  try {
    setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), lowerPriority)
  } catch {
    // On other systems all threads are equal.
  }
}

/** Loads the engine, bounded: while it loads, every module that is compiled in this thread gets the limit. */
async function loadEngine(): Promise<{ readonly Store: typeof Store }> {
  const { Module } = WebAssembly
  WebAssembly.Module = class extends Module {
    constructor(bytes: Uint8Array) {
      super(limitMemory(bytes, memory))
    }
  }
  try {
    return await import('oxigraph')
  } finally {
    WebAssembly.Module = Module
  }
}

/** Loads the graphs, and their merge into the default graph: a union of graphs would repeat what two of them say. */
async function openStore(): Promise<Store> {
  const { Store: OxigraphStore } = await loadEngine()
  const store = new OxigraphStore()
  store.load(nquads.slice(), { format: 'application/n-quads', no_transaction: true })
  store.update('INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }')
  return store
}

async function answer(
  store: Store,
  { query, format: id, rows }: SparqlJob,
): Promise<SparqlMessage> {
  const format = resultFormats.find(one => one.id === id)
  const written = format?.count ? format : resultFormats.find(one => one.id === 'ntriples')
  try {
    const text = store.query(query, {
      base_iri: base,
      ...(written && { results_format: written.mediaType }),
    })
    if (typeof text !== 'string') return { type: 'refused', message: 'there is no such format' }
    const count = written?.count?.(text) ?? 0
    if (count > rows) return { type: 'rows', count }
    return { type: 'answer', text: format?.count ? text : await rewritten(text, id) }
  } catch (error) {
    // What the engine refuses is an Error; any of its subclasses is the engine's own fall.
    if (error instanceof Error && error.constructor === Error)
      return { type: 'refused', message: error.message }
    return { type: 'broken' }
  }
}

async function rewritten(ntriples: string, id: string): Promise<string> {
  const quads = await parseQuads(ntriples, { mediaType: 'application/n-triples' })
  return findFormat(id)?.serialize(quads, { prefixes, base }) ?? ntriples
}

if (politeness === 'always') giveWay()
const store = await openStore()
if (politeness === 'in answers') giveWay()
const say = (message: SparqlMessage): void =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of Node has no origin
  parentPort?.postMessage(message)
parentPort?.on('message', (job: SparqlJob) => void answer(store, job).then(say))
say({ type: 'ready' })
