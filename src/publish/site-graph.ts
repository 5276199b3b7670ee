import type { Literal, Quad } from '@rdfjs/types'
import { isSameTerm } from '../rdf/graph.ts'
import { rdf } from '../rdf/namespaces.ts'

/** A statement about a node, with the graphs that make it. */
export interface Fact {
  readonly predicate: string
  readonly object: Quad['object']
  /** IRIs of the graphs, one a record. */
  readonly graphs: string[]
}

/** A node that points at another one. */
export interface Incoming {
  readonly subject: string
  readonly predicate: string
}

/** A node of the graph with what is said of it and what points at it, each once, in order of first appearance. */
export interface SiteNode {
  readonly iri: string
  readonly facts: Fact[]
  readonly incoming: Incoming[]
}

/** The graphs of all records as one: what a site shows. */
export interface SiteGraph {
  readonly nodes: ReadonlyMap<string, SiteNode>
  /** The nodes whose IRIs are an address without fragment, or that address with one; in order of first appearance. */
  readonly parts: ReadonlyMap<string, readonly SiteNode[]>
  /** How many statements there are, each once a graph. */
  readonly statements: number
}

/** Returns an IRI without its fragment: the document that the thing is described in. */
export function documentOf(iri: string): string {
  const hash = iri.indexOf('#')
  return hash === -1 ? iri : iri.slice(0, hash)
}

interface Open {
  readonly nodes: Map<string, SiteNode>
  readonly parts: Map<string, SiteNode[]>
  readonly index: Map<SiteNode, Map<string, Fact[]>>
}

/** Makes one graph of the quads of records. Graph names and subjects are IRIs: the builder makes no blank nodes. */
export function siteGraph(quads: Iterable<Quad>): SiteGraph {
  const open: Open = { nodes: new Map(), parts: new Map(), index: new Map() }
  let statements = 0
  for (const quad of quads) if (addQuad(open, quad)) statements++
  return { nodes: open.nodes, parts: open.parts, statements }
}

function addQuad(open: Open, { subject, predicate, object, graph }: Quad): boolean {
  const node = nodeOf(open, subject.value)
  const known = knownFacts(open, node, `${predicate.value} ${object.value}`)
  const fact = known.find(
    one => one.predicate === predicate.value && isSameTerm(one.object, object),
  )
  if (fact) {
    if (fact.graphs.includes(graph.value)) return false
    fact.graphs.push(graph.value)
    return true
  }
  const added = { predicate: predicate.value, object, graphs: [graph.value] }
  known.push(added)
  node.facts.push(added)
  if (object.termType === 'NamedNode')
    nodeOf(open, object.value).incoming.push({ subject: node.iri, predicate: predicate.value })
  return true
}

function knownFacts({ index }: Open, node: SiteNode, key: string): Fact[] {
  const facts = index.get(node) ?? new Map<string, Fact[]>()
  index.set(node, facts)
  const known = facts.get(key) ?? []
  facts.set(key, known)
  return known
}

function nodeOf({ nodes, parts }: Open, iri: string): SiteNode {
  const known = nodes.get(iri)
  if (known) return known
  const node: SiteNode = { iri, facts: [], incoming: [] }
  nodes.set(iri, node)
  const document = documentOf(iri)
  const list = parts.get(document) ?? []
  list.push(node)
  parts.set(document, list)
  return node
}

/** Lists the IRIs behind a predicate. */
export function irisOf(
  node: SiteNode | undefined,
  predicate: { readonly value: string },
): string[] {
  return factsOf(node, predicate).flatMap(({ object }) =>
    object.termType === 'NamedNode' ? [object.value] : [],
  )
}

/** Lists the texts behind a predicate. */
export function literalsOf(
  node: SiteNode | undefined,
  predicate: { readonly value: string },
): Literal[] {
  return factsOf(node, predicate).flatMap(({ object }) =>
    object.termType === 'Literal' ? [object] : [],
  )
}

/** Lists the facts of a predicate. */
export const factsOf = (
  node: SiteNode | undefined,
  predicate: { readonly value: string },
): readonly Fact[] => node?.facts.filter(fact => fact.predicate === predicate.value) ?? []

/** Lists the IRIs of nodes that point here by a predicate. */
export const subjectsOf = (
  node: SiteNode | undefined,
  predicate: { readonly value: string },
): string[] =>
  node?.incoming.flatMap(one => (one.predicate === predicate.value ? [one.subject] : [])) ?? []

/** Says whether a node has a type. */
export const isA = (node: SiteNode | undefined, type: { readonly value: string }): boolean =>
  node?.facts.some(
    ({ predicate, object }) => predicate === rdf.type.value && object.value === type.value,
  ) ?? false
