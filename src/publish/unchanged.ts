import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { OutputFile } from '../stores/file.ts'
import { outputFault, systemCode } from '../stores/fault.ts'
import { standing } from '../stores/folder.ts'
import { describeBytes, manifestName, readManifest, type Manifest } from '../stores/manifest.ts'

/**
 * Returns what tells whether a file needs to be published into a folder: not where it stands there with the very
 * bytes and the manifest says so too.
 *
 * @throws VisitgraphError when the manifest is not ours or cannot be read.
 */
export async function changesIn(
  directory: string,
): Promise<(file: OutputFile) => Promise<boolean>> {
  const root = resolve(directory)
  const manifest = await manifestOf(join(root, manifestName))
  const encoder = new TextEncoder()
  return async ({ path, content }) => {
    const entry = manifest.get(path)
    const bytes = typeof content === 'string' ? encoder.encode(content) : content
    if (entry?.bytes !== bytes.byteLength || entry.sha256 !== describeBytes(bytes).sha256)
      return true
    return !(await holds(join(root, path), bytes))
  }
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await standing(path))?.isFile() === true && (await readFile(path)).equals(bytes)
  } catch {
    // What cannot be read is published again, which tells why.
    return false
  }
}

async function manifestOf(file: string): Promise<Manifest> {
  try {
    return readManifest(await readFile(file, 'utf8'), file)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return new Map()
    throw outputFault(file, error)
  }
}
