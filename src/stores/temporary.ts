import { constants, type Dirent } from 'node:fs'
import { open, readdir, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { outputFault, systemCode } from './fault.ts'
import { syncFolder } from './folder.ts'
import { lockName } from './lock.ts'

const prefix = '.visitgraph-'

/** A file that is written and durable, but not yet in its place. */
export interface Staged {
  readonly path: string
  /** Puts the file in its place, in one step. */
  readonly place: () => Promise<void>
  /** Removes the file if it is not in its place. */
  readonly discard: () => Promise<void>
}

let count = 0

/** Writes bytes into a temporary file beside its place and makes them durable. */
export async function stage(path: string, bytes: Uint8Array): Promise<Staged> {
  const { handle, ...staged } = await openStaged(path)
  try {
    await fill(handle, bytes)
  } catch (error) {
    await staged.discard()
    throw outputFault(path, error)
  }
  return staged
}

/** Opens a temporary file beside the place of a file; who opens it writes it, makes it durable and closes it. */
export async function openStaged(path: string): Promise<Staged & { readonly handle: FileHandle }> {
  const temporary = join(dirname(path), `${prefix}${process.pid}-${count++}.tmp`)
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW
  try {
    const handle = await open(temporary, flags, 0o666)
    const place = async (): Promise<void> => {
      try {
        await rename(temporary, path)
      } catch (error) {
        throw outputFault(path, error)
      }
    }
    return { path, handle, place, discard: () => rm(temporary, { force: true }) }
  } catch (error) {
    throw outputFault(path, error)
  }
}

async function fill(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes durable that files have come into their places. */
export async function syncFolders(files: readonly Pick<Staged, 'path'>[]): Promise<void> {
  const folders = new Set(files.map(file => dirname(file.path)))
  await Promise.all([...folders].map(folder => syncFolder(folder)))
}

/**
 * Removes the temporary files that ended runs left in a folder and the folders in it. Whoever calls holds the
 * lock of the folder, so no running process owns one of them.
 */
export async function sweep(folder: string): Promise<void> {
  for (const entry of await list(folder)) {
    const path = join(folder, entry.name)
    // Links are no directories here: the sweep never leaves the folder.
    // oxlint-disable-next-line no-await-in-loop -- a tree is walked without opening all of it at once
    if (entry.isDirectory()) await sweep(path)
    // oxlint-disable-next-line no-await-in-loop -- a tree is walked without opening all of it at once
    else if (isTemporary(entry.name)) await rm(path, { force: true })
  }
}

async function list(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    throw outputFault(folder, error)
  }
}

const isTemporary = (name: string): boolean =>
  (name.startsWith(prefix) && name.endsWith('.tmp')) || name.startsWith(`${lockName}-`)
