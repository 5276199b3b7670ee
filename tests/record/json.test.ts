import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reading } from '../support/reading.ts'

const valueOf = async (json: string): Promise<unknown> => {
  const { record, problems } = await reading(`{"v":${json}}`)
  expect(problems).toEqual([])
  return Object(record?.value).v
}

const nested = (depth: number): string => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth)

describe('JSON', () => {
  it('gives the value that was written, whatever it is', async () => {
    const texts = fc.string({ unit: 'grapheme' })
    const values = fc.jsonValue({ depthSize: 'medium' })
    await fc.assert(
      fc.asyncProperty(fc.dictionary(texts, values), fc.nat(3), async (written, indent) => {
        const json = JSON.stringify(written, undefined, indent)
        // What escapes stand for is judged elsewhere.
        if (/\\[bfu]|[\u007F-\u009F]|\p{Noncharacter_Code_Point}/u.test(json)) return
        const { record, problems } = await reading(json)
        expect(problems).toEqual([])
        expect(record?.value).toEqual(JSON.parse(json))
      }),
    )
  })

  it.each([
    '0',
    '-0',
    '1',
    '-12.5',
    '1.50',
    '100',
    '1e2',
    '1E+2',
    '12e-1',
    '0.1',
    '1e21',
    '123456789012345680000',
    '9007199254740991',
    '5e-324',
    '0e999',
    '0.000001',
    '0.0000001',
  ])('keeps the number %s', async number => {
    expect(await valueOf(number)).toBe(Number(number))
  })

  it.each([
    '1e999',
    '-1e999',
    '12345678901234567890',
    '9007199254740993',
    '0.1234567890123456789',
    '1e-999',
    '3.14159265358979323846',
  ])('refuses the number %s rather than take another for it', async number => {
    const { record, problems, faults } = await reading(`{"v":\n ${number}}`)
    expect(record).toBeUndefined()
    expect(faults).toEqual(['2:2 INEXACT_NUMBER'])
    expect(problems[0]?.message).toBe(`the number \`${number}\` cannot be kept exactly`)
  })

  it.each([
    ['{"a": 1 /* x */}', '1:9'],
    ['{"a": NaN}', '1:7'],
    ['{"a": -}', '1:7'],
    ['{"a": 01}', '1:7'],
    ['{"a": .5}', '1:7'],
    ['{"a": +1}', '1:7'],
    ['{"a": 1.}', '1:7'],
    ['{"a": 0x1F}', '1:7'],
    ['{"a": tru}', '1:7'],
    ["{'a': 1}", '1:2'],
    ['{a: 1}', '1:2'],
    ['{"a" 1}', '1:6'],
    ['{"a": 1,}', '1:9'],
    ['{"a": [1,]}', '1:10'],
    ['{"a": [1 2]}', '1:10'],
    ['{,}', '1:2'],
    ['{"a": 1}\n{"b": 2}', '2:1'],
    ['{"a": 1}}', '1:9'],
    ['{"a": "x\ty"}', '1:9'],
    ['{"a": "x\ny"}', '1:9'],
    ['{"a": "\\x41"}', '1:8'],
    ['{"a": "\\u12G4"}', '1:8'],
    ['{"a": "x', '1:7'],
    ['{"a": "x\\"}', '1:7'],
    ['{"a": ', '1:7'],
    ['{"a": [', '1:8'],
    ['{"a"', '1:5'],
    ['{', '1:2'],
    ['{"a":\u00A01}', '1:6'],
  ])('is refused where the grammar is left: %j at %s', async (text, place) => {
    const { record, faults } = await reading(text)
    expect(record).toBeUndefined()
    expect(faults).toEqual([`${place} JSON_SYNTAX`])
  })

  it('agrees with JSON.parse on what is JSON, one character more, less or other', async () => {
    const documents = fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 2 }))
    const edits = fc.record({
      at: fc.nat(),
      cut: fc.nat(1),
      put: fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '\\', '0', '-', 'e', ' ', '\n'),
    })
    await fc.assert(
      fc.asyncProperty(documents, edits, async (document, { at, cut, put }) => {
        const json = JSON.stringify(document)
        const place = at % (json.length + 1)
        const text = json.slice(0, place) + put + json.slice(place + cut)
        const { faults } = await reading(text)
        // A number that cannot be kept is told before what stands behind it.
        if (faults.some(fault => fault.endsWith('INEXACT_NUMBER'))) return
        const isJson = !faults.some(fault => /JSON_SYNTAX|EMPTY_FILE/.test(fault))
        expect(isJson || /[\u007F-\u009F]/.test(text)).toBe(parses(text))
      }),
      { numRuns: 500 },
    )
  })

  it('tells a name that stands twice, escaped or not, on every level', async () => {
    const { faults, problems } = await reading(
      '{"a": 1,\n "b": [{"c": 1, "c": 2}],\n "\\u0061": 3,\n "a": 4}',
    )
    expect(faults).toEqual(['2:17 DUPLICATE_KEY', '3:2 DUPLICATE_KEY', '4:2 DUPLICATE_KEY'])
    expect(problems[1]?.message).toBe('the field `a` is given twice; first on line 1')
  })

  it('makes `__proto__` a field like any other', async () => {
    const { record } = await reading('{"__proto__": {"polluted": true}, "constructor": 1}')
    expect(Object.keys(Object(record?.value))).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(record?.value)).toBe(Object.prototype)
    expect(Object({}).polluted).toBeUndefined()
  })

  it.each([
    ['{"a": "\\udc00\\ud83d"}', '1:8 LONE_SURROGATE'],
    ['{"a": "\\ud83d\\ude00 \\ud83d"}', '1:21 LONE_SURROGATE'],
    ['{"a": "😀 \\ud83d"}', '1:11 LONE_SURROGATE'],
    ['{"a": "\\\\u0000 \\u0000"}', '1:16 CONTROL_CHARACTER'],
    ['{"a": "x\\by"}', '1:9 CONTROL_CHARACTER'],
    ['{"a": "\\uD83F\\uDFFE"}', '1:8 NONCHARACTER'],
    ['{"a\\u0007": 1}', '1:4 CONTROL_CHARACTER'],
  ])(
    'tells a character that came in by an escape at the escape, once a text: %s',
    async (text, fault) => {
      expect((await reading(text)).faults).toEqual([fault])
    },
  )

  it('allows as many lists and mappings inside one another as the limit says', async () => {
    expect((await reading(nested(64))).problems).toEqual([])
    expect((await reading(nested(65))).faults).toEqual(['1:321 TOO_DEEP'])
    expect((await reading(nested(20_000))).faults).toEqual(['1:321 TOO_DEEP'])
    expect((await reading('{"a":[[]]}', 'json', { depth: 2 })).faults).toEqual(['1:7 TOO_DEEP'])
  })

  it('is refused with more values than the limit', async () => {
    const { faults } = await reading('{"a":[1,2,3]}', 'json', { values: 4 })
    expect(faults).toEqual(['1:11 TOO_MANY_VALUES'])
  })

  it.each([
    ['[{"a": 1}]', 'a list'],
    ['42', 'a single value'],
    ['"x"', 'a single value'],
    ['null', 'a single value'],
  ])('is no record when it is %s', async (text, found) => {
    const { problems } = await reading(text)
    expect(problems).toMatchObject([{ code: 'NOT_A_MAPPING', source: { line: 1, column: 1 } }])
    expect(problems[0]?.message).toContain(`the record is ${found}`)
  })
})

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
