import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { candidatesFor, type Entity } from '../../src/serve/candidates.ts'
import { serveExamples, type ServedExamples } from '../support/served.ts'
import { projectFile } from '../support/rdf.ts'

let server: ServedExamples
beforeAll(async () => {
  server = await serveExamples()
})
afterAll(() => server.stop())

/** The shape of answers as the Reconciliation Service API 0.2 describes it, sections 3 to 5. */
const schemas: Readonly<Record<string, object>> = JSON.parse(
  readFileSync(projectFile('tests/fixtures/reconciliation/schemas.json'), 'utf8'),
)
const ajv = new Ajv({ strict: false })

function expectValid(name: string, value: unknown): void {
  const validate = ajv.compile(schemas[name] ?? false)
  validate(value)
  expect(validate.errors ?? []).toEqual([])
}

const get = async (path: string): Promise<unknown> => (await fetch(server.url + path)).json()

async function match(
  queries: object,
): Promise<Record<string, { result: { id: string; match: boolean; score: number }[] }>> {
  const body = new URLSearchParams({ queries: JSON.stringify(queries) })
  const answer = await fetch(`${server.url}reconcile`, { method: 'POST', body })
  expect(answer.status).toBe(200)
  const value: Record<string, { result: { id: string; match: boolean; score: number }[] }> =
    JSON.parse(await answer.text())
  expectValid('reconciliation-result-batch', value)
  return value
}

const statusOf = async (queries: string): Promise<number> =>
  (await fetch(`${server.url}reconcile?queries=${encodeURIComponent(queries)}`)).status

describe('the reconciliation service', () => {
  it('describes itself', async () => {
    const manifest = await get('reconcile')
    expectValid('manifest', manifest)
    expect(manifest).toMatchObject({
      versions: ['0.2'],
      identifierSpace: 'https://visits.example.org/',
      view: { url: 'https://visits.example.org/{{id}}' },
    })
  })

  it('matches persons, bodies and places by their names, with marks, capitals and order aside', async () => {
    const found = await match({
      q0: { query: 'Hun Sen' },
      q1: { query: 'SEN, Hun' },
      q2: { query: "Cambodian People's Party", type: 'Organization' },
      q3: { query: 'Cambodia', type: 'Place', limit: 1 },
      q4: { query: 'Prak Sokhon' },
      q5: { query: 'zzzz' },
      q6: { query: 'Hun Sen', type: ['Place'] },
      q7: { query: 'CPP' },
    })
    expect(found['q0']?.result[0]).toMatchObject({ id: 'person/hun-sen', match: true, score: 100 })
    expect(found['q1']?.result[0]).toMatchObject({ id: 'person/hun-sen', match: false, score: 99 })
    expect(found['q2']?.result[0]).toMatchObject({ id: 'org/cpp', match: true })
    expect(found['q3']?.result).toMatchObject([{ id: 'place/kh', match: true }])
    expect(found['q4']?.result[0]).toMatchObject({ id: 'person/prak-sokhonn', match: false })
    expect(found['q5']?.result).toEqual([])
    expect(found['q6']?.result).toEqual([])
    expect(found['q7']?.result[0]).toMatchObject({ id: 'org/cpp', match: true })
  })

  it('suggests what begins like a text, and shows what is meant', async () => {
    const suggested = await get('reconcile/suggest?prefix=hun')
    expectValid('suggest-entities-response', suggested)
    expect(suggested).toMatchObject({ result: [{ id: 'person/hun-sen', name: 'Hun Sen' }] })
    const preview = await fetch(`${server.url}reconcile/preview?id=person/hun-sen`)
    expect(await preview.text()).toContain('<h1>Hun Sen</h1>')
    expect((await fetch(`${server.url}reconcile/preview?id=<b>`)).status).toBe(404)
  })

  it('refuses what is no batch of queries', async () => {
    expect(await statusOf('{')).toBe(400)
    expect(await statusOf('[]')).toBe(400)
    expect(await statusOf('{"q": {"query": 7}}')).toBe(400)
    expect(
      await statusOf(
        JSON.stringify(
          Object.fromEntries(Array.from({ length: 101 }, (_, n) => [n, { query: 'x' }])),
        ),
      ),
    ).toBe(413)
  })

  it('calls nothing a match that two entities are called', () => {
    const twins: Entity[] = ['a', 'b'].map(id => ({
      id: `person/${id}`,
      kind: 'Person',
      names: ['Wang Yi'],
    }))
    const found = candidatesFor('Wang Yi', twins, { types: [], most: 5 })
    expect(found.map(({ score, isMatch }) => [score, isMatch])).toEqual([
      [100, false],
      [100, false],
    ])
  })
})
