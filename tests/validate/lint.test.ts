import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lintShapes } from '../../src/validate/lint.ts'
import { defaultShapes, readShapes } from '../../src/validate/shapes.ts'
import { hasShared, shared } from '../support/shared.ts'

const head = `
@prefix : <https://example.org/> . @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix schema: <http://schema.org/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
`
const target = ':S a sh:NodeShape ; sh:targetClass schema:Event'

const cases = [
  { code: 'SHAPES_SYNTAX', what: 'a text that is not Turtle', text: ':S a sh:NodeShape ;;; . .' },
  {
    code: 'SHAPES_UNKNOWN_TERM',
    what: 'a misspelt constraint',
    text: `${target} ; sh:property [ sh:path schema:name ; sh:minCont 1 ] .`,
  },
  {
    code: 'SHAPES_UNKNOWN_TERM',
    what: 'a misspelt target',
    text: `:S a sh:NodeShape ; sh:targetClas schema:Event ; sh:nodeKind sh:IRI . ${target.replace(':S', ':T')} ; sh:nodeKind sh:IRI .`,
  },
  {
    code: 'SHAPES_UNKNOWN_TERM',
    what: 'a misspelt node kind',
    text: `${target} ; sh:nodeKind sh:Iri .`,
  },
  {
    code: 'SHAPES_CYCLIC_LIST',
    what: 'a list that never ends',
    text: `${target} ; sh:in _:l . _:l rdf:first "a" ; rdf:rest _:l .`,
  },
  {
    code: 'SHAPES_CYCLIC_LIST',
    what: 'a list without an end',
    text: `${target} ; sh:or _:l . _:l rdf:first [ sh:nodeKind sh:IRI ] .`,
  },
  {
    code: 'SHAPES_PATTERN',
    what: 'a pattern that runs away',
    text: `${target} ; sh:property [ sh:path schema:name ; sh:pattern "^(a+)+$" ] .`,
  },
  {
    code: 'SHAPES_PATTERN',
    what: 'a pattern that is no regular expression',
    text: `${target} ; sh:pattern "(" .`,
  },
  {
    code: 'SHAPES_UNSUPPORTED',
    what: 'a SPARQL constraint',
    text: `${target} ; sh:sparql [ sh:select "SELECT $this WHERE {}" ] .`,
  },
  {
    code: 'SHAPES_IMPORTS',
    what: 'an import',
    text: `${target} ; sh:nodeKind sh:IRI . : owl:imports <https://example.org/more> .`,
  },
  {
    code: 'SHAPES_RECURSION',
    what: 'a shape that refers to itself',
    text: `${target} ; sh:property [ sh:path schema:about ; sh:node :S ] .`,
  },
  {
    code: 'SHAPES_RECURSION',
    what: 'a path that refers to itself',
    text: `${target} ; sh:property [ sh:path _:p ; sh:minCount 1 ] . _:p sh:inversePath _:p .`,
  },
  { code: 'SHAPES_EMPTY', what: 'a graph without shapes', text: ':x a schema:Event .' },
  {
    code: 'SHAPES_EMPTY',
    what: 'shapes of which none has a target',
    text: ':S a sh:NodeShape ; sh:nodeKind sh:IRI .',
  },
]

describe('reading shapes', () => {
  it.each(cases)('refuses $what ($code)', async ({ code, text }) => {
    const { value, problems } = await readShapes(head + text)
    expect(problems).toContainEqual(
      expect.objectContaining({ code, severity: 'error', hint: expect.any(String) }),
    )
    expect(value).toBeUndefined()
  })

  it('says what a misspelt constraint was meant to be', async () => {
    const { problems } = await readShapes(head + cases[1]?.text)
    expect(problems).toMatchObject([
      { message: expect.stringContaining('`sh:minCont`'), hint: 'did you mean `sh:minCount`?' },
    ])
  })

  it('warns of an unknown term that no shape uses', async () => {
    const { value, problems } = await readShapes(
      `${head}${target} ; sh:nodeKind sh:IRI . :x sh:nodeShape :S .`,
    )
    expect(value).toBeDefined()
    expect(problems).toMatchObject([{ code: 'SHAPES_UNKNOWN_TERM', severity: 'warning' }])
  })

  it('lets shapes refer to one shape from several places', async () => {
    const { problems } = await readShapes(
      `${head}${target} ; sh:node :N ; sh:property [ sh:path schema:about ; sh:node :N ] . :N a sh:NodeShape ; sh:nodeKind sh:IRI .`,
    )
    expect(problems).toEqual([])
  })

  it('finds nothing in the shapes of the project', () => {
    expect(lintShapes(defaultShapes().quads)).toEqual([])
  })
})

describe.skipIf(!hasShared('battery/dev/files/rdf'))(
  'the shapes of the battery (skipped where ../shared/battery is missing)',
  () => {
    it.each([
      ['rdf-07.ttl', 'SHAPES_UNKNOWN_TERM'],
      ['rdf-08.ttl', 'SHAPES_CYCLIC_LIST'],
    ])('%s is refused with %s', async (file, code) => {
      const { problems } = await readShapes(
        readFileSync(shared(`battery/dev/files/rdf/${file}`), 'utf8'),
      )
      expect(problems.map(problem => problem.code)).toContain(code)
    })
  },
)
