import { createHash } from 'node:crypto'
import { slug } from '../rdf/iri.ts'
import { rdf, schema } from '../rdf/namespaces.ts'
import { documentOf, irisOf, type SiteGraph, type SiteNode } from './site-graph.ts'

/** Kinds of pages about things. */
export const pageKinds = ['visit', 'person', 'org', 'event', 'place', 'topic', 'source'] as const

/** A kind of page about a thing. */
export type PageKind = (typeof pageKinds)[number]

/** The page of a thing: where its files stand, and what it is about. */
export interface Route {
  readonly kind: PageKind
  /** Path of its files below the site, without extension. */
  readonly path: string
  /** IRI of the thing. */
  readonly iri: string
  /** IRI of the document about the thing; its identity, whatever host serves it. */
  readonly document: string
}

/** Finds the pages of a site, by the IRIs of what they are about. */
export function routesOf(graph: SiteGraph, base: string): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>()
  for (const node of graph.nodes()) {
    const route = routeOf(node, base)
    if (route) routes.set(node.iri, route)
  }
  return routes
}

function routeOf(node: SiteNode, base: string): Route | undefined {
  if (node.facts.length === 0) return undefined
  const { iri } = node
  const document = documentOf(iri)
  if (iri === `${document}#id` && document.startsWith(base)) {
    const path = document.slice(base.length)
    const [kind = '', id, more] = path.split('/')
    const known = pageKinds.find(one => one === kind)
    if (known && id && more === undefined) return { kind: known, path, iri, document }
  }
  if (!irisOf(node, rdf.type).includes(schema.NewsArticle.value)) return undefined
  const path = `source/${sourceName(iri)}`
  return { kind: 'source', path, iri, document: base + path }
}

/** Names the page of a report on the web: what is readable of its address, and a hash that tells it from all others. */
function sourceName(address: string): string {
  const hash = createHash('sha256').update(address).digest('hex').slice(0, 8)
  const readable = slug(address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/[?#].*$/, ''))
  return `${readable.slice(0, 60).replace(/-$/, '')}-${hash}`.replace(/^-/, '')
}
