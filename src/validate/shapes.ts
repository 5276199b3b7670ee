import type { Quad } from '@rdfjs/types'
import { hasErrors, type Judged, type Problem } from '../problem.ts'
import { parseQuads } from '../rdf/dataset.ts'
import { shapeFiles } from './bundled.ts'
import { indexGraph, type Graph } from './graph.ts'
import { lintShapes } from './lint.ts'

/** A shapes graph in which nothing was found that would make the engine fail, loop or pass by in silence. */
export interface Shapes {
  readonly quads: readonly Quad[]
  readonly graph: Graph
}

/** Judges a shapes graph; it comes back ready for `validate` where it has no errors. */
export function toShapes(quads: Iterable<Quad>): Judged<Shapes> {
  const all = [...quads]
  const problems = lintShapes(all)
  if (hasErrors(problems)) return { problems }
  return { value: { quads: all, graph: indexGraph(all) }, problems }
}

/** Reads shapes from Turtle; what is wrong with them comes back as problems with codes `SHAPES_…`. */
export async function readShapes(text: string, baseIRI?: string): Promise<Judged<Shapes>> {
  try {
    return toShapes(await parseQuads(text, baseIRI === undefined ? {} : { baseIRI }))
  } catch (error) {
    return { problems: [syntaxProblem(error)] }
  }
}

function syntaxProblem(error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error)
  return {
    code: 'SHAPES_SYNTAX',
    severity: 'error',
    message: `the shapes are not Turtle: ${reason}`,
    hint: 'SHACL shapes are read as Turtle, https://www.w3.org/TR/turtle/',
  }
}

let own: Promise<Shapes> | undefined

/** Returns the project's own shapes; they are parsed once. */
export function defaultShapes(): Promise<Shapes> {
  own ??= parseOwnShapes()
  return own
}

async function parseOwnShapes(): Promise<Shapes> {
  const parsed = await Promise.all(Object.values(shapeFiles).map(text => parseQuads(text)))
  const quads = parsed.flat()
  return { quads, graph: indexGraph(quads) }
}
