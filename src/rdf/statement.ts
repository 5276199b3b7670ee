import type { Literal, Quad, Term } from '@rdfjs/types'
import { xsd } from './namespaces.ts'
import {
  checkedIri,
  checkedLanguage,
  isWellFormedText,
  loneSurrogateIn,
  misplacedTerm,
} from './serializable.ts'

// oxlint-disable-next-line no-control-regex -- the canonical form names the control characters
const special = /["\\\u0000-\u001F\u007F]/
// oxlint-disable-next-line no-control-regex -- the canonical form names the control characters
const specials = /["\\\u0000-\u001F\u007F]/g

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
}

/** Writes a character as Turtle and the N-formats escape it: short where there is a short form. */
export function escapeCharacter(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return shortEscapes[character] ?? `\\u${code}`
}

function quoteCanonical(text: string): string {
  if (!isWellFormedText(text)) throw loneSurrogateIn(text)
  return `"${special.test(text) ? text.replace(specials, escapeCharacter) : text}"`
}

/** Labels blank nodes `_:b0`, `_:b1`, … in the order in which they are first asked for. */
export function blankNodeLabels(): (value: string) => string {
  const labels = new Map<string, string>()
  return value => {
    let label = labels.get(value)
    if (label === undefined) {
      label = `_:b${labels.size}`
      labels.set(value, label)
    }
    return label
  }
}

/**
 * Returns a writer of single statements in canonical N-Quads
 * (https://www.w3.org/TR/rdf-canon/#canonical-quads), blank nodes relabelled in order.
 * It throws VisitgraphError `NOT_SERIALIZABLE` for what no RDF 1.1 syntax can hold.
 */
export function statementWriter(): (quad: Quad) => string {
  const iris = new Map<string, string>()
  const label = blankNodeLabels()

  const iri = (value: string): string => {
    let text = iris.get(value)
    if (text === undefined) {
      text = `<${checkedIri(value)}>`
      iris.set(value, text)
    }
    return text
  }

  const literal = (term: Literal): string => {
    const text = quoteCanonical(term.value)
    const language = checkedLanguage(term)
    if (language !== '') return `${text}@${language}`
    const datatype = term.datatype.value
    return datatype === xsd.string.value ? text : `${text}^^${iri(datatype)}`
  }

  const node = (term: Term): string => {
    if (term.termType === 'NamedNode') return iri(term.value)
    if (term.termType === 'BlankNode') return label(term.value)
    throw misplacedTerm(term)
  }

  return ({ subject, predicate, object, graph }) => {
    if (predicate.termType !== 'NamedNode') throw misplacedTerm(predicate)
    const value = object.termType === 'Literal' ? literal(object) : node(object)
    const triple = `${node(subject)} ${iri(predicate.value)} ${value}`
    return graph.termType === 'DefaultGraph' ? `${triple} .\n` : `${triple} ${node(graph)} .\n`
  }
}
