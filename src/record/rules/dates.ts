import { calendarFault } from '../../model/date.ts'
import { personOf } from '../../model/person.ts'
import type { Entities, Visit } from '../../model/visit.ts'
import { shown, type Finding } from '../finding.ts'
import { inside } from '../../pointer.ts'

interface Dated {
  readonly value: string | number | undefined
  readonly pointer: string
}

function* datesOf(visit: Visit): Generator<Dated> {
  yield { value: visit.dates, pointer: '/dates' }
  yield { value: visit.previous, pointer: '/previous' }
  yield { value: visit.updated, pointer: '/updated' }
  for (const [index, { date }] of (visit.programme ?? []).entries()) {
    yield { value: date, pointer: `/programme/${index}/date` }
  }
  for (const [index, source] of visit.sources.entries()) {
    yield { value: source.date, pointer: `/sources/${index}/date` }
    for (const [place, { date }] of (source.corrections ?? []).entries()) {
      yield { value: date, pointer: `/sources/${index}/corrections/${place}/date` }
    }
  }
  yield* datesOfEntities(visit)
}

function* datesOfEntities({ people, events }: Entities): Generator<Dated> {
  for (const [key, person] of Object.entries(people ?? {})) {
    for (const [index, office] of (personOf(person).offices ?? []).entries()) {
      if (typeof office === 'string') continue
      const pointer = `${inside('/people', key)}${Array.isArray(person) ? '' : '/offices'}/${index}`
      yield { value: office.since, pointer: `${pointer}/since` }
      yield { value: office.until, pointer: `${pointer}/until` }
    }
  }
  for (const [key, { dates }] of Object.entries(events ?? {})) {
    yield { value: dates, pointer: `${inside('/events', key)}/dates` }
  }
}

/** Judges every date by the calendar, and every interval by its order. */
export function judgeDates(visit: Visit): readonly Finding[] {
  return [...datesOf(visit)].flatMap(judge)
}

/** Judges the dates of a register. */
export const judgeRegisterDates = (entities: Entities): readonly Finding[] =>
  [...datesOfEntities(entities)].flatMap(judge)

function judge({ value, pointer }: Dated): readonly Finding[] {
  if (value === undefined) return []
  const text = String(value)
  const [start = '', end] = text.split('/')
  const faults = [start, end].flatMap(date =>
    date === undefined || date === '..' ? [] : (notInCalendar(date, pointer) ?? []),
  )
  if (faults.length > 0 || end === undefined || end === '..' || !endsBefore(start, end))
    return faults
  return [
    {
      code: 'END_BEFORE_START',
      severity: 'error',
      message: `the end ${end} is before the start ${start}`,
      hint: `write ${end}/${start} if the two were swapped, else correct one of them`,
      pointer,
      meanwhile: { replace: `${end}/${start}` },
    },
  ]
}

// Dates known to different precision are compared as far as both are known.
function endsBefore(start: string, end: string): boolean {
  const length = Math.min(start.length, end.length)
  return end.slice(0, length) < start.slice(0, length)
}

function notInCalendar(date: string, pointer: string): Finding | undefined {
  const fault = calendarFault(date)
  if (fault === undefined) return undefined
  return {
    code: 'NOT_IN_CALENDAR',
    severity: 'error',
    message: `${shown(date)} is no date: ${fault}`,
    hint: 'correct the date',
    pointer,
  }
}
