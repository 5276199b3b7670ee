import { gzipSync } from 'node:zlib'
import { findFormat } from '../formats/registry.ts'
import type { Dump } from './catalog.ts'
import type { SiteGraph } from './site-graph.ts'

/** How many records are compressed together: enough for good compression, few enough for little memory. */
const batch = 64

/** Says that no particular system made the file, so that it is the same on all: RFC 1952, 2.3.1. */
const unknownSystem = 255

/** Writes all records as one gzipped N-Quads file; its parts are gzip members, which readers take as one (RFC 1952, 2.2). */
export function writeDump({ graphs, quadsOf }: SiteGraph): {
  readonly dump: Dump
  readonly content: Uint8Array
} {
  const format = findFormat('nquads')
  const members: Buffer[] = []
  for (let start = 0; start < graphs.length || start === 0; start += batch) {
    const text = graphs
      .slice(start, start + batch)
      .map(graph => format?.serialize(quadsOf(graph)) ?? '')
      .join('')
    const member = gzipSync(text, { level: 9 })
    member[9] = unknownSystem
    members.push(member)
  }
  const content = Buffer.concat(members)
  return {
    content,
    dump: {
      path: 'dump.nq.gz',
      mediaType: format?.mediaType ?? '',
      compression: 'application/gzip',
      bytes: content.byteLength,
    },
  }
}
