import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VisitgraphError } from '../problem.ts'
import { outputFault } from './fault.ts'
import { isLink, makeWithin, standing } from './folder.ts'
import {
  describeBytes,
  manifestName,
  readManifest,
  writeManifest,
  type Manifest,
  type ManifestEntry,
} from './manifest.ts'
import { checkPaths, type PathCheck } from './path.ts'
import { stage, syncFolders, type Staged } from './temporary.ts'

/** A file to be published. */
export interface OutputFile {
  /** Path below the output folder, with `/`. */
  readonly path: string
  readonly content: string | Uint8Array
}

/** What became of the files. */
export interface Published {
  readonly written: readonly string[]
  /** Files whose bytes were there already; they were not touched. */
  readonly unchanged: readonly string[]
}

/** Where a run publishes. */
export interface Place {
  readonly root: string
  /** Folders made by this run, to which those made here are added. */
  readonly made: string[]
  readonly signal?: AbortSignal
}

/** How files are published. */
export interface PublishOptions {
  /** How many bytes are put in place together, about; by default all of them. */
  readonly partLength?: number
}

/*
 * The order is what keeps the folder true at every moment: all bytes of a part are durable in temporary files
 * before anything visible changes; then the manifest forgets the files that change; then they are put in place;
 * then the manifest names them.
 */

interface Publication {
  readonly place: Place
  readonly paths: PathCheck
  /** Folders that are there. */
  readonly folders: Set<string>
  /** Every file of the run, and whether it has to be written. */
  readonly files: Map<string, boolean>
  /** What the manifest is to say in the end. */
  readonly entries: Map<string, ManifestEntry>
  /** What the manifest says now; nothing where there is none. */
  manifest: string | undefined
  readonly writing: Writing
}

/** The files that are being written in the background. */
interface Writing {
  readonly slots: Promise<void>[]
  readonly staged: (Staged & { readonly name: string })[]
  readonly faults: unknown[]
  next: number
  length: number
}

/** How many files are written at once. */
const parallel = 16

/** Publishes files into a locked folder; on any fault nothing is half written and no temporary file is left. */
export async function publishInto(
  place: Place,
  files: Iterable<OutputFile>,
  { partLength = Number.POSITIVE_INFINITY }: PublishOptions = {},
): Promise<Published> {
  const publication = await openPublication(place)
  const { writing } = publication
  try {
    for (const file of files) {
      // oxlint-disable-next-line no-await-in-loop -- a bounded number of files in memory
      await take(publication, file)
      // oxlint-disable-next-line no-await-in-loop -- one part after the other
      if (writing.length >= partLength) await settle(publication)
    }
    await settle(publication)
    await forgetMissing(publication)
  } finally {
    await Promise.all(writing.slots)
    await discardStaged(writing)
  }
  const isWritten = (wanted: boolean) =>
    [...publication.files].flatMap(([path, written]) => (written === wanted ? [path] : []))
  return { written: isWritten(true), unchanged: isWritten(false) }
}

async function openPublication(place: Place): Promise<Publication> {
  const { text, manifest } = await loadManifest(place.root)
  return {
    place,
    paths: checkPaths(),
    folders: new Set(),
    files: new Map(),
    entries: new Map(manifest),
    manifest: text,
    writing: { slots: [], staged: [], faults: [], next: 0, length: 0 },
  }
}

const encoder = new TextEncoder()

/** Begins to write a file beside its place, unless its very bytes are there; waits while too many are being written. */
async function take(publication: Publication, { path, content }: OutputFile): Promise<void> {
  const { place, writing, folders, files, entries } = publication
  place.signal?.throwIfAborted()
  publication.paths(path)
  const bytes = typeof content === 'string' ? encoder.encode(content) : content
  const segments = path.split('/').slice(0, -1)
  const folder = segments.join('/')
  if (!folders.has(folder)) place.made.push(...(await makeWithin(place.root, segments)))
  folders.add(folder)
  files.set(path, false)
  entries.set(path, describeBytes(bytes))
  const slot = writing.next++ % parallel
  await writing.slots[slot]
  throwFault(writing)
  writing.length += bytes.byteLength
  writing.slots[slot] = write(publication, path, bytes).catch((error: unknown) => {
    writing.faults.push(error)
  })
}

