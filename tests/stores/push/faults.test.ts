import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  authenticator,
  type AuthenticationOptions,
} from '../../../src/stores/http/authentication.ts'
import type { RetryPolicy } from '../../../src/stores/http/retry.ts'
import { gsp } from '../../../src/stores/profiles/gsp.ts'
import { storeAddress, type GraphContent } from '../../../src/stores/push/graph-request.ts'
import { planPush } from '../../../src/stores/push/plan.ts'
import { push, type Pushed } from '../../../src/stores/push/push.ts'
import type { PushedGraph } from '../../../src/stores/push/push-manifest.ts'
import { hasFaultServer, startFaultServer, type FaultServer } from '../../support/fault-server.ts'

let server: FaultServer
const graph = (n = 1): string => `https://e.org/visit/${n}`
const body = '<https://e.org/a> <https://e.org/b> "one" .\n'

const content = (n: number): GraphContent => ({
  graph: graph(n),
  file: `${n}.yaml`,
  turtle: () => body,
  ntriples: () => body,
  matches: async text => text === body,
})

const policy: RetryPolicy = { tries: 5, pause: 4, longestWait: 3000, time: 4000 }

interface Run {
  readonly graphs?: number
  readonly known?: Map<string, PushedGraph>
  readonly policy?: Partial<RetryPolicy>
  readonly proof?: AuthenticationOptions
  readonly isVerified?: boolean
}

async function pushTo(address: string, run: Run = {}): Promise<Pushed> {
  const store = storeAddress(address.startsWith('/') ? server.base + address : address, gsp)
  const known = run.known ?? new Map<string, PushedGraph>()
  const contents = Array.from({ length: run.graphs ?? 1 }, (_, index) => content(index + 1))
  const { steps } = planPush({ store, contents, known, isCovered: () => true })
  return push(steps, {
    store,
    proof: authenticator(run.proof ?? { scheme: 'none' }),
    policy: { ...policy, ...run.policy },
    isVerified: run.isVerified === true,
    done: async (iri, pushed) => {
      if (pushed) known.set(iri, pushed)
      else known.delete(iri)
    },
  })
}

const codesOf = ({ problems }: Pushed): string[] => problems.map(({ code }) => code)

