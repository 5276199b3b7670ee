import { afterEach, describe, expect, it } from 'vitest'
import { openEngine, type EngineOptions, type QueryEngine } from '../../src/sparql/engine.ts'
import { formOf, isUpdate, nestingOf } from '../../src/sparql/form.ts'
import { formatsFor, resultFormats, type ResultFormat } from '../../src/sparql/result-format.ts'

const base = 'https://visits.example.org/'
const two = `<${base}a> <${base}p> "x\\n{},y\\"<result>"@en <${base}g> .\n<${base}a> <${base}p> "x\\n{},y\\"<result>"@en <${base}h> .\n<${base}b> <${base}p> "2" <${base}h> .\n`

let engine: QueryEngine | undefined
afterEach(async () => {
  await engine?.close()
  engine = undefined
})

async function opened(
  options: Partial<EngineOptions> = {},
  data: string = two,
): Promise<QueryEngine> {
  engine = await openEngine(data, { base, ...options })
  return engine
}

function format(id: string): ResultFormat {
  const found = resultFormats.find(one => one.id === id)
  if (!found) throw new Error(id)
  return found
}

const codes = async (asked: ReturnType<QueryEngine['answer']>): Promise<string[]> =>
  (await asked).problems.map(({ code }) => code)

/** Paths of any length between all nodes, times themselves: no engine ends it soon. */
const endless =
  'SELECT * { ?a (!<x:y>|^!<x:y>)* ?b . ?c (!<x:y>|^!<x:y>)* ?d . ?e ?f ?g . ?h ?i ?j }'
const many = Array.from(
  { length: 400 },
  (_, n) => `<${base}n${n}> <${base}p> <${base}n${n + 1}> <${base}g> .\n`,
).join('')
const deep = `SELECT * { ?s ?p ${'[ ?p '.repeat(1000)}1${']'.repeat(1000)} }`

describe('a query engine', () => {
  it('has what two graphs both say once in its default graph, and each graph by its name', async () => {
    const { answer } = await opened()
    expect((await answer('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }', format('csv'))).value).toBe(
      'n\r\n2\r\n',
    )
    expect(
      (await answer('SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }', format('csv'))).value,
    ).toBe('n\r\n3\r\n')
  })

  it.each(resultFormats.map(({ id }) => id))('answers in %s and counts its rows', async id => {
    const wanted = format(id)
    const query = wanted.forms.includes('SELECT')
      ? 'SELECT ?o { ?s ?p ?o }'
      : 'CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }'
    const { answer } = await opened({ limits: { rows: 2 } })
    expect((await answer(query, wanted)).problems).toEqual([])
    const tooMany = query
      .replace('?s ?p ?o }', 'GRAPH ?g { ?s ?p ?o } }')
      .replace('{ ?s ?p ?o } WHERE { ?s', '{ ?g ?p ?o } WHERE { ?s')
    const more = wanted.forms.includes('SELECT')
      ? tooMany
      : 'CONSTRUCT { ?g ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }'
    expect(await codes(answer(more, wanted))).toEqual(['QUERY_TOO_MANY_ROWS'])
  })

  it('refuses what is no query, with the place', async () => {
    const { answer } = await opened()
    const { problems } = await answer('SELECT * {\n ?s ?p x:y }', format('json'))
    expect(problems[0]).toMatchObject({
      code: 'QUERY_SYNTAX',
      message: expect.stringMatching(
        /^line 2, column \d+ of the query: the prefix there is not declared$/,
      ),
    })
    expect(await codes(answer('INSERT DATA { <x:a> <x:b> 1 }', format('json')))).toEqual([
      'QUERY_UPDATE',
    ])
    expect(await codes(answer('LOAD <http://127.0.0.1:1/>', format('json')))).toEqual([
      'QUERY_UPDATE',
    ])
    expect(await codes(answer('ASK {}', format('turtle')))).toEqual(['QUERY_FORMAT'])
    expect(await codes(answer(`ASK {} #${'x'.repeat(100_000)}`, format('json')))).toEqual([
      'QUERY_TOO_LONG',
    ])
    expect(await codes(answer(deep, format('json')))).toEqual(['QUERY_TOO_NESTED'])
  })

  it('asks no other server and reads no file', async () => {
    const { answer } = await opened()
    const service = 'SELECT * { SERVICE <http://127.0.0.1:1/x> { ?s ?p ?o } }'
    expect(await codes(answer(service, format('json')))).toEqual(['QUERY_FAILED'])
    const file = await answer('SELECT ?s FROM <file:///etc/passwd> { ?s ?p ?o }', format('csv'))
    expect(file.value).toBe('s\r\n')
  })

  it('stops a query at the time limit and answers the next one within a second', async () => {
    const { answer } = await opened({ limits: { time: 300 } }, many)
    expect(await codes(answer(endless, format('csv')))).toEqual(['QUERY_TIME_LIMIT'])
    const begin = performance.now()
    expect((await answer('ASK {}', format('csv'))).value).toBe('true')
    expect(performance.now() - begin).toBeLessThan(1000)
  })

  it('survives a query that breaks its engine', async () => {
    const { answer } = await opened({ limits: { nesting: 10_000 } })
    expect(await codes(answer(deep, format('json')))).toEqual(['QUERY_STOPPED'])
    expect((await answer('ASK {}', format('csv'))).value).toBe('true')
  })

  it('stops a query at the memory limit', async () => {
    const { answer } = await opened({ limits: { memory: 256, time: 20_000 } }, many)
    const product = 'SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }'
    expect(await codes(answer(product, format('csv')))).toEqual(['QUERY_STOPPED'])
    expect((await answer('ASK {}', format('csv'))).value).toBe('true')
  })

  it('answers others while one is busy, and turns away those beyond the queue', async () => {
    const { answer } = await opened({ parallel: 2, waiting: 1, limits: { time: 1500 } }, many)
    const slow = answer(endless, format('csv'))
    expect((await answer('ASK {}', format('csv'))).value).toBe('true')
    const others = [answer(endless, format('csv')), answer('ASK {}', format('csv'))]
    expect(await codes(answer('ASK {}', format('csv')))).toEqual(['QUERY_BUSY'])
    expect(await codes(slow)).toEqual(['QUERY_TIME_LIMIT'])
    await Promise.all(others)
  })
})

describe('the form of a query', () => {
  it('is told behind prefixes, bases and comments', () => {
    expect(formOf('# a\nPREFIX x: <http://x/#> BASE <http://y/>\nselect * {}')).toBe('SELECT')
    expect(formOf('PREFIX : <http://x/> CONSTRUCT {} {}')).toBe('CONSTRUCT')
    expect(formOf('hello')).toBeUndefined()
    expect(isUpdate('PREFIX x: <http://x/> DROP ALL')).toBe(true)
    expect(isUpdate('SELECT * { ?s ?p "DROP ALL" }')).toBe(false)
  })

  it('has formats that hold its answer', () => {
    expect(formatsFor('SELECT').map(({ id }) => id)).toEqual(['json', 'xml', 'csv', 'tsv'])
    expect(formatsFor('DESCRIBE').map(({ id }) => id)).toEqual(['turtle', 'ntriples', 'jsonld'])
  })

  it('nests as deep as its brackets, those in texts, IRIs and comments aside', () => {
    expect(nestingOf('SELECT * { { ?s ?p "((((" } # ((((\n [] <x:((> """("(""" }')).toBe(2)
  })
})
