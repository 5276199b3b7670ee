import { describe, expect, it } from 'vitest'
import { cellsOf, painter, useColour, visible, visibleJson } from '../../src/cli/terminal.ts'

describe('text for a terminal', () => {
  it.each([
    ['\u001B[31mred', '<U+001B>[31mred'],
    ['a\u0000b\u007Fc', 'a<U+0000>b<U+007F>c'],
    ['\u009B31m', '<U+009B>31m'],
    ['abc\u202Efdp.exe', 'abc<U+202E>fdp.exe'],
    ['one\ntwo\r', 'one<U+000A>two<U+000D>'],
    ['\u2028\uFEFF\uD800', '<U+2028><U+FEFF><U+D800>'],
  ])('shows what a terminal would obey: %j', (text, shown) => expect(visible(text)).toBe(shown))

  it.each(['钱洪山', 'ហ៊ុន សែន', 'نسیم می\u200Cروم', '👩\u200D💻', 'Jón Dæmi', '“quoted” – dash'])(
    'leaves text of any script alone: %s',
    text => expect(visible(text)).toBe(text),
  )

  it('writes JSON that reads back the same and holds none of these characters', () => {
    const value = { text: 'a\u001B\u007F\u009B\u202E\u2028b', lines: ['one', 'two'] }
    const json = visibleJson(JSON.stringify(value, undefined, 2))
    expect(JSON.parse(json)).toEqual(value)
    expect(visible(json.replaceAll('\n', ''))).toBe(json.replaceAll('\n', ''))
  })

  it.each([
    ['a', 1],
    ['钱', 2],
    ['ｗ', 2],
    ['한', 2],
    ['😀', 2],
    ['\u0301', 0],
    ['\u200D', 0],
    ['é', 1],
  ])('counts the cells of %s as %i', (character, cells) => expect(cellsOf(character)).toBe(cells))
})

const choose = (environment: Record<string, string>, isTTY = true, asked?: boolean) =>
  useColour({ isTTY, environment, ...(asked === undefined ? {} : { asked }) })

describe('colours', () => {
  it('are used on a terminal and nowhere else', () => {
    expect(choose({})).toBe(true)
    expect(choose({}, false)).toBe(false)
    expect(choose({ TERM: 'dumb' })).toBe(false)
  })

  it('follow NO_COLOR, unless it is empty', () => {
    expect(choose({ NO_COLOR: '1' })).toBe(false)
    expect(choose({ NO_COLOR: '' })).toBe(true)
  })

  it('follow FORCE_COLOR, and the options before all', () => {
    expect(choose({ FORCE_COLOR: '1', NO_COLOR: '1' }, false)).toBe(true)
    expect(choose({ FORCE_COLOR: '0' })).toBe(false)
    expect(choose({ NO_COLOR: '1' }, false, true)).toBe(true)
    expect(choose({ FORCE_COLOR: '1' }, true, false)).toBe(false)
  })

  it('end where they are to end', () => {
    expect(painter(true)('error', 'x')).toBe('\u001B[1;31mx\u001B[0m')
    expect(painter(false)('error', 'x')).toBe('x')
  })
})
