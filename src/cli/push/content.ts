import { ntriples } from '../../formats/ntriples.ts'
import { turtle } from '../../formats/turtle.ts'
import type { BuiltRecord } from '../../pipeline.ts'
import { canonicalNQuads } from '../../rdf/canonical.ts'
import { readRdf } from '../../rdf/read.ts'
import type { GraphContent } from '../../stores/push/graph-request.ts'
import { toDocument } from '../documents.ts'

/** Makes what is sent of a record; the texts are written when they are asked for. */
export function contentOf(record: BuiltRecord, file: string, base: string): GraphContent {
  const written = (format: typeof turtle): string => toDocument(record, format, { base })
  return {
    graph: record.document,
    file,
    get turtle() {
      return written(turtle)
    },
    get ntriples() {
      return written(ntriples)
    },
    matches: async (text, mediaType) => {
      const syntax = mediaType === 'text/turtle' ? 'turtle' : 'ntriples'
      const { value } = await readRdf(text, { syntax, base: record.document })
      const own = await readRdf(written(ntriples), { syntax: 'ntriples' })
      if (!value || !own.value) return false
      return (await canonicalNQuads(value)) === (await canonicalNQuads(own.value))
    },
  }
}
