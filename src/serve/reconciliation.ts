import type { IncomingMessage } from 'node:http'
import { html } from '../publish/html.ts'
import { candidatesFor, kinds, type Entity, type Kind } from './candidates.ts'
import { serverPage } from './pages.ts'
import { fault, type Reply } from './reply.ts'
import { readBody } from './request-body.ts'

/** What can be matched, and where it is. */
export interface Reconciliation {
  readonly entities: readonly Entity[]
  /** What the identifiers are put behind. */
  readonly base: string
  /** Address of this server for others, with a slash at the end. */
  readonly url: string
  readonly name: string
}

/** A request to the service. */
export interface ReconciliationRequest {
  readonly request: IncomingMessage
  readonly path: string
  readonly query: URLSearchParams
}

const bodyLimit = 256_000
const mostQueries = 100

/** Answers by the Reconciliation Service API 0.2, https://reconciliation-api.github.io/specs/0.2/. */
export async function replyToReconciliation(
  { request, path, query }: ReconciliationRequest,
  service: Reconciliation,
): Promise<Reply> {
  if (path === 'reconcile/suggest') return json(suggestions(query, service))
  if (path === 'reconcile/preview') return preview(query.get('id') ?? '', service)
  if (path !== 'reconcile') return fault(404, 'there is nothing at this address')
  let asked = query
  if (request.method === 'POST') {
    const body = await readBody(request, bodyLimit)
    if ('isTooLong' in body)
      return fault(413, `a request has at most ${bodyLimit} bytes`, { Connection: 'close' })
    asked = new URLSearchParams(body.text)
  }
  const queries = asked.get('queries')
  return queries === null ? json(manifest(service)) : batch(queries, service)
}

const json = (value: unknown): Reply => ({
  status: 200,
  contentType: 'application/json; charset=utf-8',
  body: `${JSON.stringify(value)}\n`,
})

function manifest({ base, url, name }: Reconciliation): object {
  const root = url.replace(/\/$/, '')
  return {
    versions: ['0.2'],
    name,
    identifierSpace: base,
    schemaSpace: 'http://schema.org/',
    defaultTypes: kinds.map(typeOf),
    view: { url: `${base}{{id}}` },
    preview: { url: `${root}/reconcile/preview?id={{id}}`, width: 400, height: 160 },
    suggest: { entity: { service_url: root, service_path: '/reconcile/suggest' } },
  }
}

const typeOf = (kind: Kind): { readonly id: string; readonly name: string } => ({
  id: kind,
  name: kind,
})

interface Query {
  readonly query: string
  readonly type?: unknown
  readonly limit?: unknown
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isQuery = (value: unknown): value is Query =>
  isObject(value) && typeof value['query'] === 'string'

function batch(text: string, { entities }: Reconciliation): Reply {
  let queries: unknown
  try {
    queries = JSON.parse(text)
  } catch {
    return fault(400, '`queries` is no JSON')
  }
  if (!isObject(queries)) return fault(400, '`queries` is no object of queries by key')
  const entries = Object.entries(queries)
  if (entries.length > mostQueries) return fault(413, `a batch has at most ${mostQueries} queries`)
  const results: [string, object][] = []
  for (const [key, query] of entries) {
    if (!isQuery(query)) return fault(400, 'a query has no text in `query`')
    results.push([key, { result: candidates(query, entities) }])
  }
  return json(Object.fromEntries(results))
}

const told = ({ id, names, description }: Entity): object => ({
  id,
  name: names[0] ?? id,
  ...(description === undefined ? {} : { description }),
})

function candidates({ query, type, limit }: Query, entities: readonly Entity[]): readonly object[] {
  const wanted = typeof type === 'string' ? [type] : Array.isArray(type) ? type.map(String) : []
  const most = typeof limit === 'number' && limit > 0 ? Math.min(limit, 50) : 5
  return candidatesFor(query, entities, { types: wanted, most }).map(
    ({ entity, score, isMatch }) => ({
      ...told(entity),
      score,
      match: isMatch,
      type: [typeOf(entity.kind)],
    }),
  )
}

function suggestions(query: URLSearchParams, { entities }: Reconciliation): object {
  const prefix = query.get('prefix') ?? ''
  const found = candidatesFor(prefix, entities, { types: [], most: 10, isPrefix: true })
  return {
    result: found.map(({ entity }) => ({
      ...told(entity),
      notable: [typeOf(entity.kind)],
    })),
  }
}

function preview(id: string, { entities, base }: Reconciliation): Reply {
  const entity = entities.find(one => one.id === id)
  if (!entity) return fault(404, 'there is no such entity')
  const [name = id, ...others] = entity.names
  const main = html`<p>
      ${entity.kind}${entity.description !== undefined && html`, ${entity.description}`}
    </p>
    ${others.length > 0 && html`<p>${others.join(' · ')}</p> `}
    <p><a href="${base + id}">${base + id}</a></p> `
  return {
    status: 200,
    contentType: 'text/html; charset=utf-8',
    body: serverPage(name, main),
    // OpenRefine shows it in a frame.
    headers: { 'Content-Security-Policy': "default-src 'none'; style-src 'self'" },
  }
}
