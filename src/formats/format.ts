import type { Quad } from '@rdfjs/types'
import { groupQuads, type GraphDescription } from '../rdf/graph.ts'

/** What a serializer may use besides the quads. */
export interface SerializeOptions {
  /** Namespaces by prefix; only those in use are declared. */
  readonly prefixes?: Readonly<Record<string, string>>
  /** Prefixes of this document alone, which stand before those that it shares with others. */
  readonly own?: Readonly<Record<string, string>>
  /** An absolute IRI against which IRIs are written relative, in the syntaxes that know a base. */
  readonly base?: string
  /** The IRI that a tree begins with, in the syntaxes that are trees; by default the first subject. */
  readonly root?: string
  /** Language of plain texts in syntaxes that hold texts of one language only; by default `en`. */
  readonly language?: string
}

/** The same description in another file: what it is and where. */
export interface Alternate {
  /** IANA media type. */
  readonly mediaType: string
  /** Address, absolute or relative to the page. */
  readonly href: string
}

/** One more file that belongs to a format's document. */
export interface Companion {
  /** File name extension without the leading dot. */
  readonly extension: string
  /** IANA media type. */
  readonly mediaType: string
  /** Writes the file out of the document's text and of the other files that say the same. */
  readonly write: (text: string, alternates: readonly Alternate[]) => string
}

/** One RDF syntax: what it is called, what it can hold, and how it is written. */
export interface RdfFormat {
  /** The name on the command line: lower-case letters and digits. */
  readonly id: string
  /** The name in the specification. */
  readonly name: string
  /** IANA media type. */
  readonly mediaType: string
  /** File name extension without the leading dot. */
  readonly extension: string
  /** Whether the syntax can hold named graphs. */
  readonly datasets: boolean
  /**
   * What the document of one record states: its triples (`graph`), or its triples in the graph that the record
   * names (`dataset`). A reader of a tree looks for the triples, so JSON-LD states a graph though it could name it.
   */
  readonly unit: 'graph' | 'dataset'
  /** Whether all that was written can be read back; a projection leaves facts out. */
  readonly lossless: boolean
  /** What stands before, between and behind several documents in one stream. */
  readonly stream: { readonly open: string; readonly separator: string; readonly close: string }
  /** A file that stands beside the document. */
  readonly companion?: Companion
  /**
   * Writes graphs as one document. The same triples in the same order give the same text.
   *
   * @throws VisitgraphError with code `NOT_SERIALIZABLE` for what the syntax cannot hold.
   */
  readonly write: (graphs: Iterable<GraphDescription>, options?: SerializeOptions) => string
  /**
   * Writes the same document in pieces. A long text of many parts is encoded several times faster piece by piece: one
   * character beyond Latin-1 makes the whole of it take two bytes a character.
   */
  readonly pieces: (
    graphs: Iterable<GraphDescription>,
    options?: SerializeOptions,
  ) => Iterable<string>
  /** Writes quads as one document: their graphs, as `write` does. */
  readonly serialize: (quads: Iterable<Quad>, options?: SerializeOptions) => string
}

type Facts = Omit<RdfFormat, 'serialize' | 'pieces'> & Partial<Pick<RdfFormat, 'pieces'>>

/** Completes a format by the way from quads to graphs; a document is one piece where nothing else is said. */
export const format = (facts: Facts): RdfFormat => ({
  pieces: (graphs, options) => [facts.write(graphs, options)],
  ...facts,
  serialize: (quads, options) => facts.write(groupQuads(quads).values(), options),
})
