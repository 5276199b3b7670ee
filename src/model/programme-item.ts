import type { NamedNode } from '@rdfjs/types'
import { at, describe, type Description, type Origin, type Property } from '../rdf/description.ts'
import { slug } from '../rdf/iri.ts'
import { rdf, schema, sem, vg, xsd } from '../rdf/namespaces.ts'
import { literal } from '../rdf/terms.ts'
import { locate, subjectsOf, type Cast } from './cast.ts'
import { datatypeOf, partialDate, type Interval } from './date.ts'
import type { ItemKind, ProgrammeItem } from './programme.ts'
import type { Register } from './register.ts'
import { isBody, isGroup } from './roster.ts'
import { othersOf, represent } from './side.ts'
import { many } from './text.ts'
import { zonedTime } from './time-zone.ts'
import type { Visit } from './visit.ts'

const classes: Readonly<Record<ItemKind, NamedNode | undefined>> = {
  meeting: vg.Meeting,
  'collective-meeting': vg.CollectiveMeeting,
  observation: vg.Observation,
  'press-conference': vg.PressConference,
  ceremony: vg.Ceremony,
  'site-visit': vg.SiteVisit,
  meal: vg.Meal,
  event: undefined,
}

const isMeeting = (item: ProgrammeItem): boolean =>
  item.kind === 'meeting' || item.kind === 'collective-meeting'

/** Returns the last part of an item's address: its kind, and its id or first counterpart. */
export function fragmentOf(register: Register, item: ProgrammeItem): string {
  const kind = isMeeting(item) ? 'meeting' : item.kind
  const suffix = item.id ?? counterpartOf(register, item)
  if (suffix === kind || suffix.startsWith(`${kind}-`)) return suffix
  return suffix ? `${kind}-${suffix}` : kind
}

/** Returns the identity of whom a meeting is with in the first place. */
function counterpartOf(register: Register, item: ProgrammeItem): string {
  const first = firstMet(item)
  if (first === undefined || isGroup(first)) return first ?? ''
  const { people, bodies } = register
  return (isBody(register, first) ? bodies : people).find(first)?.id ?? slug(first)
}

const firstMet = (item: ProgrammeItem): string | undefined =>
  isMeeting(item) ? many(item.with)[0] : undefined

/** Uses the body that a meeting is with in the first place. */
export function useBodyMet(cast: Cast, item: ProgrammeItem, origin: Origin): void {
  const first = firstMet(item)
  if (first !== undefined && !isGroup(first) && isBody(cast.register, first))
    cast.bodies.use(first, origin, 'with')
}

/** What an item of the programme needs to know of its visit. */
export interface ItemSetting {
  readonly visit: Visit
  readonly dates: Interval
  /** Places of the visit. */
  readonly places: readonly NamedNode[]
  /** IANA name of the time zone of the programme's times. */
  readonly zone: string | undefined
}

/** States an item of the programme: who took part, when and where, what it was about. */
export function buildItem(cast: Cast, setting: ItemSetting, index: number): readonly Description[] {
  const origin = { pointer: `/programme/${index}` }
  const item = setting.visit.programme?.[index]
  if (!item) return []
  const { part, text, phrase } = cast.context
  const fragment = fragmentOf(cast.register, item)
  const event = part(fragment)
  represent(cast, item['on behalf of'], {
    event,
    prefix: `${fragment}-`,
    origin: at(origin, 'on behalf of'),
  })
  const places =
    item.place === undefined ? setting.places : locate(cast, many(item.place), at(origin, 'place'))
  const kind = classes[item.kind]
  return [
    describe(event, origin, [
      [rdf.type, kind ? [schema.Event, kind] : schema.Event, 'kind'],
      [schema.name, text(item.title) ?? phrase(titleOf(cast, item)), 'title'],
      [schema.description, text(item.summary), 'summary'],
      [schema.superEvent, part('id')],
      [schema.location, places, 'place'],
      ...participants(cast, setting.visit, { item, origin }),
      [schema.about, subjectsOf(cast, many(item.about), at(origin, 'about')), 'about'],
      ...times(item, setting),
    ]),
  ]
}

