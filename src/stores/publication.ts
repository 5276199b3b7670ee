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
import { assertPaths } from './path.ts'
import { stage, stageAll, syncFolders } from './temporary.ts'

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

type Contents = ReadonlyMap<string, Uint8Array>

/*
 * The order is what keeps the folder true at every moment: all bytes are durable in temporary files before
 * anything visible changes; then the manifest forgets the files that change; then they are put in place; then
 * the manifest names them.
 */

/** Publishes files into a locked folder; on any fault nothing is half written and no temporary file is left. */
export async function publishInto(place: Place, files: Iterable<OutputFile>): Promise<Published> {
  const contents = encode(files)
  const before = await loadManifest(place.root)
  const changed = await findChanged(place, contents)
  const known = await withoutMissing(place.root, before.manifest, changed)
  const staged = await stageAll(
    place.root,
    [...contents].filter(([path]) => changed.has(path)),
    place.signal,
  )
  try {
    await replaceManifest(place.root, before.text, writeManifest(known))
    for (const file of staged) {
      place.signal?.throwIfAborted()
      // oxlint-disable-next-line no-await-in-loop -- after a fault nothing further is put in place
      await file.place()
    }
    await syncFolders(staged)
  } finally {
    await Promise.all(staged.map(file => file.discard()))
  }
  const after = new Map<string, ManifestEntry>(known)
  for (const [path, bytes] of contents) after.set(path, describeBytes(bytes))
  await replaceManifest(place.root, writeManifest(known), writeManifest(after))
  return {
    written: [...changed],
    unchanged: [...contents.keys()].filter(path => !changed.has(path)),
  }
}

function encode(files: Iterable<OutputFile>): Contents {
  const encoder = new TextEncoder()
  const list = [...files]
  assertPaths(list.map(file => file.path))
  return new Map(
    list.map(({ path, content }) => [
      path,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  )
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

async function findChanged(place: Place, contents: Contents): Promise<Set<string>> {
  const folders = new Set<string>()
  const changed = new Set<string>()
  for (const [path, bytes] of contents) {
    const segments = path.split('/').slice(0, -1)
    const folder = segments.join('/')
    // oxlint-disable-next-line no-await-in-loop -- one open file at a time
    if (!folders.has(folder)) place.made.push(...(await makeWithin(place.root, segments)))
    folders.add(folder)
    // oxlint-disable-next-line no-await-in-loop -- one open file at a time
    if (!(await holds(join(place.root, path), bytes))) changed.add(path)
  }
  return changed
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

/** Returns the entries whose files stay and are there with the size that the manifest gives. */
async function withoutMissing(
  root: string,
  manifest: Manifest,
  changed: ReadonlySet<string>,
): Promise<Manifest> {
  const known = new Map<string, ManifestEntry>()
  for (const [path, entry] of manifest) {
    if (changed.has(path)) continue
    // oxlint-disable-next-line no-await-in-loop -- as many open calls as files would be too many
    const found = await standing(join(root, path))
    if (found?.isFile() && found.size === entry.bytes) known.set(path, entry)
  }
  return known
}

async function replaceManifest(
  root: string,
  before: string | undefined,
  after: string,
): Promise<void> {
  if (before === after || (before === undefined && after === writeManifest(new Map()))) return
  const staged = await stage(join(root, manifestName), new TextEncoder().encode(after))
  try {
    await staged.place()
    await syncFolders([staged])
  } finally {
    await staged.discard()
  }
}
