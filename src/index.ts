export { hasErrors, VisitgraphError } from './problem.ts'
export type { Judged, Problem, ProblemSource, Severity } from './problem.ts'
