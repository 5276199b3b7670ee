import type { Quad } from '@rdfjs/types'
import { configOrigin } from './model/provenance.ts'
import type { Problem } from './problem.ts'
import { runChecks } from './validate/checks.ts'
import { validateForeign } from './validate/foreign.ts'
import { toProblems, type Trace } from './validate/problems.ts'
import { validate } from './validate/validate.ts'

/** How the graph of a record is judged. */
export interface GraphOptions {
  /** Whether to validate by the project's shapes and checks. */
  readonly shacl?: boolean
  /** Language of the messages; English by default. */
  readonly language?: string | undefined
  /** Shapes of the user's own, Turtle. */
  readonly foreignShapes?: readonly { readonly file: string; readonly bytes: Uint8Array }[]
}

interface Judging extends GraphOptions {
  /** What the record check found: the graph says nothing new about the same places. */
  readonly known: readonly Problem[]
}

/** Judges the graph of a record by shapes and checks; problems lead back to the lines of the record. */
export async function judgeGraph(
  quads: readonly Quad[],
  trace: Trace,
  options: Judging,
): Promise<readonly Problem[]> {
  const { shacl = true, language = 'en', foreignShapes = [], known } = options
  const problems: Problem[] = []
  if (shacl) {
    const reports = [await validate(quads, { language }), await runChecks(quads, { language })]
    problems.push(...reports.flatMap(report => toProblems(report, trace)))
  }
  for (const { file, bytes } of foreignShapes) {
    const shapes = new TextDecoder().decode(bytes)
    // oxlint-disable-next-line no-await-in-loop -- one worker after the other
    const { value, problems: faults } = await validateForeign(quads, shapes, { language })
    problems.push(...faults.map(fault => ({ ...fault, source: { ...fault.source, file } })))
    if (value) problems.push(...toProblems(value, trace))
  }
  return problems.filter(problem => isNews(problem, known))
}

/** Whether a problem of the graph is about a place at which nothing was found wrong before. */
function isNews({ source }: Problem, known: readonly Problem[]): boolean {
  // Without a configuration one notice tells what it lacks.
  if (source?.file === configOrigin.file && source.line === undefined) return false
  const pointer = source?.pointer
  if (pointer === undefined) return true
  return !known.some(other => {
    if (other.severity !== 'error' || other.source?.file !== source?.file) return false
    const at = other.source?.pointer
    if (at === undefined || at === '' || pointer === '') return false
    return at === pointer || at.startsWith(`${pointer}/`) || pointer.startsWith(`${at}/`)
  })
}
