import type { Term } from '@rdfjs/types'
import { rdf, schema, sem, vg } from '../../rdf/namespaces.ts'
import { compareTerms, compareTexts } from '../../rdf/order.ts'
import { readMoment } from '../../rdf/moment.ts'
import { xsdName } from '../../rdf/datatypes.ts'
import { termKey } from '../../rdf/graph.ts'
import { distinct, includes, objectsOf, type DataGraph, type DataNode } from './data-graph.ts'
import { compilePath, inversePredicates } from './path.ts'
import type { PropertyPath } from '../path.ts'

/*
 * What the queries of shapes/checks ask, as functions over the graph; the queries are what they are tested against.
 */

/** A row of a check: `?this`, the value at fault, and the property it stands behind. */
export interface CheckRow {
  readonly focusNode: Term
  readonly path: NamedTerm
  readonly value?: Term
}

type NamedTerm = typeof schema.name

/** A check that is a function. */
export type CompiledCheck = (data: DataGraph) => readonly CheckRow[]

const path = (predicate: NamedTerm): PropertyPath => ({ type: 'predicate', predicate })
const memberOf = path(schema.memberOf)
const members: PropertyPath = { type: 'inverse', path: memberOf }
const membersOf = compilePath(members)

/** The predicates that the checks follow backwards. */
export const checkedBackwards: readonly string[] = inversePredicates(members)

const eventsOf = compilePath({
  type: 'sequence',
  paths: [path(schema.recordedAt), { type: 'zeroOrMore', path: path(schema.superEvent) }],
})
const followParties = compilePath({
  type: 'alternative',
  paths: [
    path(schema.organizer),
    path(schema.attendee),
    { type: 'sequence', paths: [path(schema.attendee), memberOf] },
  ],
})
const parties = new WeakMap<DataNode, readonly Term[]>()

/** Returns who takes part in an event; every statement made there asks. */
function partiesOf(event: DataNode, data: DataGraph): readonly Term[] {
  const known = parties.get(event)
  if (known) return known
  const found = followParties(event, data)
  parties.set(event, found)
  return found
}

const membershipsOf = compilePath({
  type: 'sequence',
  paths: [memberOf, { type: 'zeroOrOne', path: memberOf }],
})
const parentsOf = compilePath({ type: 'oneOrMore', path: path(schema.parentOrganization) })

const isA = (node: DataNode, type: Term): boolean => includes(objectsOf(node, rdf.type.value), type)

function* having(data: DataGraph, predicate: NamedTerm): Generator<DataNode> {
  for (const node of data.subjects.values()) if (node.layout.places.has(predicate.value)) yield node
}

const visits = (data: DataGraph): readonly DataNode[] =>
  [...data.subjects.values()].filter(node => isA(node, vg.Visit))

/** The head of a delegation who is not among those present. */
const headOnVisit: CompiledCheck = data =>
  visits(data).flatMap(visit => {
    const present = objectsOf(visit, schema.attendee.value)
    const heads = present.filter(term => isA(data.node(term), vg.Delegation)).flatMap(headsOf(data))
    return distinct(heads)
      .filter(head => !includes(present, head))
      .map(value => ({ focusNode: visit.subject, path: schema.attendee, value }))
  })

const headsOf =
  (data: DataGraph) =>
  (delegation: Term): readonly Term[] =>
    membersOf(data.node(delegation), data)
      .map(data.node)
      .filter(role => isA(role, vg.HeadOfDelegation))
      .flatMap(role => membersOf(role, data))

const month = 31 * 86_400
const exact = new Set(['date', 'dateTime'])

/** A visit that lasts more than a month, where its days are known. */
const implausibleLength: CompiledCheck = data =>
  visits(data).flatMap(visit => {
    const values = (predicate: NamedTerm) => objectsOf(visit, predicate.value)
    if (!values(schema.startDate).some(isExact)) return []
    const isLong = values(sem.hasEarliestBeginTimeStamp).some(first =>
      values(sem.hasLatestEndTimeStamp).some(last => (span(first, last) ?? 0) > month),
    )
    if (!isLong) return []
    return values(schema.endDate)
      .filter(isExact)
      .map(value => ({ focusNode: visit.subject, path: schema.endDate, value }))
  })

const typeOf = (term: Term): string =>
  (term.termType === 'Literal' ? xsdName(term) : undefined) ?? ''

