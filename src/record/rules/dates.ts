import { calendarFault } from '../../model/date.ts'
import type { Entities, Visit } from '../../model/visit.ts'
import { remembered } from '../../rdf/remembered.ts'
import { shown } from '../finding.ts'
import { walkOffices } from '../offices.ts'
import type { Found, Walk } from '../walk.ts'

/** Judges every date by the calendar, and every interval by its order. */
export function judgeDates(visit: Visit, walk: Walk): void {
  const { enter, itemsIn } = walk
  const judge = judgeWith(walk)
  enter('dates', visit.dates, judge)
  enter('previous', visit.previous, judge)
  enter('updated', visit.updated, judge)
  itemsIn('programme', visit.programme, ({ date }) => enter('date', date, judge))
  itemsIn('sources', visit.sources, ({ date, corrections }) => {
    enter('date', date, judge)
    itemsIn('corrections', corrections, correction => enter('date', correction.date, judge))
  })
  judgeRegisterDates(visit, walk)
}

/** Judges the dates of a register. */
export function judgeRegisterDates({ people, events }: Entities, walk: Walk): void {
  const { enter, valuesIn } = walk
  const judge = judgeWith(walk)
  walkOffices(people, walk, office => {
    if (typeof office === 'string') return
    enter('since', office.since, judge)
    enter('until', office.until, judge)
  })
  valuesIn('events', events, ({ dates }) => enter('dates', dates, judge))
}

const judgeWith =
  ({ report }: Walk) =>
  (value: string | number): void => {
    for (const fault of faultsOf(String(value))) report(fault)
  }

/** The same days come again in record after record. */
const faultsOf = remembered((text): readonly Found[] => {
  const [start = '', end] = text.split('/')
  const faults = [start, end].flatMap(date =>
    date === undefined || date === '..' ? [] : (notInCalendar(date) ?? []),
  )
  if (faults.length > 0 || end === undefined || end === '..' || !endsBefore(start, end))
    return faults
  return [
    {
      code: 'END_BEFORE_START',
      severity: 'error',
      message: `the end ${end} is before the start ${start}`,
      hint: `write ${end}/${start} if the two were swapped, else correct one of them`,
      meanwhile: { replace: `${end}/${start}` },
    },
  ]
})

// Dates known to different precision are compared as far as both are known.
function endsBefore(start: string, end: string): boolean {
  const length = Math.min(start.length, end.length)
  return end.slice(0, length) < start.slice(0, length)
}

function notInCalendar(date: string): Found | undefined {
  const fault = calendarFault(date)
  if (fault === undefined) return undefined
  return {
    code: 'NOT_IN_CALENDAR',
    severity: 'error',
    message: `${shown(date)} is no date: ${fault}`,
    hint: 'correct the date',
  }
}
