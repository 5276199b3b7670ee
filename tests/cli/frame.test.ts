import { describe, expect, it } from 'vitest'
import { drawFrame } from '../../src/cli/frame.ts'
import { painter } from '../../src/cli/terminal.ts'

type Place = readonly [line: number, column: number, endColumn?: number]

const frame = (text: string, [line, column, endColumn]: Place, width = 80) =>
  drawFrame(
    text,
    { file: 'x.yaml', line, column, ...(endColumn === undefined ? {} : { endColumn }) },
    { paint: painter(false), width },
  )

describe('a code frame', () => {
  it('shows the line, the one before it, and carets under the value', () => {
    expect(frame('title: A\ndates: 2023-07-19\n', [2, 8, 18])).toBe(
      ['  1 | title: A', '  2 | dates: 2023-07-19', '    |        ^^^^^^^^^^'].join('\n'),
    )
  })

  it('leaves the gutter as wide as the number', () => {
    const text = `${'x: 1\n'.repeat(99)}y: 2\n`
    expect(frame(text, [100, 4])).toBe(['   99 | x: 1', '  100 | y: 2', '      |    ^'].join('\n'))
  })

  it('keeps the caret under the value behind wide and combining characters', () => {
    expect(frame('n: 钱洪山 x', [1, 8])).toBe('  1 | n: 钱洪山 x\n    |           ^')
    expect(frame('n: e\u0301e\u0301 x', [1, 9])).toBe('  1 | n: e\u0301e\u0301 x\n    |       ^')
    expect(frame('n: 😀 x', [1, 7])).toBe('  1 | n: 😀 x\n    |       ^')
  })

  it('shows control characters as escapes and keeps the caret in place', () => {
    expect(frame('n: \u001B[1m x\ty', [1, 9])).toBe(
      '  1 | n: <U+001B>[1m x  y\n    |                ^',
    )
  })

  it('cuts a long line on both sides of the value', () => {
    const shown = frame(`a: ${'b'.repeat(500)} HERE ${'c'.repeat(500)}`, [1, 505, 509], 60)
    const [line = '', carets = ''] = shown?.split('\n') ?? []
    expect(line).toMatch(/^ {2}1 \| …b+ HERE c+…$/)
    expect(line.length).toBeLessThanOrEqual(60)
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('HERE')
  })

  it('cuts a long value and its carets at the edge', () => {
    const [line = '', carets = ''] =
      frame(`a: ${'b'.repeat(500)}`, [1, 4, 504], 60)?.split('\n') ?? []
    expect(line.length).toBeLessThanOrEqual(60)
    expect(carets.length).toBeLessThan(line.length)
  })

  it('points behind the end of a line and reads every kind of line end', () => {
    expect(frame('a: 1\r\nb:\r\n', [2, 3])).toBe('  1 | a: 1\n  2 | b:\n    |   ^')
    expect(frame('a: 1\rb:', [2, 1])).toBe('  1 | a: 1\n  2 | b:\n    | ^')
  })

  it('is not drawn for a line that is not there', () => {
    expect(frame('a: 1', [9, 1])).toBeUndefined()
    expect(drawFrame('a', { file: 'x' }, { paint: painter(false), width: 80 })).toBeUndefined()
  })
})
