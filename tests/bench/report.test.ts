import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { readProject } from '../support/rdf.ts'

interface Result {
  readonly name: string
  readonly microseconds?: number
  readonly megabytes?: number
  readonly failure?: string
}

interface Bench {
  readonly ratio: (number: number, of: number) => string
  readonly table: (heads: readonly string[], rows: readonly (readonly string[])[]) => string
  readonly resultRows: (results: readonly Result[]) => readonly string[][]
  readonly replaced: (document: string, name: string, text: string) => string
  readonly bars: (facts: {
    readonly title: string
    readonly x: string
    readonly bars: readonly { name: string; microseconds: number; kind: number }[]
  }) => string
  readonly plot: (facts: {
    readonly title: string
    readonly x: string
    readonly y: string
    readonly lines: readonly { name: string; points: readonly (readonly number[])[] }[]
  }) => string
}

const load = (file: string): Promise<Bench> => import(new URL(file, import.meta.url).href)
const { ratio, table, resultRows, replaced } = await load('table.mjs')
const { bars } = await load('bars.mjs')
const { plot } = await load('lines.mjs')

/** The elements of a document with their attributes, in order; throws where it is not XML. */
function elementsOf(text: string): { name: string; attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = []
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }))
  parser.write(text).close()
  return elements
}

const numbers = (text: string, name: string, attribute: string): number[] =>
  elementsOf(text)
    .filter(element => element.name === name && element.attributes['class'] === 'fill')
    .map(({ attributes }) => Number(attributes[attribute]))

describe('a table of results', () => {
  it('has times, ratios to the first and memory, and the reason where a case was not run', () => {
    const rows = resultRows([
      { name: 'ours', microseconds: 1234.5, megabytes: 150.4 },
      { name: 'theirs', microseconds: 36_826, megabytes: 344 },
      { name: 'gone', failure: 'not installed: no network' },
      { name: 'limit', microseconds: 3.44, megabytes: 60 },
    ])
    expect(table(['case', 'µs', 'ratio', 'MB'], rows)).toBe(
      [
        '| case | µs | ratio | MB |',
        '| --- | --: | --: | --: |',
        '| ours | 1,235 | 1 | 150 |',
        '| theirs | 36,826 | 30 | 344 |',
        '| gone | not installed: no network |  |  |',
        '| limit | 3.4 | 0.0028 | 60 |',
      ].join('\n'),
    )
  })

  it.each([
    [1, 1, '1'],
    [149, 100, '1.5'],
    [1250, 1, '1,250'],
    [63, 100, '0.63'],
  ])('tells how many times %d is %d as %s', (number, of, text) => {
    expect(ratio(number, of)).toBe(text)
  })

  it('takes the place of the one before it, and of nothing else', () => {
    const document =
      'a\n<!-- bench:x -->\nold\n<!-- /bench:x -->\nb <!-- bench:y --> <!-- /bench:y -->'
    expect(replaced(document, 'x', 'new $&')).toBe(document.replace('old', () => 'new $&'))
  })

  it.each(['no markers', '<!-- bench:x -->', '<!-- /bench:x --><!-- bench:x -->'])(
    'is refused by a document with %s',
    document => {
      expect(() => replaced(document, 'x', '')).toThrow('<!-- bench:x -->')
    },
  )

  it.each(['whole-job', 'shacl', 'writers', 'start-up', 'streams'])(
    'has its place in the documents: %s',
    name => {
      expect(replaced(readProject('docs/performance.md'), name, 'T')).toContain('-->\nT\n<!--')
    },
  )

  it('has its place in the README', () => {
    expect(replaced(readProject('README.md'), 'whole-job', 'T')).toContain('-->\nT\n<!--')
  })
})

describe('a plot', () => {
  const drawn = bars({
    title: 'Times & <more>',
    x: 'time',
    bars: [100, 1000, 10_000].map(microseconds => ({ name: 'a "b"', microseconds, kind: 0 })),
  })

  it('of bars has lengths that grow alike from one power of ten to the next', () => {
    const [first = 0, second = 0, third = 0] = numbers(drawn, 'rect', 'width')
    expect(second - first).toBeCloseTo(third - second, 0)
    expect(second).toBeGreaterThan(first)
  })

  it('of bars says durations in their units', () => {
    for (const text of ['>100 µs<', '>1 ms<', '>10 ms<']) expect(drawn).toContain(text)
  })

  it('of lines has points whose heights are as their values', () => {
    const lines = [
      {
        name: 'one',
        points: [
          [1000, 50],
          [10_000, 100],
          [100_000, 200],
        ],
      },
    ] as const
    const heights = numbers(plot({ title: 't', x: 'x', y: 'y', lines }), 'circle', 'cy')
    const [low = 0, middle = 0, high = 0] = heights
    expect(middle - high).toBeCloseTo(2 * (low - middle), 0)
  })

  it('has its text as text and a ground of its own, in light and in dark', () => {
    expect(drawn).toContain('prefers-color-scheme:dark')
    const names = elementsOf(drawn).map(({ name }) => name)
    expect(names.filter(name => name === 'text').length).toBeGreaterThan(8)
    expect(elementsOf(drawn).find(({ name }) => name === 'rect')?.attributes['class']).toBe(
      'ground',
    )
  })
})
