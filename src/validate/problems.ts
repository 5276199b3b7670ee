import type { Term } from '@rdfjs/types'
import type { Problem, ProblemSource, Severity } from '../problem.ts'
import { prefixes } from '../rdf/namespaces.ts'
import { remembered } from '../rdf/remembered.ts'
import { checks, shapeRules, type Rule } from './bundled.ts'
import { firstPredicate } from './path.ts'
import { chooseMessage, type ResultSeverity, type ValidationReport } from './report.ts'
import type { ValidationResult } from './report.ts'
import { languageLiteral } from '../rdf/terms.ts'

/** Says where a fact was written: the focus node, the property that a path begins with, and a value of it. */
export type Trace = (focusNode: string, path?: string, value?: Term) => ProblemSource | undefined

const severities: Readonly<Record<ResultSeverity, Severity>> = {
  violation: 'error',
  warning: 'warning',
  info: 'info',
}

/** Turns the results of a validation into problems that lead back to the lines of the record. */
export function toProblems(report: ValidationReport, trace?: Trace): Problem[] {
  return report.results.map(result => toProblem(result, trace))
}

function toProblem(result: ValidationResult, trace?: Trace): Problem {
  const path = result.path && firstPredicate(result.path)
  const source = trace?.(result.focusNode.value, path, result.value)
  const message = describe(result)
  return {
    code: codeOf(result),
    severity: severities[result.severity],
    message: source ? message : `${show(result.focusNode)}: ${message}`,
    ...(source && { source }),
  }
}

function describe({ message, value, focusNode }: ValidationResult): string {
  const text = message.replace(/\.$/, '')
  if (!value || value.equals(focusNode)) return text
  return `${text} (found ${show(value)})`
}

const longest = 120

function show(term: Term): string {
  if (term.termType === 'NamedNode') return `<${term.value}>`
  if (term.termType === 'BlankNode') return 'a node without an identifier'
  const text = term.value.replaceAll(/\s+/g, ' ')
  const [...characters] = text
  return `“${characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text}”`
}

function codeOf({ namedShape, sourceConstraintComponent }: ValidationResult): string {
  const iri = namedShape ?? sourceConstraintComponent.value.replace(/ConstraintComponent$/, '')
  return shapeCode(localName(iri))
}

const localName = (iri: string): string => /[^#/]*$/.exec(iri)?.[0] ?? iri

/** Makes the code of a shape of its local name: `Visit-startDate` is `SHACL_VISIT_START_DATE`. */
export const shapeCode: (local: string) => string = remembered(codeFor)

function codeFor(local: string): string {
  const words = local
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
  return `SHACL_${words.toUpperCase()}`
}

/** One rule of the project's shapes: the code of its problems, how grave they are, and what they say. */
export interface ShapeCode {
  readonly code: string
  /** The IRI of the shape that states the rule. */
  readonly shape: string
  readonly severity: Severity
  readonly message: string
}

/** Lists what validation can find, one entry a rule, sorted by code; the messages are in one language. */
export function shapeCodes(language = 'en'): readonly ShapeCode[] {
  return [...shapeRules, ...checks]
    .map(rule => ({
      code: shapeCode(rule.shape),
      shape: prefixes.vgs + rule.shape,
      severity: severities[rule.severity],
      message: ruleMessage(rule, language),
    }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
}

function ruleMessage({ messages }: Rule, language: string): string {
  const literals = Object.entries(messages).map(([tag, text]) => languageLiteral(text, tag))
  return chooseMessage(literals, language) ?? messages.en
}
