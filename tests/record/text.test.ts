import { describe, expect, it } from 'vitest'
import { badCharacters } from '../../src/record/characters.ts'
import { textFaults } from '../../src/record/text.ts'

const codes = (text: string): readonly string[] => textFaults(text).map(({ code }) => code)

describe('the characters of a record', () => {
  it('are refused when Unicode keeps them from being characters, on every plane', () => {
    for (let plane = 0; plane <= 16; plane++) {
      for (const last of [0xff_fe, 0xff_ff]) {
        const character = String.fromCodePoint(plane * 0x1_00_00 + last)
        expect(badCharacters(`a${character}b`)).toMatchObject([
          { code: 'NONCHARACTER', index: 1, character },
        ])
      }
    }
    expect(badCharacters('\uFDD0\uFDEF')).toHaveLength(2)
    expect(badCharacters('\uFDCF\uFDF0\uFFFD\u{1FFFD}\u{20000}')).toEqual([])
  })

  it.each(['\u0000', '\u0008', '\u000B', '\u000C', '\u001B', '\u007F', '\u0085', '\u009B'])(
    'are refused when they control a terminal: %j',
    character => {
      expect(badCharacters(`a${character}`)).toMatchObject([
        { code: 'CONTROL_CHARACTER', index: 1 },
      ])
    },
  )

  it('are looked for the same way, however many there are', () => {
    for (let unit = 0; unit <= 0xff_ff; unit++) {
      const character = String.fromCharCode(unit)
      const isBad = /(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}\p{Cs}]/u.test(character)
      if (badCharacters(character).length !== Number(isBad)) expect.fail(`U+${unit.toString(16)}`)
    }
  })

  it('are right when they only lay out the text', () => {
    expect(badCharacters('a\tb\nc\r\nd\u2028\u2029\u200D\u{1F600}')).toEqual([])
  })

  it('are refused when they are half of a pair, and right as a pair', () => {
    expect(badCharacters('a\uD83D')).toMatchObject([{ code: 'LONE_SURROGATE', index: 1 }])
    expect(badCharacters('\uDE00\uD83D')).toHaveLength(2)
    expect(badCharacters('\uD83D\uDE00')).toEqual([])
  })

  it('are told in the order of the text, the first twenty of them', () => {
    const found = badCharacters('\uFFFE\u0001'.repeat(100))
    expect(found.map(({ index }) => index)).toEqual(Array.from({ length: 20 }, (_, index) => index))
  })

  it('are not all collected where millions are wrong', () => {
    const before = process.memoryUsage().heapUsed
    const start = performance.now()
    expect(badCharacters('\u0001'.repeat(3_000_000))).toHaveLength(20)
    expect(performance.now() - start).toBeLessThan(500)
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50 * 1024 * 1024)
  })
})

describe('a text that people read', () => {
  it.each([
    '',
    ' ',
    '\u00A0\u3000',
    '\u200B\u200B',
    '\uFEFF\u2060',
    '\u2060\u00AD',
    '\u3164',
    '\u115F\u1160\uFFA0',
    '\u2066\u2069\u061C',
    '\uFE0F\u{E0020}',
    '\u2800',
  ])('is blank: %j', text => {
    expect(codes(text)).toEqual(['BLANK_TEXT'])
  })

  it.each([
    [' Hun Sen', 'SPACES_AROUND'],
    ['Hun Sen\u00A0', 'SPACES_AROUND'],
    ['a \u202E b', 'OPEN_BIDI'],
    ['a \u2067 b', 'OPEN_BIDI'],
    ['\u2069a \u2067 b', 'OPEN_BIDI'],
    ['a \u2067 b\u202C', 'OPEN_BIDI'],
    ['a \u202B b\u2069', 'OPEN_BIDI'],
    ['a \u202B\u2067 b\u202C\u2069', 'OPEN_BIDI'],
    ['Anna\u00AD', 'INVISIBLE_CHARACTER'],
    ['\u200BHun Sen', 'INVISIBLE_CHARACTER'],
    ['Иван\u200Bов', 'INVISIBLE_CHARACTER'],
    ['Hun\u200B Sen', 'INVISIBLE_CHARACTER'],
    ['Hu\u200Dn Sen', 'INVISIBLE_CHARACTER'],
    [`e${'\u0301'.repeat(9)}`, 'MANY_MARKS'],
  ])('is warned of: %j is %s', (text, code) => {
    expect(textFaults(text)).toMatchObject([{ code, severity: 'warning' }])
  })

  it.each([
    'Hun Sen',
    '钱洪山',
    'ហ៊ុន សែន',
    'می\u200Cخواهم',
    'क्\u200Dष',
    'សម្ដេច\u200Bហ៊ុន\u200Bសែន',
    'គណបក្ស\u200BCPP\u200B២០២៣',
    'ประเทศ\u200Bไทย',
    'a \u2067ب\u2069 b',
    'a \u202Bب\u2067ج\u2069\u202C b',
    'a \u2067ب\u202Bج\u2069 b',
    'Anna\u202C\u2069',
    `e${'\u0301'.repeat(8)}`,
    '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
  ])('is as it should be: %j', text => {
    expect(codes(text)).toEqual([])
  })
})