const isExact = (term: Term): boolean => exact.has(typeOf(term))

function span(first: Term, last: Term): number | undefined {
  const [type, other] = [typeOf(first), typeOf(last)]
  const start = readMoment(type, first.value)
  const end = readMoment(other, last.value)
  return start && end && type === other ? end.seconds - start.seconds : undefined
}

/** An office that begins after a report appeared which attests it; only days can be told apart. */
const officeBeforeReport: CompiledCheck = data =>
  [...having(data, schema.startDate)]
    .filter(office => isA(office, schema.OrganizationRole))
    .flatMap(office => {
      const published = objectsOf(office, schema.subjectOf.value)
        .map(data.node)
        .filter(report => !isA(report, vg.Announcement))
        .flatMap(report => objectsOf(report, schema.datePublished.value))
      return objectsOf(office, schema.startDate.value)
        .filter(start => published.some(day => isDay(day) && isDay(start) && isBefore(day, start)))
        .map(value => ({ focusNode: office.subject, path: schema.startDate, value }))
    })

const isDay = (term: Term): boolean => typeOf(term) === 'date'
const isBefore = (first: Term, last: Term): boolean => (compareTerms(first, last) ?? 0) < 0

/** A body that is its own parent. */
const parentCycle: CompiledCheck = data =>
  [...having(data, schema.parentOrganization)]
    .filter(node => includes(parentsOf(node, data), node.subject))
    .map(({ subject }) => ({ focusNode: subject, path: schema.parentOrganization }))

/** Two nodes that are the same as a third. */
const sameThingTwice: CompiledCheck = data => {
  const last = new Map<string, string>()
  const named = [...having(data, schema.sameAs)].filter(
    ({ subject }) => subject.termType === 'NamedNode',
  )
  for (const node of named) {
    for (const value of objectsOf(node, schema.sameAs.value)) {
      const known = last.get(termKey(value))
      if (known === undefined || compareTexts(known, node.subject.value) < 0)
        last.set(termKey(value), node.subject.value)
    }
  }
  return named.flatMap(node =>
    objectsOf(node, schema.sameAs.value)
      .filter(value => compareTexts(node.subject.value, last.get(termKey(value)) ?? '') < 0)
      .map(value => ({ focusNode: node.subject, path: schema.sameAs, value })),
  )
}

/** The visits at which a statement was made, with those who took part. */
const hearings = (statement: DataNode, data: DataGraph): readonly (readonly Term[])[] =>
  eventsOf(statement, data).map(event => partiesOf(data.node(event), data))

/** A side that holds a statement, but did not take part in the visit. */
const sideOfVisit: CompiledCheck = data =>
  [...having(data, schema.sourceOrganization)].flatMap(statement => {
    const heard = eventsOf(statement, data)
      .map(data.node)
      .filter(event => isA(event, vg.Visit))
      .map(event => partiesOf(event, data))
    return objectsOf(statement, schema.sourceOrganization.value)
      .filter(side => heard.some(present => !includes(present, side)))
      .map(value => ({ focusNode: statement.subject, path: schema.sourceOrganization, value }))
  })

/** A speaker who belongs to none of the sides that hold the statement. */
const speakerSide: CompiledCheck = data =>
  [...having(data, schema.creator)].flatMap(statement => {
    const own = objectsOf(statement, schema.sourceOrganization.value)
    const speakers = objectsOf(statement, schema.creator.value)
      .map(data.node)
      .filter(speaker => isA(speaker, schema.Person))
      .filter(speaker => !membershipsOf(speaker, data).some(body => includes(own, body)))
    const isHeard = (present: readonly Term[]) =>
      present.some(party => isA(data.node(party), vg.Side))
    if (own.length === 0 || speakers.length === 0 || !hearings(statement, data).some(isHeard))
      return []
    return speakers.map(({ subject }) => ({
      focusNode: statement.subject,
      path: schema.creator,
      value: subject,
    }))
  })

/** The checks by the local names of their rules. */
export const compiledChecks: ReadonlyMap<string, CompiledCheck> = new Map([
  ['HeadOnVisit', headOnVisit],
  ['ImplausibleLength', implausibleLength],
  ['OfficeBeforeReport', officeBeforeReport],
  ['ParentCycle', parentCycle],
  ['SameThingTwice', sameThingTwice],
  ['SideOfVisit', sideOfVisit],
  ['SpeakerSide', speakerSide],
])
