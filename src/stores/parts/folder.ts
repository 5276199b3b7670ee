import { open, readdir, rm, type FileHandle } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Problem } from '../../problem.ts'
import { outputFault } from '../fault.ts'
import { makeRoot, standing, syncFolder } from '../folder.ts'
import { takeLock } from '../lock.ts'
import { manifestName } from '../manifest.ts'
import { replaceFile } from '../single.ts'
import { sweep, syncFolders } from '../temporary.ts'
import { isWhole, journalName, leftBehind } from './finished.ts'
import {
  writeJournalLine,
  writePartsManifest,
  type Journal,
  type PartEntry,
  type PartsManifest,
  type RunFacts,
} from './manifest.ts'
import { openPartFile, type PartFile, type PartFileOptions } from './part-file.ts'
import { differences, holdsOutput, otherRun } from './problems.ts'

/** A folder into which a run writes its output part by part, under our lock. */
export interface PartsFolder {
  readonly root: string
  readonly notices: readonly Problem[]
  /** The parts that an earlier run has finished. */
  readonly finished: ReadonlyMap<number, PartEntry>
  /** Opens a file of the part that is being written. */
  readonly open: (name: string, options?: PartFileOptions) => Promise<PartFile>
  /** Puts the files of a part in their places and takes it down as finished. */
  readonly place: (
    entry: Omit<PartEntry, 'files'>,
    files: readonly PartFile[],
  ) => Promise<PartEntry>
  /** Writes the manifest: the run is done. */
  readonly complete: (manifest: PartsManifest) => Promise<void>
  /** Takes the lock off, and the journal away when no part was finished. */
  readonly close: () => Promise<void>
}

/** What a run writes into, and whether it continues an earlier one. */
export interface PartsOptions {
  readonly run: RunFacts
  readonly resumes: boolean
}

/**
 * Makes and locks a folder for the parts of a run.
 *
 * @throws VisitgraphError when it holds the output of another run, is in use, or the system refuses.
 */
export async function openPartsFolder(
  directory: string,
  { run, resumes }: PartsOptions,
): Promise<PartsFolder> {
  const root = resolve(directory)
  await makeRoot(root)
  const lock = await takeLock(root)
  try {
    await sweep(root)
    const finished = resumes ? await takeUp(root, run) : await begin(root, directory)
    const journal = await openJournal(root, { run, parts: [...finished.values()] })
    let isEmpty = finished.size === 0
    return {
      root,
      notices: lock.notices,
      finished,
      open: (name, options) => openPartFile(join(root, name), options),
      async place(entry, files) {
        isEmpty = false
        return place(journal, entry, files)
      },
      async complete(manifest) {
        await replaceFile(root, manifestName, writePartsManifest(manifest))
        await rm(join(root, journalName), { force: true })
      },
      async close() {
        await journal.close()
        // Nothing is left to go on from: the folder is as it was.
        if (isEmpty) await rm(join(root, journalName), { force: true })
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function begin(root: string, directory: string): Promise<Map<number, PartEntry>> {
  const names = await readdir(root)
  if (names.some(name => name === manifestName || name === journalName || isPartName(name)))
    throw holdsOutput(directory)
  return new Map()
}

/** The parts of the run that is continued, as far as they are whole. */
async function takeUp(root: string, run: RunFacts): Promise<Map<number, PartEntry>> {
  const left = await leftBehind(root)
  if (!left) {
    if (await standing(join(root, manifestName))) throw holdsOutput(root)
    return new Map()
  }
  const others = differences(run, left.run)
  if (others.length > 0) throw otherRun(root, `it had other ${others.join(' and ')}`)
  const finished = new Map<number, PartEntry>()
  // oxlint-disable-next-line no-await-in-loop -- one part after the other
  for (const entry of left.parts) if (await isWhole(root, entry)) finished.set(entry.part, entry)
  await removeOthers(root, [...finished.values()])
  return finished
}

/** Removes what stands under the names of parts and belongs to none that is finished. */
async function removeOthers(root: string, finished: readonly PartEntry[]): Promise<void> {
  const known = new Set(finished.flatMap(({ files }) => Object.keys(files)))
  const names = (await readdir(root)).filter(name => isPartName(name) && !known.has(name))
  await Promise.all(names.map(name => rm(join(root, name), { force: true })))
}

async function openJournal(root: string, { run, parts }: Journal): Promise<FileHandle> {
  const path = join(root, journalName)
  await replaceFile(root, journalName, [run, ...parts].map(writeJournalLine).join(''))
  // What is being written has no manifest.
  await rm(join(root, manifestName), { force: true })
  await syncFolder(root)
  try {
    return await open(path, 'a')
  } catch (error) {
    throw outputFault(path, error)
  }
}

async function place(
  journal: FileHandle,
  entry: Omit<PartEntry, 'files'>,
  files: readonly PartFile[],
): Promise<PartEntry> {
  const described: PartEntry['files'] = Object.fromEntries(
    await Promise.all(
      files
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .map(async file => [file.name, await file.finish()] as const),
    ),
  )
  await Promise.all(files.map(({ staged }) => staged.place()))
  await syncFolders(files.map(({ staged }) => staged))
  const whole = { ...entry, files: described }
  try {
    await journal.appendFile(writeJournalLine(whole))
    await journal.datasync()
  } catch (error) {
    throw outputFault(journalName, error)
  }
  return whole
}

const stem = 'visits'

/** Names a file of a part: `visits-00001.nq`. */
export const partName = (part: number, extension: string): string =>
  `${stem}-${String(part).padStart(5, '0')}.${extension}`

const isPartName = (name: string): boolean => /^visits-\d{5,}\./.test(name)
