import type { PartsFolder } from '../../stores/parts/folder.ts'
import { syncFolders } from '../../stores/temporary.ts'

/** The file that lists the ids of records that are gone, where there are any. */
export const goneName = 'visits-gone.ndjson'

/** Lists records that are gone, a line with its `id` each; returns how many. */
export async function writeGone(folder: PartsFolder, ids: AsyncIterable<string>): Promise<number> {
  const file = await folder.open(goneName)
  let count = 0
  try {
    for await (const id of ids) {
      count++
      await file.write(Buffer.from(`${JSON.stringify({ id })}\n`))
    }
    if (count === 0) return 0
    await file.finish()
    await file.staged.place()
    await syncFolders([file.staged])
    return count
  } finally {
    await file.discard()
  }
}
