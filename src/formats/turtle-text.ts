import type { Literal, Quad, Term } from '@rdfjs/types'
import type { GraphDescription, SubjectDescription } from '../rdf/graph.ts'
import type { Layout } from '../rdf/layout.ts'
import { xsd } from '../rdf/namespaces.ts'
import {
  checkedLanguage,
  isWellFormedText,
  loneSurrogateIn,
  misplacedTerm,
} from '../rdf/serializable.ts'
import { blankNodeLabels, escapeCharacter } from '../rdf/statement.ts'
import type { SerializeOptions } from './format.ts'
import { isA, layoutWriter, type LayoutText } from './turtle-layout.ts'
import { turtleNames } from './turtle-names.ts'

/**
 * What is escaped for people: what Turtle asks for, and characters that an editor hides, breaks lines at, or
 * reorders text by.
 */
const specials =
  // oxlint-disable-next-line no-control-regex -- control characters are what is escaped
  /["\\\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g

/** Lexical forms that a number or a boolean may take without quotes, by datatype: the canonical ones. */
const bare: ReadonlyMap<string, RegExp> = new Map([
  [xsd.integer.value, /^(?:0|-?[1-9]\d*)$/],
  [xsd.decimal.value, /^-?(?:0|[1-9]\d*)\.(?:\d*[1-9]|0)$/],
  [xsd.boolean.value, /^(?:true|false)$/],
])

/** What may need care at all; most texts do not. */
const careful =
  // oxlint-disable-next-line no-control-regex -- control characters are what is escaped
  /["\\\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/

function quote(text: string): string {
  if (!careful.test(text)) return `"${text}"`
  if (!isWellFormedText(text)) throw loneSurrogateIn(text)
  return `"${text.replace(specials, escapeCharacter)}"`
}

/** The parts of a Turtle or TriG document. */
export interface TurtleText {
  readonly declarations: () => string
  /** Writes an IRI or a blank node. */
  readonly node: (term: Term) => string
  /** Writes the triples of a graph, subject by subject, each line behind the indentation. */
  readonly triples: (graph: GraphDescription, indent: string) => string
}

/** Returns a writer of Turtle, https://www.w3.org/TR/turtle/, for one document. */
export function turtleText(options: SerializeOptions): TurtleText {
  const names = turtleNames(options)
  const { iri, declarations } = names
  const label = blankNodeLabels()

  const node = (term: Term): string => {
    if (term.termType === 'NamedNode') return iri(term.value)
    if (term.termType === 'BlankNode') return label(term.value)
    throw misplacedTerm(term)
  }

  const object = (term: Quad['object']): string =>
    term.termType === 'Literal' ? literal(term, iri) : node(term)

  return {
    declarations,
    node,
    triples: ({ subjects }, indent) => {
      const write = subjectWriter({ node, object, textOf: layoutWriter(names, indent) }, indent)
      let text = ''
      for (const entry of subjects.values()) {
        if (text !== '') text += '\n'
        text += write(entry)
      }
      return text
    },
  }
}

interface Terms extends Pick<TurtleText, 'node'> {
  readonly object: (term: Quad['object']) => string
  readonly textOf: (layout: Layout) => LayoutText
}

/** Makes the writer of subjects behind an indentation: types first, a predicate a line. */
function subjectWriter(
  { node, object, textOf }: Terms,
  indent: string,
): (description: SubjectDescription) => string {
  const line = `\n${indent}        `

  const list = (objects: readonly Quad['object'][]): string => {
    let text = ''
    for (const one of objects) text += (text === '' ? line : `,${line}`) + object(one)
    return text
  }

  const row = (objects: readonly Quad['object'][]): string => objects.map(object).join(', ')

  return ({ subject, layout, objects }) => {
    const { verbs, types: usual } = textOf(layout)
    let types = usual ?? ''
    let text = ''
    for (let place = 0; place < objects.length; place++) {
      const verb = verbs[place] ?? ''
      const values = objects[place] ?? []
      const [first] = values
      if (verb === isA) types = usual ?? isA + row(values)
      else text += verb + (first && values.length === 1 ? ` ${object(first)}` : list(values))
    }
    const start = indent + node(subject)
    return types === '' ? `${start}${text.slice(2)} .\n` : `${start}${types}${text} .\n`
  }
}

function literal(term: Literal, iri: (value: string) => string): string {
  const language = checkedLanguage(term)
  const text = quote(term.value)
  if (language !== '') return `${text}@${language}`
  const datatype = term.datatype.value
  if (datatype === xsd.string.value) return text
  return bare.get(datatype)?.test(term.value) ? term.value : `${text}^^${iri(datatype)}`
}
