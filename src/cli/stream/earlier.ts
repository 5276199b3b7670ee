import { readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { readFinished } from '../../stores/parts/finished.ts'
import type { PartsFolder } from '../../stores/parts/folder.ts'
import type { Changes, PartsManifest } from '../../stores/parts/manifest.ts'
import { damaged, onlyShard } from '../../stores/parts/problems.ts'
import { readRecordList } from '../../stores/parts/record-list.ts'
import type { Identities } from '../../stream/identities.ts'
import { digestOf } from './facts.ts'
import { writeGone } from './gone.ts'
import { listName } from './open-part.ts'

/** An earlier run with which a later one is compared. */
export interface EarlierRun {
  readonly manifest: PartsManifest
  /** Digest of its manifest, SHA-256 in hexadecimal. */
  readonly digest: string
  /** The lists of its records, one a part. */
  readonly lists: readonly string[]
  /** Counts how the records of a later run stand to its own, and lists those that are gone. */
  readonly changes: (ended: EndedRun) => Promise<Changes>
}

/** A later run when every record has come. */
export interface EndedRun {
  readonly unchanged: number
  /** Of the records that were read. */
  readonly ids: Identities
  readonly folder: PartsFolder
}

/**
 * Opens the manifest of an earlier run, or the folder that holds it.
 *
 * @throws VisitgraphError with code `PARTS_DAMAGED` where there is none, and `PARTS_MISSING` where it is that of a shard.
 */
export async function openEarlier(path: string): Promise<EarlierRun> {
  const root = await folderOf(path)
  const manifest = await readFinished(root)
  const { shard } = manifest.run
  if (shard !== undefined) throw onlyShard(root, shard)
  const lists = manifest.parts.map(({ part }) => join(root, listName(part)))
  return {
    manifest,
    digest: digestOf(await readFile(join(root, 'manifest.json'))),
    lists,
    changes: ended => compare(lists, ended),
  }
}

/** Says in words how the records of a run stand to those of an earlier one. */
export const changesInWords = ({ unchanged, changed, added, gone }: Changes): string =>
  `${unchanged} unchanged, ${changed} changed, ${added} new, ${gone} gone`

async function folderOf(path: string): Promise<string> {
  try {
    return resolve((await stat(path)).isDirectory() ? path : dirname(path))
  } catch (error) {
    throw damaged(path, error)
  }
}

async function compare(lists: readonly string[], ended: EndedRun): Promise<Changes> {
  const { ids, unchanged, folder } = ended
  let before = 0
  const gone = async function* (): AsyncGenerator<string> {
    for (const list of lists) {
      // oxlint-disable-next-line no-await-in-loop -- one list after the other
      for await (const { id } of readRecordList(list)) {
        before++
        if (!ids.has(id)) yield id
      }
    }
  }
  const count = await writeGone(folder, gone())
  const stayed = before - count
  return { unchanged, changed: stayed - unchanged, added: ids.size() - stayed, gone: count }
}
