import { createReadStream, readdirSync } from 'node:fs'
import oxigraph from 'oxigraph'
import { beforeAll, describe, expect, it } from 'vitest'
import { readMap, type TableMap } from '../../src/import/map.ts'
import { buildVisit, readRecord, serialize } from '../../src/library.ts'
import type { Visit } from '../../src/model/visit.ts'
import { findQuestion, queryOf } from '../../src/sparql/question.ts'
import { bytes, imported, mapOf, type Imported } from '../support/import.ts'
import { readProject } from '../support/rdf.ts'
import { hasShared, shared } from '../support/shared.ts'
import { workbook } from '../support/workbook.ts'

const notesOf = (visits: readonly Visit[]): ReadonlySet<unknown> =>
  new Set(visits.map(({ note }) => note))

const travels = `
direction: outgoing
country: US
country name: United States
order: mdy
columns: { person: Name, country: Country, place: Locale, text: Remarks, date: Date }
source: { title: Travels, url: https://travel.example.org/list, date: 2024-01-01 }
`

const rows = `Name,Country,Locale,Remarks,Date
"Secretary of State Ada Quill; Secretary Bo Marsh",France,Paris; Lyon,State visit.,"June 2-5, 2009"
President Cy Dunn,Japan,Tokyo,,7/4/1999
President Cy Dunn,Atlantis,,,"July 4, 1999"
President Cy Dunn,Japan,,,someday
`

describe('a workbook', () => {
  it('is read as the same table in CSV is', async () => {
    const map = await mapOf(travels)
    const table = [
      ['Name', 'Country', 'Locale', 'Remarks', 'Date'],
      ['President Cy Dunn', 'Japan', 'Tokyo', '', '7/4/1999'],
    ]
    const csv = table.map(row => row.join(',')).join('\n')
    const { visits } = await imported([{ file: 't.xlsx', chunks: bytes(workbook(table)) }], map)
    expect(visits).toEqual((await imported([{ file: 't.csv', chunks: bytes(csv) }], map)).visits)
    expect(visits).toHaveLength(1)
  })

  it('that is none is told', async () => {
    const map = await mapOf(travels)
    await expect(imported([{ file: 't.xlsx', chunks: bytes('no zip') }], map)).rejects.toThrow(
      'no XLSX workbook',
    )
  })
})

