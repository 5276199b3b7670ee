import type { NamedNode } from '@rdfjs/types'
import { describe, type Description, type Property } from '../rdf/description.ts'
import { rdf, schema, vg, xsd } from '../rdf/namespaces.ts'
import { literal } from '../rdf/terms.ts'
import { subjectsOf } from './cast.ts'
import type { BuildContext } from './context.ts'
import { dateProperties } from './event.ts'
import { peopleOf, sidesOf } from './side.ts'
import { sourceNode } from './source.ts'
import { many } from './text.ts'
import type { Visit, VisitKind, VisitStatus } from './visit.ts'
import type { Whole } from './whole.ts'

const kinds: Readonly<Record<VisitKind, readonly NamedNode[]>> = {
  visit: [vg.Visit],
  state: [vg.Visit, vg.StateVisit],
  official: [vg.Visit, vg.OfficialVisit],
  working: [vg.Visit, vg.WorkingVisit],
  'election-observation': [vg.Visit, vg.ElectionObservation],
  tour: [vg.Tour],
}

const statuses: Readonly<Record<VisitStatus, NamedNode>> = {
  scheduled: schema.EventScheduled,
  cancelled: schema.EventCancelled,
  postponed: schema.EventPostponed,
  rescheduled: schema.EventRescheduled,
}

/** States the visit itself, or the tour: when, where, who visited whom, what it consists of. */
export function buildVisitEvent(whole: Whole): Description {
  const { visit, cast, places, items } = whole
  const { context } = cast
  const { part, text, iri } = context
  const previous = visit.previous === undefined ? undefined : literal(visit.previous, xsd.date)
  return describe(part('id'), { pointer: '' }, [
    [rdf.type, [schema.Event, ...kinds[visit.kind ?? 'visit']], 'kind'],
    [schema.name, text(visit.title), 'title'],
    [schema.description, text(visit.summary), 'summary'],
    ...dateProperties(visit.dates),
    [schema.previousStartDate, previous, 'previous'],
    [schema.eventStatus, statuses[visit.status ?? 'scheduled'], 'status'],
    [schema.location, places, visit.place === undefined ? 'host/country' : 'place'],
    ...parties(whole),
    [schema.about, subjectsOf(cast, many(visit.about), { pointer: '/about' }), 'about'],
    [
      schema.superEvent,
      visit['part of'] === undefined ? undefined : iri('visit', visit['part of']),
      'part of',
    ],
    [schema.subjectOf, visit.sources.map(source => sourceNode(context, source)), 'sources'],
    [schema.subEvent, items, 'programme'],
    [schema.recordedIn, statementsAt(whole, undefined), 'statements'],
  ])
}

function parties({ visit, cast, roster }: Whole): readonly Property[] {
  const { part, iri } = cast.context
  const person = ({ id }: { readonly id: string }) => iri('person', id)
  const [guest, ...others] = sidesOf(visit)
  const visitors = guest ? peopleOf(cast, guest).map(person) : []
  if (visit.kind === 'tour') return [[schema.attendee, visitors, 'guest/head']]
  const host = roster.heads.get('host')
  return [
    [schema.organizer, visit.host && part('host'), 'host'],
    [schema.organizer, host === undefined ? undefined : iri('person', host), 'host/head'],
    [schema.attendee, part('delegation'), 'guest'],
    [schema.attendee, visitors.slice(0, visit.guest.head === undefined ? 0 : 1), 'guest/head'],
    [schema.attendee, visitors.slice(visit.guest.head === undefined ? 0 : 1), 'guest/members'],
    [
      schema.attendee,
      others.filter(({ key }) => key !== 'host').map(({ key }) => part(key)),
      'sides',
    ],
  ]
}

/** Returns the statements made at a programme item; at the visit as such where no item is given. */
export function statementsAt(whole: Whole, index: number | undefined): readonly NamedNode[] {
  return whole.statements.flatMap(({ node, item }) => (item === index ? [node] : []))
}

/** States in the graph of a leg that the tour consists of it; all else of the tour is in the tour's own graph. */
export function buildLeg({ iri, part }: BuildContext, visit: Visit): readonly Description[] {
  if (visit['part of'] === undefined) return []
  return [
    describe(iri('visit', visit['part of']), { pointer: '/part of' }, [
      [schema.subEvent, part('id')],
    ]),
  ]
}
