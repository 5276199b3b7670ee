import { schema, vg } from '../rdf/namespaces.ts'
import { isA, type SiteGraph } from './site-graph.ts'
import type { ItemSummary, VisitSummary } from './visits.ts'

/** One time that two people met. */
export interface Encounter {
  readonly visit: VisitSummary
  readonly item: ItemSummary
}

/** Who met whom: a person, those met, and on which occasions; in order of first appearance. */
export type Encounters = ReadonlyMap<string, ReadonlyMap<string, readonly Encounter[]>>

/**
 * Finds who met whom: people of different sides who took part in the same item of a programme. A body or a whole
 * delegation is nobody in particular.
 */
export function encountersOf(graph: SiteGraph, visits: readonly VisitSummary[]): Encounters {
  const met = new Map<string, Map<string, Encounter[]>>()
  const note = (one: string, other: string, encounter: Encounter): void => {
    const others = met.get(one) ?? new Map<string, Encounter[]>()
    met.set(one, others.set(other, [...(others.get(other) ?? []), encounter]))
  }
  for (const visit of visits)
    for (const item of visit.items.filter(({ iri }) => isEncounter(graph, iri)))
      for (const [one, other] of partnersAt(graph, visit, item)) note(one, other, { visit, item })
  return met
}

/** Lists who met whom at an item, each pair both ways round. */
function partnersAt(
  graph: SiteGraph,
  visit: VisitSummary,
  { attendees }: ItemSummary,
): readonly (readonly [one: string, other: string])[] {
  const people = attendees.filter(iri => isA(graph.node(iri), schema.Person))
  return people.flatMap(one =>
    people
      .filter(other => one !== other && areApart(visit, one, other))
      .map(other => [one, other] as const),
  )
}

function isEncounter(graph: SiteGraph, iri: string): boolean {
  const node = graph.node(iri)
  return [vg.Meeting, vg.CollectiveMeeting, vg.Meal].some(type => isA(node, type))
}

function areApart({ sides }: VisitSummary, one: string, other: string): boolean {
  const sideOf = (iri: string) => sides.find(({ people }) => people.includes(iri))
  const side = sideOf(one)
  return side !== undefined && sideOf(other) !== undefined && side !== sideOf(other)
}
