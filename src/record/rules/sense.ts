import { slug } from '../../rdf/iri.ts'
import { isGroup } from '../../model/roster.ts'
import { sidesOf } from '../../model/side.ts'
import { isAnnouncement, type Source } from '../../model/source.ts'
import { interval, type Interval } from '../../model/date.ts'
import { many } from '../../model/text.ts'
import { isTimeZone } from '../../model/time-zone.ts'
import type { ProgrammeItem } from '../../model/programme.ts'
import type { Statement } from '../../model/statement.ts'
import type { Visit } from '../../model/visit.ts'
import { programmeZone } from '../../model/zone.ts'
import { inside, shown, type Finding } from '../finding.ts'
import { missing } from '../schema-findings.ts'

/** Judges what fields say together. */
export function judgeSense(visit: Visit): readonly Finding[] {
  return [
    ...judgeKind(visit),
    ...judgeSides(visit),
    ...judgeStatus(visit),
    ...judgeTimes(visit),
    ...judgeStatements(visit),
    ...judgeStatementIds(visit),
    ...judgeSourceForms(visit),
  ]
}

/** Fields that belong to the legs of a tour. */
const ofLegs = ['host', 'sides', 'programme', 'statements'] as const

function judgeKind(visit: Visit): readonly Finding[] {
  if (visit.kind !== 'tour') {
    return visit.host === undefined
      ? [
          {
            ...missing(['host']),
            hint: 'give at least its country: `host: { country: KH }`',
            meanwhile: { replace: {} },
          },
        ]
      : []
  }
  return ofLegs
    .filter(field => visit[field] !== undefined)
    .map(field => ({
      code: 'FIELD_OF_LEG',
      severity: 'error',
      message: `a tour has no \`${field}\``,
      hint: 'it belongs into the records of the legs, which name the tour by `part of`',
      pointer: `/${field}`,
      part: 'key',
    }))
}

function judgeSides(visit: Visit): readonly Finding[] {
  const keys = sidesOf(visit).map(({ key }) => key)
  const unknown = Object.entries(visit.people ?? {}).flatMap(([key, person]) => {
    const side = 'side' in person ? person.side : undefined
    if (side === undefined || keys.includes(side)) return []
    return [
      {
        code: 'UNKNOWN_SIDE',
        severity: 'error' as const,
        message: `this visit has no side ${shown(side)}`,
        hint: `write one of ${keys.join(', ')}`,
        pointer: `${inside('/people', key)}/side`,
      },
    ]
  })
  return [...unknown, ...judgeTwoSides(visit)]
}

/** Somebody who visits and receives: possible, but more often a slip. */
function judgeTwoSides(visit: Visit): readonly Finding[] {
  const guests = new Set(
    [visit.guest.head, ...(visit.guest.members ?? [])].map(name => slug(name ?? '')),
  )
  const hosts = [
    ...namesAt([visit.host?.head ?? [], visit.host?.members ?? []].flat(), '/host'),
    ...(visit.programme ?? []).flatMap((item, index) =>
      namesAt(many(item.with), `/programme/${index}/with`),
    ),
  ]
  return hosts
    .filter(({ name }) => !isGroup(name) && slug(name) !== '' && guests.has(slug(name)))
    .map(({ name, pointer }) => ({
      code: 'ON_BOTH_SIDES',
      severity: 'warning',
      message: `${shown(name)} belongs to the delegation and is named among those it met`,
      hint: 'name the visitors under `who`, the people they met under `with`',
      pointer,
    }))
}

const namesAt = (names: readonly string[], pointer: string) =>
  names.map(name => ({ name, pointer }))

