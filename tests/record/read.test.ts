import { describe, expect, it } from 'vitest'
import { readLine, readRecords, syntaxOf } from '../../src/record/read.ts'
import { reading } from '../support/reading.ts'

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap(part => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  )

describe('the bytes of a file', () => {
  it.each<[string, Uint8Array, string]>([
    ['a Latin-1 letter', bytes('a: ', [0xe9], 't'), '1:4 0xE9'],
    ['an encoded surrogate', bytes('a: x', [0xed, 0xa0, 0x80]), '1:5 0xED'],
    ['an overlong character', bytes('b: 1\na: ', [0xc0, 0x80]), '2:4 0xC0'],
    ['a code point above the last', bytes('a: ', [0xf4, 0x90, 0x80, 0x80]), '1:4 0xF4'],
    ['a byte that leads nothing', bytes('a: é', [0x80], 'b'), '1:5 0x80'],
    ['a character cut off in the middle of the file', bytes('a: ', [0xe9, 0x92], 'b'), '1:4 0xE9'],
    ['a fault behind a true U+FFFD', bytes('a: \uFFFD\n', [0xff]), '2:1 0xFF'],
    ['a fault behind a byte-order mark', bytes('\uFEFFa: ', [0xff]), '1:4 0xFF'],
    ['a fault behind old line ends', bytes('a: 1\r\nb: 2\rc: ', [0xff]), '3:4 0xFF'],
  ])('are refused as UTF-8 at the place of %s', async (_name, content, told) => {
    const { faults, problems } = await reading(content, 'yaml')
    const byte = /0x../.exec(problems[0]?.message ?? '')?.[0]
    expect([...faults, byte].join(' ')).toBe(told.replace(' ', ' NOT_UTF8 '))
  })

  it.each([[[0xe9, 0x92]], [[0xf0, 0x9f, 0x98]], [[0xc3]]])(
    'are told to be cut off where they end inside a character (%j)',
    async end => {
      const { faults, problems } = await reading(bytes('a: x', end), 'yaml')
      expect(faults).toEqual(['1:5 NOT_UTF8'])
      expect(problems[0]?.message).toBe(
        'the file ends inside a character, which begins with byte 5',
      )
    },
  )

  it.each<[string, Uint8Array, string]>([
    ['UTF-16 with a mark', bytes([0xfe, 0xff, 0, 0x61, 0, 0x3a]), 'UTF16'],
    ['UTF-16 without one', bytes([0x61, 0, 0x3a, 0, 0x20, 0]), 'UTF16'],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'UTF16'],
    ['gzip', bytes([0x1f, 0x8b, 8, 0]), 'BINARY_FILE'],
    ['PDF', bytes('%PDF-1.7'), 'BINARY_FILE'],
    ['an empty file', bytes(), 'EMPTY_FILE'],
    ['white space', bytes(' \n\t\r\n'), 'EMPTY_FILE'],
    ['a byte-order mark alone', bytes('\uFEFF'), 'EMPTY_FILE'],
    ['a web page', bytes('\n<!doctype html><p>404'), 'HTML_FILE'],
    ['XML', bytes('<?xml version="1.0"?><a/>'), 'HTML_FILE'],
  ])('are told for what they are: %s', async (_name, content, code) => {
    const { problems } = await reading(content, 'yaml')
    expect(problems.map(problem => problem.code)).toEqual([code])
  })

  it.each(['\uFEFFa: b\n', '\uFEFF\uFEFFa: b', 'a: b\r\n', 'a: b\r', 'a: b\n\n  \n'])(
    'give the same record whatever mark they begin and lines end with (%j)',
    async text => {
      expect((await reading(text, 'yaml')).record?.value).toEqual({ a: 'b' })
    },
  )

  it('are not read above the limit', async () => {
    const { faults } = await reading(`a: ${'x'.repeat(100)}`, 'yaml', { bytes: 50 })
    expect(faults).toEqual(['FILE_TOO_LARGE'])
  })

  it('are refused for each control character, at its place', async () => {
    const { faults } = await reading('a: x\u0000\nb: \u001B[31m\n', 'yaml')
    expect(faults).toEqual(['1:5 CONTROL_CHARACTER', '2:4 CONTROL_CHARACTER'])
  })
})

