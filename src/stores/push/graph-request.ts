import { VisitgraphError } from '../../problem.ts'
import type { HttpRequest } from '../http/exchange.ts'
import type { StoreProfile } from '../profiles/profile.ts'

/** A graph as it is sent: its name, and its triples in the two syntaxes that stores take. */
export interface GraphContent {
  /** IRI of the graph. */
  readonly graph: string
  /** The file of the record, for the manifest. */
  readonly file: string
  /** Writes the triples, as does `ntriples`: a text is made when it is sent. */
  readonly turtle: () => string
  readonly ntriples: () => string
  /** Says whether a text that a store gave holds the same triples. */
  readonly matches: (text: string, mediaType: string) => Promise<boolean>
}

/** A store: what it understands, and where it is. */
export interface StoreAddress {
  readonly profile: StoreProfile
  readonly url: URL
}

/**
 * Reads the address of a store.
 *
 * @throws VisitgraphError with code `USAGE` for what is no web address, or one with a password in it.
 */
export function storeAddress(text: string, profile: StoreProfile): StoreAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) throw usage('the store has no web address')
  if (url.username || url.password)
    throw usage('the address of the store holds a user or password, which other users could see')
  url.hash = ''
  if (profile.path !== undefined && !url.pathname.endsWith(`/${profile.path}`))
    url.pathname = `${url.pathname.replace(/\/$/, '')}/${profile.path}`
  return { profile, url }
}

const usage = (message: string): VisitgraphError =>
  new VisitgraphError({
    code: 'USAGE',
    severity: 'error',
    message,
    hint: 'write an address such as http://localhost:3030/visits/data; secrets come from the environment or --credentials',
  })

const at = ({ url }: StoreAddress, parameter: string, value: string): URL => {
  const full = new URL(url)
  full.searchParams.set(parameter, value)
  return full
}

/** Makes the request that replaces a graph, whole and in one step; sent twice it does no more than once. */
export function putRequest(store: StoreAddress, content: GraphContent): HttpRequest {
  if (store.profile.writes !== 'graph-store') {
    const data = `INSERT DATA { GRAPH <${content.graph}> {\n${content.ntriples()}} }`
    return updateRequest(store, `DROP SILENT GRAPH <${content.graph}> ;\n${data}\n`)
  }
  return {
    method: 'PUT',
    url: at(store, 'graph', content.graph),
    headers: { 'Content-Type': 'text/turtle', Accept: '*/*' },
    body: content.turtle(),
  }
}

/** Makes the request that removes a graph. */
export function deleteRequest(store: StoreAddress, graph: string): HttpRequest {
  if (store.profile.writes !== 'graph-store')
    return updateRequest(store, `DROP SILENT GRAPH <${graph}>\n`)
  return { method: 'DELETE', url: at(store, 'graph', graph), headers: { Accept: '*/*' } }
}

function updateRequest({ profile, url }: StoreAddress, update: string): HttpRequest {
  const isForm = profile.writes === 'update-form'
  const mediaType = isForm ? 'application/x-www-form-urlencoded' : 'application/sparql-update'
  return {
    method: 'POST',
    url,
    headers: { 'Content-Type': mediaType, Accept: '*/*' },
    body: isForm ? new URLSearchParams({ update }).toString() : update,
  }
}

/** Makes the request that reads a graph back; nothing where the address does not tell how. */
export function getRequest(store: StoreAddress, content: GraphContent): HttpRequest | undefined {
  const { reads } = store.profile
  if (reads === undefined) return undefined
  const { graph, ntriples } = content
  const query = `CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <${graph}> { ?s ?p ?o } }`
  return {
    method: 'GET',
    url: reads === 'query' ? at(store, 'query', query) : at(store, 'graph', graph),
    headers: { Accept: 'application/n-triples, text/turtle;q=0.9' },
    // The same triples in another writing: no store needs four times our room.
    bodyLimit: Buffer.byteLength(ntriples()) * 4 + 65_536,
  }
}
