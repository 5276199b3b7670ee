import type { NamedNode, Term } from '@rdfjs/types'
import { segmentsOf } from '../pointer.ts'
import { groupDescriptions, type GraphDescription } from '../rdf/graph.ts'
import { slug } from '../rdf/iri.ts'
import { namedNode } from '../rdf/terms.ts'
import { describeAnnotation, describeWords } from './annotation.ts'
import type { Evidence } from './evidence.ts'
import { describeRun } from './run.ts'
import type { EvidenceGraphOptions, EvidenceSetting } from './setting.ts'
import type { JudgedFact } from './standing.ts'
import { triplesOf, writtenTriples } from './triples.ts'

/** Returns the name of the graph of a record's evidence, by that of the record's own. */
export const evidenceGraphName = (document: Term): NamedNode =>
  namedNode(`${document.value}.evidence`)

/**
 * Builds the graph of a record's evidence: for each fact that still stands, an annotation from its triples to the words
 * of the report (Web Annotation), and by which run of which rules it was drafted (PROV-O). Facts that somebody wrote
 * or changed by hand are not in it. The same record and evidence give the same graph.
 */
export function evidenceGraph(
  evidence: Evidence,
  facts: readonly JudgedFact[],
  options: EvidenceGraphOptions,
): GraphDescription {
  const document = evidenceGraphName(options.record.context.document)
  const part: EvidenceSetting['part'] = (kind, ...names) =>
    namedNode(`${document.value}#${[kind, ...names].join('.')}`)
  const setting: EvidenceSetting = { ...options, evidence, document, part }
  const taken = new Set<string>()
  const standing = facts.filter(({ standing: is, fact }) => is === 'stands' && isFromReport(fact))
  const written = writtenTriples(options.record.descriptions)
  const annotations = standing.flatMap(judged => {
    const triples = triplesOf(judged, written)
    const name = freshName(judged, taken)
    return triples.length === 0 ? [] : describeAnnotation({ judged, name, triples }, setting)
  })
  const spans = standing.flatMap(({ fact }) => fact.spans)
  return groupDescriptions(
    [...describeRun(setting), ...annotations, ...describeWords(spans, setting)],
    document,
  )
}

/** What a user gave stands nowhere in the report. */
const isFromReport = ({ spans, how }: JudgedFact['fact']): boolean =>
  spans.length > 0 || how !== 'literal'

/** The name of a fact in addresses: its pointer by stable ids. */
function freshName({ fact }: JudgedFact, taken: Set<string>): string {
  const name = segmentsOf(fact.pointer)
    .map(segment => slug(segment) || encodeURIComponent(segment))
    .join('.')
  let fresh = name
  for (let number = 2; taken.has(fresh); number++) fresh = `${name}-${number}`
  taken.add(fresh)
  return fresh
}
