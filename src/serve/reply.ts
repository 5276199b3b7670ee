import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pagePolicy } from '../publish/policy.ts'

/** What is sent back. */
export interface Reply {
  readonly status: number
  /** With parameters. */
  readonly contentType?: string
  readonly body?: string | Uint8Array
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  /** Whether the body has a version of its own that clients may keep. */
  readonly isKept?: boolean
}

const always: Readonly<Record<string, string>> = {
  'Content-Security-Policy': pagePolicy("'self'"),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Link, Content-Location, Content-Profile, ETag',
}

/** Returns the version of a body, https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3. */
const etagOf = (body: string | Uint8Array): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`

/** Sends a reply; its body only where it was asked for and the client has not got it. */
export function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  const { status, contentType, body = '', headers = {}, isKept = false } = reply
  response.statusCode = status
  for (const [name, value] of Object.entries({ ...always, ...headers }))
    response.setHeader(name, value)
  response.setHeader('Cache-Control', isKept ? 'no-cache' : 'no-store')
  if (isKept) {
    const etag = etagOf(body)
    response.setHeader('ETag', etag)
    if (hasVersion(request.headers['if-none-match'], etag)) {
      response.statusCode = 304
      response.end()
      return
    }
  }
  if (contentType !== undefined) response.setHeader('Content-Type', contentType)
  if (status !== 204) response.setHeader('Content-Length', Buffer.byteLength(body))
  response.end(request.method === 'HEAD' || status === 204 ? undefined : body)
}

/** Compares versions weakly, https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2. */
const hasVersion = (header: string | undefined, etag: string): boolean =>
  header === '*' ||
  (header?.split(',').some(one => one.trim().replace(/^W\//, '') === etag) ?? false)

/** A reply that says in a line what is wrong. */
export const fault = (status: number, text: string, headers: Reply['headers'] = {}): Reply => ({
  status,
  contentType: 'text/plain; charset=utf-8',
  body: `${text}\n`,
  headers,
})

/** A reply to a method that is not there. */
export const notAllowed = (methods: string): Reply =>
  fault(405, `this address takes ${methods}`, { Allow: methods })

/** A reply to OPTIONS, for other sites' scripts as well. */
export const allowed = (methods: string): Reply => ({
  status: 204,
  headers: {
    Allow: methods,
    'Access-Control-Allow-Methods': methods,
    'Access-Control-Allow-Headers': 'Accept, Accept-Profile, Content-Type, If-None-Match',
    'Access-Control-Max-Age': '86400',
  },
})