describe('a table of travels abroad', () => {
  it('becomes records that are valid, its bad rows problems with row and column', async () => {
    const map = await mapOf(travels)
    const { visits, problems } = await imported([{ file: 't.csv', chunks: bytes(rows) }], map)
    expect(visits.map(({ id }) => id)).toEqual([
      '2009-06-02-fr-ada-quill',
      '1999-07-04-jp-cy-dunn',
      '1999-07-04-atlantis-cy-dunn',
    ])
    expect(visits[0]).toMatchObject({
      kind: 'state',
      dates: '2009-06-02/2009-06-05',
      guest: { country: 'US', head: 'Ada Quill', members: ['Bo Marsh'] },
      host: { country: 'FR' },
      place: ['FR', 'Paris', 'Lyon'],
    })
    expect(visits[1]?.dates).toBe('1999-07-04')
    expect(problems.map(({ code, severity, source }) => [code, severity, source?.line])).toEqual([
      ['CELL_NO_COUNTRY', 'warning', 4],
      ['CELL_NO_DATE', 'error', 5],
    ])
    expect(problems[1]?.message).toBe('row 4, column `Date`: "someday" is no date')
    for (const visit of visits) {
      // oxlint-disable-next-line no-await-in-loop -- one record after the other
      const judged = await readRecord(JSON.stringify(visit), { file: 'a.json' })
      expect(judged.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    }
  })

  it('is the same from JSON, NDJSON and XML', async () => {
    const map = await mapOf(travels)
    const row = {
      Name: 'President Cy Dunn',
      Country: 'Japan',
      Locale: '',
      Remarks: '',
      Date: '4 July 1999',
    }
    const cells = Object.entries(row).map(([name, text]) => `<${name}>${text}</${name}>`)
    const tables = {
      't.json': JSON.stringify([row]),
      't.ndjson': JSON.stringify(row),
      't.xml': `<rows><row>${cells.join('')}</row></rows>`,
    }
    for (const [file, text] of Object.entries(tables)) {
      // oxlint-disable-next-line no-await-in-loop -- one table after the other
      const { visits } = await imported([{ file, chunks: bytes(text) }], map)
      expect(visits.map(({ id }) => id)).toEqual(['1999-07-04-jp-cy-dunn'])
    }
  })

  it('is refused when it is damaged', async () => {
    const map = await mapOf(travels)
    const tables = { 'a.csv': 'a,b\n"c', 'a.json': '[', 'a.xml': '<a><b></a>', 'a.doc': '' }
    for (const [file, text] of Object.entries(tables))
      // oxlint-disable-next-line no-await-in-loop -- one table after the other
      await expect(imported([{ file, chunks: bytes(text) }], map)).rejects.toThrow(/TABLE_/)
  })
})

const trips = `<trips>
  <trip id="t-1"><who>Quill, Ada</who><who>Marsh, Bo</who><role>Special Envoy</role>
    <date><start>2009-06-02</start><end>2009-06-05</end></date>
    <to>France</to><where>Paris, Lyon</where><sort>State</sort><text>Met with President Dunn.</text></trip>
  <trip id="t-2"><who>Marsh, Bo</who><role/><date><start>2009-07</start><end/></date>
    <to>Japan</to><where/><sort/><text>Working visit.</text></trip>
</trips>`

const tripMap = `
direction: outgoing
country: US
country name: United States
office: Secretary
columns:
  person: { column: who, read: family name first }
  title: role
  country: to
  place: { column: where, read: commas }
  kind: { column: sort }
  text: text
  start: date/start
  end: date/end
  id: id
counterparts:
  - { match: President Dunn, name: Cy Dunn, country: FR, from: 2009-01-01, until: 2010-01-01 }
source: { title: Trips, url: "https://travel.example.org/{id}", date: 2024-01-01 }
`

describe('a table of another make', () => {
  it('is read by the transforms that the map names, nested XML by its paths', async () => {
    const map = await mapOf(tripMap)
    const { visits, problems } = await imported([{ file: 't.xml', chunks: bytes(trips) }], map)
    expect(problems).toEqual([])
    expect(visits[0]).toMatchObject({
      kind: 'state',
      dates: '2009-06-02/2009-06-05',
      place: ['FR', 'Paris', 'Lyon'],
      guest: { head: 'Ada Quill', members: ['Bo Marsh'] },
      people: {
        'Ada Quill': { offices: ['Special Envoy @ Government of United States'] },
        'Cy Dunn': { offices: ['President @ Government of France'], side: 'host' },
      },
      programme: [{ kind: 'meeting', with: 'Cy Dunn' }],
      sources: [{ url: 'https://travel.example.org/t-1' }],
    })
    expect(visits[1]).toMatchObject({
      kind: 'working',
      dates: '2009-07',
      people: { 'Bo Marsh': { offices: ['Secretary @ Government of United States'] } },
    })
  })

  it('has a range where a day is wanted told', async () => {
    const map = await mapOf(tripMap)
    const text = trips.replace('2009-06-02<', '2009-06-02/2009-06-03<')
    const { problems } = await imported([{ file: 't.xml', chunks: bytes(text) }], map)
    expect(problems.map(({ message }) => message)).toEqual([
      'row 1, column `date/start`: "2009-06-02/2009-06-03" is a range of days; here one day is wanted',
    ])
  })
})

describe('a map', () => {
  it('has a misspelt column or transform told with what is near', async () => {
    const text = tripMap.replace('title: role', 'titel: role').replace('commas', 'comas')
    const { problems } = await readMap(new TextEncoder().encode(text), 'map.yaml')
    expect(problems.map(({ code, hint, source }) => [code, hint, source?.line])).toEqual([
      ['NOT_IN_LIST', 'did you mean `commas`?', 10],
      ['UNKNOWN_FIELD', 'did you mean `title`?', 8],
    ])
  })

  it('has its slips told with their lines', async () => {
    const text = travels.replace('direction: outgoing', 'direction: sideways')
    const { value, problems } = await readMap(new TextEncoder().encode(text), 'map.yaml')
    expect(value).toBeUndefined()
    expect(problems[0]?.source).toMatchObject({ file: 'map.yaml', line: 2 })
  })
})

type Row = Map<string, oxigraph.Term>

const rowsOf = (answer: unknown): Row[] =>
  Array.isArray(answer) ? answer.filter(row => row instanceof Map) : []
const sumOf = (answer: readonly Row[]): number =>
  answer.reduce((sum, row) => sum + Number(row.get('visits')?.value), 0)

const table = 'data/foreign-leader-visits.csv'

describe.skipIf(!hasShared(table))('the visits of foreign leaders (needs ../shared)', () => {
  let fromCsv: Imported
  let map: TableMap
  beforeAll(async () => {
    map = await mapOf(readProject('data/maps/foreign-leader-visits.yaml'))
    const chunks = createReadStream(shared(table))
    fromCsv = await imported([{ file: table, chunks }], map)
  })

  it('are all imported, and at least 99 in 100 are valid', async () => {
    expect(fromCsv.problems).toEqual([])
    expect(fromCsv.visits).toHaveLength(3264)
    expect(new Set(fromCsv.visits.map(({ id }) => id)).size).toBe(3264)
    let valid = 0
    for (const visit of fromCsv.visits) {
      // oxlint-disable-next-line no-await-in-loop -- one record after the other
      const { value } = await readRecord(JSON.stringify(visit), { file: 'a.json' })
      if (value) valid += 1
    }
    expect(valid / 3264).toBeGreaterThanOrEqual(0.99)
  }, 30_000)

  it('are the same from the XML', async () => {
    const folder = shared('data/foreign-leader-visits')
    const files = readdirSync(folder).toSorted()
    const tables = files.map(file => ({ file, chunks: createReadStream(`${folder}/${file}`) }))
    const { visits } = await imported(tables, map)
    expect(visits).toHaveLength(3264)
    expect(notesOf(visits)).toEqual(notesOf(fromCsv.visits))
  }, 30_000)

  it('show what is noticed: spellings, split stays, labels', () => {
    expect(fromCsv.noticed?.stays.some(text => text.includes('Gordon Brown'))).toBe(true)
    expect(fromCsv.noticed?.spellings).toContain('BE: Baudouin | Baudouin I')
    expect(fromCsv.noticed?.labels).toContain('TH: Siam (Thailand) | Thailand')
  })

  it('answer the questions that count visits', async () => {
    const store = new oxigraph.Store()
    const year = fromCsv.visits.filter(({ dates }) => String(dates).startsWith('1974'))
    for (const visit of year) {
      // oxlint-disable-next-line no-await-in-loop -- one record after the other
      const { value } = await readRecord(JSON.stringify(visit), { file: 'a.json' })
      if (!value) continue
      const quads = buildVisit(value, { base: 'https://example.org/' })
      store.load(serialize(quads, 'ntriples'), { format: 'nt' })
    }
    const ask = (name: string, values: Readonly<Record<string, string>> = {}): Row[] =>
      rowsOf(store.query(queryOf(findQuestion(name), values, { base: 'https://example.org/' })))
    const countries = ask('visits-by-country-and-decade')
    expect(countries).toHaveLength(new Set(year.map(({ guest }) => guest.country)).size)
    expect(sumOf(countries)).toBe(year.length)
    expect(new Set(countries.map(row => row.get('decade')?.value))).toEqual(new Set(['1970s']))
    expect(ask('visits-by-country-and-decade', { host: 'FR' })).toEqual([])
    const guests = ask('most-frequent-guests', { guest: 'JO' })
    expect(guests.map(row => row.get('name')?.value)).toEqual(['Hussein'])
    expect(sumOf(guests)).toBe(year.filter(({ guest }) => guest.country === 'JO').length)
    const state = ask('visits-of-a-kind', { kind: 'state', since: '1974-01-01' })
    expect(state).toHaveLength(year.filter(({ kind }) => kind === 'state').length)
    expect(ask('visits-of-a-kind', { kind: 'state', since: '1975-01-01' })).toEqual([])
  })
})
