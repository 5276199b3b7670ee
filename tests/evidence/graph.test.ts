import type { Quad } from '@rdfjs/types'
import { describe, expect, it } from 'vitest'
import { evidenceGraph } from '../../src/evidence/graph.ts'
import { hashOf } from '../../src/evidence/report.ts'
import { judgeStanding } from '../../src/evidence/standing.ts'
import { toQuads } from '../../src/rdf/description.ts'
import { turtle } from '../../src/formats/turtle.ts'
import { quadsOf } from '../../src/rdf/graph.ts'
import { segmentsOf } from '../../src/pointer.ts'
import { slug } from '../../src/rdf/iri.ts'
import { oa, prov, rdf, schema } from '../../src/rdf/namespaces.ts'
import { exampleDraft, exampleReport, recordOf } from '../support/evidence.ts'
import { parseRdf } from '../support/rdf.ts'
import { faults, hasSchemaOrg } from '../support/schemaorg.ts'

const drafted = exampleDraft()

async function graphOf(yaml = drafted.yaml, isQuoted = false): Promise<readonly Quad[]> {
  const record = await recordOf(yaml)
  const { facts } = judgeStanding(drafted.evidence, record)
  return quadsOf(evidenceGraph(drafted.evidence, facts, { record, isQuoted }))
}

const graphName = 'https://example.org/visit/record.evidence'

/** Follows predicates from a node. */
function follow(quads: readonly Quad[], from: string, ...path: readonly string[]): string[] {
  return path.reduce<string[]>(
    (nodes, predicate) =>
      quads
        .filter(
          ({ subject, predicate: own }) => nodes.includes(subject.value) && own.value === predicate,
        )
        .map(({ object }) => object.value),
    [from],
  )
}

const ofType = (quads: readonly Quad[], type: { readonly value: string }): string[] =>
  quads
    .filter(({ predicate, object }) => predicate.equals(rdf.type) && object.value === type.value)
    .map(({ subject }) => subject.value)

const statusIn = (quads: readonly Quad[]) =>
  new Set(
    ofType(quads, oa.Annotation).flatMap(fact =>
      follow(quads, fact, schema.creativeWorkStatus.value),
    ),
  )

describe('the graph of evidence', () => {
  it('is named after the graph of the record, and stands beside it', async () => {
    const quads = await graphOf()
    expect(new Set(quads.map(({ graph }) => graph.value))).toEqual(new Set([graphName]))
  })

  it('leads from every drafted triple to the words of the report', async () => {
    const quads = await graphOf()
    const points = Array.from(exampleReport)
    const annotations = ofType(quads, oa.Annotation)
    const expected = drafted.evidence.facts.filter(({ spans }) => spans.length > 0)
    expect(annotations.length).toBeGreaterThanOrEqual(expected.length)
    for (const { pointer, spans } of expected) {
      const annotation = `${graphName}#fact.${segmentsOf(pointer).map(slug).join('.')}`
      const words = spans.map(({ start, end }) => points.slice(start, end).join(''))
      const hashes = follow(quads, annotation, oa.hasTarget.value, schema.sha256.value)
      expect([pointer, hashes]).toEqual([pointer, words.map(hashOf)])
      const starts = follow(
        quads,
        annotation,
        oa.hasTarget.value,
        oa.hasSelector.value,
        oa.start.value,
      )
      expect(starts).toEqual(spans.map(({ start }) => String(start)))
    }
  })

  it('annotates triples of the record only', async () => {
    const record = await recordOf(drafted.yaml)
    const own = toQuads(record.descriptions, record.context.document)
    const quads = await graphOf()
    const statements = ofType(quads, rdf.Statement)
    expect(statements.length).toBeGreaterThan(0)
    for (const statement of statements) {
      const [subject] = follow(quads, statement, rdf.subject.value)
      const [predicate] = follow(quads, statement, rdf.predicate.value)
      const object = quads.find(
        ({ subject: of, predicate: is }) => of.value === statement && is.equals(rdf.object),
      )?.object
      const isOwn = own.some(
        triple =>
          triple.subject.value === subject &&
          triple.predicate.value === predicate &&
          object !== undefined &&
          triple.object.equals(object),
      )
      expect([statement, isOwn]).toEqual([statement, true])
    }
  })

  it('says how a fact follows from its words, by which rule and run', async () => {
    const quads = await graphOf()
    const fact = `${graphName}#fact.dates.start`
    const [target = ''] = follow(quads, fact, oa.hasTarget.value)
    expect(follow(quads, fact, prov.wasRevisionOf.value)).toEqual([target])
    const run = follow(quads, fact, prov.wasGeneratedBy.value)
    expect(run).toEqual([`${graphName}#run`])
    expect(follow(quads, run[0] ?? '', prov.used.value, schema.sha256.value)).toEqual([
      hashOf(exampleReport),
    ])
    expect(
      follow(
        quads,
        run[0] ?? '',
        prov.qualifiedAssociation.value,
        prov.hadPlan.value,
        schema.version.value,
      ),
    ).toEqual([drafted.evidence.ruleSet.version])
  })

  it('has no words of the report, unless they are to be published', async () => {
    const silent = await graphOf()
    expect(ofType(silent, oa.TextQuoteSelector)).toEqual([])
    const texts = silent.map(({ object }) => object.value).join('\n')
    expect(texts).not.toContain('led by Ada Example')
    const quoted = await graphOf(drafted.yaml, true)
    const quotes = ofType(quoted, oa.TextQuoteSelector)
    expect(quotes.length).toBeGreaterThan(0)
    for (const quote of quotes) {
      const [exact = ''] = follow(quoted, quote, oa.exact.value)
      const [prefix = ''] = follow(quoted, quote, oa.prefix.value)
      const [suffix = ''] = follow(quoted, quote, oa.suffix.value)
      expect(exampleReport).toContain(prefix + exact + suffix)
    }
  })

  it('says nothing of what somebody wrote by hand', async () => {
    const changed = drafted.yaml.replace('2031-05-12/2031-05-13', '2031-05-12/2031-05-15')
    const quads = await graphOf(changed)
    expect(ofType(quads, oa.Annotation)).not.toContain(`${graphName}#fact.dates.end`)
    expect(ofType(quads, oa.Annotation)).toContain(`${graphName}#fact.dates.start`)
    expect(quads.some(({ object }) => object.value === '2031-05-15')).toBe(false)
  })

  it('tells what was confirmed from what was only drafted', async () => {
    const confirmed = drafted.yaml.replaceAll(/ *# CHECK.*/g, '')
    expect(statusIn(await graphOf())).toEqual(new Set(['sure', 'check']))
    expect(statusIn(await graphOf(confirmed))).toEqual(new Set(['sure', 'confirmed']))
  })

  it('is the same every time, and comes back from Turtle', async () => {
    const [one, other] = [await graphOf(), await graphOf()]
    expect(one).toEqual(other)
    const record = await recordOf(drafted.yaml)
    const { facts } = judgeStanding(drafted.evidence, record)
    const graph = evidenceGraph(drafted.evidence, facts, { record, isQuoted: true })
    const text = turtle.write([
      { ...graph, graph: { termType: 'DefaultGraph', value: '', equals: () => false } },
    ])
    expect(parseRdf(text)).toHaveLength(quadsOf(graph).length)
  })

  it.skipIf(!hasSchemaOrg)(
    'uses the words of schema.org as they are meant (skipped where ../shared/schemaorg is missing)',
    async () => {
      const quads = await graphOf(drafted.yaml, true)
      expect(faults(quads).filter(fault => !fault.includes('rdf-syntax-ns'))).toEqual([])
    },
  )
})
