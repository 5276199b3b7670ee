import type { BlankNode, Literal, NamedNode, Quad } from '@rdfjs/types'
import { hasErrors, type Judged, type Problem } from '../problem.ts'
import { parseQuads } from '../rdf/dataset.ts'
import { blankNode, languageLiteral, literal, namedNode, quad } from '../rdf/terms.ts'
import { shapeTerms, shapeTriples } from './bundled-shapes.ts'
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

let own: Shapes | undefined

/** Returns the project's own shapes. */
export function defaultShapes(): Shapes {
  own ??= ownShapes()
  return own
}

function ownShapes(): Shapes {
  const terms = shapeTerms.map(readTerm)
  const quads: Quad[] = []
  for (let at = 0; at < shapeTriples.length; at += 3) {
    const [subject, predicate, object] = [0, 1, 2].map(part => terms[shapeTriples[at + part] ?? -1])
    if (subject?.termType === 'Literal' || predicate?.termType !== 'NamedNode') continue
    if (subject && object) quads.push(quad({ subject, predicate, object }))
  }
  return { quads, graph: indexGraph(quads) }
}

function readTerm(text: string): NamedNode | BlankNode | Literal {
  if (text.startsWith('<')) return namedNode(text.slice(1, -1))
  if (text.startsWith('_:')) return blankNode(text.slice(2))
  const end = text.lastIndexOf('"')
  const value = text.slice(1, end)
  return text.startsWith('@', end + 1)
    ? languageLiteral(value, text.slice(end + 2))
    : literal(value, namedNode(text.slice(end + 3)))
}
