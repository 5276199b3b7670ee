import { ntriples } from '../../formats/ntriples.ts'
import { turtle } from '../../formats/turtle.ts'
import type { BuiltRecord } from '../../pipeline.ts'
import { canonicalNQuads } from '../../rdf/canonical.ts'
import { readRdf } from '../../rdf/read.ts'
import type { GraphContent } from '../../stores/push/graph-request.ts'
import { evidenceOf, toDocument, type NamedGraph } from '../documents.ts'
import type { EvidencedJudgement } from '../evidence/judge.ts'

/** Makes what is sent of a record: its graph, and that of its evidence. */
export function contentsOf(
  record: BuiltRecord,
  file: string,
  { config: { base }, evidence }: Pick<EvidencedJudgement, 'config' | 'evidence'>,
): readonly GraphContent[] {
  const own = evidenceOf(record, evidence)
  return (own ? [record, own] : [record]).map(graph => contentOf(graph, file, base))
}

/** The texts are written when they are asked for. */
function contentOf(graph: NamedGraph, file: string, base: string): GraphContent {
  const written = (format: typeof turtle): string => toDocument(graph, format, { base })
  return {
    graph: graph.document,
    file,
    turtle: () => written(turtle),
    ntriples: () => written(ntriples),
    matches: async (text, mediaType) => {
      const syntax = mediaType === 'text/turtle' ? 'turtle' : 'ntriples'
      const { value } = await readRdf(text, { syntax, base: graph.document })
      const own = await readRdf(written(ntriples), { syntax: 'ntriples' })
      if (!value || !own.value) return false
      return (await canonicalNQuads(value)) === (await canonicalNQuads(own.value))
    },
  }
}
