import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { OutputFile } from '../stores/file.ts'
import {
  describeBytes,
  manifestName,
  writeManifest,
  type ManifestEntry,
} from '../stores/manifest.ts'

/** A folder of the server's own, in which a site is written again and again while it is served. */
export interface WorkingFolder {
  readonly path: string
  /**
   * Writes the files that changed, one after the other, each in one step; then the manifest; then removes what is gone.
   * Unlike an output folder it need not outlive a power cut, so nothing waits for the disk.
   */
  readonly write: (files: Iterable<OutputFile>, signal: AbortSignal) => Promise<void>
}

/** Opens a folder that is empty and nobody else's. */
export function workingFolder(folder: string): WorkingFolder {
  let before: ReadonlyMap<string, ManifestEntry> = new Map()
  const folders = new Set<string>()
  const put = async (path: string, content: string | Uint8Array): Promise<void> => {
    const parent = dirname(join(folder, path))
    if (!folders.has(parent)) await mkdir(parent, { recursive: true })
    folders.add(parent)
    const temporary = join(folder, '.visitgraph-new')
    await writeFile(temporary, content)
    await rename(temporary, join(folder, path))
  }
  return {
    path: folder,
    write: async (files, signal) => {
      const after = new Map<string, ManifestEntry>()
      for (const { path, content } of files) {
        signal.throwIfAborted()
        const entry = describeBytes(typeof content === 'string' ? Buffer.from(content) : content)
        after.set(path, entry)
        // oxlint-disable-next-line no-await-in-loop -- one file in memory after the other
        if (before.get(path)?.sha256 !== entry.sha256) await put(path, content)
      }
      await put(manifestName, writeManifest(after))
      const gone = [...before.keys()].filter(path => !after.has(path))
      before = after
      await Promise.all(gone.map(path => rm(join(folder, path), { force: true })))
    },
  }
}
