import type { Quad } from '@rdfjs/types'

/** The graph of a record, as it is built. */
export interface RecordGraph {
  /** IRI of the document; the name of the graph. */
  readonly document: string
  readonly quads: readonly Quad[]
}
