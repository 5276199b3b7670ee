import type { Term } from '@rdfjs/types'
import { rdfs } from '../../rdf/namespaces.ts'
import {
  isSameTerm,
  nodeKey,
  objectsOf,
  termKey,
  type Described,
  typesOf,
} from '../../rdf/graph.ts'
import { emptyLayout, ofLayout, type Layout } from '../../rdf/layout.ts'
import { classTrees, type ClassTree, type ClassTrees, type Subclass } from './class-trees.ts'

/** A node of the graph with what is said of it; of a literal nothing is. */
export interface DataNode extends Described<Term> {
  readonly subject: Term
}

/** Subjects by `nodeKey`. */
export type Subjects = ReadonlyMap<string, DataNode>

/** A node that points to another, and the next that does. */
export interface Pointer {
  readonly predicate: string
  readonly subject: Term
  readonly next: Pointer | undefined
}

/** The graph that is judged, asked in the ways in which shapes ask. */
export interface DataGraph {
  readonly subjects: Subjects
  /** What is known of classes, the graph's own `rdfs:subClassOf` included. */
  readonly classes: ClassTrees
  /** Finds what is said of a term. */
  readonly node: (term: Term) => DataNode
  /** Returns the first of what points to a node by any of the predicates that were named when the graph was made. */
  readonly pointing: (object: Term) => Pointer | undefined
}

const none: readonly Term[] = []
const nothing: DataNode['objects'] = []

/** Makes a test of whether a node is an instance of one of the classes or of one below them. */
export function instanceTest(iris: readonly string[]): (term: Term, data: DataGraph) => boolean {
  let known: ClassTrees | undefined
  let tree: ClassTree = new Set()
  return (term, { subjects, classes }) => {
    if (known !== classes) {
      known = classes
      tree = new Set(iris.flatMap(iri => [...classes.below(iri)]))
    }
    const node = subjectAt(term, subjects)
    return node !== undefined && hasTypeIn(node, tree)
  }
}

function hasTypeIn(node: DataNode, tree: ClassTree): boolean {
  const types = typesOf(node)
  for (let at = 0; at < types.length; at++) if (tree.has(types[at] ?? '')) return true
  return false
}

/** Leaves each term once, in order of first appearance. */
export function distinct(terms: readonly Term[]): readonly Term[] {
  const [first, second] = terms
  if (!first || !second) return terms
  if (terms.length === 2) return isSameTerm(first, second) ? [first] : terms
  const keyed = new Map<string, Term>()
  for (const term of terms) {
    const key = termKey(term)
    if (!keyed.has(key)) keyed.set(key, term)
  }
  return keyed.size === terms.length ? terms : [...keyed.values()]
}

/** Says whether a term is among others. */
export const includes = (terms: readonly Term[], term: Term): boolean =>
  terms.some(other => isSameTerm(other, term))

/** What shapes ask of every graph. */
export interface DataGraphOptions {
  /** What is known of classes. */
  readonly classes: ClassTrees
  /** Where predicates stand that are followed backwards. */
  readonly followed: FollowedIn
}

/** Makes a data graph of the subjects of one graph; what it says itself of classes is added to what is known. */
export function dataGraph(
  subjects: Subjects,
  { classes: known, followed }: DataGraphOptions,
): DataGraph {
  const own = subclassesIn(subjects)
  let pointers: Pointers | undefined
  let last: DataNode | undefined
  return {
    subjects,
    classes: own.length === 0 ? known : classTrees([...known.subclasses, ...own]),
    node: term => {
      // One shape after the other asks of the same node.
      if (last?.subject !== term) last = find(term, subjects)
      return last
    },
    pointing: object => {
      pointers ??= invert(subjects, followed)
      return pointers.get(termKey(object))
    },
  }
}

const subjectAt = (term: Term, subjects: Subjects): DataNode | undefined =>
  term.termType === 'Literal' ? undefined : subjects.get(nodeKey(term))

const find = (term: Term, subjects: Subjects): DataNode =>
  subjectAt(term, subjects) ?? { subject: term, layout: emptyLayout(), objects: nothing }

function subclassesIn(subjects: Subjects): readonly Subclass[] {
  const own: Subclass[] = []
  for (const node of subjects.values()) {
    for (const object of objectsOf(node, rdfs.subClassOf.value))
      own.push([nodeKey(node.subject), nodeKey(object)])
  }
  return own
}

/** A pointer in a chain that grows behind its first one. */
interface Link extends Pointer {
  next: Link | undefined
}

/** What points to a term, by its `termKey`. */
type Pointers = ReadonlyMap<string, Pointer>

function invert(subjects: Subjects, followed: FollowedIn): Pointers {
  const index = new Map<string, Link>()
  for (const { subject, layout, objects } of subjects.values()) {
    for (const { place, predicate } of followed(layout)) {
      for (const object of objects[place] ?? none)
        addPointer(index, object, { predicate, subject, next: undefined })
    }
  }
  return index
}

function addPointer(index: Map<string, Link>, object: Term, pointer: Link): void {
  const key = termKey(object)
  const first = index.get(key)
  if (!first) {
    index.set(key, pointer)
    return
  }
  pointer.next = first.next
  first.next = pointer
}

/** A place of a layout whose predicate is followed backwards. */
interface Followed {
  readonly place: number
  readonly predicate: string
}

/** Finds the places of a layout whose predicates are followed backwards. */
export type FollowedIn = (layout: Layout) => readonly Followed[]

/** Makes what finds the places of a layout whose predicates are among those followed backwards. */
export const followedIn = (inverse: ReadonlySet<string>): FollowedIn =>
  ofLayout(({ predicates }) =>
    predicates.flatMap(({ value: predicate }, place) =>
      inverse.has(predicate) ? [{ place, predicate }] : [],
    ),
  )
