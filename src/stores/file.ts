import { rmdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Problem } from '../problem.ts'
import { makeRoot } from './folder.ts'
import { takeLock } from './lock.ts'
import { publishInto, type OutputFile, type Published, type PublishOptions } from './publication.ts'
import { sweep } from './temporary.ts'

export type { OutputFile, Published } from './publication.ts'

/** An output folder under our lock. */
export interface OutputFolder {
  readonly notices: readonly Problem[]
  /**
   * Publishes files, each whole or not at all; those of one part, by default all, after every one of them could be
   * written. An aborted signal stops between two steps.
   */
  readonly publish: (
    files: Iterable<OutputFile>,
    signal?: AbortSignal,
    options?: PublishOptions,
  ) => Promise<Published>
  /** Takes the lock off and removes the folders that were made for nothing. */
  readonly close: () => Promise<void>
}

/**
 * Makes and locks an output folder.
 *
 * @throws VisitgraphError when another run holds it, when it is a link, or when the system refuses.
 */
export async function openFolder(directory: string): Promise<OutputFolder> {
  const root = resolve(directory)
  const made = await makeRoot(root)
  try {
    const lock = await takeLock(root)
    const publish: OutputFolder['publish'] = async (files, signal, options) => {
      await sweep(root)
      return publishInto({ root, made, ...(signal ? { signal } : {}) }, files, options)
    }
    const close = async (): Promise<void> => {
      await lock.release()
      await removeEmpty(made)
    }
    return { notices: lock.notices, publish, close }
  } catch (error) {
    await removeEmpty(made)
    throw error
  }
}

/**
 * Publishes files into a folder, each whole or not at all, and lists them in its manifest.
 *
 * @throws VisitgraphError when another run holds the folder, when a link is in the way, or when the system refuses.
 */
export async function publishFiles(
  directory: string,
  files: Iterable<OutputFile>,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Published & { readonly notices: readonly Problem[] }> {
  const folder = await openFolder(directory)
  try {
    return { ...(await folder.publish(files, signal)), notices: folder.notices }
  } finally {
    await folder.close()
  }
}

async function removeEmpty(folders: readonly string[]): Promise<void> {
  try {
    // oxlint-disable-next-line no-await-in-loop -- the innermost first, and no further than one that is in use
    for (const folder of folders.toReversed()) await rmdir(folder)
  } catch {
    // Something lies in it: it was not made for nothing.
  }
}
