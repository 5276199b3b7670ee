import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { outputFault, systemCode } from '../fault.ts'
import { manifestName, type ManifestEntry } from '../manifest.ts'
import { damaged } from './problems.ts'
import {
  readJournal,
  readPartsManifest,
  type Journal,
  type PartEntry,
  type PartsManifest,
} from './manifest.ts'

/** The file in which a run takes down its finished parts until it has written its manifest. */
export const journalName = '.visitgraph-parts.ndjson'

/** Reads what an interrupted or finished run left in a folder; nothing where there was none. */
export async function leftBehind(root: string): Promise<Journal | undefined> {
  const journal = await textOf(join(root, journalName))
  if (journal !== undefined) return readJournal(journal)
  const manifest = await textOf(join(root, manifestName))
  return manifest === undefined ? undefined : readPartsManifest(manifest)
}

/**
 * Reads the manifest of a finished run.
 *
 * @throws VisitgraphError with code `PARTS_DAMAGED` where there is none.
 */
export async function readFinished(root: string): Promise<PartsManifest> {
  const path = join(root, manifestName)
  const text = await textOf(path)
  const manifest = text === undefined ? undefined : readPartsManifest(text)
  if (manifest) return manifest
  throw damaged(path, new Error('no manifest of an output in parts is there'))
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw outputFault(path, error)
  }
}

/** Says whether the files of a part are there as they were written. */
export async function isWhole(root: string, { files }: PartEntry): Promise<boolean> {
  for (const [name, entry] of Object.entries(files))
    // oxlint-disable-next-line no-await-in-loop -- one open file at a time
    if (!(await isSame(join(root, name), entry))) return false
  return true
}

async function isSame(path: string, { bytes, sha256 }: ManifestEntry): Promise<boolean> {
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const chunk of createReadStream(path)) {
      if (!(chunk instanceof Uint8Array)) continue
      hash.update(chunk)
      size += chunk.length
    }
  } catch {
    return false
  }
  return size === bytes && hash.digest('hex') === sha256
}
