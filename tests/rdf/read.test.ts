import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { context, contextAddress } from '../../src/rdf/jsonld-context.ts'
import { rdfSyntaxOf, readRdf } from '../../src/rdf/read.ts'

const refused = async (text: string, syntax: string) => {
  const { value, problems } = await readRdf(text, { syntax, file: 'x' })
  expect(value).toBeUndefined()
  expect(problems[0]?.code).toBe('RDF_SYNTAX')
  return problems[0]
}

describe('readRdf', () => {
  it('names an undeclared prefix with its place and what would declare it', async () => {
    const problem = await refused('<https://e.org/v1> a schema:Event .\n', 'turtle')
    expect(problem).toMatchObject({
      message: 'this is not Turtle: undefined prefix "schema:"',
      hint: 'declare it: `@prefix schema: <…> .`',
      source: { file: 'x', line: 1, column: 22 },
    })
  })

  it('reads by the syntax that is stated, not by one that would do', async () => {
    const turtle = '@prefix e: <http://e/> .\ne:s e:p "x" .\n'
    expect((await refused(turtle, 'ntriples'))?.source).toMatchObject({ line: 1, column: 1 })
    expect((await readRdf(turtle, { syntax: 'turtle' })).value).toHaveLength(1)
    await refused('<a:s> <a:p> <a:o> <a:g> .', 'ntriples')
    await refused('<a:g> { <a:s> <a:p> <a:o> }', 'turtle')
  })

  it('gives the column behind the last good word where the text breaks off', async () => {
    expect((await refused('<a:s> <a:p> "x\ny" .', 'turtle'))?.source).toMatchObject({
      line: 1,
      column: 13,
    })
    expect((await refused('<a:s>\n  <a:p> ~ .', 'turtle'))?.source).toMatchObject({
      line: 2,
      column: 9,
    })
  })

  it.each(['turtle', 'trig', 'ntriples', 'nquads'])('refuses relative IRIs in %s', async syntax => {
    await refused('<a> <b:b> <b:c> .', syntax)
  })

  it('resolves relative IRIs against the base that is given', async () => {
    const base = 'https://e.org/x/y'
    const { value } = await readRdf('<../a> <#b> "c" .', { syntax: 'turtle', base })
    expect(value?.[0]?.subject.value).toBe('https://e.org/a')
    expect(value?.[0]?.predicate.value).toBe('https://e.org/x/y#b')
  })

  it('refuses what came after RDF 1.1: base directions and triple terms', async () => {
    await refused('<a:s> <a:p> "x"@en--ltr .', 'turtle')
    await refused('<a:s> <a:p> <<( <a:s> <a:p> <a:o> )>> .', 'turtle')
  })

  it('refuses RDF/XML, its entities unread, and names that are no syntax', async () => {
    expect(
      (await refused('<!DOCTYPE x [<!ENTITY x SYSTEM "file:///x">]>', 'rdfxml'))?.message,
    ).toBe('RDF/XML is not read')
    expect((await refused('', 'n3'))?.message).toBe('`n3` is no RDF syntax that is read')
  })

  it('numbers blank nodes by the text, not by what was read before', async () => {
    const text = '[] <a:p> _:x . _:n3-0 <a:p> _:b1 .'
    const labels = async () =>
      (await readRdf(text, { syntax: 'turtle' })).value?.map(one => [
        one.subject.value,
        one.object.value,
      ])
    expect(await labels()).toEqual([
      ['b0', 'b1'],
      ['b2', 'b3'],
    ])
    expect(await labels()).toEqual(await labels())
  })
})

