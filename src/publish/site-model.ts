import { publicationOf, type Config } from '../config.ts'
import { inLanguage } from '../model/text.ts'
import { schema } from '../rdf/namespaces.ts'
import { encountersOf, type Encounters } from './encounters.ts'
import { labelOf } from './label.ts'
import { routesOf, type PageKind, type Route } from './route.ts'
import { documentOf, irisOf, type SiteGraph, type SiteNode } from './site-graph.ts'
import { compare, visitsIn, type VisitSummary } from './visits.ts'
import { wordsFor } from './words/registry.ts'
import type { Words } from './words/words.ts'

/** Everything that pages are made of. */
export interface Site {
  readonly graph: SiteGraph
  readonly routes: ReadonlyMap<string, Route>
  /** The latest first. */
  readonly visits: readonly VisitSummary[]
  /** The visits by the addresses of their documents. */
  readonly visitOf: ReadonlyMap<string, VisitSummary>
  /** The visits whose travellers come from a country, by its IRI. */
  readonly visitsFrom: ReadonlyMap<string, readonly VisitSummary[]>
  readonly encounters: Encounters
  readonly words: Words
  /** BCP 47 tag of the language of the pages. */
  readonly language: string
  readonly title: string
  readonly base: string
  /** Where the files are served; ends in `/`. */
  readonly siteUrl: string
  readonly dataset: string
  readonly license: string | undefined
  readonly publisher: { readonly iri: string; readonly name: string } | undefined
  /** What was withdrawn, by its path; never what is described still. */
  readonly withdrawn: readonly {
    readonly path: string
    readonly date: string
    readonly reason: string
  }[]
  /** What is described at another path now. */
  readonly moved: readonly { readonly path: string; readonly to: string }[]
}

/** Makes the model of a site of the graph of its records. */
export function siteModel(graph: SiteGraph, config: Config): Site {
  const language = config.language ?? 'en'
  const words = wordsFor(language)
  const routes = routesOf(graph, config.base)
  const visits = visitsIn(graph, routes)
  const { publisher, license, dataset } = publicationOf(config)
  return {
    graph,
    routes,
    visits,
    visitOf: new Map(visits.map(visit => [visit.route.document, visit])),
    visitsFrom: visitsFrom(visits),
    encounters: encountersOf(graph, visits),
    words,
    language: words.language,
    title: config.title === undefined ? words.text.siteTitle : inLanguage(config.title, language),
    base: config.base,
    siteUrl: config.siteUrl ?? config.base,
    dataset: dataset ?? `${config.base}dataset#id`,
    license,
    publisher: publisher && {
      iri: `${config.base}org/${publisher.id}#id`,
      name: inLanguage(publisher.name, language),
    },
    ...goneFrom(config, new Set([...routes.values()].map(({ path }) => path))),
  }
}

function visitsFrom(visits: readonly VisitSummary[]): Map<string, VisitSummary[]> {
  const byCountry = new Map<string, VisitSummary[]>()
  for (const visit of visits)
    for (const country of new Set(
      visit.sides.flatMap(side => (side.key === 'host' ? [] : (side.country ?? []))),
    )) {
      const list = byCountry.get(country)
      if (list) list.push(visit)
      else byCountry.set(country, [visit])
    }
  return byCountry
}

/** What the configuration says of paths at which nothing is described any more. */
function goneFrom(
  { withdrawn = {}, replaced = {}, language = 'en' }: Config,
  taken: ReadonlySet<string>,
): Pick<Site, 'withdrawn' | 'moved'> {
  // A register and a configuration may lead in a circle together; what then is not there is not led to.
  const last = (path: string, seen: ReadonlySet<string> = new Set()): string => {
    const next = replaced[path]
    return next === undefined || taken.has(path) || seen.has(path)
      ? path
      : last(next, new Set(seen).add(path))
  }
  return {
    withdrawn: Object.entries(withdrawn)
      .filter(([path]) => !taken.has(path))
      .map(([path, { date, reason = '' }]) => ({
        path,
        date,
        reason: inLanguage(reason, language),
      })),
    moved: Object.keys(replaced)
      .filter(path => !taken.has(path) && withdrawn[path] === undefined)
      .map(path => ({ path, to: last(path) }))
      .filter(({ to }) => taken.has(to)),
  }
}

/** Returns what a thing is called; never its address. */
export const nameOf = ({ graph, language, words }: Site, iri: string): string =>
  labelOf(graph.node(iri), language)?.value ?? words.text.unnamed

/** Lists the pages of a kind in the order of their names. */
export function pagesOf(site: Site, kind: PageKind): readonly Route[] {
  const named = [...site.routes.values()]
    .filter(route => route.kind === kind)
    .map(route => ({ route, key: sortKey(nameOf(site, route.iri)) }))
  return named
    .toSorted((a, b) => compare(a.key, b.key) || compare(a.route.path, b.route.path))
    .map(({ route }) => route)
}

// Marks and capitals do not count, whatever the platform's collation.
const sortKey = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Returns the visit in whose document a thing stands. */
export const visitAround = (site: Site, iri: string): VisitSummary | undefined =>
  site.visitOf.get(documentOf(iri))

/** Lists visits once each, the latest first. */
export function distinctVisits(visits: Iterable<VisitSummary | undefined>): VisitSummary[] {
  const distinct = new Set<VisitSummary>()
  for (const visit of visits) if (visit) distinct.add(visit)
  return [...distinct].toSorted(
    (a, b) => compare(b.when.earliest, a.when.earliest) || compare(a.route.path, b.route.path),
  )
}

/** Returns the day of the last change that the records themselves tell of a visit: its own, else that of its last report. */
export function changedOn({ graph }: Site, { route, node }: VisitSummary): string {
  const own = valuesOf(graph.node(route.document), schema.dateModified)
  const reports = irisOf(node(), schema.subjectOf).flatMap(iri =>
    valuesOf(graph.node(iri), schema.datePublished),
  )
  return own[0] ?? reports.toSorted().at(-1) ?? ''
}

const valuesOf = (node: SiteNode | undefined, predicate: { readonly value: string }): string[] =>
  node?.facts.flatMap(fact => (fact.predicate === predicate.value ? [fact.object.value] : [])) ?? []
