import type { Quad } from '@rdfjs/types'
import type { RdfFormat, SerializeOptions } from '../formats/format.ts'
import { page } from '../formats/page.ts'
import { prefixes, rdf, schema, skos } from '../rdf/namespaces.ts'
import { groupQuads, type GraphDescription } from '../rdf/graph.ts'
import { namedNode, quad, withoutGraphs } from '../rdf/terms.ts'
import type { Route } from './route.ts'
import { documentOf, type Fact, type SiteNode } from './site-graph.ts'
import type { Site } from './site-model.ts'

/** How many links into visits the data inside a page repeats at most; the files beside it hold all. */
const mostLinks = 20

/** What tells a reader what a thing is: its types and names. */
const telling: ReadonlySet<string> = new Set(
  [rdf.type, schema.name, schema.headline, schema.roleName, skos.prefLabel].map(
    ({ value }) => value,
  ),
)

/** Makes the quads of a fact: in all graphs that make it, or in those of them that matter, at least one. */
function quadsOf({ iri }: SiteNode, fact: Fact, matters?: ReadonlySet<string>): readonly Quad[] {
  const all = fact.graphs
  const some = matters ? all.filter(graph => matters.has(graph)) : all
  return (some.length > 0 ? some : all.slice(0, 1)).map(graph =>
    quad({
      subject: namedNode(iri),
      predicate: namedNode(fact.predicate),
      object: fact.object,
      graph: namedNode(graph),
    }),
  )
}

/** Lists the nodes that are described in the document of a thing. */
const ownNodes = ({ graph }: Site, { iri, document }: Route): readonly SiteNode[] => {
  const home = documentOf(iri)
  const parts = graph.parts(home)
  return home === document ? parts : parts.filter(node => node.iri === iri)
}

/**
 * Returns the description of a thing, each statement in the graphs that make it: all that is said of it and of its
 * parts, what points at it, and what the things on the other end are called in the same graphs.
 */
export function descriptionOf(site: Site, route: Route): Quad[] {
  const own = ownNodes(site, route)
  const mine = new Set(own.map(({ iri }) => iri))
  const quads = own.flatMap(node => node.facts.flatMap(fact => quadsOf(node, fact)))
  const around = new Set<string>()
  for (const { object } of quads)
    if (object.termType === 'NamedNode' && !mine.has(object.value)) around.add(object.value)
  for (const { subject, predicate } of site.graph.node(route.iri)?.incoming ?? []) {
    const node = site.graph.node(subject)
    if (!node || mine.has(subject)) continue
    around.add(subject)
    for (const fact of node.facts)
      if (fact.predicate === predicate && fact.object.value === route.iri)
        quads.push(...quadsOf(node, fact))
  }
  return [...quads, ...namesOf(site, around, new Set(quads.map(({ graph }) => graph.value)))]
}

/** Returns what things are called in some graphs; where none of these says it, in the first one that does. */
function* namesOf(
  { graph }: Site,
  iris: Iterable<string>,
  graphs: ReadonlySet<string>,
): Generator<Quad> {
  for (const iri of iris) {
    const node = graph.node(iri)
    for (const fact of node?.facts ?? [])
      if (node && telling.has(fact.predicate)) yield* quadsOf(node, fact, graphs)
  }
}

/** Returns what the page of a thing says of it in its JSON-LD: its own description, and what is around it by name. */
export function pageQuads(site: Site, route: Route): Quad[] {
  const own = ownNodes(site, route)
  const mine = new Set(own.map(({ iri }) => iri))
  const around = new Set<string>()
  const quads: Quad[] = []
  for (const node of own) {
    let links = 0
    for (const fact of node.facts) {
      const other = fact.object.value
      const isOther = fact.object.termType === 'NamedNode' && !mine.has(other)
      if (isOther && site.visitOf.has(documentOf(other)) && ++links > mostLinks) continue
      quads.push(...quadsOf(node, fact, inOne))
      if (isOther) around.add(other)
    }
  }
  return [...quads, ...namesOf(site, around, inOne)]
}

/** The JSON-LD inside a page knows no graphs: a fact of a thousand records is one quad. */
const inOne: ReadonlySet<string> = new Set()

/** What a document is written with. */
export interface Writing {
  readonly site: Site
  /** IRI of the document; its parts have the prefix `v`. */
  readonly document: string
  /** IRI of the thing that a tree begins with. */
  readonly root: string
}

/** A description, by the graphs of its records and as one graph; grouped once, written often. */
export interface Grouped {
  readonly graphs: readonly GraphDescription[]
  readonly merged: readonly GraphDescription[]
}

/** Groups the quads of a description for its writers. */
export const grouped = (quads: readonly Quad[]): Grouped => ({
  graphs: [...groupQuads(quads).values()],
  merged: [...groupQuads(withoutGraphs(quads)).values()],
})

/** Writes a description in a format: in the graphs of its records where it holds graphs, else as one graph. */
export function written(
  format: RdfFormat,
  { graphs, merged }: Grouped,
  { site, document, root }: Writing,
): string {
  const options: SerializeOptions = {
    prefixes,
    own: { v: `${document}#` },
    base: site.base,
    root,
    language: site.language,
  }
  return format.write(format.unit === 'graph' ? merged : graphs, options)
}

/** Writes the JSON-LD that a page embeds. */
export const embedded = (description: Grouped, writing: Writing): string =>
  written(page, description, writing)
