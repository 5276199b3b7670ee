import type { Quad } from '@rdfjs/types'
import { compileShapes, subjectsOf, type Gate } from './compile.ts'
import { toReport, type ValidationReport } from './report.ts'
import { defaultShapes, type Shapes } from './shapes.ts'

/** Who judges: the project's own compiled shapes, or rdf-validate-shacl. */
export type Engine = 'compiled' | 'reference'

/** What a validation may be told. */
export interface ValidateOptions {
  /** By default the project's own. */
  readonly shapes?: Shapes
  /** Language of the messages; where a shape does not speak it, English. */
  readonly language?: string
  /** By default the compiled shapes; what cannot be compiled is left to the engine of reference. */
  readonly engine?: Engine
}

/**
 * Validates the triples of one record against shapes; in which named graph they stand does not matter.
 *
 * @throws VisitgraphError with code `SHAPES_ENGINE_FAILED` where the engine of reference gives up.
 */
export async function validate(
  quads: Iterable<Quad>,
  { shapes = defaultShapes(), language = 'en', engine = 'compiled' }: ValidateOptions = {},
): Promise<ValidationReport> {
  const gate = engine === 'compiled' ? compiled(shapes) : undefined
  if (gate) return toReport(gate.judge(subjectsOf(quads), language))
  const { validateByReference } = await import('./reference.ts')
  return validateByReference(quads, { shapes, language })
}

const gates = new WeakMap<Shapes, Gate | undefined>()

function compiled(shapes: Shapes): Gate | undefined {
  if (!gates.has(shapes)) gates.set(shapes, compileShapes(shapes).value)
  return gates.get(shapes)
}
