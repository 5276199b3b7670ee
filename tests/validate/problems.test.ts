import { describe, expect, it } from 'vitest'
import { prefixes } from '../../src/rdf/namespaces.ts'
import { shapeCode, shapeCodes, toProblems } from '../../src/validate/problems.ts'
import { readShapes } from '../../src/validate/shapes.ts'
import { validate } from '../../src/validate/validate.ts'
import { parseRdf } from '../support/rdf.ts'

const head = `@prefix : <https://example.org/visit/a#> . @prefix schema: <${prefixes.schema}> .
@prefix vg: <${prefixes.vg}> . @prefix sh: <${prefixes.sh}> . @prefix sem: <${prefixes.sem}> .
@prefix xsd: <${prefixes.xsd}> .
`
const reportOf = (text: string) => validate(parseRdf(head + text))

describe('a result that can be traced', () => {
  it('becomes a problem of the line it came from, with the value found', async () => {
    const report = await reportOf(':x a vg:Visit ; schema:startDate "20.7.2023" .')
    const asked: unknown[] = []
    const problems = toProblems(report, (focusNode, path, value) => {
      asked.push([focusNode, path, value?.value])
      return { file: 'a.yaml', pointer: '/dates', line: 2 }
    })
    expect(problems).toContainEqual({
      code: 'SHACL_DATES_START_DATE',
      severity: 'error',
      message:
        'Write dates as 2023-07-20, or 2023-07 if the day is not known; with a time as 2023-07-20T15:00:00+07:00 (found “20.7.2023”)',
      source: { file: 'a.yaml', pointer: '/dates', line: 2 },
    })
    expect(asked).toContainEqual([
      'https://example.org/visit/a#x',
      'http://schema.org/startDate',
      '20.7.2023',
    ])
  })

  it('is asked for by the property that its path begins with', async () => {
    const report =
      await reportOf(`:x a vg:Visit ; schema:subEvent :m ; sem:hasLatestEndTimeStamp "2023-07-24"^^xsd:date .
      :m sem:hasLatestEndTimeStamp "2023-07-25"^^xsd:date .`)
    const asked: unknown[] = []
    toProblems(report, (_, path, value) => {
      asked.push([path, value?.value])
      return undefined
    })
    expect(asked).toContainEqual(['http://schema.org/subEvent', '2023-07-25'])
  })
})

describe('a result that cannot be traced', () => {
  it('names the focus node in its message', async () => {
    const [problem] = toProblems(
      await reportOf(':x a schema:InviteAction ; schema:agent :y ; schema:recipient :y .'),
    )
    expect(problem?.message).toBe(
      '<https://example.org/visit/a#x>: An invitation is to exactly one visit',
    )
    expect(problem).not.toHaveProperty('source')
  })

  it('keeps a long value short', async () => {
    const report = await reportOf(
      `:x a schema:PostalAddress ; schema:addressCountry "${'a'.repeat(500)}" .`,
    )
    const [problem] = toProblems(report)
    expect(problem?.message.length).toBeLessThan(300)
  })
})

describe('the code of a result', () => {
  it.each([
    ['Visit-startDate', 'SHACL_VISIT_START_DATE'],
    ['Visit-startDate-once', 'SHACL_VISIT_START_DATE_ONCE'],
    ['PropertyValue-propertyID', 'SHACL_PROPERTY_VALUE_PROPERTY_ID'],
    ['OfficeAttested', 'SHACL_OFFICE_ATTESTED'],
  ])('of %s is %s', (local, code) => {
    expect(shapeCode(local)).toBe(code)
  })

  it('comes from the nearest shape with a name', async () => {
    const { value } =
      await readShapes(`${head} :Topic a sh:NodeShape ; sh:targetClass schema:Event ;
      sh:property [ sh:path schema:about ; sh:minCount 1 ] .`)
    if (!value) throw new Error('the shapes are sound')
    const report = await validate(parseRdf(`${head} :x a schema:Event .`), { shapes: value })
    expect(toProblems(report)).toMatchObject([{ code: 'SHACL_TOPIC' }])
  })
})

describe('the list of codes', () => {
  const codes = shapeCodes()

  it('holds every rule once, sorted, with a severity and a message', () => {
    const names = codes.map(({ code }) => code)
    expect(names.length).toBeGreaterThan(100)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(names.toSorted())
    expect(names.filter(name => !/^SHACL_[A-Z0-9]+(_[A-Z0-9]+)*$/.test(name))).toEqual([])
  })

  it('speaks English and French', () => {
    const english = new Map(codes.map(({ code, message }) => [code, message]))
    const french = shapeCodes('fr')
    expect(french.map(({ code }) => code)).toEqual([...english.keys()])
    expect(french.filter(({ code, message }) => english.get(code) === message)).toEqual([])
  })
})
