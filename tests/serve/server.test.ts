import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalNQuads } from '../../src/rdf/canonical.ts'
import { readRdf } from '../../src/rdf/read.ts'
import { hasRapper, readBack } from '../support/engines.ts'
import { serveExamples, type ServedExamples } from '../support/served.ts'
import { hasShared, shared } from '../support/shared.ts'

let server: ServedExamples
beforeAll(async () => {
  server = await serveExamples()
})
afterAll(() => server.stop())

const visit = 'visit/2023-07-20-kh-qian-hongshan'
const run = promisify(execFile)

async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const answer = await fetch(server.url + path, { method, headers, redirect: 'manual' })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

const typeOf = async (path: string, headers: Record<string, string> = {}): Promise<string | null> =>
  (await get(path, headers)).headers.get('content-type')

const ask = (query: string, headers: Record<string, string> = {}) =>
  get(`sparql?query=${encodeURIComponent(query)}`, headers)

async function post(body: string, type: string): Promise<string> {
  const headers = { 'content-type': type, accept: 'text/csv' }
  return (await fetch(`${server.url}sparql`, { method: 'POST', headers, body })).text()
}

async function canonical(accept: string, syntax: string): Promise<string> {
  const { text } = await get(visit, { accept })
  return canonicalNQuads(await readBack(text, syntax))
}

