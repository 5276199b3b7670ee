import type { Literal, NamedNode } from '@rdfjs/types'
import { describe, type Description } from '../rdf/description.ts'
import { dcterms, oa, prov, rdf, schema, xsd } from '../rdf/namespaces.ts'
import { literal } from '../rdf/terms.ts'
import type { Derivation, SourceSpan } from './evidence.ts'
import { hashOf } from './report.ts'
import { ruleNode } from './run.ts'
import type { EvidenceSetting } from './setting.ts'
import type { JudgedFact } from './standing.ts'
import type { Triple } from './triples.ts'

/** A fact that stands, with its triples and its name in addresses. */
export interface Annotated {
  readonly judged: JudgedFact
  readonly name: string
  readonly triples: readonly Triple[]
}

/** How a fact follows from its words, as PROV-O says it: quoted, brought into another form, or concluded. */
const derivations: Readonly<Record<Derivation, NamedNode>> = {
  literal: prov.wasQuotedFrom,
  normalised: prov.wasRevisionOf,
  inferred: prov.wasDerivedFrom,
}

/** States which words of the report the triples of a fact were taken from, by which rule, and how sure that is. */
export function describeAnnotation(
  { judged: { fact, index, isOpen }, name, triples }: Annotated,
  setting: EvidenceSetting,
): readonly Description[] {
  const { part } = setting
  const origin = { pointer: `/facts/${index}` }
  const bodies = triples.map((_, place) => part('triple', name, place + 1))
  const words = fact.spans.map(span => wordsNode(span, setting))
  const targets = words.length > 0 ? words : [part('report')]
  const status = isOpen || fact.level === 'sure' ? fact.level : 'confirmed'
  return [
    describe(part('fact', name), origin, [
      [rdf.type, [oa.Annotation, schema.CreativeWork]],
      [oa.motivatedBy, oa.describing],
      [oa.hasBody, bodies],
      [oa.hasTarget, targets, 'spans'],
      [derivations[fact.how], targets, 'spans'],
      [dcterms.conformsTo, ruleNode(fact.rule, setting), 'rule'],
      [schema.creativeWorkStatus, literal(status), 'level'],
      [prov.wasGeneratedBy, part('run')],
    ]),
    ...triples.map(({ subject, predicate, object }, place) =>
      describe(part('triple', name, place + 1), origin, [
        [rdf.type, rdf.Statement],
        [rdf.subject, subject],
        [rdf.predicate, predicate],
        [rdf.object, object],
      ]),
    ),
  ]
}

const wordsNode = ({ start, end }: SourceSpan, { part }: EvidenceSetting): NamedNode =>
  part('words', `${start}-${end}`)

/** States where words stand in the report, each range once; what they are only if words may be published. */
export function describeWords(
  spans: readonly SourceSpan[],
  setting: EvidenceSetting,
): readonly Description[] {
  const ranges = new Map(spans.map(span => [wordsNode(span, setting).value, span]))
  return [...ranges.values()]
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .flatMap(span => describeRange(span, setting))
}

const count = (number: number): Literal => literal(String(number), xsd.nonNegativeInteger)

function describeRange(span: SourceSpan, setting: EvidenceSetting): readonly Description[] {
  const { part, isQuoted = false } = setting
  const { start, end, exact, prefix, suffix } = span
  const origin = { pointer: '' }
  const position = part('position', `${start}-${end}`)
  const quote = part('quote', `${start}-${end}`)
  return [
    describe(wordsNode(span, setting), origin, [
      [rdf.type, [oa.SpecificResource, schema.TextObject]],
      [oa.hasSource, part('report')],
      [oa.hasSelector, isQuoted ? [position, quote] : position],
      [schema.sha256, literal(hashOf(exact))],
    ]),
    describe(position, origin, [
      [rdf.type, oa.TextPositionSelector],
      [oa.start, count(start)],
      [oa.end, count(end)],
    ]),
    ...(isQuoted
      ? [
          describe(quote, origin, [
            [rdf.type, oa.TextQuoteSelector],
            [oa.exact, literal(exact)],
            [oa.prefix, literal(prefix)],
            [oa.suffix, literal(suffix)],
          ]),
        ]
      : []),
  ]
}
