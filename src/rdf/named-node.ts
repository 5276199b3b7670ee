import type { BlankNode, DefaultGraph, NamedNode, Term } from '@rdfjs/types'

function sameValue(this: Term, other: Term | null | undefined): boolean {
  return other?.termType === this.termType && other.value === this.value
}

/** Makes an IRI term of an absolute IRI that has been judged before (`rdf/iri.ts`). */
export function namedNode<Iri extends string>(value: Iri): NamedNode<Iri> {
  return { termType: 'NamedNode', value, equals: sameValue }
}

/** Makes a blank node; the builder never does, readers of foreign graphs may. */
export function blankNode(value: string): BlankNode {
  return { termType: 'BlankNode', value, equals: sameValue }
}

/** The default graph. */
export const theDefaultGraph: DefaultGraph = {
  termType: 'DefaultGraph',
  value: '',
  equals: sameValue,
}
