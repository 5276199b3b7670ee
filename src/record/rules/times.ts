import type { ProgrammeItem } from '../../model/programme.ts'
import { isTimeZone } from '../../model/time-zone.ts'
import type { Visit } from '../../model/visit.ts'
import { programmeZone } from '../../model/zone.ts'
import { shown, type Finding } from '../finding.ts'

/** Judges the times of the programme: on a clock, on a day, in a zone. */
export function judgeTimes(visit: Visit): readonly Finding[] {
  const zone = visit.timezone
  const bad = zone !== undefined && !isTimeZone(zone)
  const unknown: readonly Finding[] = bad
    ? [
        {
          code: 'UNKNOWN_TIME_ZONE',
          severity: 'error',
          message: `${shown(zone)} is no time zone of the IANA database`,
          hint: 'write a name such as Asia/Phnom_Penh',
          pointer: '/timezone',
        },
      ]
    : []
  const items = (visit.programme ?? []).flatMap((item, index) =>
    judgeTime(item, `/programme/${index}`, bad || programmeZone(visit) !== undefined),
  )
  return [...unknown, ...items]
}

function judgeTime(
  { date, time }: ProgrammeItem,
  pointer: string,
  hasZone: boolean,
): readonly Finding[] {
  if (time === undefined) return []
  const found = { severity: 'error', pointer: `${pointer}/time` } as const
  const [hour = 0, minute = 0, offsetHour = 0, offsetMinute = 0] = time.split(/[:Z+-]/).map(Number)
  if (hour > 23 || minute > 59 || offsetHour > 14 || offsetMinute > 59) {
    return [
      {
        ...found,
        code: 'NOT_ON_CLOCK',
        message: `${shown(time)} is no time of day`,
        hint: 'hours run from 00 to 23, minutes to 59, offsets from -14:00 to +14:00',
      },
    ]
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(String(date ?? ''))) {
    return [
      {
        ...found,
        code: 'TIME_WITHOUT_DATE',
        message: 'a time needs the full date of its day',
        hint: 'give `date` as YYYY-MM-DD, or leave the time out',
      },
    ]
  }
  if (hasZone || /[Z+-]/.test(time)) return []
  return [
    {
      ...found,
      code: 'TIME_WITHOUT_ZONE',
      message: `${shown(time)} stands in no known time zone: the country visited has several`,
      hint: 'give the record a `timezone`, or write the offset: 15:00+07:00',
    },
  ]
}
