import type { Quad, Term } from '@rdfjs/types'
import { listed, type Description } from './description.ts'
import { theDefaultGraph } from './named-node.ts'
import { quad as toQuad } from './terms.ts'

/** A predicate of one subject with its objects, each once, in order of first appearance. */
export interface PredicateObjects {
  readonly predicate: Quad['predicate']
  readonly objects: Quad['object'][]
}

/** A subject with what is said of it; predicates by IRI, in order of first appearance. */
export interface SubjectDescription {
  readonly subject: Quad['subject']
  readonly predicates: Map<string, PredicateObjects>
}

/** One graph of a dataset; subjects by `nodeKey`, in order of first appearance. */
export interface GraphDescription {
  readonly graph: Quad['graph']
  readonly subjects: Map<string, SubjectDescription>
}

/** Graphs by `nodeKey`, the default graph by the empty string. */
export type GraphDescriptions = ReadonlyMap<string, GraphDescription>

/** Returns a text that tells one IRI or blank node from every other; the key in the maps of a `GraphDescription`. */
export const nodeKey = (term: Term): string =>
  term.termType === 'BlankNode' ? `_:${term.value}` : term.value

/** Returns a text that tells a term from every other; literals are told apart by more than their text. */
export const termKey = (term: Term): string =>
  term.termType === 'Literal'
    ? `"${term.value}"${term.language}^${term.datatype.value}`
    : nodeKey(term)

/**
 * Groups quads into graphs, subjects, predicates and objects, each in order of first appearance and once;
 * graphs by `nodeKey`, the default graph by the empty string.
 */
export function groupQuads(quads: Iterable<Quad>): GraphDescriptions {
  const graphs = new Map<string, GraphDescription>()
  let graph: GraphDescription | undefined
  let description: SubjectDescription | undefined
  for (const quad of quads) {
    // Quads come subject by subject: most often the last description is the right one.
    if (graph?.graph !== quad.graph) {
      graph = graphOf(graphs, quad.graph)
      description = undefined
    }
    if (description?.subject !== quad.subject) description = subjectOf(graph, quad.subject)
    addObject(description, quad)
  }
  return graphs
}

/** Groups the descriptions of one graph, as `groupQuads` groups their quads. */
export function groupDescriptions(
  descriptions: Iterable<Description>,
  graph: Quad['graph'],
): GraphDescription {
  const subjects: GraphDescription['subjects'] = new Map()
  const grouped = { graph, subjects }
  for (const { subject, properties } of descriptions) {
    const node = subjectOf(grouped, subject)
    for (const [predicate, objects] of properties)
      for (const object of listed(objects)) addObject(node, { predicate, object })
  }
  return grouped
}

/** Returns the quads of a graph, subject by subject. */
export const quadsOf = ({ graph, subjects }: GraphDescription): Quad[] =>
  Array.from(subjects.values()).flatMap(({ subject, predicates }) =>
    Array.from(predicates.values()).flatMap(({ predicate, objects }) =>
      objects.map(object => toQuad({ subject, predicate, object, graph })),
    ),
  )

/** Returns the same triples as the default graph. */
export const withoutName = ({ subjects }: GraphDescription): GraphDescription => ({
  graph: theDefaultGraph,
  subjects,
})

function graphOf(graphs: Map<string, GraphDescription>, graph: Quad['graph']): GraphDescription {
  const key = nodeKey(graph)
  let description = graphs.get(key)
  if (!description) {
    description = { graph, subjects: new Map() }
    graphs.set(key, description)
  }
  return description
}

function subjectOf({ subjects }: GraphDescription, subject: Quad['subject']): SubjectDescription {
  const key = nodeKey(subject)
  let description = subjects.get(key)
  if (!description) {
    description = { subject, predicates: new Map() }
    subjects.set(key, description)
  }
  return description
}

function addObject(
  { predicates }: SubjectDescription,
  { predicate, object }: Pick<Quad, 'predicate' | 'object'>,
): void {
  const found = predicates.get(predicate.value)
  if (!found) {
    predicates.set(predicate.value, { predicate, objects: [object] })
  } else if (!holds(found, object)) {
    found.objects.push(object)
  }
}

/** Above this length objects are looked up in a set of their keys. */
const scanLimit = 16

const termKeys = new WeakMap<PredicateObjects, Set<string>>()

function holds(list: PredicateObjects, object: Quad['object']): boolean {
  if (list.objects.length <= scanLimit) return list.objects.some(other => isSameTerm(other, object))
  let keys = termKeys.get(list)
  if (!keys) {
    keys = new Set(list.objects.map(termKey))
    termKeys.set(list, keys)
  }
  const { size } = keys
  return keys.add(termKey(object)).size === size
}

/** Says whether two terms are the same, whichever data factories made them. */
export function isSameTerm(one: Term, other: Term): boolean {
  if (one === other) return true
  if (one.value !== other.value || one.termType !== other.termType) return false
  if (one.termType === 'Quad') return one.equals(other)
  if (one.termType !== 'Literal' || other.termType !== 'Literal') return true
  return one.language === other.language && one.datatype.value === other.datatype.value
}
