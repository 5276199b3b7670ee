import { schema } from '../../rdf/namespaces.ts'
import { irisOf, isA, literalsOf } from '../site-graph.ts'
import { nameOf, type Site } from '../site-model.ts'
import { compare, type VisitSummary } from '../visits.ts'

/** How often people of one country visited another; both by the IRIs of their pages. */
export interface Journey {
  readonly from: string
  readonly to: string
  readonly visits: readonly VisitSummary[]
}

/** Lists who went where, the most frequent first. */
export function journeysOf(site: Site): Journey[] {
  const journeys = new Map<string, Journey & { readonly visits: VisitSummary[] }>()
  for (const visit of site.visits.filter(({ isTour }) => !isTour)) {
    const from = visit.sides.find(({ key }) => key === 'guest')?.country
    const to = visit.sides.find(({ key }) => key === 'host')?.country ?? countryOf(site, visit)
    if (from === undefined || to === undefined) continue
    const key = `${from} ${to}`
    const journey = journeys.get(key) ?? { from, to, visits: [] }
    journey.visits.push(visit)
    journeys.set(key, journey)
  }
  const name = ({ from, to }: Journey) => `${nameOf(site, from)} ${nameOf(site, to)}`
  return [...journeys.values()].toSorted(
    (a, b) => b.visits.length - a.visits.length || compare(name(a), name(b)),
  )
}

const countryOf = ({ graph }: Site, { places }: VisitSummary): string | undefined =>
  places
    .flatMap(place => [place, ...irisOf(graph.node(place), schema.containedInPlace)])
    .find(place => isA(graph.node(place), schema.Country))

/** Returns the two-letter code of a country's page. */
export const codeOfCountry = ({ graph }: Site, iri: string): string =>
  literalsOf(graph.node(iri), schema.identifier).find(({ value }) => /^[A-Z]{2}$/.test(value))
    ?.value ?? ''
