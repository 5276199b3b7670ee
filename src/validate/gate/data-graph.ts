import type { Term } from '@rdfjs/types'
import { rdf, rdfs } from '../../rdf/namespaces.ts'
import { isSameTerm, nodeKey, type SubjectDescription } from '../../rdf/graph.ts'
import { classTrees, type ClassTrees, type ClassTree, type Subclass } from './class-trees.ts'

/** Subjects by `nodeKey`, with what is said of them. */
export type Subjects = ReadonlyMap<string, SubjectDescription>

/** The graph that is judged, asked in the ways in which shapes ask. */
export interface DataGraph {
  /** Returns what a predicate says of a node. */
  readonly objects: (subject: Term, predicate: string) => readonly Term[]
  /** Returns the nodes of which a predicate says this. */
  readonly subjects: (predicate: string, object: Term) => readonly Term[]
  /** Returns what is said of a node; nothing of a literal. */
  readonly describe: (node: Term) => SubjectDescription | undefined
  /** Returns every subject with a predicate. */
  readonly subjectsOf: (predicate: string) => readonly Term[]
  /** Returns every object of a predicate, each once. */
  readonly objectsOf: (predicate: string) => readonly Term[]
  /** Says whether a node is an instance of a class or of one below it. */
  readonly isInstance: (node: Term, iri: string) => boolean
  readonly instances: (iri: string) => readonly Term[]
}

const none: readonly Term[] = []

/** Literals are told apart by more than their text. */
export const termKey = (term: Term): string =>
  term.termType === 'Literal'
    ? `"${term.value}"${term.language}^${term.datatype.value}`
    : nodeKey(term)

/** Leaves each term once, in order of first appearance. */
export function distinct(terms: readonly Term[]): readonly Term[] {
  if (terms.length < 2) return terms
  const [first, second] = terms
  if (first && second && terms.length === 2) return isSameTerm(first, second) ? [first] : terms
  return [...new Map(terms.toReversed().map(term => [termKey(term), term])).values()].toReversed()
}

/** Says whether a term is among others. */
export const includes = (terms: readonly Term[], term: Term): boolean =>
  terms.some(other => isSameTerm(other, term))

/** Makes a data graph of the subjects of one graph; what it says itself of classes is added to `known`. */
export function dataGraph(subjects: Subjects, known: ClassTrees): DataGraph {
  const own = subclassesIn(subjects)
  const trees = own.length === 0 ? known : classTrees([...known.subclasses, ...own])
  const inverse = inverseIndex(subjects)
  const describe = (node: Term) =>
    node.termType === 'Literal' ? undefined : subjects.get(nodeKey(node))
  const objects = (subject: Term, predicate: string) =>
    describe(subject)?.predicates.get(predicate)?.objects ?? none
  const having = (predicate: string) =>
    [...subjects.values()].filter(({ predicates }) => predicates.has(predicate))
  const hasClass = ({ predicates }: SubjectDescription, tree: ClassTree) =>
    predicates.get(rdf.type.value)?.objects.some(type => tree.has(type.value)) ?? false
  return {
    objects,
    describe,
    subjects: (predicate, object) => inverse(predicate).get(termKey(object)) ?? none,
    subjectsOf: predicate => having(predicate).map(({ subject }) => subject),
    objectsOf: predicate =>
      distinct(having(predicate).flatMap(({ subject }) => objects(subject, predicate))),
    isInstance: (node, iri) => {
      const description = describe(node)
      return description !== undefined && hasClass(description, trees.below(iri))
    },
    instances: iri => {
      const tree = trees.below(iri)
      return [...subjects.values()]
        .filter(description => hasClass(description, tree))
        .map(({ subject }) => subject)
    },
  }
}

function subclassesIn(subjects: Subjects): readonly Subclass[] {
  const own: Subclass[] = []
  for (const { subject, predicates } of subjects.values()) {
    for (const object of predicates.get(rdfs.subClassOf.value)?.objects ?? none)
      own.push([nodeKey(subject), nodeKey(object)])
  }
  return own
}

type Inverse = ReadonlyMap<string, readonly Term[]>

/** Indexes a predicate by its objects when it is first asked for. */
function inverseIndex(subjects: Subjects): (predicate: string) => Inverse {
  const known = new Map<string, Inverse>()
  return predicate => {
    const found = known.get(predicate)
    if (found) return found
    const index = new Map<string, Term[]>()
    for (const { subject, predicates } of subjects.values()) {
      for (const object of predicates.get(predicate)?.objects ?? none) {
        const key = termKey(object)
        const pointing = index.get(key)
        if (pointing) pointing.push(subject)
        else index.set(key, [subject])
      }
    }
    known.set(predicate, index)
    return index
  }
}
