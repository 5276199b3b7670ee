import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JsonFault, readJson } from '../../src/record/json.ts'
import { judgeTree } from '../../src/record/judge-tree.ts'
import { soundMapping } from '../../src/record/json-value.ts'
import { recordLimits, type Limits } from '../../src/record/limits.ts'
import { placing } from '../../src/record/source.ts'
import { toValue } from '../../src/record/tree.ts'

/** What the careful reader makes of a text: its value, or nothing where anything is wrong. */
function careful(text: string, limits: Limits): unknown {
  try {
    const tree = readJson(text, { start: 0, end: text.length }, limits)
    const isRight =
      tree.kind === 'mapping' && judgeTree(tree, { text, place: placing(text) }).length === 0
    return isRight ? toValue(tree) : undefined
  } catch (error) {
    if (error instanceof JsonFault) return undefined
    throw error
  }
}

/** JSON texts of few names, so that they stand twice; with traps in texts, numbers, spaces and grammar. */
const { mappings } = fc.letrec<{ mappings: string; values: string }>(tie => ({
  mappings: fc
    .array(
      fc
        .tuple(
          fc.constantFrom('"a"', '"b"', '"\\u0061"', '"a\\":"', '":"', '""', '"__proto__"', '"1"'),
          fc.constantFrom(':', ' :', '\n: ', '\t:'),
          tie('values'),
        )
        .map(parts => parts.join('')),
      { maxLength: 3 },
    )
    .map(fields => `{${fields.join(',')}}`),
  values: fc.oneof(
    { depthSize: 'medium' },
    fc.constantFrom(
      '1',
      '-0',
      '1.5',
      '1e5',
      '1e999',
      '12345678901234567',
      '0.1234567890123456',
      '01',
    ),
    fc.constantFrom(
      '""',
      '": "',
      '"\\": "',
      '"\\\\"',
      '"\\ud800"',
      '"\\b"',
      '"\\n"',
      '"x',
      'null',
      'true',
    ),
    fc.array(tie('values'), { maxLength: 3 }).map(items => `[${items.join(',')}]`),
    tie('mappings'),
  ),
}))

describe('the quick look at JSON', () => {
  it('takes nothing that the careful reader refuses, and reads the same value', () => {
    let taken = 0
    fc.assert(
      fc.property(mappings, fc.integer({ min: 1, max: 5 }), (text, depth) => {
        const limits = { ...recordLimits, depth, values: depth * 4 }
        const value = soundMapping(text, limits)
        if (value === undefined) return
        taken++
        expect(value).toEqual(careful(text, limits))
        expect(Object.keys(value)).toEqual(Object.keys(Object(careful(text, limits))))
      }),
      { numRuns: 3000 },
    )
    expect(taken).toBeGreaterThan(300)
  })

  it('takes what records are made of', () => {
    const text =
      '{"title": "Visit: to \\"KH\\"", "dates": "2023-07-20/2023-07-24", "ordinal": 7, "a": [{}]}'
    expect(soundMapping(text.replaceAll('\\"', "'"), recordLimits)).toEqual({
      title: "Visit: to 'KH'",
      dates: '2023-07-20/2023-07-24',
      ordinal: 7,
      a: [{}],
    })
  })

  it('leaves a text that is nested more than a stack is deep to the careful reader', () => {
    const depth = 500_000
    const text = `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`
    expect(soundMapping(text, recordLimits)).toBeUndefined()
  })

  it('takes texts with and without spaces, numbers and escapes alike', () => {
    const value = { a: 'Visit: "KH"\n', b: [true, false, null, []], c: {}, d: { '': '/' } }
    for (const record of [value, { ...value, e: 7 }])
      for (const space of [0, 2])
        expect(soundMapping(JSON.stringify(record, undefined, space), recordLimits)).toEqual(record)
  })

  it.each([
    '{"a":1,"a":1}',
    '{"a":{"b":1,"b":2}}',
    '{"a":1,"\\u0061":2}',
    '{"a":"\\u0000"}',
    '{"a":"\\b"}',
    '{"a":1e999}',
    '{"a":12345678901234567890}',
    '[]',
    '"a"',
    'null',
    '{',
    '',
    `${'{"a":'.repeat(65)}1${'}'.repeat(65)}`,
    `${'{"a":'.repeat(65)}""${'}'.repeat(65)}`,
    '{"a":1e9,"b":"","b":"12345"}',
  ])('leaves %s to the careful reader', text => {
    expect(soundMapping(text, recordLimits)).toBeUndefined()
  })
})
