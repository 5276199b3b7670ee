import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { namedNode, Store } from 'oxigraph'

/** A store behind HTTP: the Graph Store Protocol at /data, queries and updates at /sparql. */
export interface OxigraphServer {
  readonly base: string
  readonly store: Store
  /** Method and path of each request, in order. */
  readonly requests: string[]
  readonly stop: () => Promise<void>
}

/** Starts an Oxigraph store on loopback, for as long as a test runs. */
export async function startOxigraph(): Promise<OxigraphServer> {
  const store = new Store()
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    answer(store, request, response).catch((error: unknown) => {
      response.statusCode = 400
      response.end(String(error))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has such an address
  const { port } = server.address() as AddressInfo
  return {
    base: `http://127.0.0.1:${port}`,
    store,
    requests,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function answer(
  store: Store,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://x')
  const body = await text(request)
  if (url.pathname === '/sparql') return answerSparql(store, { url, request, body }, response)
  const graph = namedNode(url.searchParams.get('graph') ?? '')
  const hadIt = store.match(null, null, null, graph).length > 0
  if (request.method === 'PUT') {
    store.update(`DROP SILENT GRAPH <${graph.value}>`)
    store.load(body, { format: request.headers['content-type'] ?? '', to_graph_name: graph })
    response.statusCode = hadIt ? 204 : 201
  } else if (request.method === 'DELETE') {
    store.update(`DROP SILENT GRAPH <${graph.value}>`)
    response.statusCode = hadIt ? 204 : 404
  } else {
    response.statusCode = hadIt ? 200 : 404
    response.setHeader('content-type', 'application/n-triples')
    response.write(store.dump({ format: 'application/n-triples', from_graph_name: graph }))
  }
  response.end()
}

interface Asked {
  readonly url: URL
  readonly request: IncomingMessage
  readonly body: string
}

function answerSparql(store: Store, { url, request, body }: Asked, response: ServerResponse): void {
  const isForm = request.headers['content-type'] === 'application/x-www-form-urlencoded'
  const query = url.searchParams.get('query')
  if (query !== null) {
    response.setHeader('content-type', 'application/n-triples')
    response.end(store.query(query, { results_format: 'application/n-triples' }))
    return
  }
  store.update(isForm ? (new URLSearchParams(body).get('update') ?? '') : body)
  response.statusCode = 204
  response.end()
}
