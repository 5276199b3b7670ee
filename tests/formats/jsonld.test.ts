import { readFileSync } from 'node:fs'
import type { Quad } from '@rdfjs/types'
import { describe, expect, it } from 'vitest'
import { jsonld } from '../../src/formats/jsonld.ts'
import { canonicalNQuads } from '../../src/rdf/canonical.ts'
import { context, contextAddress } from '../../src/rdf/jsonld-context.ts'
import { rdf, schema, xsd } from '../../src/rdf/namespaces.ts'
import { blankNode, languageLiteral, literal, namedNode, quad } from '../../src/rdf/terms.ts'
import { nquadsByJsonldJs, readBack } from '../support/engines.ts'
import { goldOptions, goldQuads } from '../support/gold.ts'
import { projectFile } from '../support/rdf.ts'

const s = namedNode('https://e.org/s')
const said = (predicate: Quad['predicate'], object: Quad['object'], subject: Quad['subject'] = s) =>
  quad({ subject, predicate, object })

/** Writes quads and leaves the context out. */
function body(quads: Quad[], root?: string): unknown {
  const options = root === undefined ? {} : { root }
  const document: unknown = JSON.parse(jsonld.serialize(quads, options))
  const { '@context': _, ...rest } = Object(document)
  return rest
}

const node = (index: number) => namedNode(`https://e.org/${index}`)

describe('JSON-LD', () => {
  it('states the context that is published', () => {
    const published: unknown = JSON.parse(
      readFileSync(projectFile('schema/context/v1.jsonld'), 'utf8'),
    )
    expect(published).toEqual({ '@context': context })
    const document: unknown = JSON.parse(jsonld.serialize([said(schema.name, literal('x'))]))
    expect(Object(document)['@context']).toEqual(context)
    expect(contextAddress).toBe('https://w3id.org/visitgraph/context/v1.jsonld')
  })

  it('writes the gold graph as one tree without anything left over', async () => {
    const quads = goldQuads()
    const text = jsonld.serialize(quads, goldOptions)
    const document = Object(JSON.parse(text))
    expect(document.id).toBe(goldOptions.root)
    expect(document.included).toBeUndefined()
    expect(document.document.type).toEqual(['WebPage', 'prov:Entity'])
    expect(document.invitation.actionStatus).toBe('CompletedActionStatus')
    const ids = text.match(/"id": "[^"]*",\n/g) ?? []
    expect(new Set(ids).size).toBe(ids.length)
    const back = await readBack(await nquadsByJsonldJs(text), 'nquads')
    expect(await canonicalNQuads(back)).toBe(await canonicalNQuads(quads))
  })

  it('writes a node out at its first mention and refers to it after that', () => {
    const place = namedNode('https://e.org/place')
    const quads = [
      said(schema.location, place),
      said(schema.about, place),
      said(schema.name, languageLiteral('Laos', 'en'), place),
    ]
    expect(body(quads)).toEqual({
      id: s.value,
      location: { id: place.value, name: { en: 'Laos' } },
      about: place.value,
    })
  })

  it('keeps values that do not fit the coercion of their term', () => {
    const quads = [
      said(schema.name, languageLiteral('a', 'en')),
      said(schema.name, literal('b')),
      said(schema.startDate, literal('2023-07-20', xsd.date)),
      said(schema.startDate, literal('2023', xsd.gYear)),
      said(schema.url, literal('c')),
      said(schema.value, literal('7', xsd.integer)),
      said(schema.value, literal('07', xsd.integer)),
      said(rdf.type, literal('d')),
      said(rdf.type, blankNode('e')),
    ]
    expect(body(quads)).toEqual({
      id: s.value,
      type: '_:b0',
      [rdf.type.value]: 'd',
      name: { en: 'a' },
      'schema:name': 'b',
      startDate: ['2023-07-20', { '@value': '2023', '@type': 'xsd:gYear' }],
      url: { '@value': 'c' },
      value: [7, { '@value': '07', '@type': 'xsd:integer' }],
    })
  })

  it('begins with the root that is asked for; what does not hang on it is included', () => {
    const root = namedNode('https://e.org/root')
    const stray = namedNode('https://e.org/stray')
    const page = namedNode('https://e.org/page')
    const quads = [
      said(schema.url, s, stray),
      said(schema.mainEntity, root, page),
      said(schema.identifier, literal('x'), root),
    ]
    expect(body(quads, root.value)).toEqual({
      id: root.value,
      identifier: 'x',
      document: { id: page.value },
      included: [{ id: stray.value, url: s.value }],
    })
  })

  it('names a graph where all stands in one, and puts several beside each other', () => {
    const graph = namedNode('https://e.org/g')
    const inside = quad({ ...said(schema.identifier, literal('x')), graph })
    const thing = { id: s.value, identifier: 'x' }
    expect(body([inside])).toEqual({ id: graph.value, '@graph': [thing] })
    expect(body([said(schema.identifier, literal('x')), inside])).toEqual({
      '@graph': [thing, { id: graph.value, '@graph': [thing] }],
    })
  })

  it('takes a prefix back where an IRI is spelt with it', async () => {
    const quads = [said(schema.about, namedNode('vg:x')), said(namedNode('vg:y'), literal('z'))]
    const text = jsonld.serialize(quads)
    expect(text).toContain('{ "vg": null }')
    const back = await readBack(text, 'jsonld')
    expect(await canonicalNQuads(back)).toBe(await canonicalNQuads(quads))
  })

  it('writes chains of any length without nesting them out of sight', async () => {
    const chain = Array.from({ length: 5000 }, (_, index) =>
      said(schema.about, node(index + 1), node(index)),
    )
    const text = jsonld.serialize(chain)
    expect(await readBack(text, 'jsonld')).toHaveLength(5000)
  })
})
