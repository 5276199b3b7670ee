import type { Literal, NamedNode, Quad } from '@rdfjs/types'
import { toNQuads } from '../rdf/dataset.ts'
import { prefixes } from '../rdf/namespaces.ts'
import { languageLiteral, namedNode, quad } from '../rdf/terms.ts'
import { checks, type Check } from './bundled.ts'
import { ownNamedNode, ownTerm, type TermData } from './own-term.ts'
import { chooseMessage, toReport, type ValidationReport, type ValidationResult } from './report.ts'
import { sh } from './shacl.ts'

/** What a run of the checks may be told. */
export interface CheckOptions {
  /** Language of the messages; English where a check does not speak it. */
  readonly language?: string
}

/**
 * Asks of a record's triples what SHACL Core cannot say, as SELECT queries in the manner of SHACL-SPARQL
 * (https://www.w3.org/TR/shacl/#sparql-constraints): each row is a result with `?this`, `?path` and `?value`.
 */
export async function runChecks(
  quads: Iterable<Quad>,
  { language = 'en' }: CheckOptions = {},
): Promise<ValidationReport> {
  const { Store } = await import('oxigraph')
  const store = new Store()
  // One graph: a union of named graphs would return a triple that stands in two of them twice.
  const triples = [...quads].map(({ subject, predicate, object }) =>
    quad({ subject, predicate, object }),
  )
  store.load(await toNQuads(triples), { format: 'application/n-quads' })
  return toReport(
    checks.flatMap(check =>
      readRows(store.query(check.query)).map(row => toResult(check, row, language)),
    ),
  )
}

type Row = ReadonlyMap<string, TermData>

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a SELECT query answers with solutions
const readRows = (answer: unknown): readonly Row[] => answer as readonly Row[]

function toResult(check: Check, row: Row, language: string): ValidationResult {
  const value = row.get('value')
  const path = row.get('path')
  const focusNode = row.get('this')
  const messages = messagesOf(check, value)
  const shape = `${prefixes.vgs}${check.shape}`
  return {
    focusNode: focusNode ? ownTerm(focusNode) : namedNode(shape),
    ...(path && { path: { type: 'predicate', predicate: ownNamedNode(path) } as const }),
    ...(value && { value: ownTerm(value) }),
    severity: check.severity,
    resultSeverity: severityTerm(check),
    message: chooseMessage(messages, language) ?? '',
    messages,
    sourceShape: namedNode(shape),
    namedShape: shape,
    sourceConstraintComponent: sh('SPARQLConstraintComponent'),
  }
}

function messagesOf({ messages }: Check, value: TermData | undefined): readonly Literal[] {
  return Object.entries(messages).map(([tag, text]) =>
    languageLiteral(text.replace('{?value}', value?.value ?? ''), tag),
  )
}

const severityTerms = {
  violation: sh('Violation'),
  warning: sh('Warning'),
  info: sh('Info'),
} as const

const severityTerm = ({ severity }: Check): NamedNode => severityTerms[severity]
