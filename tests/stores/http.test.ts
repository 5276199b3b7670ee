import { describe, expect, it } from 'vitest'
import { authenticator } from '../../src/stores/http/authentication.ts'
import { digestHeader, readChallenge } from '../../src/stores/http/digest.ts'
import type { HttpAnswer } from '../../src/stores/http/exchange.ts'
import { askedWait } from '../../src/stores/http/retry.ts'

/** The example of RFC 7616, section 3.9.1. */
const header = (algorithm: string): string =>
  `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`

const mufasa = {
  user: 'Mufasa',
  password: 'Circle of Life',
  method: 'GET',
  uri: '/dir/index.html',
  count: 1,
  cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
}

const answer = (status: number, headers: HttpAnswer['headers']): HttpAnswer => ({
  type: 'answer',
  status,
  headers,
  body: '',
  isCut: false,
})

describe('Digest', () => {
  it.each([
    ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
    ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
  ])('answers the example of RFC 7616 by %s', (algorithm, response) => {
    const challenge = readChallenge(header(algorithm))
    if (!challenge) throw new Error('no challenge')
    const written = digestHeader(challenge, mufasa)
    expect(written).toContain(`response="${response}"`)
    expect(written).toContain('nc=00000001, cnonce=')
  })

  it('is found beside other schemes, and left alone where it asks for what is not done', () => {
    expect(readChallenge(`Basic realm="x", ${header('MD5')}`)?.realm).toBe('http-auth@example.org')
    expect(readChallenge('Basic realm="x"')).toBeUndefined()
    expect(readChallenge(header('SHA-512-256'))).toBeUndefined()
    expect(readChallenge('Digest realm="x", nonce="y", qop="auth-int"')).toBeUndefined()
  })

  it('is tried once more for a new nonce, and not for a wrong password', () => {
    const proof = authenticator({ scheme: 'digest', user: 'a', password: 'b' })
    const request = { method: 'PUT', url: new URL('http://e.org/x?y'), headers: {} } as const
    const challenged = answer(401, { 'www-authenticate': header('MD5') })
    expect(proof.prove(request).headers).toEqual({})
    expect(proof.hear(challenged)).toBe(true)
    expect(proof.prove(request).headers['Authorization']).toContain('uri="/x?y"')
    expect(proof.hear(challenged)).toBe(false)
    proof.prove(request)
    proof.prove(request)
    expect(proof.hear(challenged)).toBe(true)
  })
})

describe('Retry-After', () => {
  const now = Date.UTC(2023, 6, 20)
  it.each([
    ['3', 3000],
    ['Thu, 20 Jul 2023 00:00:05 GMT', 5000],
    ['Wed, 19 Jul 2023 00:00:00 GMT', undefined],
    ['soon', undefined],
    ['-5', undefined],
  ])('%s is %s milliseconds', (text, expected) => {
    expect(askedWait(answer(503, { 'retry-after': text }), now)).toBe(expected)
  })
})