describe('the syntax', () => {
  it.each([
    ['a/b.visit.yaml', 'yaml'],
    ['B.YML', 'yaml'],
    ['x.json', 'json'],
    ['x.ndjson', 'ndjson'],
    ['x.jsonl', 'ndjson'],
    ['x.txt', undefined],
    ['-', undefined],
  ])('of %s is %s', (file, syntax) => {
    expect(syntaxOf(file)).toBe(syntax)
  })

  it.each([
    ['a: 1', 1],
    ['{"a": 1}', 1],
    ['{\n"a": 1}', 1],
    ['{"a": 1}\n{"a": 2}\n', 2],
    ['{"a": 1}\n\n{"a": 2}', 2],
  ])('is told from the content where there is no name (%j)', async (text, count) => {
    const { value } = await readRecords(bytes(text), { file: '-' })
    expect(value).toHaveLength(count)
  })
})

describe('a stream of records', () => {
  it('is read line by line, and blank lines are skipped', async () => {
    const { records, problems } = await reading('{"a":1}\n\n  \n{"a":2}', 'ndjson')
    expect(problems).toEqual([])
    expect(records.map(({ value }) => value)).toEqual([{ a: 1 }, { a: 2 }])
    expect(records.map(({ source }) => source.locate('/a').line)).toEqual([1, 4])
  })

  it('gives its good lines whatever is wrong with the others', async () => {
    const lines = ['{"a":1}', '{"a":', '{"a":"\u0001"}', '[]', '{"a":1,"a":2}', '{"a":3}', 'x']
    const { records, faults } = await reading(lines.join('\n'), 'ndjson')
    expect(records.map(({ value }) => value)).toEqual([{ a: 1 }, { a: 3 }])
    expect(faults).toEqual([
      '2:6 JSON_SYNTAX',
      '3:7 CONTROL_CHARACTER',
      '4:1 NOT_A_MAPPING',
      '5:8 DUPLICATE_KEY',
      '7:1 JSON_SYNTAX',
    ])
  })

  it('never reads a value on into the next line', async () => {
    const { records, faults } = await reading('{"a":\n1}\n', 'ndjson')
    expect(records).toEqual([])
    expect(faults).toEqual(['1:6 JSON_SYNTAX', '2:2 JSON_SYNTAX'])
  })

  it('refuses a line above the limit and reads the others', async () => {
    const { records, faults } = await reading(`{"a":"${'x'.repeat(99)}"}\n{"a":1}`, 'ndjson', {
      bytes: 50,
    })
    expect(faults).toEqual(['1:1 FILE_TOO_LARGE'])
    expect(records).toHaveLength(1)
  })
})

describe('one line of a stream', () => {
  it('is read with the places that it has in the file', () => {
    const { value, problems } = readLine('{"a": [true, "x"]}', { file: 'all.ndjson', line: 7001 })
    expect(problems).toEqual([])
    expect(value?.value).toEqual({ a: [true, 'x'] })
    expect(value?.source.file).toBe('all.ndjson')
    expect(value?.source.locate('/a/1')).toEqual({ line: 7001, column: 14, endColumn: 17 })
    expect(value?.source.raw('/a/1')).toBe('"x"')
  })

  it.each([
    ['{"a": 1', { line: 12, column: 8 }, 'JSON_SYNTAX'],
    ['{"a": "\u0001"}', { line: 12, column: 8 }, 'CONTROL_CHARACTER'],
    ['{"a": "\\ud800"}', { line: 12, column: 8 }, 'LONE_SURROGATE'],
    ['{"a": 1, "\\u0061": 1}', { line: 12, column: 10 }, 'DUPLICATE_KEY'],
    ['"a"', { line: 12, column: 1 }, 'NOT_A_MAPPING'],
  ])('tells what is wrong with it: %j', (text, source, code) => {
    const { value, problems } = readLine(text, { file: '-', line: 12 })
    expect(value).toBeUndefined()
    expect(problems).toMatchObject([{ code, severity: 'error', source: { file: '-', ...source } }])
  })

  it('is refused above the limit', () => {
    const { problems } = readLine('{"a": "xxxxxxxx"}', { file: '-', line: 3, limits: { bytes: 9 } })
    expect(problems).toMatchObject([{ code: 'FILE_TOO_LARGE', source: { line: 3 } }])
  })

  it.each(['', '  \t', '\r'])('is no record and no problem when it is blank (%j)', text => {
    expect(readLine(text, { file: '-', line: 1 })).toEqual({ problems: [] })
  })
})
