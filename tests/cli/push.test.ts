import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { gunzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { text as textOf } from 'node:stream/consumers'
import { profiles } from '../../src/stores/profiles/registry.ts'
import { findQuestion, queryOf } from '../../src/sparql/question.ts'
import { openEngine } from '../../src/sparql/engine.ts'
import { resultFormats, type ResultFormat } from '../../src/sparql/result-format.ts'
import { questions } from '../../src/sparql/questions.ts'
import { canonicalNQuads } from '../../src/rdf/canonical.ts'
import { readRdf } from '../../src/rdf/read.ts'
import { start, visitgraph, type Ran } from '../support/cli.ts'
import { startOxigraph, type OxigraphServer } from '../support/oxigraph-server.ts'
import { projectFile } from '../support/rdf.ts'
import { required } from '../support/required.ts'
import { hasVirtuoso, startVirtuoso, type Virtuoso } from '../support/virtuoso.ts'

let box = ''
beforeEach(() => {
  box = mkdtempSync(join(tmpdir(), 'visitgraph-'))
  cpSync(projectFile('data'), box, { recursive: true })
})
afterEach(() => rmSync(box, { recursive: true, force: true }))

const secrets = { VISITGRAPH_STORE_USER: 'dba', VISITGRAPH_STORE_PASSWORD: 'pa55word' }
const visit = '2023-07-20-kh-qian-hongshan'
const graph = `https://visits.example.org/visit/${visit}`
const file = (): string => join(box, `visits/${visit}.visit.yaml`)

/** The server of a test lives in this process, so the command must not block it. */
async function push(
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const child = start(['push', '--no-shacl', ...parameters], { cwd: box, environment })
  child.stdin.end()
  const [stdout, stderr, [status]] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    once(child, 'exit'),
  ])
  return { status, stdout, stderr }
}

const edit = (): void =>
  writeFileSync(file(), readFileSync(file(), 'utf8').replace(/^title: .*/m, 'title: Another title'))

async function canonical(text: string, syntax = 'ntriples'): Promise<string> {
  const { value } = await readRdf(text, { syntax })
  if (!value) throw new Error(text)
  return canonicalNQuads(value)
}

const built = (): string =>
  visitgraph(['build', '--no-shacl', '-q', '--format', 'ntriples', file()], { cwd: box }).stdout

describe('push to a store with the Graph Store Protocol', () => {
  let server: OxigraphServer
  beforeEach(async () => {
    server = await startOxigraph()
  })
  afterEach(() => server.stop())

  it('sends what changed and nothing else, and removes what is gone', async () => {
    const to = ['visits', '--to', `${server.base}/data`, '--verify']
    const first = await push(to)
    expect([first.status, first.stderr]).toEqual([
      0,
      expect.stringContaining('9 graphs sent, 0 removed, 0 unchanged'),
    ])
    const dump = server.store.query(
      `CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <${graph}> { ?s ?p ?o } }`,
      { results_format: 'nt' },
    )
    expect(await canonical(textIn(dump))).toBe(await canonical(built()))
    server.requests.length = 0
    expect((await push(to)).stderr).toContain('0 graphs sent, 0 removed, 9 unchanged')
    expect(server.requests).toEqual([])
    edit()
    expect((await push(to)).stderr).toContain('1 graph sent, 0 removed, 8 unchanged')
    expect(server.requests.map(line => line.split('?')[0])).toEqual(['PUT /data', 'GET /data'])
    rmSync(file())
    server.requests.length = 0
    expect((await push(to)).stderr).toContain('0 graphs sent, 1 removed, 8 unchanged')
    expect(server.requests).toEqual([`DELETE /data?graph=${encodeURIComponent(graph)}`])
  })

  it('leaves graphs alone whose records were not named', async () => {
    const to = ['--to', `${server.base}/data`]
    await push(['visits', ...to])
    edit()
    expect((await push([file(), ...to])).stderr).toContain('1 graph sent, 0 removed, 0 unchanged')
  })

  it('sends nothing when a record has errors', async () => {
    writeFileSync(file(), 'title: x\n')
    const { status, stderr } = await push(['visits', '--to', `${server.base}/data`])
    expect([status, stderr]).toEqual([1, expect.stringContaining('sent nothing')])
    expect(server.requests).toEqual([])
  })

  it.each([
    ['qlever', 'token'],
    ['blazegraph', 'none'],
    ['sparql-update', 'none'],
  ])('replaces graphs by update: %s', async (store, auth) => {
    const to = ['visits', '--to', `${server.base}/sparql`, '--store', store, '--auth', auth]
    const verify = store === 'sparql-update' ? [] : ['--verify']
    const token = { VISITGRAPH_STORE_TOKEN: 't0ken' }
    expect(await push([...to, ...verify], token)).toMatchObject({ status: 0 })
    edit()
    expect(await push([...to, ...verify], token)).toMatchObject({ status: 0 })
    const dump = server.store.query(
      `CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <${graph}> { ?s ?p ?o } }`,
      { results_format: 'nt' },
    )
    expect(await canonical(textIn(dump))).toBe(await canonical(built()))
    expect(server.requests.some(line => line.includes('access-token=t0ken'))).toBe(
      store === 'qlever',
    )
  })

  it('prints the exact requests in a dry run, without the secret, and sends none', async () => {
    const to = ['visits', '--to', `${server.base}/data`, '--dry-run']
    const { status, stdout } = await push(to, secrets)
    expect(status).toBe(0)
    expect(stdout).toContain(
      `PUT ${server.base}/data?graph=${encodeURIComponent(graph)}\nContent-Type: text/turtle\n`,
    )
    expect(stdout).toContain('Authorization: Basic [secret]\nContent-Length: ')
    const { stdout: withToken } = await push(['--store', 'qlever', ...to], {
      VISITGRAPH_STORE_TOKEN: 't0ken',
    })
    expect(withToken).toContain(`POST ${server.base}/data?access-token=[secret]\n`)
    for (const secret of ['pa55word', 't0ken', Buffer.from('dba:pa55word').toString('base64')])
      expect(stdout + withToken).not.toContain(secret)
    expect(server.requests).toEqual([])
    expect(existsSync(join(box, '.visitgraph-push.json'))).toBe(false)
  })

  it('keeps secrets out of the manifest, and takes them from a file', async () => {
    writeFileSync(join(box, 'secret'), '# of the store\nuser: dba\npassword: pa55word\n')
    const { status } = await push([
      'visits',
      '--to',
      `${server.base}/data`,
      '--credentials',
      'secret',
    ])
    expect(status).toBe(0)
    const manifest = readFileSync(join(box, '.visitgraph-push.json'), 'utf8')
    expect(manifest).toContain(graph)
    expect(manifest).not.toContain('pa55word')
  })
})

