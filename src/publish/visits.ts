import { rdf, schema, vg } from '../rdf/namespaces.ts'
import { whenOf, type When } from './dates.ts'
import type { Route } from './route.ts'
import {
  documentOf,
  factsOf,
  irisOf,
  isA,
  subjectsOf,
  type SiteGraph,
  type SiteNode,
} from './site-graph.ts'

/** A party to a visit with its people. */
export interface SideSummary {
  readonly iri: string
  readonly key: string
  readonly country?: string
  /** IRIs of the named people, the head first. */
  readonly people: readonly string[]
  readonly head?: string
  readonly hasInvited: boolean
}

/** An item of a programme. */
export interface ItemSummary {
  readonly iri: string
  /** Asked of the graph each time: summaries are kept, nodes are not. */
  readonly node: () => SiteNode
  readonly when: When
  readonly attendees: readonly string[]
}

/** What lists and pictures say of a visit. */
export interface VisitSummary {
  readonly route: Route
  /** Asked of the graph each time: summaries are kept, nodes are not. */
  readonly node: () => SiteNode
  readonly when: When
  readonly isTour: boolean
  readonly sides: readonly SideSummary[]
  readonly items: readonly ItemSummary[]
  /** IRIs of the places visited. */
  readonly places: readonly string[]
}

/** Summarises the visits of a site, the latest first. */
export function visitsIn(graph: SiteGraph, routes: ReadonlyMap<string, Route>): VisitSummary[] {
  const visits: VisitSummary[] = []
  for (const route of routes.values()) {
    const node = graph.node(route.iri)
    if (route.kind === 'visit' && node) visits.push(summarise(graph, route, node))
  }
  return visits.toSorted(
    (a, b) => compare(b.when.earliest, a.when.earliest) || compare(a.route.path, b.route.path),
  )
}

/** Orders two texts by their code units: the same everywhere. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function summarise(graph: SiteGraph, route: Route, node: SiteNode): VisitSummary {
  const parts = graph.parts(route.document)
  const isTour = isA(node, vg.Tour)
  const sides = isTour
    ? [tourSide(route, node)]
    : parts
        .filter(part => isA(part, vg.Side))
        .map(part => summariseSide(graph, route, part))
        .toSorted((a, b) => rankOf(a) - rankOf(b))
  const items = irisOf(node, schema.subEvent)
    .filter(iri => documentOf(iri) === route.document)
    .map(iri => summariseItem(graph, iri))
  return {
    route,
    node: () => graph.node(route.iri) ?? nobody,
    when: whenOf(node),
    isTour,
    sides,
    items,
    places: irisOf(node, schema.location),
  }
}

function summariseItem(graph: SiteGraph, iri: string): ItemSummary {
  const item = graph.node(iri)
  return {
    iri,
    node: () => graph.node(iri) ?? nobody,
    when: whenOf(item),
    attendees: irisOf(item, schema.attendee),
  }
}

// What has a summary is in the graph.
const nobody: SiteNode = { iri: '', facts: [], incoming: [] }

const rankOf = ({ key }: SideSummary): number => (key === 'guest' ? 0 : key === 'host' ? 1 : 2)

/** A tour knows its travellers only; the sides are those of its legs. */
const tourSide = (route: Route, node: SiteNode): SideSummary => ({
  iri: route.iri,
  key: 'travellers',
  people: irisOf(node, schema.attendee),
  hasInvited: false,
})

function summariseSide(graph: SiteGraph, { document }: Route, side: SiteNode): SideSummary {
  const [country] = irisOf(side, schema.areaServed)
  const key = side.iri.slice(document.length + 1)
  const people: string[] = []
  let head: string | undefined
  for (const { node, isHead } of members(graph, document, { side })) {
    if (isHead) head = node.iri
    if (!people.includes(node.iri)) people.push(node.iri)
  }
  const ordered = head === undefined ? people : [head, ...people.filter(iri => iri !== head)]
  return {
    iri: side.iri,
    key,
    people: ordered,
    ...(country === undefined ? {} : { country }),
    ...(head === undefined ? {} : { head }),
    hasInvited: subjectsOf(side, schema.agent).some(iri =>
      isA(graph.node(iri), schema.InviteAction),
    ),
  }
}

interface Member {
  readonly node: SiteNode
  readonly isHead: boolean
}

interface Group {
  readonly side: SiteNode
  /** Whether who belongs to it heads the side. */
  readonly isHead?: boolean
}

/** Lists the people of a side: its own, those of its delegation, and those who head either. */
function members(graph: SiteGraph, document: string, { side, isHead = false }: Group): Member[] {
  return subjectsOf(side, schema.memberOf).flatMap(iri => {
    const node = graph.node(iri)
    if (!node) return []
    if (isA(node, schema.Person)) return isSaidIn(node, side, document) ? [{ node, isHead }] : []
    if (isA(node, vg.UnnamedGroup)) return []
    const leads = isA(node, vg.HeadOfDelegation) || isA(node, vg.HeadOfSide)
    return members(graph, document, { side: node, isHead: leads })
  })
}

const isSaidIn = (node: SiteNode, group: SiteNode, document: string): boolean =>
  factsOf(node, schema.memberOf).some(
    ({ object, graphs }) => object.value === group.iri && graphs.includes(document),
  )

/** Lists the local names of a node's types, the most telling last. */
export const typesOf = (node: SiteNode | undefined): string[] =>
  irisOf(node, rdf.type).map(iri => iri.replace(/^.*[/#]/, ''))
