import { gzipSync } from 'node:zlib'
import type { OutputFile } from '../file.ts'
import type { StoreProfile } from '../profiles/profile.ts'

/** Bytes of N-Quads in one part, before they are packed. */
const partLength = 64 * 1024 * 1024

/** Packs the graphs of records, N-Quads, into parts; a graph is never cut in two. */
export function* bulkParts(
  graphs: Iterable<string>,
  longest: number = partLength,
): Generator<OutputFile> {
  let part: string[] = []
  let length = 0
  let number = 1
  for (const graph of graphs) {
    if (length > 0 && length + graph.length > longest) {
      yield packed(number++, part)
      part = []
      length = 0
    }
    part.push(graph)
    length += graph.length
  }
  if (part.length > 0) yield packed(number, part)
}

const packed = (number: number, part: readonly string[]): OutputFile => ({
  path: `visits-${String(number).padStart(4, '0')}.nq.gz`,
  content: gzipSync(part.join('')),
})

/** Where parts lie and where they go. */
export interface BulkPlace {
  /** Absolute path of the folder. */
  readonly folder: string
  readonly parts: readonly string[]
  readonly url?: string | undefined
}

/** Lists the commands that load the parts, one a product. */
export function loaderCommands(
  profiles: readonly StoreProfile[],
  { folder, parts, url = 'URL' }: BulkPlace,
): readonly (readonly [store: string, command: string])[] {
  const files = parts.length > 1 ? `${folder}/visits-*.nq.gz` : `${folder}/${parts[0] ?? ''}`
  return profiles.flatMap(({ loaders }) =>
    loaders.map(
      ({ store, command }) =>
        [
          store,
          command
            .replaceAll('{folder}', folder)
            .replaceAll('{parts}', files)
            .replaceAll('{url}', url),
        ] as const,
    ),
  )
}
