import type { DefaultGraph, Literal, NamedNode, Quad, Term } from '@rdfjs/types'
import { theDefaultGraph } from './named-node.ts'
import { rdf, xsd } from './namespaces.ts'

export { blankNode, namedNode } from './named-node.ts'

/*
 * Terms of the RDF/JS data model, https://rdf.js.org/data-model-spec/, as plain objects. The builder makes
 * hundreds of them a record; a page in a browser should not load a parser to do so.
 */

type Other = Term | null | undefined

function sameLiteral(this: Literal, other: Other): boolean {
  return (
    other?.termType === 'Literal' &&
    other.value === this.value &&
    other.language === this.language &&
    other.datatype.value === this.datatype.value
  )
}

function sameQuad(this: Quad, other: Other): boolean {
  return (
    other?.termType === 'Quad' &&
    this.subject.equals(other.subject) &&
    this.predicate.equals(other.predicate) &&
    this.object.equals(other.object) &&
    this.graph.equals(other.graph)
  )
}

/** Makes a literal of a datatype; without one, of `xsd:string`. */
export function literal(value: string, datatype: NamedNode = xsd.string): Literal {
  return { termType: 'Literal', value, language: '', datatype, equals: sameLiteral }
}

/**
 * Makes a language-tagged text. The tag becomes lower case, its form in the value space of RDF 1.1
 * (https://www.w3.org/TR/rdf11-concepts/#section-Graph-Literal).
 */
export function languageLiteral(value: string, language: string): Literal {
  return {
    termType: 'Literal',
    value,
    language: language.toLowerCase(),
    datatype: rdf.langString,
    equals: sameLiteral,
  }
}

/** Returns the default graph. */
export const defaultGraph = (): DefaultGraph => theDefaultGraph

/** The parts of a quad; without a graph it stands in the default graph. */
export interface QuadParts {
  readonly subject: Quad['subject']
  readonly predicate: Quad['predicate']
  readonly object: Quad['object']
  readonly graph?: Quad['graph']
}

/** Makes a quad. */
export function quad({ subject, predicate, object, graph = theDefaultGraph }: QuadParts): Quad {
  return { termType: 'Quad', value: '', subject, predicate, object, graph, equals: sameQuad }
}

/** Returns the same triples in the default graph, whichever graphs they stand in. */
export const withoutGraphs = (quads: Iterable<Quad>): Quad[] =>
  Array.from(quads, ({ subject, predicate, object }) => quad({ subject, predicate, object }))
