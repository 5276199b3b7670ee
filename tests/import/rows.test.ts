import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  bytes,
  imported,
  importText,
  invalid,
  mapOf,
  rows,
  travelColumns,
  travels,
} from '../support/import.ts'
import { projectFile, readProject } from '../support/rdf.ts'

describe('countries', () => {
  it('that nobody knows are kept by name, told once, and make valid records', async () => {
    const content = rows(
      'President Cy Dunn,Jerusalem,,,"July 4, 1999"',
      'President Cy Dunn,Jerusalem,Old City,,"July 6, 1999"',
    )
    const { visits, problems, noticed } = await importText('t.csv', content, travels())
    expect(visits.map(({ host, place }) => [host, place])).toEqual([
      [{ name: 'Jerusalem' }, ['Jerusalem']],
      [{ name: 'Jerusalem' }, ['Jerusalem', 'Old City']],
    ])
    expect(problems.map(({ severity, message }) => [severity, message])).toEqual([
      [
        'warning',
        'row 1, column `Country`: "Jerusalem" is no country that the map or ISO 3166 knows; it is kept as a name',
      ],
    ])
    expect(noticed?.unknown).toEqual(['Jerusalem'])
    expect(await invalid(visits)).toEqual([])
  })

  it('of one row become a tour and its legs, of which no more is known than the month', async () => {
    const map = travels(
      'columns: { person: Name, country: { column: Country, read: several }, date: Date, text: Remarks, place: { column: Locale, read: commas } }',
    )
    const row = 'President Cy Dunn,Egypt; West Germany; Atlantis,"Cairo, Bonn",Saw all.,'
    const { visits, problems } = await importText(
      't.csv',
      rows(`${row}"July 4–9, 1959"`, `${row}"July 4–9, 1959"`, `${row}"June 30–July 9, 1960"`),
      map,
    )
    expect(problems.map(({ severity }) => severity)).toEqual(['warning'])
    const [tour, ...legs] = visits.slice(0, 4)
    expect(tour).toMatchObject({
      id: '1959-07-04-tour-cy-dunn',
      title: 'Tour of Egypt, Germany and Atlantis by President Cy Dunn of United States',
      kind: 'tour',
      dates: '1959-07-04/1959-07-09',
      place: ['EG', 'DE', 'Atlantis', 'Cairo', 'Bonn'],
      summary: 'Saw all.',
    })
    expect(legs.map(leg => [leg.id, leg.dates, leg['part of'], leg.host, leg.summary])).toEqual([
      ['1959-07-eg-cy-dunn', '1959-07', tour?.id, { country: 'EG', name: 'Egypt' }, undefined],
      [
        '1959-07-de-cy-dunn',
        '1959-07',
        tour?.id,
        { country: 'DE', name: 'West Germany' },
        undefined,
      ],
      ['1959-07-atlantis-cy-dunn', '1959-07', tour?.id, { name: 'Atlantis' }, undefined],
    ])
    expect(visits.slice(4, 6).map(visit => [visit.id, visit['part of']])).toEqual([
      ['1959-07-04-tour-cy-dunn-2', undefined],
      ['1959-07-eg-cy-dunn-2', '1959-07-04-tour-cy-dunn-2'],
    ])
    expect(visits.slice(9).map(({ dates }) => dates)).toEqual(['1960', '1960', '1960'])
    expect(await invalid(visits)).toEqual([])
  })

  it('of rows of one journey become its legs, with their own dates and texts', async () => {
    const columns =
      'columns: { person: Name, country: Country, date: Date, text: Remarks, trip: Locale }'
    const content = rows(
      'President Cy Dunn,Egypt,1,State visit.,"July 4–6, 1959"',
      'President Cy Dunn,Chad,1,,"July 6–9, 1959"',
      'President Cy Dunn,Atlantis,1,Saw all.,someday',
      'President Cy Dunn,Egypt,1,,"July 9, 1959"',
      'Secretary Bo Marsh,Egypt,1,,"July 9, 1959"',
      'President Cy Dunn,Fiji,,,"July 19, 1959"',
      'President Cy Dunn,Chad,,,"July 20, 1959"',
    )
    const { visits, problems } = await importText('t.csv', content, travels(columns))
    expect(problems.map(({ code }) => code)).toEqual(['CELL_NO_DATE'])
    const tour = '1959-07-04-tour-cy-dunn'
    expect(visits.map(visit => [visit.id, visit.dates, visit['part of'], visit.summary])).toEqual([
      [tour, '1959-07-04/1959-07-09', undefined, undefined],
      ['1959-07-04-eg-cy-dunn', '1959-07-04/1959-07-06', tour, 'State visit.'],
      ['1959-07-06-td-cy-dunn', '1959-07-06/1959-07-09', tour, undefined],
      ['1959-07-09-eg-cy-dunn', '1959-07-09', tour, undefined],
      ['1959-07-09-eg-bo-marsh', '1959-07-09', undefined, undefined],
      ['1959-07-19-fj-cy-dunn', '1959-07-19', undefined, undefined],
      ['1959-07-20-td-cy-dunn', '1959-07-20', undefined, undefined],
    ])
    expect(visits[0]).toMatchObject({
      title: 'Tour of Egypt and Chad by President Cy Dunn of United States',
      place: ['EG', 'TD'],
    })
    expect(await invalid(visits)).toEqual([])
  })

  it('are one in the table of who comes', async () => {
    const map = travels(
      'columns: { person: Name, country: { column: Country, read: several }, date: Date }',
    )
    await expect(mapOf(map.replace('outgoing', 'incoming'))).rejects.toThrow(
      'several countries in a row are read of journeys alone',
    )
    const trips = 'columns: { person: Name, country: Country, date: Date, trip: Trip }'
    await expect(mapOf(travels(trips).replace('outgoing', 'incoming'))).rejects.toThrow(
      'rows are put together to journeys abroad alone',
    )
  })
})

