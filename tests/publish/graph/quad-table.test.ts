import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quadTable } from '../../../src/publish/graph/quad-table.ts'
import { recent } from '../../../src/publish/graph/recent.ts'
import { graphOver, siteGraph } from '../../../src/publish/site-graph.ts'
import { termKey } from '../../../src/rdf/graph.ts'
import { languageLiteral, literal, namedNode, quad } from '../../../src/rdf/terms.ts'
import { xsd } from '../../../src/rdf/namespaces.ts'

const iri = (name: string) => namedNode(`https://example.org/${name}`)

const names = fc.constantFrom('a', 'b', 'c#x', 'c#y', 'd')
const objects = fc.oneof(
  names.map(iri),
  fc.constantFrom('1', 'https://example.org/a').map(text => literal(text)),
  fc.constant(literal('1', xsd.integer)),
  fc.constantFrom('en', 'fr').map(tag => languageLiteral('1', tag)),
)
const quads = fc.uniqueArray(
  fc
    .tuple(names, names, objects)
    .map(([subject, predicate, object]) =>
      quad({ subject: iri(subject), predicate: iri(predicate), object }),
    ),
  { selector: one => [one.subject, one.predicate, one.object].map(termKey).join(' ') },
)
const records = fc
  .array(quads, { maxLength: 4 })
  .map(list =>
    list.map((own, index) => ({ document: `https://example.org/record/${index}`, quads: own })),
  )

const about = (subject: string, object: string) =>
  quad({ subject: iri(subject), predicate: iri('p'), object: iri(object) })

describe('the statements of a site', () => {
  it('gives back the quads of each record, in their order', () => {
    fc.assert(
      fc.property(records, list => {
        const table = quadTable()
        for (const record of list) table.add(record)
        for (const { document, quads: own } of list)
          expect(table.quadsOf(document)).toHaveLength(own.length)
        for (const { document, quads: own } of list)
          for (const [index, one] of table.quadsOf(document).entries()) {
            expect(one.graph.value).toBe(document)
            expect(own[index]?.subject.equals(one.subject)).toBe(true)
            expect(own[index]?.predicate.equals(one.predicate)).toBe(true)
            expect(own[index]?.object.equals(one.object)).toBe(true)
          }
      }),
    )
  })

  it('says of a node each fact once, with all graphs that state it, and each link to it once', () => {
    fc.assert(
      fc.property(records, list => {
        const graph = siteGraph(list)
        const all = list.flatMap(({ document, quads: own }) =>
          own.map(({ subject, predicate, object }) => ({
            fact: `${subject.value} ${predicate.value} ${termKey(object)}`,
            link: object.termType === 'NamedNode' ? object.value : undefined,
            document,
          })),
        )
        const facts = [...graph.nodes()].flatMap(node =>
          node.facts.flatMap(({ predicate, object, graphs }) =>
            graphs.map(document => `${node.iri} ${predicate} ${termKey(object)} ${document}`),
          ),
        )
        expect(facts.toSorted()).toEqual(
          all.map(({ fact, document }) => `${fact} ${document}`).toSorted(),
        )
        const links = [...graph.nodes()].flatMap(node =>
          node.incoming.map(one => `${one.subject} ${one.predicate} ${node.iri}`),
        )
        const expected = new Set(
          all.flatMap(({ fact, link }) => (link === undefined ? [] : [fact])),
        )
        expect(links.toSorted()).toEqual([...expected].toSorted())
        expect(graph.statements).toBe(all.length)
      }),
    )
  })

  it('finds the parts of a document in order of first appearance', () => {
    const table = quadTable()
    table.add({ document: 'https://example.org/r', quads: [about('c#y', 'c'), about('c#x', 'd')] })
    const parts = graphOver(table).parts('https://example.org/c')
    expect(parts.map(node => node.iri)).toEqual(
      ['c#y', 'c', 'c#x'].map(name => `https://example.org/${name}`),
    )
  })
})

describe('what was made lately', () => {
  it('is made again only when much else was asked for since', () => {
    const made: number[] = []
    const memory = recent(
      number => {
        made.push(number)
        return number
      },
      { weigh: () => 1, limit: 2 },
    )
    for (const number of [1, 2, 1, 3, 1, 4, 5, 6, 7, 2]) expect(memory.get(number)).toBe(number)
    expect(made).toEqual([1, 2, 3, 4, 5, 6, 7, 2])
  })
})
