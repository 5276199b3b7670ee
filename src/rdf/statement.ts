import type { Literal, Quad, Term } from '@rdfjs/types'
import type { GraphDescription, SubjectDescription } from './graph.ts'
import { ofLayout } from './layout.ts'
import { xsd } from './namespaces.ts'
import { remembered } from './remembered.ts'
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

/** Terms as canonical N-Quads writes them. */
export interface StatementTerms {
  /** Writes an IRI or a blank node. */
  readonly node: (term: Term) => string
  readonly predicate: (term: Term) => string
  readonly object: (term: Quad['object']) => string
}

/** Vocabulary comes again in every record; the IRIs of one record only in it, and are remembered by its writer alone. */
const checkedOnce = remembered(value => `<${checkedIri(value)}>`)

function verb(term: Term): string {
  if (term.termType !== 'NamedNode') throw misplacedTerm(term)
  return checkedOnce(term.value)
}

/** The predicates of a layout, with what stands around them. */
const verbsOf = ofLayout(({ predicates }) => predicates.map(term => ` ${verb(term)} `))

/**
 * Returns a writer of terms in canonical N-Quads (https://www.w3.org/TR/rdf-canon/#canonical-quads), blank nodes
 * relabelled in order. It throws VisitgraphError `NOT_SERIALIZABLE` for what no RDF 1.1 syntax can hold.
 */
export function statementTerms(): StatementTerms {
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

  const node = (term: Term): string => {
    if (term.termType === 'NamedNode') return iri(term.value)
    if (term.termType === 'BlankNode') return label(term.value)
    throw misplacedTerm(term)
  }

  return {
    node,
    predicate: verb,
    object: term => (term.termType === 'Literal' ? literal(term) : node(term)),
  }
}

function literal(term: Literal): string {
  const text = quoteCanonical(term.value)
  const language = checkedLanguage(term)
  if (language !== '') return `${text}@${language}`
  const datatype = term.datatype.value
  return datatype === xsd.string.value ? text : `${text}^^${checkedOnce(datatype)}`
}

/** Returns a writer of single statements in canonical N-Quads, as `statementTerms` writes their terms. */
export function statementWriter(): (quad: Quad) => string {
  const { node, predicate, object } = statementTerms()
  return quad => {
    const triple = `${node(quad.subject)} ${predicate(quad.predicate)} ${object(quad.object)}`
    return quad.graph.termType === 'DefaultGraph'
      ? `${triple} .\n`
      : `${triple} ${node(quad.graph)} .\n`
  }
}

/** Writes graphs in canonical N-Quads, subject by subject. */
export function statements(graphs: Iterable<GraphDescription>): string {
  let text = ''
  for (const piece of statementPieces(graphs)) text += piece
  return text
}

/** Writes graphs in canonical N-Quads, each piece the statements of a subject. */
export function* statementPieces(graphs: Iterable<GraphDescription>): Generator<string> {
  const { node, object } = statementTerms()

  const ofSubject = ({ subject, layout, objects }: SubjectDescription, end: string): string => {
    const start = node(subject)
    const verbs = verbsOf(layout)
    let text = ''
    for (let place = 0; place < objects.length; place++) {
      const words = verbs[place] ?? ''
      for (const value of objects[place] ?? []) text += start + words + object(value) + end
    }
    return text
  }

  for (const { graph, subjects } of graphs) {
    const end = graph.termType === 'DefaultGraph' ? ' .\n' : ` ${node(graph)} .\n`
    for (const description of subjects.values()) yield ofSubject(description, end)
  }
}
