import type { Quad } from '@rdfjs/types'
import type { RdfFormat, SerializeOptions } from '../formats/format.ts'
import { page } from '../formats/page.ts'
import { prefixes, rdf, schema, skos } from '../rdf/namespaces.ts'
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

const quadsOf = ({ iri }: SiteNode, { predicate, object, graphs }: Fact): readonly Quad[] =>
  graphs.map(graph =>
    quad({
      subject: namedNode(iri),
      predicate: namedNode(predicate),
      object,
      graph: namedNode(graph),
    }),
  )

/** Lists the nodes that are described in the document of a thing. */
const ownNodes = ({ graph }: Site, { iri, document }: Route): readonly SiteNode[] => {
  const home = documentOf(iri)
  const parts = graph.parts.get(home) ?? []
  return home === document ? parts : parts.filter(node => node.iri === iri)
}

/**
 * Returns the description of a thing, each statement in the graphs that make it: all that is said of it and of its
 * parts, what points at it, and what the things on the other end are called.
 */
export function descriptionOf(site: Site, route: Route): Quad[] {
  const own = ownNodes(site, route)
  const quads = own.flatMap(node => node.facts.flatMap(fact => quadsOf(node, fact)))
  const around = new Set<SiteNode>()
  for (const { object } of quads) {
    const node = object.termType === 'NamedNode' ? site.graph.nodes.get(object.value) : undefined
    if (node && !own.includes(node)) around.add(node)
  }
  for (const { subject, predicate } of site.graph.nodes.get(route.iri)?.incoming ?? []) {
    const node = site.graph.nodes.get(subject)
    if (!node || own.includes(node)) continue
    around.add(node)
    for (const fact of node.facts)
      if (fact.predicate === predicate && fact.object.value === route.iri)
        quads.push(...quadsOf(node, fact))
  }
  for (const node of around)
    for (const fact of node.facts)
      if (telling.has(fact.predicate)) quads.push(...quadsOf(node, fact))
  return quads
}

/** Returns what the page of a thing says of it in its JSON-LD: its own description, and what is around it by name. */
export function pageQuads(site: Site, route: Route): Quad[] {
  const own = ownNodes(site, route)
  const around = new Set<SiteNode>()
  const quads: Quad[] = []
  for (const node of own) {
    let links = 0
    for (const fact of node.facts) {
      const other = site.graph.nodes.get(fact.object.value)
      const isOther = fact.object.termType === 'NamedNode' && other && !own.includes(other)
      if (isOther && site.visitOf.has(documentOf(other.iri)) && ++links > mostLinks) continue
      quads.push(...quadsOf(node, fact))
      if (isOther) around.add(other)
    }
  }
  for (const node of around)
    for (const fact of node.facts)
      if (telling.has(fact.predicate)) quads.push(...quadsOf(node, fact))
  return quads
}

/** What a document is written with. */
export interface Writing {
  readonly site: Site
  /** IRI of the document; its parts have the prefix `v`. */
  readonly document: string
  /** IRI of the thing that a tree begins with. */
  readonly root: string
}

/** Writes quads in a format: in the graphs of their records where it holds graphs, else as one graph. */
export function written(format: RdfFormat, quads: readonly Quad[], writing: Writing): string {
  const { site, document, root } = writing
  const options: SerializeOptions = {
    prefixes: { v: `${document}#`, ...prefixes },
    base: site.base,
    root,
    language: site.language,
  }
  return format.serialize(format.unit === 'graph' ? withoutGraphs(quads) : quads, options)
}

/** Writes the JSON-LD that a page embeds. */
export const embedded = (quads: readonly Quad[], writing: Writing): string =>
  written(page, quads, writing)
