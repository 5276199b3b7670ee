import type { Quad, Term } from '@rdfjs/types'
import { isList, type Description, type Objects } from './description.ts'
import { emptyLayout, stepTo, withType, type Layout, type Step } from './layout.ts'
import { theDefaultGraph } from './named-node.ts'
import { rdf } from './namespaces.ts'
import { nodeKey, termKey } from './term-key.ts'
import { quad as toQuad } from './terms.ts'

export { nodeKey, termKey } from './term-key.ts'

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

/** Returns the types of a subject by `termKey`. */
export const typesOf = (node: Described<Term>): readonly string[] =>
  node.layout.types ?? objectsOf(node, rdf.type.value).map(termKey)

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
    addObjects(description, quad.predicate, quad.object)
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

function addObjects(node: GrowingSubject, predicate: Quad['predicate'], objects: Objects): void {
  if (objects === undefined || (isList(objects) && objects.length === 0)) return
  const step = stepTo(node.layout, predicate)
  node.layout = step.layout
  if (!isList(objects)) addObject(node, step, objects)
  else for (const object of objects) addObject(node, step, object)
}

function addObject(node: GrowingSubject, { place, isType }: Step, object: Quad['object']): void {
  const list = node.objects[place]
  if (!list) node.objects.push([object])
  else if (holds(list, object)) return
  else list.push(object)
  if (isType) node.layout = withType(node.layout, object)
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
