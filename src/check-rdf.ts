import type { Quad } from '@rdfjs/types'
import { judgeGraph, type GraphOptions } from './graph-judgement.ts'
import type { Problem, ProblemSource } from './problem.ts'
import { groupQuads } from './rdf/graph.ts'
import { prefixes } from './rdf/namespaces.ts'
import { readRdf, rdfSyntaxOf } from './rdf/read.ts'
import { toShapes } from './validate/shapes.ts'

/** An RDF file: its name, which tells the syntax, and its bytes. */
export interface RdfFile {
  readonly file: string
  readonly bytes: Uint8Array
}

/** Judges an RDF file of visits by the project's shapes and checks, or a shapes file by the rules for shapes. */
export async function checkRdf(
  { file, bytes }: RdfFile,
  options: GraphOptions,
): Promise<readonly Problem[]> {
  const text = decode(bytes)
  if (text === undefined) {
    return [
      {
        code: 'NOT_UTF8',
        severity: 'error',
        message: 'the file is not UTF-8 text',
        hint: 'save it as UTF-8',
        source: { file },
      },
    ]
  }
  const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase()
  const syntax =
    rdfSyntaxOf(file) ?? (['rdf', 'owl', 'xml'].includes(extension) ? 'rdfxml' : extension)
  const { value: quads, problems } = await readRdf(text, { syntax, file })
  if (!quads) return problems
  if (quads.some(isOfShapes))
    return [
      ...problems,
      ...toShapes(quads).problems.map(problem => ({
        ...problem,
        source: { file, ...problem.source },
      })),
    ]
  const found = await judgeGraphs(quads, options)
  return [...problems, ...found.map(problem => located(problem, file, text))]
}

/** Each named graph is a record of its own. */
async function judgeGraphs(
  quads: readonly Quad[],
  options: GraphOptions,
): Promise<readonly Problem[]> {
  const found: Problem[] = []
  for (const graph of groupQuads(quads).values()) {
    // oxlint-disable-next-line no-await-in-loop -- one graph in memory after the other
    found.push(...(await judgeGraph(graph, focus => ({ file: focus }), { ...options, known: [] })))
  }
  return found
}

/** The trace leaves the focus node where a file would be named. */
const located = (problem: Problem, file: string, text: string): Problem => ({
  ...problem,
  message: problem.source ? `<${problem.source.file}>: ${problem.message}` : problem.message,
  source: inFile(file, text, problem.source),
})

/** The line on which a file first names a node, by its last words; Turtle may abbreviate the rest. */
function inFile(file: string, text: string, source: ProblemSource | undefined): ProblemSource {
  const name = source?.file ?? ''
  const local = /[^/#]*#?[^/#]*$/.exec(name)?.[0] ?? ''
  const index = [name, local, name.slice(name.indexOf('#') + 1)]
    .map(part => (part ? text.indexOf(part) : -1))
    .find(at => at >= 0)
  if (index === undefined) return { file }
  const before = text.slice(0, index)
  return { file, line: before.split('\n').length, column: index - before.lastIndexOf('\n') }
}

const isOfShapes = ({ predicate }: Quad): boolean => predicate.value.startsWith(prefixes.sh)

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
