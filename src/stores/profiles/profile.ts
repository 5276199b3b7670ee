/** How a client says who it is. */
export type Authentication = 'none' | 'basic' | 'digest' | 'bearer' | 'token'

/** One way to load many graphs at once, with a tool of the store's own. */
export interface BulkLoader {
  /** The product it belongs to. */
  readonly store: string
  /** The command; `{folder}` stands for the folder of the parts, `{parts}` for all of them, `{url}` for the address. */
  readonly command: string
}

/** What a kind of store understands: plain data, read by `push`. */
export interface StoreProfile {
  /** The name on the command line. */
  readonly id: string
  readonly name: string
  /**
   * How a graph is replaced and removed: by the SPARQL 1.1 Graph Store HTTP Protocol
   * (https://www.w3.org/TR/sparql11-http-rdf-update/), or by an update (https://www.w3.org/TR/sparql11-update/)
   * that is sent as it is, or as a field of a form.
   */
  readonly writes: 'graph-store' | 'update' | 'update-form'
  /** How a graph is read back; nothing where the address does not tell. */
  readonly reads?: 'graph-store' | 'query'
  /** What stands at the end of the address; it is added where it is missing. */
  readonly path?: string
  /** How clients say who they are, unless told otherwise. */
  readonly authentication?: Authentication
  /** The parameter of the address that a token is put into. */
  readonly tokenParameter?: string
  readonly loaders: readonly BulkLoader[]
}
