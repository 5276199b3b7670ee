import { configOrigin } from './model/provenance.ts'
import type { Problem } from './problem.ts'
import { quadsOf, type GraphDescription } from './rdf/graph.ts'
import { validateForeign } from './validate/foreign.ts'
import { judgeRecord } from './validate/gate.ts'
import { toProblems, type Trace } from './validate/problems.ts'
import { mergeReports, type ValidationReport } from './validate/report.ts'
import type { Engine } from './validate/validate.ts'

/** How the graph of a record is judged. */
export interface GraphOptions {
  /** Whether to validate by the project's shapes and checks. */
  readonly shacl?: boolean
  /** Who judges by them: the compiled shapes by default, or the engines that these are tested against. */
  readonly engine?: Engine | undefined
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
  graph: GraphDescription,
  trace: Trace,
  options: Judging,
): Promise<readonly Problem[]> {
  const { shacl = true, engine = 'compiled', language = 'en', foreignShapes = [], known } = options
  const problems: Problem[] = []
  if (shacl) {
    const report =
      engine === 'compiled' ? judgeRecord(graph, language) : await askReference(graph, language)
    problems.push(...toProblems(report, trace))
  }
  for (const { file, bytes } of foreignShapes) {
    const shapes = new TextDecoder().decode(bytes)
    // oxlint-disable-next-line no-await-in-loop -- one worker after the other
    const { value, problems: faults } = await validateForeign(quadsOf(graph), shapes, { language })
    problems.push(...faults.map(fault => ({ ...fault, source: { ...fault.source, file } })))
    if (value) problems.push(...toProblems(value, trace))
  }
  return problems.filter(problem => isNews(problem, known))
}

async function askReference(graph: GraphDescription, language: string): Promise<ValidationReport> {
  const quads = quadsOf(graph)
  const [{ validate }, { runChecks }] = await Promise.all([
    import('./validate/validate.ts'),
    import('./validate/checks.ts'),
  ])
  return mergeReports(
    await validate(quads, { language, engine: 'reference' }),
    await runChecks(quads, { language }),
  )
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
