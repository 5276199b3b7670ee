import { constants } from 'node:fs'
import { open, readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { formats } from '../formats/registry.ts'
import { manifestName, readManifest, type Manifest } from '../stores/manifest.ts'
import type { Form } from './negotiate.ts'

/** One file of a site. */
export interface SiteFile extends Form {
  /** Path below the site, with extension. */
  readonly path: string
  readonly extension: string
}

/** A folder with a site, of which only what its manifest lists is there. */
export interface SiteFolder {
  /** Finds the forms of the thing or page at a path without extension, the page first; none where there is nothing. */
  readonly formsAt: (path: string) => Promise<readonly SiteFile[]>
  /** Finds a file by its path. */
  readonly file: (path: string) => Promise<SiteFile | undefined>
  /** Reads a file whole; nothing where it is a link, or went away. */
  readonly read: (file: SiteFile) => Promise<Buffer | undefined>
}

const pageTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  xml: 'application/xml',
  atom: 'application/atom+xml',
  txt: 'text/plain',
  gz: 'application/gzip',
}

const mediaTypes = new Map<string, string>([
  ...Object.entries(pageTypes),
  ...formats.map(({ extension, mediaType }) => [extension, mediaType] as const),
])

/** The forms of one thing, the one for people first. */
const forms = ['html', 'ttl', 'jsonld', 'nq', 'nt', 'trig']

const extensionOf = (path: string): string => /\.([a-z0-9]+)$/.exec(path)?.[1] ?? ''

/**
 * Opens a site.
 *
 * @throws VisitgraphError with code `MANIFEST_FOREIGN` when its manifest is another's.
 */
export async function openSite(folder: string): Promise<SiteFolder> {
  const root = await realpath(folder)
  const manifest = manifestReader(join(root, manifestName))
  await manifest()
  const file = async (path: string): Promise<SiteFile | undefined> => {
    const extension = extensionOf(path)
    const mediaType = mediaTypes.get(extension) ?? 'application/octet-stream'
    return (await manifest()).has(path) ? { path, extension, mediaType } : undefined
  }
  return {
    file,
    formsAt: async path => {
      const found = await Promise.all(forms.map(extension => file(`${path}.${extension}`)))
      return found.filter(one => one !== undefined)
    },
    read: async ({ path }) => readWhole(root, path),
  }
}

/** Milliseconds for which a file is still there that the manifest names no more: it does so while a file is replaced. */
const grace = 5000

/** Reads the manifest, again whenever it was replaced; what the one before named stays for a moment. */
function manifestReader(path: string): () => Promise<Manifest> {
  let known: { readonly version: string; readonly manifest: Manifest } | undefined
  let before: { readonly manifest: Manifest; readonly until: number } | undefined
  return async () => {
    const found = await stat(path)
    const version = `${found.ino} ${found.mtimeMs} ${found.size}`
    const now = performance.now()
    if (known?.version !== version) {
      const manifest = readManifest(await readFile(path, 'utf8'), path)
      if (known) before = { manifest: merged(before, known.manifest, now), until: now + grace }
      known = { version, manifest }
    }
    return before && now < before.until ? merged(before, known.manifest, now) : known.manifest
  }
}

function merged(
  before: { readonly manifest: Manifest; readonly until: number } | undefined,
  manifest: Manifest,
  now: number,
): Manifest {
  return before && now < before.until ? new Map([...before.manifest, ...manifest]) : manifest
}

/** Files are replaced in one step, so that what is opened is whole; no link is followed, not among the folders either. */
async function readWhole(root: string, path: string): Promise<Buffer | undefined> {
  const full = join(root, path)
  try {
    if ((await realpath(full)) !== full || !full.startsWith(root + sep)) return undefined
    const handle = await open(full, constants.O_RDONLY | constants.O_NOFOLLOW)
    try {
      return (await handle.stat()).isFile() ? await handle.readFile() : undefined
    } finally {
      await handle.close()
    }
  } catch {
    return undefined
  }
}