describe('people of a row', () => {
  it('get the spelling of the map, and keep that of the table', async () => {
    const content = rows(
      'Presdient Cy Dunn,Chad,,,1999-07-04',
      'President Cyrus Dunn,Chad,,,1999-07-05',
      'President Bo Marsh,Chad,,,1999-07-06',
    )
    const map = travels('spellings: { Presdient Cy Dunn: President Cy Dunn, Cyrus Dunn: Cy Dunn }')
    const { visits, noticed } = await importText('t.csv', content, map)
    const office = { offices: ['President @ Government of United States'] }
    expect(visits.map(({ people }) => people)).toEqual([
      { 'Cy Dunn': { 'as written': 'Presdient Cy Dunn', ...office } },
      { 'Cy Dunn': { 'as written': 'Cyrus Dunn', ...office } },
      { 'Bo Marsh': office },
    ])
    expect(noticed?.titles).toEqual([])
    const bare = await importText('t.csv', content, travels())
    expect(bare.noticed?.titles).toEqual(['Presdient Cy Dunn: President'])
    expect(await invalid(visits)).toEqual([])
  })

  it('are met by name where the map trusts the text, but not who is of elsewhere', async () => {
    const text =
      '"State visit. Met with King Olaf, Prime Minister Bo J. Marsh July 5, and Minister Fay; met with President Zed Zuse of Chad."'
    const content = rows(`President Cy Dunn,Norway,,${text},"July 4–6, 1999"`)
    const map = travels(
      travelColumns.replace('text: Remarks', 'text: { column: Remarks, read: named people }'),
    )
    const { visits } = await importText('t.csv', content, map)
    expect(visits[0]?.programme).toEqual([
      { kind: 'meeting', with: 'Olaf (NO)' },
      { kind: 'meeting', with: 'Bo J. Marsh', date: '1999-07-05' },
    ])
    expect((await importText('t.csv', content, travels())).visits[0]?.programme).toBeUndefined()
    const known =
      'counterparts: [{ match: Minister Fay, name: Fay Holm, country: "NO", from: 1999-01-01, until: 2000-01-01 }]'
    const told = await importText('t.csv', content, travels(known))
    expect(told.visits[0]?.programme).toEqual([{ kind: 'meeting', with: 'Fay Holm' }])
    expect(await invalid([...visits, ...told.visits])).toEqual([])
  })

  it('come along by name where the map trusts the text', async () => {
    const text =
      '"Met with King Olaf. Accompanied by Secretary of State Ada Quill, Ambassador Bo J. Marsh and Secretary Fay."'
    const content = rows(`President Cy Dunn,Norway,,${text},"July 4, 1999"`)
    const map = travels(
      travelColumns.replace('text: Remarks', 'text: { column: Remarks, read: named people }'),
    )
    const { visits } = await importText('t.csv', content, map)
    expect(visits[0]).toMatchObject({
      title: 'Visit to Norway by President Cy Dunn of United States',
      guest: { head: 'Cy Dunn', members: ['Ada Quill', 'Bo J. Marsh'] },
      people: { 'Ada Quill': { offices: ['Secretary of State @ Government of United States'] } },
    })
    expect((await importText('t.csv', content, travels())).visits[0]?.guest.members).toBeUndefined()
    expect(await invalid(visits)).toEqual([])
  })

  it('are told of at any length', async () => {
    const content = rows(`President Cy Dunn,Chad,,${'Much was said. '.repeat(500)},1999-07-04`)
    const { visits } = await importText('t.csv', content, travels())
    expect(visits[0]?.note).toBe('Much was said. '.repeat(500).trim())
    expect(await invalid(visits)).toEqual([])
  })
})

