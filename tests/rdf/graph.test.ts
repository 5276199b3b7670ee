import { DataFactory } from 'n3'
import { describe, expect, it } from 'vitest'
import { groupQuads, isSameTerm, objectsOf } from '../../src/rdf/graph.ts'
import { rdf, schema, xsd } from '../../src/rdf/namespaces.ts'
import { blankNode, languageLiteral, literal, namedNode, quad } from '../../src/rdf/terms.ts'

const a = namedNode('https://e.org/a')
const b = namedNode('https://e.org/b')
const g = namedNode('https://e.org/g')

describe('groupQuads', () => {
  it('keeps subjects, predicates and objects in the order of their first appearance', () => {
    const graph = groupQuads([
      quad({ subject: b, predicate: schema.name, object: literal('1') }),
      quad({ subject: a, predicate: schema.name, object: literal('2') }),
      quad({ subject: b, predicate: rdf.type, object: schema.Event }),
      quad({ subject: b, predicate: schema.name, object: literal('0') }),
    ]).get('')
    expect([...(graph?.subjects.keys() ?? [])]).toEqual([b.value, a.value])
    const node = graph?.subjects.get(b.value)
    expect(node?.layout.predicates).toEqual([schema.name, rdf.type])
    expect(node && objectsOf(node, schema.name.value).map(({ value }) => value)).toEqual(['1', '0'])
  })

  it('keeps each triple once, among few objects and among many, whoever made the terms', () => {
    const many = Array.from({ length: 40 }, (_, index) => literal(`${index}`))
    const foreign = many.map(({ value }) => DataFactory.literal(value))
    const quads = [...many, ...foreign, ...many].map(object =>
      quad({ subject: a, predicate: schema.name, object }),
    )
    const node = groupQuads(quads).get('')?.subjects.get(a.value)
    expect(node && objectsOf(node, schema.name.value)).toHaveLength(40)
  })

  it('keeps graphs apart, and a blank node apart from an IRI of the same spelling', () => {
    const said = { predicate: schema.name, object: literal('x') }
    const graphs = groupQuads([
      quad({ ...said, subject: a }),
      quad({ ...said, subject: a, graph: g }),
      quad({ ...said, subject: blankNode(a.value), graph: g }),
    ])
    expect([...graphs.keys()]).toEqual(['', g.value])
    expect(graphs.get(g.value)?.subjects.size).toBe(2)
  })
})

describe('isSameTerm', () => {
  it('tells literals by text, datatype and language', () => {
    expect(isSameTerm(literal('1'), literal('1'))).toBe(true)
    expect(isSameTerm(literal('1'), literal('1', xsd.integer))).toBe(false)
    expect(isSameTerm(languageLiteral('1', 'en'), languageLiteral('1', 'de'))).toBe(false)
    expect(isSameTerm(namedNode('b:x'), blankNode('b:x'))).toBe(false)
  })
})