describe('push', () => {
  it('says what is missing or unsafe before it reads a record', async () => {
    const to = (url: string, ...more: string[]) => push(['visits', '--to', url, ...more])
    expect(await push(['visits'])).toMatchObject({ status: 2 })
    expect(await to('ftp://e.org/')).toMatchObject({ status: 2 })
    const withPassword = await to('http://dba:pa55word@e.org/')
    expect([withPassword.status, withPassword.stderr.includes('pa55word')]).toEqual([2, false])
    expect((await to('http://localhost:1/', '--store', 'virtuos')).stderr).toContain(
      'did you mean virtuoso?',
    )
    expect((await to('http://localhost:1/', '--auth', 'bearer')).stderr).toContain(
      'PUSH_CREDENTIALS',
    )
    const open = await push(['visits', '--to', 'http://example.invalid/'], {
      VISITGRAPH_STORE_TOKEN: 't',
    })
    expect([open.status, open.stderr]).toEqual([3, expect.stringContaining('PUSH_NOT_PRIVATE')])
  })

  it('writes parts for the loaders of stores, and prints their commands', async () => {
    const { status, stdout } = await push(['visits', '--bulk', 'parts'])
    expect(status).toBe(0)
    const nquads = gunzipSync(readFileSync(join(box, 'parts/visits-0001.nq.gz'))).toString('utf8')
    const all = visitgraph(['build', '--no-shacl', '-q', '--format', 'nquads', 'visits'], {
      cwd: box,
    })
    expect(nquads).toBe(all.stdout)
    for (const { store } of profiles.flatMap(({ loaders }) => loaders))
      expect(stdout).toContain(`# ${store}\n`)
    expect(stdout).not.toMatch(/\{\w+\}/)
  })
})

const hasOpenssl = (): boolean => required('openssl', existsSync('/usr/bin/openssl'))

