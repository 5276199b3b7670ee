import type { Literal, Term } from '@rdfjs/types'
import { xsd } from '../rdf/namespaces.ts'
import { checkedLanguage, misplacedTerm } from '../rdf/serializable.ts'
import { blankNodeLabels } from '../rdf/statement.ts'
import { jsonString } from './json-text.ts'
import type { JsonldNames } from './jsonld-names.ts'

/** The terms of one JSON-LD document, each as JSON. */
export interface JsonldTerms extends Pick<JsonldNames, 'keys'> {
  /** Writes the address of a node. */
  readonly id: (term: Term) => string
  /** Writes a node as a type. */
  readonly type: (term: Term) => string
  /** Writes a literal or a reference to a node, behind a key whose strings are read as is said. */
  readonly value: (term: Term, strings: string) => string
}

/** Makes the writer of terms for one document; blank nodes are labelled in order. */
export function jsonldTerms({ keys, full, vocabulary }: JsonldNames): JsonldTerms {
  const label = blankNodeLabels()

  const id = (term: Term): string => {
    if (term.termType === 'NamedNode') return full(term.value)
    if (term.termType === 'BlankNode') return `"${label(term.value)}"`
    throw misplacedTerm(term)
  }

  const type = (term: Term): string =>
    term.termType === 'NamedNode' ? vocabulary(term.value) : id(term)

  const value = (term: Term, strings: string): string => {
    if (term.termType === 'Literal') return literal(term, strings, vocabulary)
    if (strings === '@id') return id(term)
    return strings === '@vocab' ? type(term) : `{ "id": ${id(term)} }`
  }

  return { keys, id, type, value }
}

function literal(term: Literal, strings: string, vocabulary: JsonldNames['vocabulary']): string {
  const language = checkedLanguage(term)
  const text = jsonString(term.value)
  if (language !== '') return `{ "@value": ${text}, "@language": "${language}" }`
  const datatype = term.datatype.value
  if (datatype === strings) return text
  if (datatype === xsd.string.value) return strings === '' ? text : `{ "@value": ${text} }`
  if (isNative(term)) return strings === '' ? term.value : `{ "@value": ${term.value} }`
  return `{ "@value": ${text}, "@type": ${vocabulary(datatype)} }`
}

const integer = /^(?:0|-?[1-9]\d*)$/

/** Says whether JSON has the value itself, so that reading it gives the same lexical form. */
function isNative({ value, datatype }: Literal): boolean {
  if (datatype.value === xsd.boolean.value) return value === 'true' || value === 'false'
  const isInteger = datatype.value === xsd.integer.value && integer.test(value)
  return isInteger && Number.isSafeInteger(Number(value))
}
