import type { Term } from '@rdfjs/types'
import { rdf, schema, sem, vg } from '../../rdf/namespaces.ts'
import { compareTerms, compareTexts } from '../../rdf/order.ts'
import { readMoment } from '../../rdf/moment.ts'
import { xsdName } from '../../rdf/datatypes.ts'
import { objectsOf } from '../../rdf/graph.ts'
import { distinct, includes, type DataGraph, type DataNode } from './data-graph.ts'
import { compilePath, inversePredicates, type Follow } from './path.ts'
import type { PropertyPath } from '../path.ts'

/*
 * What the queries of shapes/checks ask, as functions of their focus nodes; the queries are what they are tested
 * against.
 */

/** A row of a check: `?this`, the value at fault, and the property it stands behind. */
export interface CheckRow {
  readonly focusNode: Term
  readonly path: NamedTerm
  readonly value?: Term
}

type NamedTerm = typeof schema.name

/** A check that is a function. */
export interface CompiledCheck {
  /** What its focus nodes are: instances of a class, or subjects of a predicate. */
  readonly about: { readonly type: NamedTerm } | { readonly predicate: NamedTerm }
  readonly find: (node: DataNode, data: DataGraph) => readonly CheckRow[]
}

const path = (predicate: NamedTerm): PropertyPath => ({ type: 'predicate', predicate })
const memberOf = path(schema.memberOf)
const members: PropertyPath = { type: 'inverse', path: memberOf }
const membersOf = compilePath(members)
const sameAs: PropertyPath = { type: 'inverse', path: path(schema.sameAs) }
const namesakesOf = compilePath(sameAs)

/** The predicates that the checks follow backwards. */
export const checkedBackwards: readonly string[] = [members, sameAs].flatMap(inversePredicates)

const followEvents = compilePath({
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

/** Returns the events at which a statement was made; two checks ask. */
const eventsOf = askedOften(followEvents)

/** Returns who takes part in an event; every statement made there asks. */
const partiesOf = askedOften(followParties)

const membershipsOf = compilePath({
  type: 'sequence',
  paths: [memberOf, { type: 'zeroOrOne', path: memberOf }],
})
const parentsOf = compilePath({ type: 'oneOrMore', path: path(schema.parentOrganization) })

/** Remembers the answers about one graph until another is asked of. */
function askedOften(follow: Follow): Follow {
  let asked: DataGraph | undefined
  const answers = new Map<DataNode, readonly Term[]>()
  return (node, data) => {
    if (asked !== data) answers.clear()
    asked = data
    let answer = answers.get(node)
    if (!answer) answers.set(node, (answer = follow(node, data)))
    return answer
  }
}

const isA = (node: DataNode, type: Term): boolean => includes(objectsOf(node, rdf.type.value), type)

/** The head of a delegation who is not among those present. */
const headOnVisit: CompiledCheck = {
  about: { type: vg.Visit },
  find: (visit, data) => {
    if (!isA(visit, vg.Visit)) return []
    const present = objectsOf(visit, schema.attendee.value)
    const heads = present.filter(term => isA(data.node(term), vg.Delegation)).flatMap(headsOf(data))
    return distinct(heads)
      .filter(head => !includes(present, head))
      .map(value => ({ focusNode: visit.subject, path: schema.attendee, value }))
  },
}

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
const implausibleLength: CompiledCheck = {
  about: { type: vg.Visit },
  find: visit => {
    const values = (predicate: NamedTerm) => objectsOf(visit, predicate.value)
    if (!isA(visit, vg.Visit) || !values(schema.startDate).some(isExact)) return []
    const isLong = values(sem.hasEarliestBeginTimeStamp).some(first =>
      values(sem.hasLatestEndTimeStamp).some(last => (span(first, last) ?? 0) > month),
    )
    if (!isLong) return []
    return values(schema.endDate)
      .filter(isExact)
      .map(value => ({ focusNode: visit.subject, path: schema.endDate, value }))
  },
}

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
const officeBeforeReport: CompiledCheck = {
  about: { predicate: schema.startDate },
  find: (office, data) => {
    if (!isA(office, schema.OrganizationRole)) return []
    const published = objectsOf(office, schema.subjectOf.value)
      .map(data.node)
      .filter(report => !isA(report, vg.Announcement))
      .flatMap(report => objectsOf(report, schema.datePublished.value))
    return objectsOf(office, schema.startDate.value)
      .filter(start => published.some(day => isDay(day) && isDay(start) && isBefore(day, start)))
      .map(value => ({ focusNode: office.subject, path: schema.startDate, value }))
  },
}

const isDay = (term: Term): boolean => typeOf(term) === 'date'
const isBefore = (first: Term, last: Term): boolean => (compareTerms(first, last) ?? 0) < 0

/** A body that is its own parent. */
const parentCycle: CompiledCheck = {
  about: { predicate: schema.parentOrganization },
  find: (node, data) =>
    includes(parentsOf(node, data), node.subject)
      ? [{ focusNode: node.subject, path: schema.parentOrganization }]
      : [],
}

/** Two nodes that are the same as a third; told of all but the last. */
const sameThingTwice: CompiledCheck = {
  about: { predicate: schema.sameAs },
  find: (node, data) => {
    const { subject } = node
    const isEarlier = (other: Term) =>
      other.termType === 'NamedNode' && compareTexts(subject.value, other.value) < 0
    if (subject.termType !== 'NamedNode') return []
    return objectsOf(node, schema.sameAs.value)
      .filter(value => namesakesOf(data.node(value), data).some(isEarlier))
      .map(value => ({ focusNode: subject, path: schema.sameAs, value }))
  },
}

/** A side that holds a statement, but did not take part in the visit. */
const sideOfVisit: CompiledCheck = {
  about: { predicate: schema.sourceOrganization },
  find: (statement, data) => {
    const heard = eventsOf(statement, data)
      .map(data.node)
      .filter(event => isA(event, vg.Visit))
      .map(event => partiesOf(event, data))
    return objectsOf(statement, schema.sourceOrganization.value)
      .filter(side => heard.some(present => !includes(present, side)))
      .map(value => ({ focusNode: statement.subject, path: schema.sourceOrganization, value }))
  },
}

/** A speaker who belongs to none of the sides that hold the statement. */
const speakerSide: CompiledCheck = {
  about: { predicate: schema.creator },
  find: (statement, data) => {
    const own = objectsOf(statement, schema.sourceOrganization.value)
    const speakers = objectsOf(statement, schema.creator.value)
      .map(data.node)
      .filter(speaker => isA(speaker, schema.Person))
      .filter(speaker => !membershipsOf(speaker, data).some(body => includes(own, body)))
    if (own.length === 0 || speakers.length === 0 || !isHeardBySide(statement, data)) return []
    return speakers.map(({ subject }) => ({
      focusNode: statement.subject,
      path: schema.creator,
      value: subject,
    }))
  },
}

const isHeardBySide = (statement: DataNode, data: DataGraph): boolean =>
  eventsOf(statement, data).some(event =>
    partiesOf(data.node(event), data).some(party => isA(data.node(party), vg.Side)),
  )

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
