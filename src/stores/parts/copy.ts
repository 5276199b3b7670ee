import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { PartsFolder } from './folder.ts'
import type { PartEntry } from './manifest.ts'
import type { PartFile } from './part-file.ts'
import { damaged } from './problems.ts'

/**
 * Copies a finished part from another folder.
 *
 * @throws VisitgraphError with code `PARTS_DAMAGED` where a file is not what its manifest says; nothing is left of it.
 */
export async function copyPart(
  root: string,
  entry: PartEntry,
  into: PartsFolder,
): Promise<PartEntry> {
  const files: PartFile[] = []
  try {
    for (const [name, { sha256 }] of Object.entries(entry.files)) {
      // oxlint-disable-next-line no-await-in-loop -- one open file at a time
      const file = await into.open(name, { isRaw: true })
      files.push(file)
      // oxlint-disable-next-line no-await-in-loop -- one open file at a time
      const copied = await copyFile(join(root, name), file)
      if (copied !== sha256)
        throw damaged(join(root, name), new Error('its SHA-256 is not that of the manifest'))
    }
    const { files: _, ...counts } = entry
    return await into.place(counts, files)
  } finally {
    await Promise.all(files.map(file => file.discard()))
  }
}

async function copyFile(path: string, into: PartFile): Promise<string> {
  try {
    for await (const chunk of createReadStream(path))
      if (chunk instanceof Uint8Array) await into.write(chunk)
  } catch (error) {
    throw damaged(path, error)
  }
  const { sha256 } = await into.finish()
  return sha256
}
