import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { VisitgraphError } from '../problem.ts'
import { systemCode } from '../stores/fault.ts'
import { editorPart, isEditorPart } from './editor.ts'
import { serverStyle } from './pages.ts'
import { replyToReconciliation, type Reconciliation } from './reconciliation.ts'
import { allowed, fault, notAllowed, send, type Reply } from './reply.ts'
import type { SiteFolder } from './site-folder.ts'
import { replyFrom } from './site-reply.ts'
import { replyToSparql, type SparqlEndpoint } from './sparql-endpoint.ts'

/** What is served at this moment; it may change between two requests. */
export interface Served {
  readonly site: SiteFolder
  readonly sparql?: SparqlEndpoint | undefined
  readonly reconciliation: Reconciliation
}

/** Where to listen. */
export interface ListenOptions {
  readonly host: string
  readonly port: number
  /** Is told of what went wrong inside; the client is told only that something did. */
  readonly onFault: (error: unknown) => void
}

/** A server that runs. */
export interface RunningServer {
  readonly url: string
  /** Lets running answers finish, for a while, and takes no new requests. */
  readonly close: () => Promise<void>
}

const limits = {
  maxHeaderSize: 16_384,
  headersTimeout: 5000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 500,
}
const mostConnections = 2000
/** Longer than any query may run: a connection on which nothing moves. */
const idle = 60_000
const patience = 8000

/**
 * Serves a site, a SPARQL endpoint and a reconciliation service over HTTP.
 *
 * @throws VisitgraphError with code `SERVE_NOT_LISTENING` when the system refuses the port.
 */
export async function serve(
  served: () => Served,
  { host, port, onFault }: ListenOptions,
): Promise<RunningServer> {
  const server = createServer(limits, (request, response) => {
    respond(request, response, served()).catch((error: unknown) => {
      onFault(error)
      if (response.headersSent) response.destroy()
      else send(request, response, fault(500, 'something went wrong here'))
    })
  })
  server.maxConnections = mostConnections
  server.setTimeout(idle)
  server.on('clientError', refuse)
  await listening(server, host, port)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has such an address
  const address = server.address() as AddressInfo
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return { url: `http://${name}:${address.port}/`, close: () => closed(server) }
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', error =>
      reject(
        new VisitgraphError(
          {
            code: 'SERVE_NOT_LISTENING',
            severity: 'error',
            message: `cannot listen on ${host}, port ${port}: ${
              systemCode(error) === 'EADDRINUSE' ? 'the port is in use' : error.message
            }`,
            hint: 'choose another one with --port; 0 takes any that is free',
          },
          { cause: error },
        ),
      ),
    )
    server.listen(port, host, resolve)
  })
}

async function closed(server: Server): Promise<void> {
  const done = new Promise<void>(resolve => server.close(() => resolve()))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), patience)
  await done
  clearTimeout(timer)
}

const clientFaults: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

function refuse(error: Error, socket: Socket): void {
  const status = clientFaults[systemCode(error) ?? ''] ?? '400 Bad Request'
  if (socket.writable && !socket.destroyed)
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  setTimeout(() => socket.destroy(), 100).unref()
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  served: Served,
): Promise<void> {
  const reply = await replyTo(request, served)
  if (response.destroyed) return
  // What came along and was not read must not be taken for the next request.
  if (!request.complete) response.setHeader('Connection', 'close')
  send(request, response, reply)
}

async function replyTo(request: IncomingMessage, served: Served): Promise<Reply> {
  const { url = '/', method = 'GET' } = request
  const [address, search] = split(url)
  const path = decoded(address)
  if (path === undefined) return fault(400, 'this is no address')
  const query = new URLSearchParams(search)
  const { sparql, reconciliation } = served
  if (path === 'sparql/style.css')
    return guarded(method, 'GET, HEAD, OPTIONS', async () => ({
      status: 200,
      contentType: 'text/css; charset=utf-8',
      body: serverStyle,
      isKept: true,
    }))
  if (sparql && isEditorPart(path))
    return guarded(method, 'GET, HEAD, OPTIONS', () => editorPart(path))
  if (path === 'sparql' && sparql)
    return guarded(method, 'GET, HEAD, POST, OPTIONS', () => replyToSparql(request, query, sparql))
  if (path === 'reconcile' || path.startsWith('reconcile/'))
    return guarded(method, 'GET, HEAD, POST, OPTIONS', () =>
      replyToReconciliation({ request, path, query }, reconciliation),
    )
  const { accept } = request.headers
  const header = request.headers['accept-profile']
  const acceptProfile = Array.isArray(header) ? header.join(', ') : header
  return guarded(method, 'GET, HEAD, OPTIONS', () =>
    replyFrom(served.site, { path, query, accept, acceptProfile }),
  )
}

function split(url: string): readonly [string, string] {
  const mark = url.indexOf('?')
  return mark === -1 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)]
}

async function guarded(
  method: string,
  methods: string,
  reply: () => Promise<Reply>,
): Promise<Reply> {
  if (method === 'OPTIONS') return allowed(methods)
  if (!methods.split(', ').includes(method)) return notAllowed(methods)
  return reply()
}

/** Decodes a path; nothing for what is no path, or holds what no file of a site is called. */
function decoded(address: string): string | undefined {
  if (!address.startsWith('/')) return undefined
  try {
    const path = decodeURIComponent(address.slice(1))
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    return /[\u0000-\u001F\u007F\\]/.test(path) || path.length > 2000 ? undefined : path
  } catch {
    return undefined
  }
}
