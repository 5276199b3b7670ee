import { ownLiteral, ownNamedNode, ownTerm, type TermData } from './own-term.ts'
import type { PropertyPath } from './path.ts'
import type { ValidationReport, ValidationResult } from './report.ts'

/** Writes a report as JSON, to be read again on the other side of a worker. */
export const writeReport = (report: ValidationReport): string => JSON.stringify(report)

/** Reads a report that `writeReport` has written; its terms can be compared again. */
export function parseReport(text: string): ValidationReport {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `writeReport`, by this version
  const report = JSON.parse(text) as ReportData
  return { conforms: report.conforms, results: report.results.map(reviveResult) }
}

/** A report without the methods of its terms. */
interface ReportData {
  readonly conforms: boolean
  readonly results: readonly ResultData[]
}

type ResultData = Omit<
  ValidationResult,
  | 'focusNode'
  | 'value'
  | 'path'
  | 'resultSeverity'
  | 'messages'
  | 'sourceShape'
  | 'sourceConstraintComponent'
> & {
  readonly focusNode: TermData
  readonly value?: TermData
  readonly path?: PathData
  readonly resultSeverity: TermData
  readonly messages: readonly TermData[]
  readonly sourceShape: TermData
  readonly sourceConstraintComponent: TermData
}

type PathData =
  | { readonly type: 'predicate'; readonly predicate: TermData }
  | { readonly type: 'sequence' | 'alternative'; readonly paths: readonly PathData[] }
  | {
      readonly type: 'inverse' | 'zeroOrMore' | 'oneOrMore' | 'zeroOrOne'
      readonly path: PathData
    }

function reviveResult({ path, value, ...result }: ResultData): ValidationResult {
  return {
    ...result,
    focusNode: ownTerm(result.focusNode),
    ...(path && { path: revivePath(path) }),
    ...(value && { value: ownTerm(value) }),
    resultSeverity: ownNamedNode(result.resultSeverity),
    messages: result.messages.map(ownLiteral),
    sourceShape: ownTerm(result.sourceShape),
    sourceConstraintComponent: ownNamedNode(result.sourceConstraintComponent),
  }
}

function revivePath(path: PathData): PropertyPath {
  if ('predicate' in path) return { type: path.type, predicate: ownNamedNode(path.predicate) }
  if ('paths' in path) return { type: path.type, paths: path.paths.map(revivePath) }
  return { type: path.type, path: revivePath(path.path) }
}
