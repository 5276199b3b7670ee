import type { Quad } from '@rdfjs/types'
import * as fc from 'fast-check'
import { Parser } from 'n3'
import { describe, expect, it } from 'vitest'
import { trig } from '../../src/formats/trig.ts'
import { turtle } from '../../src/formats/turtle.ts'
import { canonicalNQuads } from '../../src/rdf/canonical.ts'
import { rdf, schema, xsd } from '../../src/rdf/namespaces.ts'
import { languageLiteral, literal, namedNode, quad } from '../../src/rdf/terms.ts'
import { iris } from '../support/arbitrary.ts'
import { readBack } from '../support/engines.ts'
import { goldOptions, goldQuads } from '../support/gold.ts'

const s = namedNode('https://e.org/s')
const said = (object: Quad['object'], predicate = schema.value) =>
  quad({ subject: s, predicate, object })
const about = (iri: string) => said(namedNode(iri), schema.about)

/** How the object of a triple is written. */
const written = (text: string, datatype = xsd.integer) =>
  turtle
    .serialize([said(literal(text, datatype))])
    .split('> ')[1]
    ?.slice(0, -3)

describe('Turtle', () => {
  it('writes for people: base and used prefixes, types first, one value a line', () => {
    const quads = [
      said(languageLiteral('Visit', 'en'), schema.name),
      said(schema.Event, rdf.type),
      about('https://e.org/a'),
      about('https://e.org/x#b'),
      said(literal('7', xsd.integer)),
      quad({ subject: namedNode('urn:x'), predicate: schema.name, object: literal('x') }),
    ]
    const prefixes = { v: 'https://e.org/x#', schema: 'http://schema.org/', xsd: 'urn:unused:' }
    expect(turtle.serialize(quads, { base: 'https://e.org/', prefixes })).toBe(`\
@base <https://e.org/> .
@prefix v: <https://e.org/x#> .
@prefix schema: <http://schema.org/> .

</s> a schema:Event ;
    schema:name "Visit"@en ;
    schema:about
        </a>,
        v:b ;
    schema:value 7 .

<urn:x>
    schema:name "x" .
`)
  })

  it('writes the gold graph as it was written by hand, and loses nothing', async () => {
    const quads = goldQuads()
    const text = turtle.serialize(quads, goldOptions)
    expect(text).toContain('v:id a schema:Event, vg:Visit, vg:ElectionObservation ;\n')
    expect(text).toContain('    schema:sdPublisher </org/example-archive#id> ;\n')
    expect(await canonicalNQuads(await readBack(text, 'turtle'))).toBe(await canonicalNQuads(quads))
  })

  it('changes one line where one value changes', () => {
    const quads = goldQuads()
    const before = turtle.serialize(quads, goldOptions).split('\n')
    for (const index of [2, 40, 120, 300]) {
      const changed = quads.map(({ subject, predicate, object }, place) =>
        quad({ subject, predicate, object: place === index ? literal('changed') : object }),
      )
      const after = turtle.serialize(changed, goldOptions).split('\n')
      const lines = after.filter((line, place) => line !== before[place])
      expect(after).toHaveLength(before.length)
      expect(lines).toHaveLength(1)
    }
  })

  it('writes numbers and truth values bare in their canonical form only', () => {
    expect(['7', '-7', '0'].map(text => written(text))).toEqual(['7', '-7', '0'])
    for (const text of ['007', '+7', '-0', '', '7 ']) expect(written(text)).toMatch(/^"/)
    expect(written('1.5', xsd.decimal)).toBe('1.5')
    for (const text of ['1.', '.5', '1.50', '1']) expect(written(text, xsd.decimal)).toMatch(/^"/)
    expect(written('true', xsd.boolean)).toBe('true')
    for (const text of ['1', 'TRUE']) expect(written(text, xsd.boolean)).toMatch(/^"/)
    expect(written('1.0E0', xsd.double)).toMatch(/^"/)
  })

  it('keeps a text on one line and shows what an editor would hide', () => {
    const text = turtle.serialize([said(literal('a\n"b"\\\u0085\u2028\u202E\uFEFFé钱'))])
    expect(text).toContain(String.raw`"a\n\"b\"\\\u0085\u2028\u202E\uFEFFé钱" .`)
  })

  it('writes an IRI relative only where resolving it gives back that IRI', () => {
    fc.assert(
      fc.property(iris, iris, (iri, base) => {
        const text = turtle.serialize([about(iri)], { base })
        const [read] = new Parser({ format: 'text/turtle' }).parse(text)
        expect(read?.object.value).toBe(iri)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['https://e.org/', 'https://e.org/a/b?c#d', '</a/b?c#d>'],
    ['https://e.org/d/x.ttl', 'https://e.org/d/y', '</d/y>'],
    ['https://e.org/d/x.ttl', 'https://e.org/other', '<https://e.org/other>'],
    ['https://e.org/', 'https://e.org//host/a', '<https://e.org//host/a>'],
    ['https://e.org/', 'https://e.org/a/../b', '<https://e.org/a/../b>'],
    ['https://e.org/', 'https://e.org/a/.', '<https://e.org/a/.>'],
    ['https://e.org', 'https://e.org/a', '</a>'],
    ['https://e.org/', 'https://e.org', '<https://e.org>'],
    ['https://e.org/', 'https://e.org.evil/a', '<https://e.org.evil/a>'],
    ['urn:x:y', 'urn:x:z', '<urn:x:z>'],
  ])('with the base %s writes %s as %s', (base, iri, expected) => {
    expect(turtle.serialize([about(iri)], { base })).toContain(` ${expected} .`)
  })

  it.each([
    ['', 'p:'],
    ['a.b', 'p:a.b'],
    ['a.', '<urn:p:a.>'],
    ['.a', '<urn:p:.a>'],
    ['-a', '<urn:p:-a>'],
    ['1:b', 'p:1:b'],
    ['a%20b', 'p:a%20b'],
    ['a%b', '<urn:p:a%b>'],
    ['a/b', '<urn:p:a/b>'],
    ['钱', 'p:钱'],
    ['a\u{1F600}', 'p:a\u{1F600}'],
    ['a·', 'p:a·'],
    ['·a', '<urn:p:·a>'],
    ['a×', '<urn:p:a×>'],
  ])('writes the local name «%s» as %s', (local, expected) => {
    const options = { prefixes: { p: 'urn:p:' } }
    expect(turtle.serialize([about(`urn:p:${local}`)], options)).toContain(` ${expected} .`)
  })

  it('takes the longest namespace that fits, and refuses a prefix that Turtle cannot declare', () => {
    const prefixes = { e: 'https://e.org/', v: 'https://e.org/v#' }
    expect(turtle.serialize([about('https://e.org/v#x')], { prefixes })).toContain(' v:x .')
    for (const [prefix, namespace] of [
      ['1a', 'urn:x:'],
      ['a.', 'urn:x:'],
      ['a', 'x>'],
    ] as const) {
      expect(() => turtle.serialize([], { prefixes: { [prefix]: namespace } })).toThrow('declared')
    }
  })

  it('writes an IRI of fifty thousand characters in little time', () => {
    const iri = `urn:p:${'a.'.repeat(25_000)}`
    expect(turtle.serialize([about(iri)], { prefixes: { p: 'urn:p:' } })).toContain(`<${iri}>`)
  })
})

describe('TriG', () => {
  it('puts named graphs into braces and shares base, prefixes and labels among them', () => {
    const graph = namedNode('https://e.org/g')
    const quads = [about('https://e.org/a'), quad({ ...about('https://e.org/a'), graph })]
    const prefixes = { schema: 'http://schema.org/' }
    expect(trig.serialize(quads, { base: 'https://e.org/', prefixes })).toBe(`\
@base <https://e.org/> .
@prefix schema: <http://schema.org/> .

</s>
    schema:about </a> .

</g> {
    </s>
        schema:about </a> .
}
`)
  })
})
