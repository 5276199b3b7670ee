import { execFileSync } from 'node:child_process'
import type { Quad } from '@rdfjs/types'
import jsonld, { type NodeObject } from 'jsonld'
import { parse } from 'oxigraph'
import type { RdfFormat } from '../../src/formats/format.ts'
import { readRdf } from '../../src/rdf/read.ts'
import { required } from './required.ts'

/** Reads a document with our own reader (n3 and jsonld.js inside) and fails where it has problems. */
export async function readBack(text: string, syntax: string): Promise<readonly Quad[]> {
  const { value, problems } = await readRdf(text, { syntax })
  if (!value) throw new Error(`${problems.map(problem => problem.message).join('; ')}\n${text}`)
  return value
}

/** Reads a document with Oxigraph. */
export const readWithOxigraph = (text: string, { mediaType }: RdfFormat): Quad[] =>
  parse(text, { format: mediaType })

/** Reads JSON-LD with jsonld.js alone, which may ask nobody and drop nothing; returns N-Quads. */
export async function nquadsByJsonldJs(text: string): Promise<string> {
  const document: unknown = JSON.parse(text)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a document of ours is an object
  const nquads: unknown = await jsonld.toRDF(document as NodeObject, {
    format: 'application/n-quads',
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types do not know the safe mode
    ...({ safe: true } as object),
    documentLoader: async url => {
      throw new Error(`asked for ${url}`)
    },
  })
  return String(nquads)
}

/** The name by which rapper (Raptor) knows a syntax. */
const rapperNames: Readonly<Record<string, string>> = {
  turtle: 'turtle',
  trig: 'trig',
  ntriples: 'ntriples',
  nquads: 'nquads',
}

/** Says whether rapper is installed. */
export const hasRapper = (): boolean => required('rapper', isInstalled('rapper'))

/** Says whether rapper reads a syntax. */
export const isKnownToRapper = (id: string): boolean => rapperNames[id] !== undefined

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
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