describe('dates that need a word of the map', () => {
  it.each([
    ['4/7/1999', 'say in the map which number is the month: `order: mdy` or `order: dmy`'],
    ['4-Jul-61', 'say in the map in which hundred years it lies: `century: 1900`'],
    ['0000-00-00', undefined],
  ])('%s: %s', async (date, hint) => {
    const { problems } = await importText('t.csv', rows(`President A,Chad,,,${date}`), travels())
    expect(problems.map(problem => problem.hint)).toEqual([hint])
  })

  it('are read with it', async () => {
    const content = rows('President A,Chad,,,4/7/61', 'President A,Chad,,,4-Jul-12')
    const map = travels('order: dmy', 'century: 1950')
    const { visits } = await importText('t.csv', content, map)
    expect(visits.map(({ dates }) => dates)).toEqual(['1961-07-04', '2012-07-04'])
  })
})

describe('the map for travels abroad', () => {
  it('reads a table with all that such tables have, every row of it', async () => {
    const file = 'tests/fixtures/import/travels-abroad.csv'
    const map = await mapOf(readProject('data/maps/travels-abroad.yaml'))
    const chunks = bytes(readFileSync(projectFile(file)))
    const { visits, problems, noticed } = await imported([{ file, chunks }], map)
    expect(visits).toHaveLength(40)
    expect(problems.map(({ severity }) => severity)).toEqual(['warning', 'warning'])
    expect(noticed?.unknown).toEqual(['Jerusalem', 'International waters'])
    expect(noticed?.columns).toEqual([])
    expect(await invalid(visits)).toEqual([])
    const found = Object.fromEntries(visits.map(visit => [visit.id, visit]))
    expect(found['1943-11-27-ir-franklin-d-roosevelt']).toMatchObject({
      dates: '1943-11-27/1943-12-02',
      note: expect.stringContaining('Dates in the table: November 27–30 and December 1–2, 1943'),
    })
    expect(found['1972-02-21-cn-richard-m-nixon']).toMatchObject({
      kind: 'state',
      host: { country: 'CN', name: "China, People's Republic of" },
      programme: [{ with: 'Mao Zedong' }, { with: 'Zhou Enlai' }],
    })
    expect(found['1996-01-13-ba-bill-clinton']?.people).toMatchObject({
      'Bill Clinton': { 'as written': 'William J. Clinton' },
    })
  })
})
