import type { Literal, NamedNode, Term } from '@rdfjs/types'
import { pathText, type PropertyPath } from './path.ts'

/** How grave a result is: `sh:Violation`, `sh:Warning` or `sh:Info`; a severity of one's own counts as a violation. */
export type ResultSeverity = 'violation' | 'warning' | 'info'

/** One thing that is not as a shape wants it, https://www.w3.org/TR/shacl/#results-validation-result. */
export interface ValidationResult {
  readonly focusNode: Term
  readonly path?: PropertyPath
  readonly value?: Term
  readonly severity: ResultSeverity
  /** The severity as the shape states it. */
  readonly resultSeverity: NamedNode
  /** What to do about it, in the language that was asked for. */
  readonly message: string
  /** The same in every language that the shape speaks. */
  readonly messages: readonly Literal[]
  readonly sourceShape: Term
  /** The IRI of the source shape, or of the nearest shape around it that has one. */
  readonly namedShape?: string
  readonly sourceConstraintComponent: NamedNode
}

/** The verdict on a graph, https://www.w3.org/TR/shacl/#validation-report. */
export interface ValidationReport {
  /** Whether there are no results at all, whatever their severity (section 3.6.1.1). */
  readonly conforms: boolean
  readonly results: readonly ValidationResult[]
}

const ranks: Readonly<Record<ResultSeverity, string>> = { violation: '0', warning: '1', info: '2' }

// A blank node has another label in every run: it takes no part in the order.
const stable = (term: Term | undefined): string =>
  !term || term.termType === 'BlankNode' ? '' : term.value

const order = (result: ValidationResult): string =>
  [
    ranks[result.severity],
    stable(result.focusNode),
    result.path ? pathText(result.path) : '',
    result.namedShape ?? '',
    result.sourceConstraintComponent.value,
    stable(result.value),
    result.message,
  ].join('\n')

/** Makes a report of results in an order that depends on nothing but them: gravest first, then by focus node. */
export function toReport(results: Iterable<ValidationResult>): ValidationReport {
  const keyed = [...results].map(result => ({ key: order(result), result }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
  return { conforms: keyed.length === 0, results: keyed.map(({ result }) => result) }
}

/** Makes one report of several on the same graph. */
export const mergeReports = (...reports: readonly ValidationReport[]): ValidationReport =>
  toReport(reports.flatMap(report => report.results))

/** Chooses the message in a language, in its base language, in English, or the first there is. */
export function chooseMessage(messages: readonly Literal[], language: string): string | undefined {
  const wanted = language.toLowerCase()
  const base = wanted.split('-')[0]
  for (const tag of [wanted, base, 'en', '']) {
    const found = messages.find(message => message.language.toLowerCase() === tag)
    if (found) return found.value
  }
  return messages[0]?.value
}
