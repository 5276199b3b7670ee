import type { Literal, Quad } from '@rdfjs/types'
import { rdf } from '../rdf/namespaces.ts'
import { quadTable, type QuadTable } from './graph/quad-table.ts'
import { recent } from './graph/recent.ts'
import type { RecordGraph } from './record-graph.ts'

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

/** The graphs of all records as one: what a site shows. Nodes are made when they are asked for, and forgotten again. */
export interface SiteGraph {
  readonly node: (iri: string) => SiteNode | undefined
  /** All nodes, in order of first appearance. */
  readonly nodes: () => Iterable<SiteNode>
  /** The nodes whose IRIs are an address without fragment, or that address with one; in order of first appearance. */
  readonly parts: (document: string) => readonly SiteNode[]
  /** Lists the IRIs of the graphs, one a record. */
  readonly graphs: readonly string[]
  /** Makes the quads of a graph, in their order. */
  readonly quadsOf: (graph: string) => Quad[]
  /** How many statements there are, each once a graph. */
  readonly statements: number
}

/** Returns an IRI without its fragment: the document that the thing is described in. */
export function documentOf(iri: string): string {
  const hash = iri.indexOf('#')
  return hash === -1 ? iri : iri.slice(0, hash)
}

/** How many facts and graphs of nodes are kept at hand; some fifty bytes each. */
const keptFacts = 200_000

/** Makes one graph of those of records. Graph names and subjects are IRIs: the builder makes no blank nodes. */
export function siteGraph(records: Iterable<RecordGraph>): SiteGraph {
  const table = quadTable()
  for (const record of records) table.add(record)
  return graphOver(table)
}

/** Shows the statements of a table as one graph. */
export function graphOver(table: QuadTable): SiteGraph {
  const { nodes: terms } = table
  const made = recent(number => nodeAt(table, number), { weigh: weightOf, limit: keptFacts })
  const parts = partsOf(table)
  return {
    node: iri => {
      const number = terms.numberOf(iri)
      return number === undefined ? undefined : made.get(number)
    },
    nodes: function* () {
      for (let number = 0; number < terms.size(); number++)
        if (terms.term(number).termType === 'NamedNode') yield nodeAt(table, number)
    },
    parts: document => parts.get(document)?.map(number => made.get(number)) ?? [],
    graphs: table.graphs(),
    quadsOf: table.quadsOf,
    statements: table.statements(),
  }
}

function partsOf({ nodes }: QuadTable): ReadonlyMap<string, readonly number[]> {
  const parts = new Map<string, number[]>()
  for (let number = 0; number < nodes.size(); number++) {
    const { termType, value } = nodes.term(number)
    if (termType !== 'NamedNode') continue
    const document = documentOf(value)
    const list = parts.get(document)
    if (list) list.push(number)
    else parts.set(document, [number])
  }
  return parts
}

const weightOf = ({ facts, incoming }: SiteNode): number =>
  facts.reduce((weight, { graphs }) => weight + 1 + graphs.length, incoming.length)

function nodeAt(table: QuadTable, number: number): SiteNode {
  const { nodes } = table
  const facts = new Map<number, Fact>()
  for (const { predicate, object, graph } of table.about(number)) {
    const key = keyOf(predicate, object)
    const known = facts.get(key)
    if (known) known.graphs.push(table.graph(graph))
    else
      facts.set(key, {
        predicate: table.predicate(predicate),
        object: nodes.term(object),
        graphs: [table.graph(graph)],
      })
  }
  const incoming = new Map<number, Incoming>()
  for (const { subject, predicate } of table.leadingTo(number))
    incoming.set(keyOf(predicate, subject), {
      subject: nodes.term(subject).value,
      predicate: table.predicate(predicate),
    })
  return {
    iri: nodes.term(number).value,
    facts: [...facts.values()],
    incoming: [...incoming.values()],
  }
}

// There are fewer predicates than a thousand, and numbers are exact to 2 ** 53.
const keyOf = (predicate: number, node: number): number => node * 1024 + predicate

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
