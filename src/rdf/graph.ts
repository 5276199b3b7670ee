import type { Quad, Term } from '@rdfjs/types'
import { isList, type Description, type Objects } from './description.ts'
import { emptyLayout, extended, predicateKey, type Layout } from './layout.ts'
import { theDefaultGraph } from './named-node.ts'
import { quad as toQuad } from './terms.ts'

/** A subject with what is said of it: the predicates, and the objects of each, once, in order of first appearance. */
export interface SubjectDescription extends Described<Quad['object']> {
  readonly subject: Quad['subject']
}

/** One graph of a dataset; subjects by `nodeKey`, in order of first appearance. */
export interface GraphDescription {
  readonly graph: Quad['graph']
  readonly subjects: ReadonlyMap<string, SubjectDescription>
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

/** The predicates of something and, place for place, its objects. */
export interface Described<T> {
  readonly layout: Layout
  /** The objects of each predicate of the layout. */
  readonly objects: readonly (readonly T[])[]
}

const none: readonly never[] = []

/** Returns what a predicate, given by its IRI, says of a subject. */
export function objectsOf<T>({ layout, objects }: Described<T>, predicate: string): readonly T[] {
  const place = layout.places.get(predicate)
  return (place === undefined ? undefined : objects[place]) ?? none
}

/** A graph while it is grouped. */
interface Growing {
  readonly graph: Quad['graph']
  readonly subjects: Map<string, GrowingSubject>
}

interface GrowingSubject {
  readonly subject: Quad['subject']
  layout: Layout
  readonly objects: Quad['object'][][]
}

/**
 * Groups quads into graphs, subjects, predicates and objects, each in order of first appearance and once;
 * graphs by `nodeKey`, the default graph by the empty string.
 */
export function groupQuads(quads: Iterable<Quad>): GraphDescriptions {
  const graphs = new Map<string, Growing>()
  let graph: Growing | undefined
  let description: GrowingSubject | undefined
  for (const quad of quads) {
    // Quads come subject by subject: most often the last description is the right one.
    if (graph?.graph !== quad.graph) {
      graph = graphOf(graphs, quad.graph)
      description = undefined
    }
    if (description?.subject !== quad.subject) description = subjectOf(graph, quad.subject)
    addObject(objectsBehind(description, quad.predicate), quad.object)
  }
  return graphs
}

/** Groups the descriptions of one graph, as `groupQuads` groups their quads. */
export function groupDescriptions(
  descriptions: Iterable<Description>,
  graph: Quad['graph'],
): GraphDescription {
  const grouped: Growing = { graph, subjects: new Map() }
  for (const { subject, properties } of descriptions) {
    const node = subjectOf(grouped, subject)
    for (const [predicate, objects] of properties) addObjects(node, predicate, objects)
  }
  return grouped
}

/** Returns the quads of a graph, subject by subject. */
export const quadsOf = ({ graph, subjects }: GraphDescription): Quad[] =>
  Array.from(subjects.values()).flatMap(({ subject, layout, objects }) =>
    layout.predicates.flatMap((predicate, place) =>
      (objects[place] ?? none).map(object => toQuad({ subject, predicate, object, graph })),
    ),
  )

/** Returns the same triples as the default graph. */
export const withoutName = ({ subjects }: GraphDescription): GraphDescription => ({
  graph: theDefaultGraph,
  subjects,
})

function graphOf(graphs: Map<string, Growing>, graph: Quad['graph']): Growing {
  const key = nodeKey(graph)
  let description = graphs.get(key)
  if (!description) {
    description = { graph, subjects: new Map() }
    graphs.set(key, description)
  }
  return description
}

function subjectOf({ subjects }: Growing, subject: Quad['subject']): GrowingSubject {
  const key = nodeKey(subject)
  let description = subjects.get(key)
  if (!description) {
    description = { subject, layout: emptyLayout(), objects: [] }
    subjects.set(key, description)
  }
  return description
}

/** Returns the list to which the objects of a predicate are added. */
function objectsBehind(node: GrowingSubject, predicate: Quad['predicate']): Quad['object'][] {
  const key = predicateKey(predicate)
  const place = node.layout.places.get(key)
  const known = place === undefined ? undefined : node.objects[place]
  if (known) return known
  const added: Quad['object'][] = []
  node.layout = extended(node.layout, key, predicate)
  node.objects.push(added)
  return added
}

function addObjects(node: GrowingSubject, predicate: Quad['predicate'], objects: Objects): void {
  if (objects === undefined || (isList(objects) && objects.length === 0)) return
  const list = objectsBehind(node, predicate)
  if (!isList(objects)) addObject(list, objects)
  else for (const object of objects) addObject(list, object)
}

function addObject(list: Quad['object'][], object: Quad['object']): void {
  if (!holds(list, object)) list.push(object)
}

/** Above this length objects are looked up in a set of their keys. */
const scanLimit = 16

const termKeys = new WeakMap<readonly Quad['object'][], Set<string>>()

function holds(list: readonly Quad['object'][], object: Quad['object']): boolean {
  if (list.length <= scanLimit) return list.some(other => isSameTerm(other, object))
  let keys = termKeys.get(list)
  if (!keys) {
    keys = new Set(list.map(termKey))
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
