import { describe, expect, it } from 'vitest'
import { prefixes } from '../../src/rdf/namespaces.ts'
import { compileShapes } from '../../src/validate/compile.ts'
import type { Engine } from '../../src/validate/validate.ts'
import { pathText } from '../../src/validate/path.ts'
import { readShapes, type Shapes } from '../../src/validate/shapes.ts'
import { validate } from '../../src/validate/validate.ts'
import { parseRdf } from '../support/rdf.ts'

const head = `@prefix : <https://example.org/> . @prefix sh: <${prefixes.sh}> . @prefix xsd: <${prefixes.xsd}> .
  @prefix rdfs: <${prefixes.rdfs}> .`

async function shapesOf(text: string): Promise<Shapes> {
  const { value, problems } = await readShapes(head + text)
  if (!value) throw new Error(problems.map(problem => problem.message).join('\n'))
  return value
}

/** Returns the values at fault of `:x :p …` by a property shape on `:p`. */
async function faults(constraint: string, values: string, engine: Engine): Promise<unknown[]> {
  const shapes = await shapesOf(
    `:S a sh:NodeShape ; sh:targetNode :x ; sh:property [ sh:path :p ; ${constraint} ] .`,
  )
  const { results } = await validate(parseRdf(`${head} :x ${values} .`), { shapes, engine })
  return results.map(({ value }) => value?.value)
}

describe('the compiled shapes are right where the engine of reference is not', () => {
  it.each([
    {
      what: 'a day that no month has',
      constraint: 'sh:datatype xsd:date',
      values: ':p "2023-02-30"^^xsd:date',
      expected: ['2023-02-30'],
    },
    {
      what: 'a leap day of no leap year',
      constraint: 'sh:datatype xsd:date',
      values: ':p "1900-02-29"^^xsd:date',
      expected: ['1900-02-29'],
    },
    {
      what: 'a thirteenth month',
      constraint: 'sh:datatype xsd:gYearMonth',
      values: ':p "2023-13"^^xsd:gYearMonth',
      expected: ['2023-13'],
    },
    {
      what: 'an hour beyond the day',
      constraint: 'sh:datatype xsd:time',
      values: ':p "25:00:00"^^xsd:time',
      expected: ['25:00:00'],
    },
    {
      what: 'a day that leap years have',
      constraint: 'sh:datatype xsd:gMonthDay',
      values: ':p "--02-29"^^xsd:gMonthDay',
      expected: [],
    },
    {
      what: 'an integer beyond its type',
      constraint: 'sh:datatype xsd:int',
      values: ':p "2147483648"^^xsd:int',
      expected: ['2147483648'],
    },
    {
      what: 'a language that only begins alike',
      constraint: 'sh:languageIn ( "en" )',
      values: ':p "x"@enm',
      expected: ['x'],
    },
    {
      what: 'characters beyond the first plane',
      constraint: 'sh:maxLength 2',
      values: ':p "😀😀"',
      expected: [],
    },
    {
      what: 'a day and a time, which have no order',
      constraint: 'sh:lessThan :q',
      values: ':p "2023-01-01"^^xsd:date ; :q "2023-01-02T00:00:00"^^xsd:dateTime',
      expected: ['2023-01-01'],
    },
    {
      what: 'a date without value, which is before nothing',
      constraint: 'sh:maxInclusive "2023-12-31"^^xsd:date',
      values: ':p "2023-11-31"^^xsd:date',
      expected: ['2023-11-31'],
    },
    {
      what: 'texts, ordered by code point',
      constraint: 'sh:lessThan :q',
      values: ':p "Z" ; :q "a"',
      expected: [],
    },
    {
      what: 'integers of any length',
      constraint: 'sh:lessThan :q',
      values: ':p 90071992547409930 ; :q 90071992547409931',
      expected: [],
    },
  ])('$what', async ({ constraint, values, expected }) => {
    expect(await faults(constraint, values, 'compiled')).toEqual(expected)
    expect(await faults(constraint, values, 'reference')).not.toEqual(expected)
  })

  it('the inverse of a path of several steps', async () => {
    const shapes = await shapesOf(
      ':S sh:targetNode :x ; sh:property [ sh:path [ sh:inversePath ( :p :q ) ] ; sh:maxCount 0 ] .',
    )
    const graph = parseRdf(`${head} :a :p :b . :b :q :x .`)
    const { results } = await validate(graph, { shapes })
    expect(results.map(({ path }) => path && pathText(path))).toEqual([
      '^(<https://example.org/p>/<https://example.org/q>)',
    ])
    await expect(validate(graph, { shapes, engine: 'reference' })).rejects.toThrow('Inverse paths')
  })

  it('a class that is below itself', async () => {
    const shapes = await shapesOf(
      ':S sh:targetClass :C ; sh:property [ sh:path :p ; sh:minCount 1 ] .',
    )
    const graph = parseRdf(`${head} :C rdfs:subClassOf :D . :D rdfs:subClassOf :C . :x a :D .`)
    expect((await validate(graph, { shapes })).results).toHaveLength(1)
    await expect(validate(graph, { shapes, engine: 'reference' })).rejects.toThrow('call stack')
  })

  it('the focus node among the values of sh:equals', async () => {
    const shapes = await shapesOf(':S sh:targetNode :x ; sh:equals :p .')
    const graph = parseRdf(`${head} :x :p :y .`)
    const values = async (engine: Engine) =>
      (await validate(graph, { shapes, engine })).results.map(({ value }) => value?.value)
    expect(await values('compiled')).toEqual(['https://example.org/x', 'https://example.org/y'])
    expect(await values('reference')).toEqual(['https://example.org/y'])
  })
})

describe('shapes that cannot be compiled', () => {
  it.each([
    [
      'a number of values that is none',
      'sh:path :p ; sh:minCount "few"',
      'few is no number of values',
    ],
    ['a kind of node that is none', 'sh:path :p ; sh:nodeKind :Thing', 'is no kind of node'],
    ['two paths', 'sh:path :p , :q ; sh:minCount 1', 'has no path that can be read'],
    ['a count without a path', 'sh:minCount 1', 'has `sh:minCount`, but no path'],
  ])('are told: %s', async (_what, shape, message) => {
    const shapes = await shapesOf(
      `:S a sh:NodeShape ; sh:targetNode :x ; sh:property [ ${shape} ] .`,
    )
    const { value, problems } = compileShapes(shapes)
    expect(value).toBeUndefined()
    expect(problems.map(({ code }) => code)).toEqual(['SHAPES_NOT_COMPILED'])
    expect(problems[0]?.message).toContain(message)
  })
})