function judgeStatus({ status, previous }: Visit): readonly Finding[] {
  if (status === 'rescheduled' && previous === undefined) {
    return [
      {
        code: 'NO_PREVIOUS_DATE',
        severity: 'warning',
        message: 'the visit is rescheduled, but its earlier date is not given',
        hint: 'give the earlier first day as `previous`',
        pointer: '/status',
      },
    ]
  }
  if (status === 'rescheduled' || previous === undefined) return []
  return [
    {
      code: 'NOT_RESCHEDULED',
      severity: 'error',
      message: `a previous date makes sense only when the status is rescheduled; it is ${status ?? 'scheduled'}`,
      hint: 'write `status: rescheduled`, or leave `previous` out',
      pointer: '/previous',
      part: 'key',
    },
  ]
}

function judgeTimes(visit: Visit): readonly Finding[] {
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

function judgeStatements(visit: Visit): readonly Finding[] {
  return (visit.statements ?? []).flatMap((statement, index) => {
    const pointer = `/statements/${index}`
    return [...judgeWords(statement, pointer), ...judgePlace(visit, statement, pointer)]
  })
}

/** An address that follows the place in a list changes when the list is put into another order. */
function judgeStatementIds({ statements = [] }: Visit): readonly Finding[] {
  const without = statements.filter(({ id }) => id === undefined).length
  if (without === 0) return []
  const one = without === 1
  return [
    {
      code: 'STATEMENT_WITHOUT_ID',
      severity: 'info',
      message: `${one ? 'one statement has' : `${without} statements have`} no \`id\`: the address follows the place in the list`,
      hint: 'give each statement an `id`, so that its address stays when the order changes',
      pointer: '/statements',
      part: 'key',
    },
  ]
}

function judgeWords({ says, quote }: Statement, pointer: string): readonly Finding[] {
  if ((says === undefined) !== (quote === undefined)) return []
  const message =
    says === undefined
      ? 'the statement has neither `says` nor `quote`'
      : 'the statement has both `says` and `quote`'
  return [
    {
      code: 'SAYS_OR_QUOTE',
      severity: 'error',
      message,
      hint: 'give `says` for a paraphrase, or `quote` for the very words',
      pointer,
      meanwhile: { keep: true },
    },
  ]
}

function judgePlace(visit: Visit, { at }: Statement, pointer: string): readonly Finding[] {
  const items = (visit.programme ?? []).flatMap(item => [item.id, `${item.kind}-${item.id}`])
  if (at === undefined || items.includes(at) || isNamedMeeting(visit, at)) return []
  return [
    {
      code: 'UNKNOWN_ITEM',
      severity: 'error',
      message: `no item of the programme goes by ${shown(at)}`,
      hint: 'give the item an `id` and write it here',
      pointer: `${pointer}/at`,
    },
  ]
}

const isNamedMeeting = (visit: Visit, at: string): boolean =>
  (visit.programme ?? []).some(
    item => `meeting-${slug(many(item.with)[0] ?? '')}` === at || item.kind === at,
  )

function judgeSourceForms(visit: Visit): readonly Finding[] {
  const dates = interval(visit.dates)
  return visit.sources.flatMap((source, index) => [
    ...judgeAddress(source, `/sources/${index}`),
    ...judgeOrder(source, dates, `/sources/${index}/date`),
  ])
}

function judgeAddress(source: Source, pointer: string): readonly Finding[] {
  if (source.url !== undefined || source['archive number'] !== undefined) return []
  return [
    {
      code: 'SOURCE_WITHOUT_ADDRESS',
      severity: 'error',
      message: 'the source has neither `url` nor `archive number`',
      hint: 'give the web address of the report, or the signature under which it is kept',
      pointer,
    },
  ]
}

function judgeOrder(source: Source, dates: Interval, pointer: string): readonly Finding[] {
  if (source.announcement !== undefined || !isAnnouncement(source, dates)) return []
  return [
    {
      code: 'REPORT_BEFORE_VISIT',
      severity: 'warning',
      message: `the report of ${source.date} is older than the visit, which began on ${dates.first.text}; it is taken as an announcement`,
      hint: 'check both dates, or write `announcement: true`',
      pointer,
    },
  ]
}
