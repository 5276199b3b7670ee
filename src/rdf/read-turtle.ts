import type { BlankNode, Quad, Term } from '@rdfjs/types'
import { Parser } from 'n3'
import type { Judged, Problem, ProblemSource } from '../problem.ts'
import { lineAndColumn, quadFault, syntaxProblem } from './read-guard.ts'
import type { ReadRdfOptions } from './read.ts'
import { blankNodeLabels } from './statement.ts'
import { blankNode, quad } from './terms.ts'

/** The media types by which n3 reads strictly: without one it takes a superset of all syntaxes. */
const mediaTypes = {
  turtle: 'text/turtle',
  trig: 'application/trig',
  ntriples: 'application/n-triples',
  nquads: 'application/n-quads',
} as const

const names = { turtle: 'Turtle', trig: 'TriG', ntriples: 'N-Triples', nquads: 'N-Quads' } as const

interface TurtleOptions extends ReadRdfOptions {
  readonly syntax: keyof typeof mediaTypes
}

/** Reads Turtle, TriG, N-Triples or N-Quads. */
export function readTurtleFamily(text: string, options: TurtleOptions): Judged<readonly Quad[]> {
  const { syntax, base } = options
  const parser = new Parser({
    format: mediaTypes[syntax],
    ...(base !== undefined && { baseIRI: base }),
  })
  try {
    const quads = relabelled(parser.parse(text))
    const problems = quads.flatMap(one => faults(one, text, options))
    return problems.length > 0 ? { problems } : { value: quads, problems }
  } catch (error) {
    return { problems: [parseProblem(error, text, options)] }
  }
}

/**
 * Labels blank nodes in their order: n3 numbers them by what the process has read before, and the same text must
 * give the same quads.
 */
function relabelled(quads: readonly Quad[]): readonly Quad[] {
  const label = blankNodeLabels()
  const renamed = (term: Term): BlankNode | undefined =>
    term.termType === 'BlankNode' ? blankNode(label(term.value).slice('_:'.length)) : undefined
  return quads.map(one => {
    const [subject, object, graph] = [one.subject, one.object, one.graph].map(renamed)
    if (!subject && !object && !graph) return one
    return quad({
      subject: subject ?? one.subject,
      predicate: one.predicate,
      object: object ?? one.object,
      graph: graph ?? one.graph,
    })
  })
}

function faults(one: Quad, text: string, { file = '-' }: TurtleOptions): Problem[] {
  const fault = quadFault(one)
  if (!fault) return []
  const index = text.indexOf(fault.value)
  const place = index < 0 ? {} : lineAndColumn(text, index)
  return [syntaxProblem(fault.message, fault.hint, { file, ...place })]
}

function parseProblem(error: unknown, text: string, options: TurtleOptions): Problem {
  const said = error instanceof Error ? error.message : String(error)
  const what = said.replace(/ on line \d+\.?$/, '').replace(/\.$/, '')
  const message = `this is not ${names[options.syntax]}: ${lowerFirst(what)}`
  return syntaxProblem(message, hintFor(said), placeOf(error, text, options))
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function hintFor(said: string): string | undefined {
  const [, prefix] = /^Undefined prefix "([^"]*)"/.exec(said) ?? []
  return prefix === undefined ? undefined : `declare it: \`@prefix ${prefix} <…> .\``
}

/** The places that n3 tells: lines from 1, columns from 0. */
interface ParseContext {
  readonly line?: number
  readonly token?: { readonly line: number; readonly start: number }
  readonly previousToken?: {
    readonly line: number
    readonly end: number
    readonly endLine?: number
  }
}

function placeOf(error: unknown, text: string, { file = '-' }: TurtleOptions): ProblemSource {
  const { line, token, previousToken } = contextOf(error)
  if (token) return { file, line: token.line, column: token.start + 1 }
  if (line === undefined) return { file }
  // The lexer stopped: the fault is the first character behind the last token.
  const source = text.split(/\r\n|\r|\n/)[line - 1] ?? ''
  const lastLine = previousToken?.endLine ?? previousToken?.line
  const from = previousToken && lastLine === line ? previousToken.end : 0
  const column = from + (/^\s*/.exec(source.slice(from))?.[0].length ?? 0) + 1
  return { file, line, column }
}

function contextOf(error: unknown): ParseContext {
  if (!(error instanceof Error) || !('context' in error)) return {}
  return error.context ?? {}
}
