import type { Authentication } from '../profiles/profile.ts'
import { digestHeader, readChallenge, type DigestChallenge } from './digest.ts'
import type { HttpAnswer, HttpRequest } from './exchange.ts'

/** What proves who the client is; it comes from the environment or from a file. */
export interface Credentials {
  readonly user?: string | undefined
  readonly password?: string | undefined
  readonly token?: string | undefined
}

/** Puts proof into requests. */
export interface Authenticator {
  readonly prove: (request: HttpRequest) => HttpRequest
  /** Takes note of a challenge; says whether the request should be sent again with an answer to it. */
  readonly hear: (answer: HttpAnswer) => boolean
  /** Takes every secret, in all its forms, out of a text. */
  readonly redact: (text: string) => string
}

/** What stands in place of a secret. */
export const secretMark = '[secret]'

/** How a client proves who it is. */
export interface AuthenticationOptions extends Credentials {
  readonly scheme: Authentication
  readonly tokenParameter?: string | undefined
}

/** Makes what puts proof into requests. A Digest challenge is kept and answered for the requests that follow. */
export function authenticator(options: AuthenticationOptions): Authenticator {
  const { scheme, user = '', password = '', token = '', tokenParameter = 'access_token' } = options
  const redact = redactor(options)
  const schemes: Readonly<Record<Authentication, () => Omit<Authenticator, 'redact'>>> = {
    none: () => inEach(request => request),
    basic: () => inEach(request => withHeader(request, `Basic ${basic(user, password)}`)),
    bearer: () => inEach(request => withHeader(request, `Bearer ${token}`)),
    token: () => inEach(request => withToken(request, tokenParameter, token)),
    digest: () => digest(user, password),
  }
  return { ...schemes[scheme](), redact }
}

/** Proof that is the same in each request, whatever the server says. */
const inEach = (prove: Authenticator['prove']): Omit<Authenticator, 'redact'> => ({
  prove,
  hear: () => false,
})

const withHeader = (request: HttpRequest, value: string): HttpRequest => ({
  ...request,
  headers: { ...request.headers, Authorization: value },
})

const basic = (user: string, password: string): string =>
  Buffer.from(`${user}:${password}`).toString('base64')

function withToken(request: HttpRequest, parameter: string, token: string): HttpRequest {
  const url = new URL(request.url)
  url.searchParams.set(parameter, token)
  return { ...request, url }
}

function digest(user: string, password: string): Omit<Authenticator, 'redact'> {
  let challenge: DigestChallenge | undefined
  let count = 0
  return {
    prove: request => {
      if (!challenge) return request
      const { method, url } = request
      count++
      const uri = url.pathname + url.search
      const value = digestHeader(challenge, { user, password, method, uri, count })
      return { ...request, headers: { ...request.headers, Authorization: value } }
    },
    hear: ({ status, headers }) => {
      const found = status === 401 ? readChallenge(headers['www-authenticate'] ?? '') : undefined
      // A second challenge to a fresh nonce means that the password is wrong.
      const isAnswerable = found !== undefined && (count === 0 || found.isStale || count > 1)
      if (found) challenge = found
      count = 0
      return isAnswerable
    },
  }
}

function redactor({ user = '', password, token }: Credentials): (text: string) => string {
  const plain = [password, token].flatMap(secret => (secret ? [secret] : []))
  const secrets = [
    ...(password === undefined ? [] : [basic(user, password)]),
    ...plain.flatMap(secret => [
      secret,
      encodeURIComponent(secret),
      new URLSearchParams({ '': secret }).toString().slice(1),
      Buffer.from(secret).toString('base64'),
    ]),
  ].toSorted((a, b) => b.length - a.length)
  return text => {
    let clean = text
    for (const secret of secrets) clean = clean.replaceAll(secret, secretMark)
    // Whatever a server echoes of a header is as good as the secret.
    return clean.replace(/\b(Basic|Bearer) [A-Za-z0-9+/=._~-]+/g, `$1 ${secretMark}`)
  }
}
