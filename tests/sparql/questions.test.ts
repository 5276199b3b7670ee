import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nquads } from '../../src/formats/nquads.ts'
import { prefixes } from '../../src/rdf/namespaces.ts'
import { openEngine, type QueryEngine } from '../../src/sparql/engine.ts'
import { findQuestion, queryOf } from '../../src/sparql/question.ts'
import { questions } from '../../src/sparql/questions.ts'
import { resultFormats } from '../../src/sparql/result-format.ts'
import { competencyDataset } from '../support/competency.ts'
import { projectFile, readProject } from '../support/rdf.ts'

const base = 'https://visits.example.org/'
const folder = 'tests/fixtures/queries'
const files = readdirSync(projectFile(folder)).filter(name => /^\d.*\.rq$/.test(name))

/** What the fixtures ask of their own visit, topic and day. */
const given: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'who-met-whom': { visit: '2023-07-20-kh-qian-hongshan' },
  'bodies-represented': { visit: '2023-07-20-kh-qian-hongshan' },
  'statements-on-topic': { topic: 'inter-party-exchanges' },
  'visits-between-countries': {
    guest: 'CN',
    host: 'KH',
    since: '2023-01-01',
    until: '2023-12-31',
  },
  'offices-on-date': { day: '2023-07-21' },
  'sources-of-visit': { visit: '2023-07-20-kh-qian-hongshan' },
  'provenance-of-offices': { person: 'hun-sen' },
  'org-memberships': { person: 'prak-sokhonn' },
}

let engine: QueryEngine
beforeAll(async () => {
  engine = await openEngine(nquads.serialize(await competencyDataset()), { base })
})
afterAll(() => engine.close())

async function answered(query: string, id: string): Promise<string> {
  const format = resultFormats.find(one => one.id === id)
  if (!format) throw new Error(id)
  const { value, problems } = await engine.answer(query, format)
  expect(problems).toEqual([])
  return value ?? ''
}

interface Results {
  readonly results: { readonly bindings: Record<string, { type: string; value: string }>[] }
}

/** What is joined into one text stands in no order. */
const parts = (text: string): string =>
  text
    .split(/; | \+ /)
    .toSorted()
    .join('; ')

function show(cell: { type: string; value: string } | undefined): string {
  if (!cell) return ''
  if (cell.type !== 'uri') return parts(cell.value)
  return `<${cell.value.replace(base, '/').replace(prefixes.schema, 'schema:')}>`
}

const sorted = (rows: readonly (readonly string[])[]): readonly string[] =>
  rows.map(row => row.join(' | ')).toSorted()

const ask = (name: string, values: Record<string, string>) => () =>
  queryOf(findQuestion(name), values, { base })

describe('the ready questions', () => {
  it('are the 18 competency questions, in their order, and three that count visits', () => {
    expect(questions).toHaveLength(21)
    expect(files).toHaveLength(18)
    expect(new Set(questions.map(({ name }) => name)).size).toBe(21)
  })

  it.each(questions.slice(0, 17).map((question, index) => [question.name, index] as const))(
    '%s has the answer of its competency query',
    async (name, index) => {
      const fixture = readProject(`${folder}/${files[index]?.replace(/rq$/, 'json')}`)
      const { variables, rows }: { variables: string[]; rows: string[][] } = JSON.parse(fixture)
      const query = queryOf(findQuestion(name), given[name] ?? {}, { base, language: 'en' })
      const { results }: Results = JSON.parse(await answered(query, 'json'))
      const found = results.bindings
        // The fixture asks about one office of the person.
        .filter(
          row =>
            name !== 'provenance-of-offices' ||
            row['office']?.value.endsWith('#kh-government-prime-minister'),
        )
        .map(row => variables.map(variable => show(row[variable])))
      expect(sorted(found)).toEqual(sorted(rows.map(row => row.map(parts))))
    },
  )

  it('org-memberships makes the graph of its competency query', async () => {
    const name = 'org-memberships'
    const query = queryOf(findQuestion(name), given[name] ?? {}, { base })
    const expected = readProject(`${folder}/${files[17]?.replace(/rq$/, 'nt')}`)
    expect((await answered(query, 'ntriples')).trim().split('\n').toSorted()).toEqual(
      expected.trim().split('\n').toSorted(),
    )
  })

  it.each(questions.map(({ name }) => name))('%s can be asked of all visits', async name => {
    const query = queryOf(findQuestion(name), {}, { base })
    expect(query).not.toContain('{{')
    const text = await answered(query, name === 'org-memberships' ? 'turtle' : 'csv')
    expect(text.length).toBeGreaterThan(0)
  })

  it('are found by name, with a suggestion for a misspelt one', () => {
    expect(() => findQuestion('who-met-who')).toThrow(/who-met-who/)
    expect(() => queryOf(findQuestion('tours'), { visit: 'x' }, { base })).toThrow(
      /no parameter "visit"/,
    )
  })

  it('put nothing into a query but an id, an address, a day or a code', () => {
    expect(ask('who-met-whom', { visit: 'https://e.org/> } #' })).toThrow(/names no visit/)
    expect(ask('offices-on-date', { day: '2023-07-21" }' })).toThrow(/is no day/)
    expect(ask('visits-between-countries', { host: 'K"' })).toThrow(/is no code/)
  })

  it('count the days between two dates across months and leap years', async () => {
    const question = findQuestion('sources-of-visit').query
    const arithmetic = question
      .split('\n')
      .filter(line => line.startsWith('  BIND'))
      .join('\n')
    const days = async (end: string, published: string): Promise<string> =>
      answered(
        `PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT ?daysAfterEnd { VALUES (?end ?published) { ("${end}"^^xsd:date "${published}"^^xsd:date) } ${arithmetic} }`,
        'csv',
      )
    expect(await days('2024-02-28', '2024-03-01')).toBe('daysAfterEnd\r\n2\r\n')
    expect(await days('2023-12-31', '2024-01-01')).toBe('daysAfterEnd\r\n1\r\n')
    expect(await days('2023-06-01', '2023-05-04')).toBe('daysAfterEnd\r\n-28\r\n')
  })
})
