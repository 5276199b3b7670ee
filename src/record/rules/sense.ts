import { interval, type Interval } from '../../model/date.ts'
import { isGroup } from '../../model/roster.ts'
import { sidesOf } from '../../model/side.ts'
import { isAnnouncement, type Source } from '../../model/source.ts'
import { many } from '../../model/text.ts'
import type { Visit } from '../../model/visit.ts'
import { slug } from '../../rdf/iri.ts'
import { shown, type Finding } from '../finding.ts'
import { inside } from '../../pointer.ts'
import { missing } from '../schema-findings.ts'
import { judgeStatements } from './statements.ts'
import { judgeTimes } from './times.ts'

/** Judges what fields say together. */
export function judgeSense(visit: Visit): readonly Finding[] {
  return [
    ...judgeKind(visit),
    ...judgeSides(visit),
    ...judgeStatus(visit),
    ...judgeTimes(visit),
    ...judgeStatements(visit),
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
