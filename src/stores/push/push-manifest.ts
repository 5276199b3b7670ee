import { createHash } from 'node:crypto'
import { VisitgraphError } from '../../problem.ts'
import { isObject, parseGenerated } from '../generated.ts'

/** What is known of a graph in a store. */
export interface PushedGraph {
  /** SHA-256 of what was sent, in hexadecimal. */
  readonly sha256: string
  /** The file of its record, relative to the manifest. */
  readonly file: string
  /** The version that the store named, to be named when the graph is replaced. */
  readonly etag?: string | undefined
}

/** What was pushed: by the address of the store, by the IRI of the graph. */
export type PushManifest = Map<string, Map<string, PushedGraph>>

const generator = 'visitgraph push'

/** The file beside the configuration that tells what stores hold already. */
export const pushManifestName = '.visitgraph-push.json'

/** Returns the hash of a text. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
  [...map].toSorted(([a], [b]) => (a < b ? -1 : 1))

/** Writes a manifest; the same content gives the same text. */
export function writePushManifest(manifest: PushManifest): string {
  const stores = Object.fromEntries(
    sorted(manifest).map(([url, graphs]) => [url, Object.fromEntries(sorted(graphs))]),
  )
  return `${JSON.stringify({ generator, stores }, undefined, 2)}\n`
}

/**
 * Reads a manifest.
 *
 * @throws VisitgraphError with code `PUSH_MANIFEST` for a file that `push` did not write.
 */
export function readPushManifest(text: string, file: string): PushManifest {
  const manifest = parse(text)
  if (manifest) return manifest
  throw new VisitgraphError({
    code: 'PUSH_MANIFEST',
    severity: 'error',
    message: `${file} is no list of pushed graphs`,
    hint: 'delete it, and the next push sends every graph; or name another file with --manifest',
    source: { file },
  })
}

function parse(text: string): PushManifest | undefined {
  const stores = parseGenerated(text, generator)?.['stores']
  if (!isObject(stores)) return undefined
  const manifest: PushManifest = new Map()
  for (const [url, graphs] of Object.entries(stores)) {
    if (!isObject(graphs)) return undefined
    const entries = Object.entries(graphs).flatMap(([iri, entry]) =>
      isPushed(entry) ? [[iri, entry] as const] : [],
    )
    manifest.set(url, new Map(entries))
  }
  return manifest
}

const isPushed = (value: unknown): value is PushedGraph =>
  isObject(value) && typeof value['sha256'] === 'string' && typeof value['file'] === 'string'
