import { interval, type Interval } from '../../model/date.ts'
import type { Side } from '../../model/organization.ts'
import { isGroup } from '../../model/roster.ts'
import { sidesOf } from '../../model/side.ts'
import { isAnnouncement, type Source } from '../../model/source.ts'
import { many } from '../../model/text.ts'
import type { Visit } from '../../model/visit.ts'
import { slug } from '../../rdf/iri.ts'
import { shown } from '../finding.ts'
import { missing } from '../schema-findings.ts'
import type { Walk } from '../walk.ts'
import { judgeStatements } from './statements.ts'
import { judgeTimes } from './times.ts'

/** Judges what fields say together. */
export function judgeSense(visit: Visit, walk: Walk): void {
  judgeKind(visit, walk)
  judgeSides(visit, walk)
  judgeTwoSides(visit, walk)
  judgeStatus(visit, walk)
  judgeTimes(visit, walk)
  judgeStatements(visit, walk)
  judgeSourceForms(visit, walk)
}

/** Fields that belong to the legs of a tour. */
const ofLegs = ['host', 'sides', 'programme', 'statements'] as const

function judgeKind(visit: Visit, { enter, report }: Walk): void {
  if (visit.kind !== 'tour') {
    if (visit.host === undefined)
      report({
        ...missing(['host']),
        hint: 'give at least its country: `host: { country: KH }`',
        meanwhile: { replace: {} },
      })
    return
  }
  for (const field of ofLegs)
    enter<unknown>(field, visit[field], () =>
      report({
        code: 'FIELD_OF_LEG',
        severity: 'error',
        message: `a tour has no \`${field}\``,
        hint: 'it belongs into the records of the legs, which name the tour by `part of`',
        part: 'key',
      }),
    )
}

function judgeSides(visit: Visit, { enter, valuesIn, report }: Walk): void {
  const judge = (side: string): void => {
    const keys = sidesOf(visit).map(({ key }) => key)
    if (keys.includes(side)) return
    report({
      code: 'UNKNOWN_SIDE',
      severity: 'error',
      message: `this visit has no side ${shown(side)}`,
      hint: `write one of ${keys.join(', ')}`,
    })
  }
  valuesIn('people', visit.people, person => {
    if ('side' in person) enter('side', person.side, judge)
  })
}

/** Somebody who visits and receives: possible, but more often a slip. */
function judgeTwoSides({ guest, host, programme }: Visit, { enter, itemsIn, report }: Walk): void {
  const guests = new Set(peopleOf(guest).map(slug))
  const judge = (name: string): void => {
    if (isGroup(name) || slug(name) === '' || !guests.has(slug(name))) return
    report({
      code: 'ON_BOTH_SIDES',
      severity: 'warning',
      message: `${shown(name)} belongs to the delegation and is named among those it met`,
      hint: 'name the visitors under `who`, the people they met under `with`',
    })
  }
  enter('host', host, side => peopleOf(side).forEach(judge))
  itemsIn('programme', programme, item => enter('with', item.with, met => many(met).forEach(judge)))
}

const peopleOf = ({ head, members = [] }: Side): readonly string[] =>
  head === undefined ? members : [head, ...members]

function judgeStatus({ status, previous }: Visit, { report }: Walk): void {
  if (status === 'rescheduled' && previous === undefined)
    report({
      code: 'NO_PREVIOUS_DATE',
      severity: 'warning',
      message: 'the visit is rescheduled, but its earlier date is not given',
      hint: 'give the earlier first day as `previous`',
      pointer: '/status',
    })
  if (status !== 'rescheduled' && previous !== undefined)
    report({
      code: 'NOT_RESCHEDULED',
      severity: 'error',
      message: `a previous date makes sense only when the status is rescheduled; it is ${status ?? 'scheduled'}`,
      hint: 'write `status: rescheduled`, or leave `previous` out',
      pointer: '/previous',
      part: 'key',
    })
}

function judgeSourceForms(visit: Visit, walk: Walk): void {
  const dates = interval(visit.dates)
  walk.itemsIn('sources', visit.sources, source => {
    judgeAddress(source, walk)
    walk.enter('date', source.date, () => judgeOrder(source, dates, walk))
  })
}

function judgeAddress(source: Source, { report }: Walk): void {
  if (source.url !== undefined || source['archive number'] !== undefined) return
  report({
    code: 'SOURCE_WITHOUT_ADDRESS',
    severity: 'error',
    message: 'the source has neither `url` nor `archive number`',
    hint: 'give the web address of the report, or the signature under which it is kept',
  })
}

function judgeOrder(source: Source, dates: Interval, { report }: Walk): void {
  if (source.announcement !== undefined || !isAnnouncement(source, dates)) return
  report({
    code: 'REPORT_BEFORE_VISIT',
    severity: 'warning',
    message: `the report of ${source.date} is older than the visit, which began on ${dates.first.text}; it is taken as an announcement`,
    hint: 'check both dates, or write `announcement: true`',
  })
}
