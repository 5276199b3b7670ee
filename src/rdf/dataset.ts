import type { DatasetCore, Quad } from '@rdfjs/types'

/*
 * Where N3.js is at home: an indexed dataset, a Turtle parser, an N-Quads writer. It is loaded when first used.
 */

/** Puts quads into an indexed dataset. */
export async function toDataset(quads: Iterable<Quad>): Promise<DatasetCore> {
  const { Store } = await import('n3')
  return new Store([...quads])
}

/** Returns the function that makes an indexed dataset of quads, for where a library asks for one at once. */
export async function datasetMaker(): Promise<(quads: Iterable<Quad>) => DatasetCore> {
  const { Store } = await import('n3')
  return quads => new Store([...quads])
}

/** A syntax of the family of Turtle, by its media type. */
export type TurtleFamily =
  'text/turtle' | 'application/trig' | 'application/n-triples' | 'application/n-quads'

/** What a parser may know besides the text. */
export interface ParseOptions {
  /** By default Turtle. */
  readonly mediaType?: TurtleFamily
  /** What relative IRIs are resolved against. */
  readonly baseIRI?: string
}

/**
 * Parses a text into quads.
 *
 * @throws Error of N3.js for what the grammar does not allow; its message ends with the line.
 */
export async function parseQuads(text: string, options: ParseOptions = {}): Promise<Quad[]> {
  const { mediaType = 'text/turtle', baseIRI } = options
  const { Parser } = await import('n3')
  return new Parser({ format: mediaType, ...(baseIRI !== undefined && { baseIRI }) }).parse(text)
}

/** Writes quads as N-Quads, which the workers and the store exchange. */
export async function toNQuads(quads: Iterable<Quad>): Promise<string> {
  const { Writer } = await import('n3')
  return new Writer({ format: 'application/n-quads' }).quadsToString([...quads])
}
