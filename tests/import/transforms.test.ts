import { describe, expect, it } from 'vitest'
import {
  readCountry,
  readSeveral,
  readSeveralByCommas,
} from '../../src/import/transforms/country.ts'
import { readDates } from '../../src/import/transforms/dates.ts'
import { drawMeetings, drawPlaces } from '../../src/import/transforms/description.ts'
import { pickKind } from '../../src/import/transforms/kind.ts'
import { readFamilyFirst, readNames, readPeople } from '../../src/import/transforms/people.ts'
import { readCommas, readSemicolons } from '../../src/import/transforms/places.ts'

const countriesIn = (cell: string) =>
  readSeveralByCommas(cell, label => readCountry(label).code !== undefined)

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
    ['27-May-1961', '1961-05-27'],
    ['27 May–3 June 1961', '1961-05-27/1961-06-03'],
    ['1961-05-27 - 1961-06-03', '1961-05-27/1961-06-03'],
    ['1961-05-27 to 1961-06-03', '1961-05-27/1961-06-03'],
    ['1961-05-27 00:00:00', '1961-05-27'],
    ['19610527', '1961-05-27'],
    ['39966', '2009-06-02'],
    ['June 2 - 5 , 2009', '2009-06-02/2009-06-05'],
    ['December 13, 1918–February 15, 1919', '1918-12-13/1919-02-15'],
    ['December 1918–February 1919', '1918-12/1919-02'],
    ['Oct 1909', '1909-10'],
    ['1909-10', '1909-10'],
    ['1909', '1909'],
  ])('%s is %s', (text, expected) => {
    expect(readDates(text)?.text).toBe(expected)
  })

  it.each([
    ['August 9-12, 1941 (days uncertain)', '1941-08-09/1941-08-12'],
    ['Oct. 26th, 1966*', '1966-10-26'],
    ['Late July 1975', '1975-07'],
    ['circa 1945', '1945'],
    ['Summer 1945', '1945'],
    ['June 2–5 and 8, 2009', '2009-06-02/2009-06-08'],
    ['November 27–30 and December 1–2, 1943', '1943-11-27/1943-12-02'],
    ['May 3, 5, 2001', '2001-05-03/2001-05-05'],
    ['1959-05-10 – 1959-06-20; 1959-07-13 – 1959-08-05', '1959-05-10/1959-08-05'],
  ])('%s is %s, and says more than that', (text, expected) => {
    expect(readDates(text)).toEqual({ text: expected, isRough: true })
  })

  it('say no more where they are exact', () => {
    expect(readDates('June 2–5, 2009')?.isRough).toBe(false)
  })

  it.each([
    'June 2 and soon, 2009',
    'Janitor 14, 1906',
    'February 30, 1990',
    '1909-13',
    '4/7/1999',
    'soon',
    '',
  ])('"%s" is none', text => {
    expect(readDates(text)).toBeUndefined()
  })

  it('with numbers need their order', () => {
    expect(readDates('4/7/1999', { order: 'mdy' })?.text).toBe('1999-04-07')
    expect(readDates('4/7/1999', { order: 'dmy' })?.text).toBe('1999-07-04')
    expect(readDates('3/7/1999 - 4/7/1999', { order: 'dmy' })?.text).toBe('1999-07-03/1999-07-04')
    expect(readDates('04-07-1999', { order: 'dmy' })?.text).toBe('1999-07-04')
  })
})

describe('countries', () => {
  it.each([
    ['Union of Soviet Socialist Republics', 'SU', true],
    ['USSR', 'SU', true],
    ['West Germany', 'DE', false],
    ['East Germany', 'DD', true],
    ['Vatican City', 'VA', false],
    ['The Gambia', 'GM', false],
    ['Gambia, The', 'GM', false],
    ["China, People's Republic of", 'CN', false],
    ['China, Republic of', 'TW', false],
    ['Korea, Republic of', 'KR', false],
    ['Saint Lucia', 'LC', false],
    ['Bosnia and Herzegovina', 'BA', false],
    ['Germany [Federal Republic]', 'DE', false],
    ['england', 'GB', false],
  ])('"%s" is %s', (label, code, isFormer) => {
    expect(readCountry(label)).toEqual({ code, label, isFormer })
  })

  it('have their codes from the map first, and none where nobody knows', () => {
    expect(readCountry('Georgia', { Georgia: 'US' }).code).toBe('US')
    expect(readCountry('Jerusalem')).toEqual({ label: 'Jerusalem', isFormer: false })
  })

  it('stand several in a cell when the map says so', () => {
    expect(readSeveral('Egypt; Trinidad and Tobago / Chad')).toEqual([
      'Egypt',
      'Trinidad and Tobago',
      'Chad',
    ])
    expect(countriesIn('Egypt, Israel, and Chad')).toEqual(['Egypt', 'Israel', 'Chad'])
    expect(countriesIn('Bosnia and Herzegovina and Germany, Federal Republic of; Berlin')).toEqual([
      'Bosnia and Herzegovina',
      'Germany, Federal Republic of',
      'Berlin',
    ])
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

describe('prose', () => {
  it.each([
    ['Afterwards visited Arden and St. Bo. Departed U.S. June 4.', ['Arden', 'St. Bo']],
    ['In U.S. May 2–9; visited Canada March 9–13.', ['Canada']],
    [
      'Visited Arden ,Borland (Ohio), Cresta, and Fort Dee (North Dee).',
      ['Arden', 'Borland', 'Cresta', 'Fort Dee'],
    ],
    ['Visited American troops in Arden.', []],
    ['Visited Pope John and King Olaf.', []],
    ['Visited Arden, D.C. and Cresta until June 4.', ['Arden', 'Cresta']],
    ['Stops included Rio de la Plata, Washington, and Bo.', ['Rio de la Plata', 'Washington']],
  ])('"%s" tells of %j', (text, places) => {
    expect(drawPlaces(text)).toEqual(places)
  })

  it('of any kind is read in no time', () => {
    const text = `Visited ${'A'.repeat(5000)}# and ${'Ab '.repeat(2000)}# met with ${'King '.repeat(2000)}#`
    const start = performance.now()
    expect([drawPlaces(text), drawMeetings(text, '2001').length]).toEqual([[], 1])
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it.each([
    ['Met with President Bush October 20.', [['President Bush', '2001-10-20']]],
    ['Dined and met with Prime Minister Ada de Quill; left.', [['Prime Minister Ada de Quill']]],
    ['Met with King Olaf and President Bo Marsh, Jr.', [['King Olaf'], ['President Bo Marsh']]],
    ['Met with President Zed of Chad and Pope Pius.', [['Pope Pius']]],
    ['Met with Bushmen. President Bush left.', []],
  ])('"%s" tells of %j', (text, met) => {
    const meetings = drawMeetings(text, '2001')
    expect(meetings.map(({ person, date }) => (date ? [person, date] : [person]))).toEqual(met)
  })
})
