import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { syncFolders } from '../../stores/temporary.ts'
import type { PartsFolder } from '../../stores/parts/folder.ts'
import { openPartFile, type PartFile } from '../../stores/parts/part-file.ts'
import type { Outcome } from './batch.ts'
import { rejectLine, type Rejects } from './rejects.ts'

/**
 * The records that were left out stand beside each part; at the end of the run they are put together into one file
 * when there is a name for it. A name in `.gz` is compressed.
 */
export function collectedRejects(
  file: string | undefined,
  { folder, keepsGoing }: { readonly folder: PartsFolder; readonly keepsGoing: boolean },
): Rejects {
  // A record that ends the run ends it before its part is there.
  const last: Outcome[] = []
  return {
    async add(outcomes) {
      if (!keepsGoing) last.push(...outcomes)
    },
    async end() {
      if (file !== undefined) await collect(file, { root: folder.root, last })
    },
  }
}

async function copy(path: string, into: PartFile): Promise<void> {
  for await (const chunk of createReadStream(path))
    if (chunk instanceof Uint8Array) await into.write(chunk)
}

// Numbers of more than five digits are longer.
const byPart = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1)

async function collect(
  file: string,
  { root, last }: { readonly root: string; readonly last: readonly Outcome[] },
): Promise<void> {
  const all = await openPartFile(resolve(file))
  try {
    const names = (await readdir(root)).filter(name => name.endsWith('.rejects.ndjson'))
    for (const name of names.toSorted(byPart))
      // oxlint-disable-next-line no-await-in-loop -- one part behind the other
      await copy(join(root, name), all)
    await all.write(Buffer.from(last.map(rejectLine).join('')))
    await all.finish()
    await all.staged.place()
    await syncFolders([all.staged])
  } finally {
    await all.discard()
  }
}
