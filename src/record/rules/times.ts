import type { ProgrammeItem } from '../../model/programme.ts'
import { isTimeZone } from '../../model/time-zone.ts'
import type { Visit } from '../../model/visit.ts'
import { programmeZone } from '../../model/zone.ts'
import { shown } from '../finding.ts'
import type { Found, Walk } from '../walk.ts'

/** Judges the times of the programme: on a clock, on a day, in a zone. */
export function judgeTimes(visit: Visit, { enter, itemsIn, report }: Walk): void {
  enter('timezone', visit.timezone, zone => {
    if (!isTimeZone(zone)) report(unknownZone(zone))
  })
  itemsIn('programme', visit.programme, ({ date, time }) =>
    enter('time', time, clock => {
      const fault = clockFault(clock) ?? dateFault(date) ?? zoneFault(clock, visit)
      if (fault) report({ severity: 'error', ...fault })
    }),
  )
}

const unknownZone = (zone: string): Found => ({
  code: 'UNKNOWN_TIME_ZONE',
  severity: 'error',
  message: `${shown(zone)} is no time zone of the IANA database`,
  hint: 'write a name such as Asia/Phnom_Penh',
})

type Fault = Omit<Found, 'severity'>

function clockFault(time: string): Fault | undefined {
  const [hour = 0, minute = 0, offsetHour = 0, offsetMinute = 0] = time.split(/[:Z+-]/).map(Number)
  if (hour <= 23 && minute <= 59 && offsetHour <= 14 && offsetMinute <= 59) return undefined
  return {
    code: 'NOT_ON_CLOCK',
    message: `${shown(time)} is no time of day`,
    hint: 'hours run from 00 to 23, minutes to 59, offsets from -14:00 to +14:00',
  }
}

function dateFault(date: ProgrammeItem['date']): Fault | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(String(date ?? ''))) return undefined
  return {
    code: 'TIME_WITHOUT_DATE',
    message: 'a time needs the full date of its day',
    hint: 'give `date` as YYYY-MM-DD, or leave the time out',
  }
}

/** A zone that the record gives, right or wrong, is judged by itself. */
function zoneFault(time: string, visit: Visit): Fault | undefined {
  if (/[Z+-]/.test(time) || programmeZone(visit) !== undefined) return undefined
  return {
    code: 'TIME_WITHOUT_ZONE',
    message: `${shown(time)} stands in no known time zone: the country visited has several`,
    hint: 'give the record a `timezone`, or write the offset: 15:00+07:00',
  }
}
