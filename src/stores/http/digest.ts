import { createHash, randomBytes } from 'node:crypto'

/** What a server asks for, https://www.rfc-editor.org/rfc/rfc7616#section-3.3. */
export interface DigestChallenge {
  readonly realm: string
  readonly nonce: string
  readonly opaque?: string | undefined
  readonly algorithm?: string | undefined
  readonly qop?: string | undefined
  readonly isStale: boolean
}

/** Who answers a challenge, about which request, for the how manyeth time. */
export interface DigestAnswer {
  readonly user: string
  readonly password: string
  readonly method: string
  /** Path and query of the request. */
  readonly uri: string
  readonly count: number
  /** A number of the client's own; random where none is given. */
  readonly cnonce?: string
}

const hashes: Readonly<Record<string, string>> = { MD5: 'md5', 'SHA-256': 'sha256' }

/** Reads a Digest challenge that this client can answer out of a WWW-Authenticate header; nothing where there is none. */
export function readChallenge(header: string): DigestChallenge | undefined {
  const [, text] = /(?:^|,\s*)Digest\s+(.*)$/is.exec(header) ?? []
  if (text === undefined) return undefined
  const fields = new Map<string, string>()
  for (const [, name = '', quoted, plain] of text.matchAll(
    /([a-z]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^\s,]+))/gi,
  ))
    if (!fields.has(name.toLowerCase()))
      fields.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '')
  const [realm, nonce] = [fields.get('realm'), fields.get('nonce')]
  const algorithm = fields.get('algorithm')
  const qop = fields.get('qop')
  if (realm === undefined || nonce === undefined || !hashes[algorithm ?? 'MD5']) return undefined
  const hasAuth = qop === undefined || qop.split(/\s*,\s*/).includes('auth')
  if (!hasAuth) return undefined
  return {
    realm,
    nonce,
    algorithm,
    qop: qop === undefined ? undefined : 'auth',
    opaque: fields.get('opaque'),
    isStale: fields.get('stale')?.toLowerCase() === 'true',
  }
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`

/** Writes the Authorization header, https://www.rfc-editor.org/rfc/rfc7616#section-3.4. */
export function digestHeader(challenge: DigestChallenge, answer: DigestAnswer): string {
  const { realm, nonce, algorithm, qop, opaque } = challenge
  const { user, password, method, uri, count } = answer
  const hash = (text: string): string =>
    createHash(hashes[algorithm ?? 'MD5'] ?? 'md5')
      .update(text)
      .digest('hex')
  const nc = count.toString(16).padStart(8, '0')
  const cnonce = answer.cnonce ?? randomBytes(16).toString('hex')
  const who = hash(`${user}:${realm}:${password}`)
  const what = hash(`${method}:${uri}`)
  const middle = qop === undefined ? nonce : `${nonce}:${nc}:${cnonce}:${qop}`
  const fields = [
    `username=${quoted(user)}`,
    `realm=${quoted(realm)}`,
    `nonce=${quoted(nonce)}`,
    `uri=${quoted(uri)}`,
    ...(algorithm === undefined ? [] : [`algorithm=${algorithm}`]),
    ...(qop === undefined ? [] : [`qop=${qop}`, `nc=${nc}`, `cnonce=${quoted(cnonce)}`]),
    `response=${quoted(hash(`${who}:${middle}:${what}`))}`,
    ...(opaque === undefined ? [] : [`opaque=${quoted(opaque)}`]),
  ]
  return `Digest ${fields.join(', ')}`
}
