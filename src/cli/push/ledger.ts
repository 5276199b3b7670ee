import { readFile } from 'node:fs/promises'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { systemCode } from '../../stores/fault.ts'
import {
  readPushManifest,
  writePushManifest,
  type PushedGraph,
  type PushManifest,
} from '../../stores/push/push-manifest.ts'
import { replaceFile } from '../../stores/single.ts'

/** The list of what stores hold, on disk. */
export interface Ledger {
  /** What a store holds, by the IRI of the graph. */
  readonly known: ReadonlyMap<string, PushedGraph>
  /** Names a file of a record as the list does, relative to itself. */
  readonly nameOf: (file: string) => string
  /** Says whether a file that the list names lies under one of the names that a user gave. */
  readonly covers: (names: readonly string[]) => (file: string) => boolean
  /** Takes down what a store holds now; the disk follows a moment later. */
  readonly note: (graph: string, pushed: PushedGraph | undefined) => Promise<void>
  /** Brings the list to disk. */
  readonly save: () => Promise<void>
}

const delay = 250

/**
 * Opens the list of what a store holds.
 *
 * @throws VisitgraphError when the file is another's.
 */
export async function openLedger(path: string, store: string): Promise<Ledger> {
  const manifest = await readLedger(path)
  const known = manifest.get(store) ?? new Map<string, PushedGraph>()
  manifest.set(store, known)
  const folder = dirname(resolve(path))
  let savedAt = 0
  let isChanged = false
  const save = async (): Promise<void> => {
    if (!isChanged) return
    isChanged = false
    await replaceFile(folder, path.split(sep).at(-1) ?? path, writePushManifest(manifest))
    savedAt = performance.now()
  }
  return {
    known,
    nameOf: file => (file === '-' ? file : relative(folder, resolve(file)).replaceAll(sep, '/')),
    covers: names => {
      const roots = names.filter(name => name !== '-').map(name => resolve(name))
      return file => roots.some(root => isWithin(root, resolve(folder, file)))
    },
    note: async (graph, pushed) => {
      if (pushed) known.set(graph, pushed)
      else known.delete(graph)
      isChanged = true
      if (performance.now() - savedAt > delay) await save()
    },
    save,
  }
}

async function readLedger(path: string): Promise<PushManifest> {
  try {
    return readPushManifest(await readFile(path, 'utf8'), path)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return new Map()
    throw error
  }
}

function isWithin(root: string, file: string): boolean {
  const way = relative(root, file)
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}
