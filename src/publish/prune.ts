import { readFile, rm, rmdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { outputFault, systemCode } from '../stores/fault.ts'
import { standing } from '../stores/folder.ts'
import { manifestName, readManifest, writeManifest } from '../stores/manifest.ts'
import { replaceFile } from '../stores/single.ts'

/** The list of files that are being removed; it is hidden, and gone when they are. */
const journalName = '.visitgraph-removing'

/**
 * Removes the files of a locked output folder that an earlier run of ours wrote and this one did not; what others
 * put there stays. A run that is ended half-way leaves a list, by which the next one goes on: no stale file is
 * forgotten, and the manifest never names a file that is gone.
 *
 * @returns the paths that were removed.
 * @throws VisitgraphError when the system refuses.
 */
export async function prune(directory: string, kept: ReadonlySet<string>): Promise<string[]> {
  const root = resolve(directory)
  const manifest = await readIfThere(join(root, manifestName))
  const entries =
    manifest === undefined ? [] : [...readManifest(manifest, join(root, manifestName))]
  const left = (await readIfThere(join(root, journalName)))?.split('\n') ?? []
  const stale = [...new Set([...left, ...entries.map(([path]) => path)])].filter(
    path => path !== '' && !kept.has(path) && isWithin(path),
  )
  if (stale.length > 0) {
    await replaceFile(root, journalName, `${stale.join('\n')}\n`)
    const rest = new Map(entries.filter(([path]) => kept.has(path)))
    await replaceFile(root, manifestName, writeManifest(rest))
    // oxlint-disable-next-line no-await-in-loop -- one file after the other
    for (const path of stale) await remove(root, path)
  }
  await rm(join(root, journalName), { force: true })
  return stale
}

// The list lies in a folder that others may write into: it names nothing above that folder, and nothing hidden.
const isWithin = (path: string): boolean =>
  !/[\\:\0]/.test(path) &&
  path.split('/').every(segment => segment !== '' && !segment.startsWith('.'))

async function remove(root: string, path: string): Promise<void> {
  const file = join(root, path)
  try {
    if (!(await standing(file))?.isFile()) return
    if (await leadsThroughLink(root, path)) return
    await rm(file, { force: true })
    await removeEmpty(root, dirname(path))
  } catch (error) {
    throw outputFault(file, error)
  }
}

async function leadsThroughLink(root: string, path: string): Promise<boolean> {
  for (let at = dirname(path); at !== '.'; at = dirname(at))
    // oxlint-disable-next-line no-await-in-loop -- one folder above the other
    if ((await standing(join(root, at)))?.isSymbolicLink()) return true
  return false
}

async function removeEmpty(root: string, folder: string): Promise<void> {
  for (let at = folder; at !== '.'; at = dirname(at)) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- the innermost first
      await rmdir(join(root, at))
    } catch {
      return
    }
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw outputFault(path, error)
  }
}
