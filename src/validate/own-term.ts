import type { Literal, NamedNode, Term } from '@rdfjs/types'
import { blankNode, languageLiteral, literal, namedNode } from '../rdf/terms.ts'

/** A term as plain data: as it comes out of a library, or out of JSON. */
export interface TermData {
  readonly termType: string
  readonly value: string
  readonly language?: string
  readonly datatype?: { readonly value: string }
}

/** Makes a term of this project of another library's, or of plain data. */
export function ownTerm(term: TermData): Term {
  if (term.termType === 'BlankNode') return blankNode(term.value)
  return term.termType === 'Literal' ? ownLiteral(term) : namedNode(term.value)
}

/** Makes a literal of this project of another library's. */
export function ownLiteral(term: TermData): Literal {
  if (term.language) return languageLiteral(term.value, term.language)
  return term.datatype ? literal(term.value, namedNode(term.datatype.value)) : literal(term.value)
}

/** Makes an IRI of this project of another library's. */
export const ownNamedNode = (term: TermData): NamedNode => namedNode(term.value)
