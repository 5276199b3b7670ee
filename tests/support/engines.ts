import { execFileSync } from 'node:child_process'
import type { Quad } from '@rdfjs/types'
import jsonld from 'jsonld'
import { parse } from 'oxigraph'
import type { RdfFormat } from '../../src/formats/format.ts'
import { canonicalNQuads } from '../../src/rdf/canonical.ts'
import { readRdf } from '../../src/rdf/read.ts'

/** Reads a document with our own reader (n3 and jsonld.js inside) and fails where it has problems. */
export async function readBack(text: string, syntax: string): Promise<readonly Quad[]> {
  const { value, problems } = await readRdf(text, { syntax })
  if (!value) throw new Error(`${problems.map(problem => problem.message).join('; ')}\n${text}`)
  return value
}

/** Reads a document with Oxigraph. */
export const readWithOxigraph = (text: string, { mediaType }: RdfFormat): Quad[] =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its quads are RDF/JS, its types name fewer terms
  parse(text, { format: mediaType }) as unknown as Quad[]

/** Reads JSON-LD with jsonld.js alone, which may ask nobody and drop nothing. */
export async function jsonldStatements(document: object): Promise<number> {
  const statements: unknown = await jsonld.toRDF(document, {
    safe: true,
    documentLoader: async url => {
      throw new Error(`asked for ${url}`)
    },
  })
  return Array.isArray(statements) ? statements.length : 0
}

/** The name by which rapper (Raptor) knows a syntax. */
const rapperNames: Readonly<Record<string, string>> = {
  turtle: 'turtle',
  trig: 'trig',
  ntriples: 'ntriples',
  nquads: 'nquads',
}

/** Says whether rapper is installed and reads the syntax. */
export function hasRapper(id = 'turtle'): boolean {
  if (rapperNames[id] === undefined) return false
  try {
    execFileSync('rapper', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Reads a document with rapper and returns its statements, read from N-Quads. */
export async function readWithRapper(text: string, { id }: RdfFormat): Promise<readonly Quad[]> {
  const output = execFileSync(
    'rapper',
    ['-q', '-i', rapperNames[id] ?? id, '-o', 'nquads', '-', 'https://example.org/'],
    { input: text, encoding: 'utf8' },
  )
  return readBack(output, 'nquads')
}

/** Says whether two datasets are isomorphic, by their canonical form. */
export async function canonical(quads: Iterable<Quad>): Promise<string> {
  return canonicalNQuads(quads)
}