describe.skipIf(!hasFaultServer())('a push to a store with faults', () => {
  beforeAll(async () => {
    server = await startFaultServer()
  })
  afterAll(() => server.stop())
  beforeEach(() => server.reset())

  it.each([401, 403, 404, 409, 413, 415])('does not try again after %i (P01-P06)', async status => {
    const pushed = await pushTo(`/status/${status}`)
    expect(codesOf(pushed)).toEqual(['PUSH_REFUSED'])
    expect(pushed.problems[0]?.message).toContain(`answered ${status}`)
    expect(pushed.problems[0]?.hint).not.toBe('')
    expect(await server.log()).toHaveLength(1)
  })

  it.each([
    ['1', 900],
    ['date', 800],
    ['past', 0],
    ['junk', 0],
  ])('waits as Retry-After says: %s (P07, P21)', async (wait, least) => {
    expect(await pushTo(`/retry/429/1/${wait}`)).toMatchObject({ put: 1, problems: [] })
    const [first, second] = await server.log()
    expect((second?.t ?? 0) - (first?.t ?? 0)).toBeGreaterThanOrEqual(least)
    expect((second?.t ?? 0) - (first?.t ?? 0)).toBeLessThan(3000)
  })

  it('gives up when the store asks for more patience than there is (P07)', async () => {
    expect(codesOf(await pushTo('/retry/503/9/huge'))).toEqual(['PUSH_REFUSED'])
    expect(await server.log()).toHaveLength(1)
  })

  it.each([500, 502, 503, 504])('tries again after %i, with growing pauses (P08)', async status => {
    expect(await pushTo(`/flaky/${status}/3`, { policy: { pause: 20 } })).toMatchObject({ put: 1 })
    const times = (await server.log()).map(({ t }) => t)
    expect(times).toHaveLength(4)
    expect((times[3] ?? 0) - (times[2] ?? 0)).toBeGreaterThanOrEqual(39)
    await server.reset()
    expect(codesOf(await pushTo(`/flaky/${status}/9`))).toEqual(['PUSH_REFUSED'])
    expect(await server.log()).toHaveLength(5)
  })

  it('leaves a store alone that fails again and again (P09)', async () => {
    const pushed = await pushTo('/status/503', { graphs: 1000 })
    expect(pushed.untried).toBe(998)
    expect(codesOf(pushed)).toEqual(['PUSH_REFUSED', 'PUSH_REFUSED', 'PUSH_STOPPED'])
    expect(await server.log()).toHaveLength(10)
  })

  it('leaves a store alone that refuses us altogether', async () => {
    expect(codesOf(await pushTo('/status/401', { graphs: 9 }))).toEqual([
      'PUSH_REFUSED',
      'PUSH_STOPPED',
    ])
    expect(await server.log()).toHaveLength(1)
  })

  it.each(['http://127.0.0.1:9/', '/rst', '/dropbefore'])(
    'tries again when there is no connection or it breaks: %s (P10)',
    async address => {
      const pushed = await pushTo(address)
      expect(codesOf(pushed)).toEqual(['PUSH_NO_ANSWER'])
      expect(pushed.problems[0]?.message).not.toMatch(/undefined|\n/)
      if (address.startsWith('/')) expect(await server.log()).toHaveLength(5)
    },
  )

  it('stores a graph once when the answer to it was lost (P11)', async () => {
    expect(await pushTo('/dropafter/1')).toMatchObject({ put: 1, problems: [] })
    expect(await server.graph(graph())).toBe(body)
    expect((await server.log()).map(({ method }) => method)).toEqual(['PUT', 'PUT'])
  })

  it.each(['/hang', '/slow/60000', '/trickle/50'])(
    'gives up at the time limit, which spans all tries: %s (P12)',
    async address => {
      const begin = performance.now()
      const pushed = await pushTo(address, { policy: { time: 400 } })
      expect(codesOf(pushed)).toEqual(['PUSH_NO_ANSWER'])
      expect(performance.now() - begin).toBeLessThan(1500)
    },
  )

  it.each(['/garbage', '/shortbody'])(
    'takes no broken answer for success: %s (P13)',
    async address => {
      expect(codesOf(await pushTo(address))).toEqual(['PUSH_NO_ANSWER'])
    },
  )

  it('takes no page for success unless the graph can be read back (P13)', async () => {
    const known = new Map<string, PushedGraph>()
    expect(codesOf(await pushTo('/ok-error', { known }))).toEqual(['PUSH_NOT_STORED'])
    expect(known.size).toBe(0)
  })

  it('reads each graph back where asked', async () => {
    expect(await pushTo('/ok', { isVerified: true })).toMatchObject({ put: 1, problems: [] })
    expect((await server.log()).map(({ method }) => method)).toEqual(['PUT', 'GET'])
  })

  it.each(['/bigbody/300', '/gzipbomb/30'])(
    'reads no more than 64 kB of an answer: %s (P14)',
    async address => {
      const before = process.memoryUsage().rss
      expect(codesOf(await pushTo(address))).toEqual(['PUSH_NOT_STORED'])
      expect(process.memoryUsage().rss - before).toBeLessThan(50e6)
    },
  )

  it.each(
    [301, 302, 303, 307, 308].flatMap(status =>
      ['same', 'cross', 'loop', 'http-file'].map(where => `/redirect/${status}/${where}`),
    ),
  )('follows no redirect: %s (P15)', async address => {
    const proof = { scheme: 'bearer', token: 'tok3n' } as const
    expect(codesOf(await pushTo(address, { proof }))).toEqual(['PUSH_REDIRECTED'])
    const log = await server.log()
    expect(log.map(({ role }) => role)).toEqual(['main'])
  })

  it('sends each graph with its length, never in chunks (P19)', async () => {
    await pushTo('/ok')
    const [logged] = await server.log()
    expect([logged?.ct, logged?.cl, logged?.te]).toEqual([
      'text/turtle',
      String(body.length),
      undefined,
    ])
  })

  it('sends only what is left when it goes on after a fault (P19)', async () => {
    const known = new Map<string, PushedGraph>()
    await pushTo('/ok', { graphs: 3, known })
    known.delete(graph(2))
    await server.reset()
    expect(await pushTo('/ok', { graphs: 3, known })).toMatchObject({ put: 1 })
    expect((await server.log()).map(({ url }) => decodeURIComponent(url))).toEqual([
      `/ok?graph=${graph(2)}`,
    ])
  })

  it('removes what is gone, and is content when it was gone already', async () => {
    const known = new Map<string, PushedGraph>()
    await pushTo('/ok', { graphs: 2, known })
    expect(await pushTo('/ok', { graphs: 1, known })).toMatchObject({ deleted: 1 })
    expect(await server.graph(graph(2))).toBeUndefined()
    known.set(graph(7), { sha256: 'x', file: '7.yaml' })
    expect(await pushTo('/ok', { graphs: 1, known })).toMatchObject({ deleted: 1, problems: [] })
    expect([...known.keys()]).toEqual([graph(1)])
  })

  it('overwrites nothing that somebody else changed (P20)', async () => {
    const known = new Map<string, PushedGraph>()
    expect(await pushTo('/etag', { known })).toMatchObject({ put: 1 })
    const etag = known.get(graph())?.etag
    expect(etag).toMatch(/^"[0-9a-f]+"$/)
    const address = `${server.base}/etag?graph=${encodeURIComponent(graph())}`
    await fetch(address, { method: 'PUT', body: 'other', headers: { 'If-Match': String(etag) } })
    known.set(graph(), { sha256: 'old', file: '1.yaml', etag })
    expect(codesOf(await pushTo('/etag', { known }))).toEqual(['PUSH_CHANGED_ELSEWHERE'])
    expect(await server.graph(graph())).toBe('other')
    expect((await server.log()).at(-1)?.ifm).toBe(etag)
  })

  it.each([
    { scheme: 'basic', user: 'archive', password: 'pa55/w+rd' },
    { scheme: 'bearer', token: 'tok3n/+=' },
    { scheme: 'digest', user: 'archive', password: 'pa55/w+rd' },
  ] as const)('repeats no secret that a store echoes: $scheme (P16)', async proof => {
    const pushed = await pushTo('/echo-auth', { proof })
    expect(codesOf(pushed)).toEqual(['PUSH_REFUSED'])
    const text = JSON.stringify(pushed)
    for (const secret of ['pa55', 'tok3n', Buffer.from('archive:pa55/w+rd').toString('base64')])
      expect(text).not.toContain(secret)
  })
})
