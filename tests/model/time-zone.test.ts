import { describe, expect, it } from 'vitest'
import { onlyTimeZone } from '../../src/model/country.ts'
import { isTimeZone, zonedTime } from '../../src/model/time-zone.ts'

describe('a local time', () => {
  it('takes the offset that its zone had on that day', () => {
    expect(zonedTime('2023-05-03', '15:00', 'Asia/Phnom_Penh')).toBe('2023-05-03T15:00:00+07:00')
    expect(zonedTime('2023-01-15', '09:30', 'Europe/Paris')).toBe('2023-01-15T09:30:00+01:00')
    expect(zonedTime('2023-07-15', '09:30', 'Europe/Paris')).toBe('2023-07-15T09:30:00+02:00')
    expect(zonedTime('2023-07-15', '09:30', 'Asia/Kathmandu')).toBe('2023-07-15T09:30:00+05:45')
    expect(zonedTime('2023-07-15', '09:30', 'UTC')).toBe('2023-07-15T09:30:00+00:00')
  })

  it('is right in the hours beside a change of the clocks', () => {
    expect(zonedTime('2023-03-26', '01:30', 'Europe/Paris')).toBe('2023-03-26T01:30:00+01:00')
    expect(zonedTime('2023-03-26', '03:30', 'Europe/Paris')).toBe('2023-03-26T03:30:00+02:00')
    expect(zonedTime('2023-04-02', '12:00', 'Pacific/Auckland')).toBe('2023-04-02T12:00:00+12:00')
  })

  it('keeps an offset of its own and is not guessed without a zone', () => {
    expect(zonedTime('2023-05-03', '15:00+08:00', 'Asia/Phnom_Penh')).toBe(
      '2023-05-03T15:00:00+08:00',
    )
    expect(zonedTime('2023-05-03', '15:00Z', undefined)).toBe('2023-05-03T15:00:00Z')
    expect(zonedTime('2023-05-03', '15:00', undefined)).toBeUndefined()
  })

  it('knows the zones of the IANA database and no others', () => {
    expect(isTimeZone('Asia/Phnom_Penh')).toBe(true)
    expect(isTimeZone('Asia/Nowhere')).toBe(false)
  })

  it('has a zone by its country only where the country has one', () => {
    expect(onlyTimeZone('KH')).toBe('Asia/Phnom_Penh')
    expect(onlyTimeZone('US')).toBeUndefined()
    expect(onlyTimeZone('XA')).toBeUndefined()
  })
})
