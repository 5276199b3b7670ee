import type { Literal, NamedNode, Quad, Term } from '@rdfjs/types'
import { toNQuads } from '../rdf/dataset.ts'
import { prefixes } from '../rdf/namespaces.ts'
import { languageLiteral, namedNode, withoutGraphs } from '../rdf/terms.ts'
import { checks, type Check } from './bundled.ts'
import type { CheckRow } from './gate/checks.ts'
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
  store.load(await toNQuads(withoutGraphs(quads)), { format: 'application/n-quads' })
  return toReport(
    checks.flatMap(check =>
      readRows(store.query(check.query)).map(row => toCheckResult(check, rowOf(row), language)),
    ),
  )
}

type Row = ReadonlyMap<string, TermData>

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a SELECT query answers with solutions
const readRows = (answer: unknown): readonly Row[] => answer as readonly Row[]

const rowOf = (row: Row): CheckRow => {
  const [focusNode, path, value] = ['this', 'path', 'value'].map(name => row.get(name))
  return {
    focusNode: ownTerm(focusNode ?? unbound),
    path: ownNamedNode(path ?? unbound),
    ...(value && { value: ownTerm(value) }),
  }
}

const unbound: TermData = { termType: 'NamedNode', value: '' }

/** What a row of a check means. */
export function toCheckResult(
  check: Check,
  { focusNode, path, value }: CheckRow,
  language: string,
): ValidationResult {
  const messages = messagesOf(check, value)
  const shape = `${prefixes.vgs}${check.shape}`
  return {
    focusNode: ownTerm(focusNode),
    path: { type: 'predicate', predicate: ownNamedNode(path) },
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

function messagesOf({ messages }: Check, value: Term | undefined): readonly Literal[] {
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
