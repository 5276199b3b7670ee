/** How grave a problem is; an `error` keeps a record from being published. */
export type Severity = 'error' | 'warning' | 'info'

/** Where in a file a value stands. */
export interface ProblemSource {
  /** The file as the user named it; `-` for standard input. */
  readonly file: string
  /** JSON Pointer of the value in the file, RFC 6901. */
  readonly pointer?: string
  /** Line, from 1. */
  readonly line?: number
  /** Column in UTF-16 code units, from 1. */
  readonly column?: number
  /** Column behind the last character of the value, where it ends on the same line. */
  readonly endColumn?: number
}

/** Something a reader can mend: what is wrong, where, and what would be right. */
export interface Problem {
  /** One of the codes of `docs/problems.md`. */
  readonly code: string
  readonly severity: Severity
  /** What is wrong, with the value found. */
  readonly message: string
  /** What would be right. */
  readonly hint?: string
  readonly source?: ProblemSource
}

/** A value with what was noticed on the way to it; with an error among the problems there may be no value. */
export interface Judged<T> {
  readonly value?: T
  readonly problems: readonly Problem[]
}

/** Thrown where nothing can be returned; elsewhere problems are returned beside the value. */
export class VisitgraphError extends Error {
  override readonly name = 'VisitgraphError'
  readonly problem: Problem

  constructor(problem: Problem, options?: ErrorOptions) {
    super(`${problem.message} [${problem.code}]`, options)
    this.problem = problem
  }
}

/** Says whether any of the problems keeps its record from being published. */
export const hasErrors = (problems: Iterable<Problem>): boolean =>
  [...problems].some(problem => problem.severity === 'error')

/** Returns a text that is the same for problems in which a reader sees no difference: the same words at the same place. */
export const tellingOf = ({ code, message, source }: Problem): string =>
  [code, source?.file, source?.line, source?.column, message].join('\n')

/** Leaves out what was told before: each record tells anew what is wrong with what all records share. */
export function toldOnce(problems: readonly Problem[]): readonly Problem[] {
  const told = new Set<string>()
  return problems.filter(problem => {
    const { size } = told
    return told.add(tellingOf(problem)).size > size
  })
}
