import { createHash } from 'node:crypto'
import { VisitgraphError } from '../problem.ts'
import { isObject, parseGenerated } from './generated.ts'

/** The file that lists what visitgraph wrote into a folder. */
export const manifestName = 'manifest.json'

/** What the manifest says of one file. */
export interface ManifestEntry {
  readonly bytes: number
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string
}

/** Relative path, with `/`, to what is known of the file. */
export type Manifest = ReadonlyMap<string, ManifestEntry>

const generator = 'visitgraph'

/** Describes the bytes of a file. */
export function describeBytes(bytes: Uint8Array): ManifestEntry {
  return { bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Writes a manifest; the same files give the same text. */
export function writeManifest(manifest: Manifest): string {
  const paths = [...manifest.keys()].toSorted()
  const files = Object.fromEntries(paths.map(path => [path, manifest.get(path)]))
  return `${JSON.stringify({ generator, files }, undefined, 2)}\n`
}

/**
 * Reads a manifest.
 *
 * @throws VisitgraphError with code `MANIFEST_FOREIGN` for a file that visitgraph did not write.
 */
export function readManifest(text: string, file: string): Manifest {
  const files = parseFiles(text)
  if (!files) {
    throw new VisitgraphError({
      code: 'MANIFEST_FOREIGN',
      severity: 'error',
      message: `${file} was not written by visitgraph and would be overwritten`,
      hint: 'choose another output folder, or move that file',
      source: { file },
    })
  }
  return new Map(files)
}

function parseFiles(text: string): [string, ManifestEntry][] | undefined {
  const files = parseGenerated(text, generator)?.['files']
  if (!isObject(files)) return undefined
  const entries: [string, ManifestEntry][] = []
  for (const [path, entry] of Object.entries(files)) {
    if (!isEntry(entry)) return undefined
    entries.push([path, entry])
  }
  return entries
}

function isEntry(value: unknown): value is ManifestEntry {
  return (
    isObject(value) && typeof value['bytes'] === 'number' && typeof value['sha256'] === 'string'
  )
}
