import type { Quad } from '@rdfjs/types'
import type { Judged, Problem } from '../problem.ts'
import { quoted } from './serializable.ts'

/** The syntaxes that can be read. */
export type RdfSyntax = 'turtle' | 'trig' | 'ntriples' | 'nquads' | 'jsonld'

const syntaxes: ReadonlyMap<string, RdfSyntax> = new Map([
  ['ttl', 'turtle'],
  ['trig', 'trig'],
  ['nt', 'ntriples'],
  ['nq', 'nquads'],
  ['jsonld', 'jsonld'],
])

/** Finds the syntax of a file by the extension of its name; nothing for an extension that is not read. */
export const rdfSyntaxOf = (file: string): RdfSyntax | undefined =>
  syntaxes.get(file.slice(file.lastIndexOf('.') + 1).toLowerCase())

/** What a reader has to know besides the text. */
export interface ReadRdfOptions {
  /** One of `RdfSyntax`; any other is refused by a problem, so that a name from outside may be passed on. */
  readonly syntax: string
  /** The absolute IRI against which relative IRIs are resolved; without one they are refused. */
  readonly base?: string
  /** The file as the user named it, for problems. */
  readonly file?: string
  /** JSON-LD contexts by address that may be used besides the project's own; none is ever fetched. */
  readonly contexts?: Readonly<Record<string, object>>
}

/**
 * Reads RDF strictly by the syntax that is stated; nothing is fetched. A fault is returned as a problem
 * `RDF_SYNTAX` with its place; then there is no value.
 */
export async function readRdf(
  text: string,
  options: ReadRdfOptions,
): Promise<Judged<readonly Quad[]>> {
  switch (options.syntax) {
    case 'turtle':
    case 'trig':
    case 'ntriples':
    case 'nquads': {
      const { readTurtleFamily } = await import('./read-turtle.ts')
      return readTurtleFamily(text, { ...options, syntax: options.syntax })
    }
    case 'jsonld': {
      const { readJsonld } = await import('./read-jsonld.ts')
      return readJsonld(text, options)
    }
    case 'rdfxml':
      return { problems: [refusal('RDF/XML is not read', options)] }
    default:
      return {
        problems: [refusal(`${quoted(options.syntax)} is no RDF syntax that is read`, options)],
      }
  }
}

const refusal = (message: string, { file }: ReadRdfOptions): Problem => ({
  code: 'RDF_SYNTAX',
  severity: 'error',
  message,
  hint: 'write Turtle, TriG, N-Triples, N-Quads or JSON-LD',
  ...(file !== undefined && { source: { file } }),
})