async function write(publication: Publication, path: string, bytes: Uint8Array): Promise<void> {
  const { place, writing, files } = publication
  const target = join(place.root, path)
  if (await holds(target, bytes)) return
  const staged = await stage(target, bytes)
  files.set(path, true)
  writing.staged.push({ ...staged, name: path })
}

function throwFault({ faults }: Writing): void {
  // oxlint-disable-next-line typescript/only-throw-error -- it is what was caught
  if (faults.length > 0) throw faults[0]
}

/** Puts what was written in its place, and has the manifest name it. */
async function settle(publication: Publication): Promise<void> {
  const { place, writing, entries } = publication
  await Promise.all(writing.slots)
  throwFault(writing)
  const { staged } = writing
  if (staged.length > 0) {
    const changing = new Set(staged.map(({ name }) => name))
    await setManifest(publication, new Map([...entries].filter(([path]) => !changing.has(path))))
    for (const file of staged) {
      place.signal?.throwIfAborted()
      // oxlint-disable-next-line no-await-in-loop -- after a fault nothing further is put in place
      await file.place()
    }
    await syncFolders(staged)
  }
  await discardStaged(writing)
  writing.length = 0
  await setManifest(publication, entries)
}

async function discardStaged({ staged }: Writing): Promise<void> {
  await Promise.all(staged.splice(0).map(file => file.discard()))
}

/** Takes out of the manifest what this run did not write and is not there, or not with the size that it gives. */
async function forgetMissing(publication: Publication): Promise<void> {
  const { place, entries, files } = publication
  for (const [path, entry] of entries) {
    if (files.has(path)) continue
    // oxlint-disable-next-line no-await-in-loop -- as many open calls as files would be too many
    const found = await standing(join(place.root, path))
    if (!found?.isFile() || found.size !== entry.bytes) entries.delete(path)
  }
  await setManifest(publication, entries)
}

async function loadManifest(root: string): Promise<{ text?: string; manifest: Manifest }> {
  const path = join(root, manifestName)
  if (!(await standingFile(path))) return { manifest: new Map() }
  try {
    const text = await readFile(path, 'utf8')
    return { text, manifest: readManifest(text, path) }
  } catch (error) {
    throw outputFault(path, error)
  }
}

/** Returns the size of the file at a path; nothing where there is none. */
async function standingFile(path: string): Promise<{ readonly size: number } | undefined> {
  const found = await standing(path)
  if (!found) return undefined
  if (found.isSymbolicLink()) throw isLink(path)
  if (found.isFile()) return found
  throw new VisitgraphError({
    code: 'OUTPUT_NOT_FILE',
    severity: 'error',
    message: `${path} should become a file, but something else stands there`,
    hint: 'choose another output folder, or move what stands there',
    source: { file: path },
  })
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  const found = await standingFile(path)
  if (found?.size !== bytes.byteLength) return false
  try {
    return (await readFile(path)).equals(bytes)
  } catch {
    // What cannot be read is replaced.
    return false
  }
}

async function setManifest(publication: Publication, entries: Manifest): Promise<void> {
  const after = writeManifest(entries)
  const before = publication.manifest
  if (before === after || (before === undefined && entries.size === 0)) return
  const staged = await stage(join(publication.place.root, manifestName), encoder.encode(after))
  try {
    await staged.place()
    await syncFolders([staged])
  } finally {
    await staged.discard()
  }
  // oxlint-disable-next-line no-param-reassign -- the state of the run
  publication.manifest = after
}
