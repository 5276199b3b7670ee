import { join } from 'node:path'
import { isLink, standing } from './folder.ts'
import { stage, syncFolders } from './temporary.ts'

/**
 * Writes one file into a folder that is there, whole or not at all, without lock and manifest.
 *
 * @throws VisitgraphError when the file is a link or the system refuses.
 */
export async function replaceFile(folder: string, name: string, text: string): Promise<void> {
  const path = join(folder, name)
  if ((await standing(path))?.isSymbolicLink()) throw isLink(path)
  const staged = await stage(path, new TextEncoder().encode(text))
  try {
    await staged.place()
    await syncFolders([staged])
  } finally {
    await staged.discard()
  }
}
