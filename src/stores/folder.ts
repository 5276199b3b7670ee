import { constants, type Stats } from 'node:fs'
import { lstat, mkdir, open, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { VisitgraphError } from '../problem.ts'
import { outputFault, systemCode } from './fault.ts'

/** Returns what stands at a path itself, not behind a link; nothing where there is nothing. */
export async function standing(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path)
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw outputFault(path, error)
  }
}

/** Makes the error for a path that is a symbolic link. */
export function isLink(path: string): VisitgraphError {
  return new VisitgraphError({
    code: 'OUTPUT_IS_LINK',
    severity: 'error',
    message: `${path} is a symbolic link, and nothing is written through a link`,
    hint: 'name the real folder, or remove the link',
    source: { file: path },
  })
}

function isNoFolder(path: string): VisitgraphError {
  return new VisitgraphError({
    code: 'OUTPUT_NOT_FOLDER',
    severity: 'error',
    message: `${path} is not a folder`,
    hint: 'choose another output folder, or move what stands there',
    source: { file: path },
  })
}

/**
 * Makes an output folder with the folders above it; returns the folders it made, outermost first.
 * One step at a time, since a recursive mkdir hides the cause on a read-only disk.
 *
 * @throws VisitgraphError when the folder is a link or something else, or the system refuses.
 */
export async function makeRoot(root: string): Promise<string[]> {
  const found = await standing(root)
  if (found) {
    assertFolder(root, found)
    return []
  }
  const parent = dirname(root)
  const made = (await exists(parent)) ? [] : await makeRoot(parent)
  await makeFolder(root)
  return [...made, root]
}

// The folders above the output folder are the user's own business: links among them are followed.
async function exists(path: string): Promise<boolean> {
  try {
    const found = await stat(path)
    if (!found.isDirectory()) throw isNoFolder(path)
    return true
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw outputFault(path, error)
  }
}

/** Makes the folders of a relative path below the root, none of which may be a link; returns those it made. */
export async function makeWithin(root: string, segments: readonly string[]): Promise<string[]> {
  const made: string[] = []
  let path = root
  for (const segment of segments) {
    path = join(path, segment)
    // oxlint-disable-next-line no-await-in-loop -- each folder lies in the one before
    const found = await standing(path)
    if (found) assertFolder(path, found)
    else {
      // oxlint-disable-next-line no-await-in-loop -- each folder lies in the one before
      await makeFolder(path)
      made.push(path)
    }
  }
  return made
}

function assertFolder(path: string, found: Stats): void {
  if (found.isSymbolicLink()) throw isLink(path)
  if (!found.isDirectory()) throw isNoFolder(path)
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
    await syncFolder(dirname(path), path)
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw outputFault(path, error)
  }
}

/** Makes the names in a folder durable for the sake of one of them; Windows has no such call. */
export async function syncFolder(path: string, named: string = path): Promise<void> {
  if (process.platform === 'win32') return
  try {
    const handle = await open(path, constants.O_RDONLY)
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw outputFault(named, error)
  }
}
