import type { Literal, Quad, Term } from '@rdfjs/types'
import type { Problem, ProblemSource } from '../problem.ts'
import { rdf } from './namespaces.ts'
import { isAbsoluteIri, isWellFormedLanguage, isWellFormedText, quoted } from './serializable.ts'

/** Says what is wrong with a quad that a parser let pass; nothing for RDF 1.1. */
export function quadFault({ subject, predicate, object, graph }: Quad): TermFault | undefined {
  return termFault(subject) ?? termFault(predicate) ?? termFault(object) ?? termFault(graph)
}

/** A term that is not RDF 1.1, why, and what would be right. */
export interface TermFault {
  readonly value: string
  readonly message: string
  readonly hint: string
}

function termFault(term: Term): TermFault | undefined {
  if (term.termType === 'NamedNode') return iriFault(term.value)
  if (term.termType === 'Literal') {
    return iriFault(term.datatype.value) ?? textFault(term.value) ?? languageFault(term)
  }
  if (term.termType === 'BlankNode' || term.termType === 'DefaultGraph') return undefined
  return {
    value: '<<',
    message: `a ${term.termType} stands where RDF 1.1 has none`,
    hint: 'only IRIs, blank nodes and literals are read',
  }
}

function iriFault(value: string): TermFault | undefined {
  if (isAbsoluteIri(value)) return undefined
  return {
    value,
    message: `the IRI ${quoted(value)} is relative or has a character that RDF forbids`,
    hint: 'write an absolute IRI, or state a base',
  }
}

function textFault(value: string): TermFault | undefined {
  if (isWellFormedText(value)) return undefined
  return {
    value,
    message: `the text ${quoted(value)} holds half a surrogate pair`,
    hint: 'write whole Unicode characters',
  }
}

function languageFault(term: Literal): TermFault | undefined {
  const { value, language, datatype } = term
  const isTagged = datatype.value === rdf.langString.value
  if (isTagged ? isWellFormedLanguage(language) : language === '') return undefined
  return {
    value: language === '' ? value : language,
    message: `the text ${quoted(value)} has the language ${quoted(language)}, which RDF 1.1 does not know`,
    hint: 'write a tag such as `en` or `zh-Hans`, without a base direction',
  }
}

/** Makes the problem of a text that is not what its syntax asks for. */
export function syntaxProblem(message: string, hint?: string, source?: ProblemSource): Problem {
  return {
    code: 'RDF_SYNTAX',
    severity: 'error',
    message,
    ...(hint !== undefined && { hint }),
    ...(source && { source }),
  }
}

/** Returns line and column, from 1, of a position in a text. */
export function lineAndColumn(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split(/\r\n|\r|\n/)
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