function titleOf(cast: Cast, item: ProgrammeItem): string {
  const { phrases, label } = cast.context
  const names = many(item.with).filter(name => !isGroup(name))
  const labels = names.map(name => {
    const entry = cast.register.people.find(name) ?? cast.register.bodies.find(name)
    return label(entry?.value.name ?? entry?.key ?? name)
  })
  if (!isMeeting(item)) return phrases.item[item.kind] ?? item.kind
  if (labels.length === 0)
    return many(item.with).includes('others')
      ? phrases.meetingWithOthers
      : (phrases.item[item.kind] ?? '')
  return item.kind === 'meeting' ? phrases.meeting(labels) : phrases.collectiveMeeting(labels)
}

interface Placed {
  readonly item: ProgrammeItem
  readonly origin: Origin
}

function participants(cast: Cast, visit: Visit, { item, origin }: Placed): readonly Property[] {
  const visitors =
    item.who === undefined
      ? usualVisitors(cast, visit, item)
      : many(item.who).map((name, index) =>
          participant(cast, name, { side: 'guest', origin: at(at(origin, 'who'), index) }),
        )
  const counterparts = many(item.with).map((name, index) =>
    participant(cast, name, { side: 'host', origin: at(at(origin, 'with'), index) }),
  )
  return [
    [schema.attendee, visitors, 'who'],
    [schema.attendee, counterparts, 'with'],
  ]
}

/** Without `who`, the head meets people; everything else is attended by the whole delegation. */
function usualVisitors(cast: Cast, visit: Visit, item: ProgrammeItem): readonly NamedNode[] {
  const { part, iri } = cast.context
  const { head } = visit.guest
  if (head === undefined) return [part('delegation')]
  const leader = iri('person', cast.people.use(head, { pointer: '/guest/head' }).id)
  return isMeeting(item) ? [leader] : [part('delegation'), leader]
}

function participant(
  cast: Cast,
  name: string,
  { side, origin }: { readonly side: string; readonly origin: Origin },
): NamedNode {
  const { part, iri } = cast.context
  if (name === 'others') return othersOf(cast, side)
  if (isGroup(name)) return part(name)
  if (isBody(cast.register, name)) return iri('org', cast.bodies.use(name, origin).id)
  return iri('person', cast.people.use(name, origin).id)
}

function times({ date, time }: ProgrammeItem, { dates, zone }: ItemSetting): readonly Property[] {
  const own = date === undefined ? undefined : partialDate(date)
  const earliest = later(own?.earliest, dates.first.earliest, own?.precision === 'day')
  const latest = earlier(own?.latest, dates.last?.latest, own?.precision === 'day')
  const moment = own && time !== undefined ? zonedTime(own.text, time, zone) : undefined
  return [
    [
      schema.startDate,
      moment ? literal(moment, xsd.dateTime) : own && literal(own.text, datatypeOf(own)),
      moment ? 'time' : 'date',
    ],
    [sem.hasEarliestBeginTimeStamp, literal(earliest, xsd.date), 'date'],
    [
      sem.hasLatestEndTimeStamp,
      latest === undefined ? undefined : literal(latest, xsd.date),
      'date',
    ],
  ]
}

// A month or year that reaches beyond the visit is bounded by the visit; a day says what it says.
function later(own: string | undefined, visit: string, isDay: boolean): string {
  if (own === undefined) return visit
  return isDay || own > visit ? own : visit
}

function earlier(
  own: string | undefined,
  visit: string | undefined,
  isDay: boolean,
): string | undefined {
  if (own === undefined || visit === undefined) return own ?? visit
  return isDay || own < visit ? own : visit
}