describe.skipIf(!hasOpenssl())('push to a store with a certificate of its own', () => {
  let server: Server
  let base = ''
  let keys = ''
  beforeAll(async () => {
    keys = mkdtempSync(join(tmpdir(), 'visitgraph-'))
    const subject = ['-subj', '/CN=store', '-addext', 'subjectAltName=IP:127.0.0.1']
    const out = ['-keyout', join(keys, 'key.pem'), '-out', join(keys, 'cert.pem')]
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, ...out], {
      stdio: 'ignore',
    })
    const pair = {
      key: readFileSync(join(keys, 'key.pem')),
      cert: readFileSync(join(keys, 'cert.pem')),
    }
    server = createServer(pair, (_request, response) => response.writeHead(204).end())
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has such an address
    base = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  afterAll(() => {
    server.close()
    rmSync(keys, { recursive: true, force: true })
  })

  it('refuses it unless it is named', async () => {
    const refused = await push([file(), '--to', base])
    expect([refused.status, refused.stderr]).toEqual([
      3,
      expect.stringContaining('certificate is not trusted'),
    ])
    expect(await push([file(), '--to', base, '--ca', join(keys, 'cert.pem')])).toMatchObject({
      status: 0,
    })
  })
})

const textIn = (answer: unknown): string => (typeof answer === 'string' ? answer : '')

function answerFormat(id: string): ResultFormat {
  const format = resultFormats.find(one => one.id === id)
  if (!format) throw new Error(id)
  return format
}

/** Rows without quotes, in no order; what is joined into one text stands in no order either. */
const sorted = (text: string): string[] =>
  text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map(row =>
      row
        .replaceAll('"', '')
        .split(/; | \+ |,/)
        .toSorted()
        .join('; '),
    )
    .toSorted()

describe.skipIf(!hasVirtuoso())('push to Virtuoso', () => {
  let virtuoso: Virtuoso
  beforeAll(async () => {
    virtuoso = await startVirtuoso()
  }, 60_000)
  afterAll(() => virtuoso.stop())

  const known = { VISITGRAPH_STORE_USER: 'dba', VISITGRAPH_STORE_PASSWORD: 'dba' }
  const to = (): string[] => ['visits', '--to', virtuoso.base, '--store', 'virtuoso']
  const read = async (iri: string): Promise<string> => {
    const address = `${virtuoso.base}/sparql-graph-crud?graph=${encodeURIComponent(iri)}`
    return (await fetch(address, { headers: { Accept: 'application/n-triples' } })).text()
  }
  const rows = async (query: string): Promise<string[]> => {
    const address = `${virtuoso.base}/sparql?query=${encodeURIComponent(query)}`
    const answer = await fetch(address, { headers: { Accept: 'text/csv' } })
    const text = await answer.text()
    expect([answer.status, text]).toEqual([200, text])
    // Virtuoso 7.2 has numbers for booleans, and turns what is beyond Latin-1 in a constant of a query into question marks.
    return sorted(text.replaceAll(' ? ', ' — '))
  }

  it('puts, replaces, and removes graphs that read back the same', async () => {
    expect((await push([...to(), '--verify'], known)).stderr).toContain('9 graphs sent')
    expect(await canonical(await read(graph))).toBe(await canonical(built()))
    expect((await push(to(), known)).stderr).toContain('0 graphs sent, 0 removed, 9 unchanged')
    edit()
    expect((await push(to(), known)).stderr).toContain('1 graph sent, 0 removed, 8 unchanged')
    expect(await canonical(await read(graph))).toBe(await canonical(built()))
    rmSync(file())
    expect((await push(to(), known)).stderr).toContain('0 graphs sent, 1 removed, 8 unchanged')
    expect(await read(graph)).not.toContain('Hun Sen')
  })

  it('says so when the password is wrong', async () => {
    const { status, stderr } = await push(to(), secrets)
    expect([status, stderr]).toEqual([3, expect.stringContaining('the store answered 401')])
    expect(stderr).not.toContain('pa55word')
  })

  it('answers the ready questions as Oxigraph does', async () => {
    await push([...to(), '--all'], known)
    const all = ['build', '--no-shacl', '-q', '--format', 'nquads', 'visits']
    const base = 'https://visits.example.org/'
    const engine = await openEngine(visitgraph(all, { cwd: box }).stdout, { base })
    const check = async (name: string): Promise<void> => {
      const query = queryOf(findQuestion(name), {}, { base, language: 'en' })
      const { value = '' } = await engine.answer(query, answerFormat('csv'))
      expect([name, await rows(query)]).toEqual([
        name,
        sorted(value.replaceAll(',true\r', ',1\r').replaceAll(',false\r', ',0\r')),
      ])
    }
    for (const { name } of questions.slice(0, 17)) {
      // oxlint-disable-next-line no-await-in-loop -- Virtuoso has few threads
      await check(name)
    }
    await engine.close()
  })

  it('loads the parts by the command that is printed', async () => {
    const { stdout } = await push(['visits', '--bulk', virtuoso.folder, '--store', 'virtuoso'])
    virtuoso.run(stdout.split('\n')[1] ?? '')
    expect(await canonical(await read(graph))).toBe(await canonical(built()))
  })
})
