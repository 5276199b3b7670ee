import { describe, expect, it } from 'vitest'
import { readDates } from '../../src/import/transforms/dates.ts'
import { pickKind } from '../../src/import/transforms/kind.ts'
import { readFamilyFirst, readNames, readPeople } from '../../src/import/transforms/people.ts'
import { readCommas, readSemicolons } from '../../src/import/transforms/places.ts'

describe('dates', () => {
  it.each([
    ['2009-09-24', '2009-09-24'],
    ['2009-09-24T10:30:00Z', '2009-09-24'],
    ['Tuesday, November 14, 1906', '1906-11-14'],
    ['3rd November 1990', '1990-11-03'],
    ['Sept. 3-5, 1990', '1990-09-03/1990-09-05'],
    ['14.–17. November 1906', '1906-11-14/1906-11-17'],
    ['November 14 and 15, 1906', '1906-11-14/1906-11-15'],
    ['December 30–January 2, 2009', '2008-12-30/2009-01-02'],
    ['14 to 17 Nov 1906', '1906-11-14/1906-11-17'],
    ['Oct 1909', '1909-10'],
    ['1909-10', '1909-10'],
    ['1909', '1909'],
  ])('%s is %s', (text, expected) => {
    expect(readDates(text)).toBe(expected)
  })

  it.each(['Janitor 14, 1906', 'February 30, 1990', '1909-13', '4/7/1999', 'soon', ''])(
    '"%s" is none',
    text => {
      expect(readDates(text)).toBeUndefined()
    },
  )

  it('with numbers need their order', () => {
    expect(readDates('4/7/1999', 'mdy')).toBe('1999-04-07')
    expect(readDates('4/7/1999', 'dmy')).toBe('1999-07-04')
  })
})

describe('people', () => {
  it('have their titles split off', () => {
    expect(readPeople('Prime Minister Ada Quill and Queen Mother Bo')).toEqual([
      { title: 'Prime Minister', name: 'Ada Quill' },
      { title: 'Queen Mother', name: 'Bo' },
    ])
    expect(readPeople('Lord Warden Cy Dunn', ['Lord Warden'])).toEqual([
      { title: 'Lord Warden', name: 'Cy Dunn' },
    ])
  })

  it('without titles stand with semicolons or "and" between', () => {
    expect(readNames('Ada Quill, Jr. and Bo Marsh; Cy Dunn')).toEqual([
      { name: 'Ada Quill, Jr.' },
      { name: 'Bo Marsh' },
      { name: 'Cy Dunn' },
    ])
  })

  it('may have the family name first', () => {
    expect(readFamilyFirst('Quill, Ada; Marsh, Bo, Jr.; Dunn')).toEqual([
      { name: 'Ada Quill' },
      { name: 'Bo Marsh, Jr.' },
      { name: 'Dunn' },
    ])
  })
})

describe('places', () => {
  it('stand with semicolons, commas or "and"', () => {
    expect(readSemicolons('Crawford, Texas; Chicago')).toEqual(['Crawford, Texas', 'Chicago'])
    expect(readCommas('Paris, Lyon, and Nice')).toEqual(['Paris', 'Lyon', 'Nice'])
    expect(readCommas('Anderlecht and Ghent; Spa')).toEqual(['Anderlecht', 'Ghent', 'Spa'])
  })
})

describe('the kind', () => {
  it.each([
    ['State Visit. Spoke at a dinner.', 'state'],
    ['Official working visit.', 'working'],
    ['official', 'official'],
    ['State', 'state'],
    ['Private visit. Missed a state visit.', 'visit'],
  ])('of "%s" is %s', (text, kind) => {
    expect(pickKind(text)).toBe(kind)
  })
})
