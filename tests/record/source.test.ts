import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Place, RecordSource } from '../../src/record/source.ts'
import { reading } from '../support/reading.ts'

/** The text at a place, to its end where it ends on the line. */
const textAt = ({ text }: RecordSource, { line, column, endColumn }: Place): string =>
  (text.split('\n')[line - 1] ?? '').slice(column - 1, endColumn && endColumn - 1)

const sourceOf = async (text: string, syntax: 'yaml' | 'json'): Promise<RecordSource> => {
  const { record, problems } = await reading(text, syntax)
  if (!record) throw new Error(JSON.stringify(problems))
  return record.source
}

const escapeSegment = (segment: string): string =>
  segment.replaceAll('~', '~0').replaceAll('/', '~1')

/** Every value inside a value, by its pointer. */
function* pointers(value: unknown, pointer = ''): Generator<readonly [pointer: string, unknown]> {
  yield [pointer, value]
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value))
    yield* pointers(part, `${pointer}/${escapeSegment(key)}`)
}

const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '/', '~', '~1', ' ', '"', '\\', 'é', '钱', '\u{1F600}') }),
  fc.constantFrom('', '0', '01', '-', '__proto__', 'true'),
)

const { documents } = fc.letrec(tie => ({
  documents: fc.dictionary(texts, tie('values'), { maxKeys: 5 }),
  values: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    texts,
    fc.integer(),
    fc.boolean(),
    fc.array(tie('values'), { maxLength: 4 }),
    tie('documents'),
  ),
}))

describe('the source of a record', () => {
  it.each(['json', 'yaml'] as const)(
    'points at the text of every value and every key, in %s',
    async syntax => {
      await fc.assert(
        fc.asyncProperty(documents, fc.constantFrom(0, 1, 2), async (document, indent) => {
          const source = await sourceOf(JSON.stringify(document, undefined, indent), syntax)
          for (const [pointer, value] of pointers(document)) {
            const text = textAt(source, source.locate(pointer))
            if (typeof value === 'object') expect('{['.includes(text.charAt(0))).toBe(true)
            else expect([text, source.raw(pointer)]).toEqual(Array(2).fill(JSON.stringify(value)))
          }
        }),
      )
    },
  )

  it('points at keys', async () => {
    const source = await sourceOf('{"a": {"b/c": [{"d~e": 1}]}}', 'json')
    expect(textAt(source, source.locate('/a', 'key'))).toBe('"a"')
    expect(textAt(source, source.locate('/a/b~1c', 'key'))).toBe('"b/c"')
    expect(textAt(source, source.locate('/a/b~1c/0/d~0e', 'key'))).toBe('"d~e"')
  })

  it('counts lines and UTF-16 columns from one, whatever the line ends', async () => {
    const source = await sourceOf('a: 1\r\nb: 2\rc: [\u{1F600}, x]\n', 'yaml')
    expect(source.locate('/a')).toEqual({ line: 1, column: 4, endColumn: 5 })
    expect(source.locate('/b')).toEqual({ line: 2, column: 4, endColumn: 5 })
    expect(source.locate('/c/1')).toEqual({ line: 3, column: 9, endColumn: 10 })
  })

  it('gives no end to what ends on another line', async () => {
    const source = await sourceOf('a: "x\n  y"\nb: >\n  z\n', 'yaml')
    expect(source.locate('/a')).toEqual({ line: 1, column: 4 })
    expect(source.locate('/b')).toEqual({ line: 3, column: 4 })
  })

  it('points at the key of the nearest value around what is not there', async () => {
    const source = await sourceOf('a:\n  b:\n    - c\n', 'yaml')
    const key = source.locate('/a/b', 'key')
    expect(textAt(source, key)).toBe('b')
    for (const pointer of ['/a/b/1', '/a/b/-', '/a/b/', '/a/b/00', '/a/b/x', '/a/b/1e0'])
      expect([pointer, source.locate(pointer)]).toEqual([pointer, key])
    expect(source.locate('/nowhere')).toEqual({ line: 1, column: 1 })
  })

  it('gives the text of a scalar as it is written, and of nothing else', async () => {
    const source = await sourceOf('a: "\\x41"\nb: 0777\nc: [1]\n', 'yaml')
    expect(source.raw('/a')).toBe('"\\x41"')
    expect(source.raw('/b')).toBe('0777')
    for (const pointer of ['/c', '', '/c/1', '/c/', '/c/00', '/d', '/a/b'])
      expect([pointer, source.raw(pointer)]).toEqual([pointer, undefined])
  })

  it('does not take inherited properties for fields', async () => {
    const source = await sourceOf('{"a": [1]}', 'json')
    for (const pointer of ['/constructor', '/__proto__', '/a/length'])
      expect([pointer, source.raw(pointer)]).toEqual([pointer, undefined])
  })
})
