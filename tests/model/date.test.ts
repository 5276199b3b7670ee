import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarFault, interval, partialDate } from '../../src/model/date.ts'

describe('a date', () => {
  it.each([
    ['2023-02-29', 'February 2023 has 28 days'],
    ['1900-02-29', 'February 1900 has 28 days'],
    ['2023-06-31', 'June 2023 has 30 days'],
    ['2023-00-10', 'there is no month 00'],
    ['2023-13', 'there is no month 13'],
    ['0000-01-01', 'there is no year 0000'],
    ['2023-07-00', 'July 2023 has 31 days'],
  ])('%s is refused: %s', (text, fault) => {
    expect(calendarFault(text)).toBe(fault)
  })

  it.each(['2000-02-29', '2024-02-29', '2023-12-31', '2023-07', '2023'])(
    '%s is in the calendar',
    text => {
      expect(calendarFault(text)).toBeUndefined()
    },
  )

  it('is bounded by the first and last day it may be', () => {
    expect(partialDate('2023-07-20')).toMatchObject({
      precision: 'day',
      earliest: '2023-07-20',
      latest: '2023-07-20',
    })
    expect(partialDate('2024-02')).toMatchObject({
      precision: 'month',
      earliest: '2024-02-01',
      latest: '2024-02-29',
    })
    expect(partialDate(2023)).toMatchObject({
      precision: 'year',
      earliest: '2023-01-01',
      latest: '2023-12-31',
    })
  })

  it('agrees with the calendar of the platform on every day', () => {
    const days = fc.date({
      min: new Date('1000-01-01T00:00:00Z'),
      max: new Date('2999-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(fc.property(days, day => calendarFault(day.toISOString().slice(0, 10)) === undefined))
    const texts = fc.tuple(
      fc.integer({ min: 1000, max: 2999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    )
    fc.assert(
      fc.property(texts, ([year, month, day]) => {
        const text = [year, month, day].map(part => String(part).padStart(2, '0')).join('-')
        const real = new Date(`${text}T00:00:00Z`)
        const exists = !Number.isNaN(real.valueOf()) && real.toISOString().startsWith(text)
        return (calendarFault(text) === undefined) === exists
      }),
    )
  })
})

describe('an interval', () => {
  it('of one day ends on that day', () => {
    expect(interval('2023-07-20').last?.text).toBe('2023-07-20')
  })

  it('may end in a month or stay open', () => {
    expect(interval('2023-05-02/2023-05').last).toMatchObject({
      precision: 'month',
      latest: '2023-05-31',
    })
    expect(interval('2023-07-20/..').last).toBeUndefined()
  })
})