describe('the server', () => {
  it('gives a visit in the form that is asked for, by header, parameter or suffix', async () => {
    const turtle = { accept: 'text/turtle' }
    expect(await typeOf(visit)).toBe('text/html; charset=utf-8')
    expect(await typeOf(visit, turtle)).toBe('text/turtle; charset=utf-8')
    expect(await typeOf(`${visit}?format=jsonld`)).toBe('application/ld+json')
    expect(await typeOf(`${visit}?format=turtle`, { accept: 'text/html' })).toBe(
      'text/turtle; charset=utf-8',
    )
    expect(await typeOf(`${visit}.nq`)).toBe('application/n-quads')
    expect(await typeOf('person/hun-sen', turtle)).toBe('text/turtle; charset=utf-8')
    expect(await typeOf('')).toBe('text/html; charset=utf-8')
    expect((await get(`${visit}?format=exe`)).status).toBe(406)
  })

  it('says the same in every form of data', async () => {
    const turtle = await canonical('text/turtle', 'turtle')
    expect(turtle.split('\n').length).toBeGreaterThan(400)
    expect(await canonical('application/ld+json', 'jsonld')).toBe(turtle)
  })

  it('tells caches and clients what else there is', async () => {
    const { headers } = await get(visit, { accept: 'text/turtle' })
    expect(headers.get('vary')).toBe('Accept, Accept-Profile')
    expect(headers.get('content-location')).toBe(`/${visit}.ttl`)
    expect(headers.get('link')).toContain(
      `</${visit}.jsonld>; rel="alternate"; type="application/ld+json"`,
    )
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; /)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('sends nothing again that a client has', async () => {
    const first = await get(visit, { accept: 'text/turtle' })
    const etag = first.headers.get('etag') ?? ''
    const again = await get(visit, { accept: 'text/turtle', 'if-none-match': `"x", W/${etag}` })
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag])
    const other = await get(visit, { accept: 'application/ld+json', 'if-none-match': etag })
    expect(other.status).toBe(200)
  })

  it('answers HEAD like GET without a body, OPTIONS with the methods, and no other method', async () => {
    const whole = await get(visit)
    const head = await get(visit, {}, 'HEAD')
    expect([head.status, head.text]).toEqual([200, ''])
    for (const name of ['content-length', 'etag', 'content-type', 'vary'])
      expect(head.headers.get(name)).toBe(whole.headers.get(name))
    const options = await get(visit, {}, 'OPTIONS')
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
    const deleted = await get(visit, {}, 'DELETE')
    expect([deleted.status, deleted.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })

  it('lists the forms where none is acceptable', async () => {
    const { status, text, headers } = await get(visit, { accept: 'application/pdf' })
    expect(status).toBe(406)
    expect(text).toContain(`text/turtle  /${visit}.ttl`)
    expect(headers.get('link')).toContain('rel="alternate"')
  })

  it('gives schema.org alone, or all that is known, as the profile says', async () => {
    const accept = 'application/ld+json'
    const schema = await get(visit, { accept, 'accept-profile': '<http://schema.org/>' })
    expect(JSON.parse(schema.text)).toMatchObject({ '@context': 'https://schema.org' })
    expect(schema.headers.get('content-profile')).toBe('<http://schema.org/>')
    expect(JSON.parse((await get(`${visit}?_profile=schema`, { accept })).text)).toMatchObject({
      '@context': 'https://schema.org',
    })
    const full = await get(visit, { accept })
    expect(full.text).toContain('vg:')
    expect(full.headers.get('content-profile')).toBe('<https://w3id.org/visitgraph#>')
    expect(full.headers.get('etag')).not.toBe(schema.headers.get('etag'))
  })

  it('leads on from what was replaced, and says what was withdrawn', async () => {
    const moved = await get('person/samdech', { accept: 'text/turtle' })
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/person/hun-sen'])
    expect((await get('person/samdech.ttl')).headers.get('location')).toBe('/person/hun-sen.ttl')
    const gone = await get('visit/2001-01-01-xa-nobody', { accept: 'text/turtle' })
    expect([gone.status, gone.text]).toEqual([410, expect.stringContaining('False.')])
  })

  it('serves what the manifest lists and nothing else', async () => {
    writeFileSync(join(server.folder, 'secret.txt'), 'secret')
    symlinkSync('/etc/passwd', join(server.folder, 'link.txt'))
    for (const path of [
      'secret.txt',
      'link.txt',
      '.visitgraph.lock',
      'manifest.json',
      '..%2f..%2fetc/passwd',
      'visit/../.git',
    ])
      // oxlint-disable-next-line no-await-in-loop -- one request after the other
      expect([path, (await get(path)).status]).toEqual([path, 404])
  })

  it('follows no link that takes the place of a file', async () => {
    const other = await serveExamples()
    rmSync(join(other.folder, 'site.css'))
    symlinkSync('/etc/hostname', join(other.folder, 'site.css'))
    expect((await fetch(`${other.url}site.css`)).status).toBe(404)
    await other.stop()
  })

  it('serves whole files while the site is written again', async () => {
    await server.rebuild('9'.repeat(50_000))
    const state = { isOver: false }
    const writing = (async () => {
      for (let n = 0; n < 12; n++)
        // oxlint-disable-next-line no-await-in-loop -- one version after the other
        await server.rebuild(String(n % 10).repeat(50_000))
      state.isOver = true
    })()
    while (!state.isOver) {
      // oxlint-disable-next-line no-await-in-loop -- one request after the other
      const { status, text, headers } = await get('site.css')
      expect(status).toBe(200)
      expect(new Set(text).size).toBe(1)
      const hash = createHash('sha256').update(text).digest('base64url').slice(0, 22)
      expect(headers.get('etag')).toBe(`"${hash}"`)
    }
    await writing
    await server.rebuild()
  })

  it.skipIf(!hasRapper())('is read by rapper', async () => {
    const { stdout } = await run('rapper', [
      '-q',
      '-i',
      'turtle',
      '-o',
      'ntriples',
      server.url + visit,
    ])
    const { value } = await readRdf(stdout, { syntax: 'ntriples' })
    expect(value?.length).toBe(447)
  })

  it.skipIf(!hasShared('battery/server-run.mjs'))(
    'withstands the hostile requests, 26 of 26',
    async () => {
      const id = visit.slice(6)
      const program = shared('battery/server-run.mjs')
      const base = server.url.replace(/\/$/, '')
      const { stdout } = await run(
        process.execPath,
        [program, 'dev', '--base', base, '--id', id, '--symlink', 'link.txt'],
        { timeout: 60_000 },
      )
      const lines = stdout
        .trim()
        .split('\n')
        .filter(line => line.startsWith('server-'))
      expect(lines.filter(line => !/ ok \|/.test(line))).toEqual([])
      expect(lines).toHaveLength(26)
      expect(lines[16]).toMatch(/^server-17 413 /)
      expect(server.faults).toEqual([])
    },
    60_000,
  )

  it('answers a normal request while a thousand connections are held open', async () => {
    const port = Number(new URL(server.url).port)
    const sockets: Socket[] = []
    for (let n = 0; n < 1000; n++)
      sockets.push(connect(port, '127.0.0.1').on('error', () => undefined))
    await Promise.all(sockets.map(socket => once(socket, 'connect')))
    const begin = performance.now()
    expect((await get(visit)).status).toBe(200)
    expect(performance.now() - begin).toBeLessThan(1000)
    for (const socket of sockets) socket.destroy()
  })
})

describe('the SPARQL endpoint', () => {
  const select = 'SELECT ?s { ?s a <https://w3id.org/visitgraph#Visit> } ORDER BY ?s LIMIT 1'

  it('answers GET and both kinds of POST', async () => {
    const found = await ask(select, { accept: 'text/csv' })
    expect([found.status, found.text]).toEqual([
      200,
      's\r\nhttps://visits.example.org/visit/2023-05-02-xb-ada-quill#id\r\n',
    ])
    expect(await post(select, 'application/sparql-query')).toBe(found.text)
    const form = new URLSearchParams({ query: select }).toString()
    expect(await post(form, 'application/x-www-form-urlencoded; charset=utf-8')).toBe(found.text)
  })

  it.each([
    ['application/sparql-results+json', 'application/sparql-results+json'],
    ['application/sparql-results+xml', 'application/sparql-results+xml'],
    ['text/tab-separated-values', 'text/tab-separated-values; charset=utf-8'],
    ['*/*', 'application/sparql-results+json'],
  ])('answers %s by %s', async (accept, expected) => {
    expect((await ask(select, { accept })).headers.get('content-type')).toBe(expected)
  })

  it('answers graphs as Turtle and JSON-LD', async () => {
    const construct = 'CONSTRUCT { ?s a ?t } WHERE { ?s a ?t } LIMIT 3'
    const turtle = await ask(construct, { accept: 'text/turtle' })
    expect(await readBack(turtle.text, 'turtle')).toHaveLength(3)
    const jsonld = await ask(construct, { accept: 'application/ld+json' })
    expect(await readBack(jsonld.text, 'jsonld')).toHaveLength(3)
    expect((await ask(construct, { accept: 'text/csv' })).status).toBe(406)
  })

  it('refuses what it does not do', async () => {
    expect((await get('sparql?update=CLEAR%20ALL')).status).toBe(400)
    expect((await ask('CLEAR ALL')).status).toBe(400)
    expect((await ask('SELECT * {')).text).toContain('[QUERY_SYNTAX]')
    expect((await ask(`${select}&query=x`)).status).toBe(400)
    expect((await get(`sparql?query=${encodeURIComponent(select)}&query=x`)).status).toBe(400)
    const json = await fetch(`${server.url}sparql`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    })
    expect(json.status).toBe(415)
    expect((await ask('SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }')).status).toBe(503)
    expect((await ask('SELECT * { ?a ?b ?c . ?d ?e ?f }')).status).toBeGreaterThanOrEqual(400)
    expect((await ask('ASK {}')).status).toBe(200)
  })

  it('describes itself', async () => {
    const { text, headers } = await get('sparql', { accept: 'text/turtle' })
    expect(headers.get('content-type')).toBe('text/turtle; charset=utf-8')
    const { value } = await readRdf(text, { syntax: 'turtle', base: `${server.url}sparql` })
    const objects = value?.map(({ object }) => object.value)
    expect(objects).toContain('http://www.w3.org/ns/sparql-service-description#Service')
    expect(objects).toContain(`${server.url}sparql`)
  })
})