describe('readRdf for JSON-LD', () => {
  it('fetches no context, not even a second one', async () => {
    const text =
      '{"@context":["https://schema.org/","https://evil.example/ctx"],"@id":"https://e.org/v1","name":"x"}'
    expect((await refused(text, 'jsonld'))?.message).toContain('is not bundled and is not fetched')
  })

  it('has the context of the project at hand, and those that the caller gives', async () => {
    const own = { '@context': contextAddress, id: 'https://e.org/v', name: { en: 'x' } }
    expect((await readRdf(JSON.stringify(own), { syntax: 'jsonld' })).value).toHaveLength(1)
    const address = 'https://example.org/context'
    const other = { ...own, '@context': address }
    const contexts = { [address]: { '@context': context } }
    const { value } = await readRdf(JSON.stringify(other), { syntax: 'jsonld', contexts })
    expect(value?.[0]?.predicate.value).toBe('http://schema.org/name')
  })

  it('refuses a key without a meaning instead of dropping it', async () => {
    const problem = await refused('{"@id":"https://e.org/v1","name":"x"}', 'jsonld')
    expect(problem?.message).toContain('`name`')
  })

  it('refuses a language tag that smuggles a triple', async () => {
    const language = 'en . <https://e.org/b> <https://e.org/p> <https://e.org/c> .\n#'
    const value = { '@value': 'x', '@language': language }
    await refused(JSON.stringify({ '@id': 'a:v', 'a:p': value }), 'jsonld')
  })

  it.each([
    ['an IRI', { '@id': 'a:s> <a:p> <a:o', 'a:p': 'x' }],
    ['a property', { '@id': 'a:s', 'a:p> "y" . <a:b> <a:c': 'x' }],
    ['a type', { '@id': 'a:s', '@type': 'a:t> . <a:b> <a:c> <a:d' }],
    ['a datatype', { '@id': 'a:s', 'a:p': { '@value': 'x', '@type': 'a:t> . <a:b> <a:c> <a:d' } }],
    ['a graph name', { '@id': 'a:g> . <a:b', '@graph': [{ '@id': 'a:s', 'a:p': 'x' }] }],
    ['a relative IRI', { '@id': 'a:s', 'a:p': { '@id': 'b' } }],
  ])('refuses %s that RDF cannot hold', async (_, document) => {
    await refused(JSON.stringify(document), 'jsonld')
  })

  it('refuses a document that nests too deep before it is parsed', async () => {
    const deep = '{"a:p":'.repeat(2000) + '1' + '}'.repeat(2000)
    expect((await refused(deep, 'jsonld'))?.message).toContain('deeper than 512 levels')
    const brackets = JSON.stringify({ '@id': 'a:s', 'a:p': '[{"'.repeat(2000) })
    expect((await readRdf(brackets, { syntax: 'jsonld' })).value).toHaveLength(1)
  })

  it('gives line and column of a fault in the JSON', async () => {
    expect((await refused('{\n  "a": 1,\n}', 'jsonld'))?.source).toMatchObject({
      line: 3,
      column: 1,
    })
    expect((await refused('[1,\n2', 'jsonld'))?.source).toMatchObject({ line: 2, column: 2 })
  })

  it.each(['1.50', 'INF', 'NaN', '1e0', 'x'])(
    'keeps the double %s as it is written',
    async text => {
      const type = 'http://www.w3.org/2001/XMLSchema#double'
      const document = { '@id': 'a:s', 'a:p': { '@value': text, '@type': type } }
      const { value } = await readRdf(JSON.stringify(document), { syntax: 'jsonld' })
      expect(value?.[0]?.object).toMatchObject({ value: text, datatype: { value: type } })
    },
  )

  it('never throws, whatever JSON it is given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async text => {
        const { value, problems } = await readRdf(text, { syntax: 'jsonld' })
        expect(value === undefined).toBe(problems.length > 0)
      }),
    )
  })
})

describe('rdfSyntaxOf', () => {
  it('knows the syntax by the extension', () => {
    expect(
      ['a.ttl', 'b.NT', 'c.nq', 'd.trig', 'e.page.jsonld', 'f.rdf', 'g'].map(rdfSyntaxOf),
    ).toEqual(['turtle', 'ntriples', 'nquads', 'trig', 'jsonld', undefined, undefined])
  })
})
