import type { NamedNode, Quad, Term } from '@rdfjs/types'
import { nodeKey } from '../rdf/graph.ts'
import { rdf } from '../rdf/namespaces.ts'

/** Triples that can be asked by subject and predicate; named graphs are set aside. */
export interface Graph {
  /** Returns the objects of a subject and a predicate, in the order of the text. */
  readonly objects: (subject: Term, predicate: NamedNode) => readonly Term[]
  /** Returns the subjects that point to an object by a predicate. */
  readonly subjects: (predicate: NamedNode, object: Term) => readonly Term[]
  /** Returns the members of a list; nothing where it is ill-formed or comes back to itself. */
  readonly list: (head: Term) => readonly Term[] | undefined
}

type Index = Map<string, Term[]>

function add(index: Index, key: string, term: Term): void {
  const terms = index.get(key)
  if (terms) terms.push(term)
  else index.set(key, [term])
}

const pairKey = (node: Term, predicate: Term): string => `${predicate.value} ${nodeKey(node)}`

/** Indexes triples for the questions that reading shapes and reports asks. */
export function indexGraph(quads: Iterable<Quad>): Graph {
  const forward: Index = new Map()
  const backward: Index = new Map()
  for (const { subject, predicate, object } of quads) {
    add(forward, pairKey(subject, predicate), object)
    add(backward, pairKey(object, predicate), subject)
  }
  const objects = (subject: Term, predicate: NamedNode) =>
    forward.get(pairKey(subject, predicate)) ?? []
  return {
    objects,
    subjects: (predicate, object) => backward.get(pairKey(object, predicate)) ?? [],
    list: head => readList(objects, head),
  }
}

function readList(objects: Graph['objects'], head: Term): readonly Term[] | undefined {
  const members: Term[] = []
  const seen = new Set<string>()
  for (let node = head; node.value !== rdf.nil.value;) {
    const [first, ...others] = objects(node, rdf.first)
    const [rest, ...more] = objects(node, rdf.rest)
    if (!first || !rest || others.length > 0 || more.length > 0) return undefined
    if (seen.has(nodeKey(node))) return undefined
    seen.add(nodeKey(node))
    members.push(first)
    node = rest
  }
  return members
}
