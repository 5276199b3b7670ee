import { describe, expect, it } from 'vitest'
import { importText, mapOf, rows, travels } from '../support/import.ts'
import { workbook } from '../support/workbook.ts'

describe('the layout of CSV', () => {
  it('is told from the headings: semicolons, tabs, strokes', async () => {
    for (const mark of [';', '\t', '|']) {
      const text = `Name;Country;Locale;Remarks;Date
President Cy Dunn;Japan;Tokyo;"Met, spoke, left; was seen off";July 4, 1999`
      const content = text.replaceAll(/;(?! )/g, mark)
      // oxlint-disable-next-line no-await-in-loop -- one table after the other
      const { visits, problems } = await importText('t.csv', content, travels())
      expect(problems).toEqual([])
      expect(visits[0]).toMatchObject({
        dates: '1999-07-04',
        summary: 'Met, spoke, left; was seen off',
      })
    }
  })

  it('may have lines above the headings, cells that hold for the rows below, and notes', async () => {
    const text = `Travels of everybody
\uFEFF
Name,Country,Locale,Remarks,Date
President Cy Dunn,Japan,Tokyo,,"July 4, 1999"
,France,Paris,,"July 6, 1999"
,,,,
Secretary Bo Marsh,,,,
,Chad,,,"July 8, 1999"
"* Days are those of the place, as the notes say.",,,,
Source: nobody`
    const map = travels('table: { fill down: [Name] }')
    const { visits, problems, noticed } = await importText('t.csv', text, map)
    expect(problems).toEqual([])
    expect(visits.map(({ id, guest }) => [id, guest.head])).toEqual([
      ['1999-07-04-jp-cy-dunn', 'Cy Dunn'],
      ['1999-07-06-fr-cy-dunn', 'Cy Dunn'],
      ['1999-07-08-td-bo-marsh', 'Bo Marsh'],
    ])
    expect(noticed?.remarks).toEqual([
      'row 4: Secretary Bo Marsh',
      'row 6: * Days are those of the place, as the notes say.',
      'row 7: Source: nobody',
    ])
  })

  it('has its headings where the map says, when that shows nowhere else', async () => {
    const text = `Name,Country,Date\nof whom,where,when\nName,Country,Date\nPresident A,Chad,someday`
    const map = travels('columns: { person: Name, country: Country, date: Date }')
    const numbers = async (table: string): Promise<unknown> =>
      (await importText('t.csv', text, map + table)).problems.map(({ source }) => source?.line)
    expect(await numbers('\ntable: { headings: 3 }')).toEqual([4])
    expect(await numbers('')).toEqual([2, 3, 4])
  })

  it('has a row that is longer than its headings, or has a stray quote, kept', async () => {
    const text = rows('President Cy Dunn,Japan,Tokyo,Saw "Ike",1999-07-04,by train')
    const { visits, noticed } = await importText('t.csv', text, travels())
    expect(visits[0]?.summary).toBe('Saw "Ike"')
    expect(noticed?.columns).toEqual(['(6)'])
  })
})

describe('the encoding of a table', () => {
  const text = rows('President José Núñez,Japan,Gîza,,1999-07-04')
  const latin = Buffer.from(text, 'latin1')

  it('is told in the map, and never guessed', async () => {
    const map = travels('table: { encoding: windows-1252 }')
    const { visits } = await importText('t.csv', latin, map)
    expect([visits[0]?.guest.head, visits[0]?.place]).toEqual(['José Núñez', ['JP', 'Gîza']])
    await expect(importText('t.csv', latin, travels())).rejects.toMatchObject({
      problem: {
        code: 'TABLE_NOT_READABLE',
        message: 'line 2: what stands behind "President Jos" is not UTF-8',
        hint: expect.stringContaining('table: { encoding: windows-1252 }'),
        source: { file: 't.csv', line: 2 },
      },
    })
  })

  it('is told by the mark of UTF-16, and by an XML declaration', async () => {
    const wide = Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le')
    expect((await importText('t.tsv', wide, travels())).visits[0]?.guest.head).toBe('José Núñez')
    const cells = `<Name>José Núñez</Name><Country>Japan</Country><Locale/><Remarks/><Date>1999</Date>`
    const xml = `<?xml version="1.0" encoding="ISO-8859-1"?><rows><row>${cells}</row></rows>`
    const { visits } = await importText('t.xml', Buffer.from(xml, 'latin1'), travels())
    expect(visits[0]?.guest.head).toBe('José Núñez')
  })
})

describe('rows that stand deeper', () => {
  const list = {
    made: 'by hand',
    travelers: [
      { name: 'Cy Dunn', stops: [{ to: 'Japan', on: { day: '1999-07-04' } }, { to: 'Chad' }] },
    ],
  }
  const map = travels(
    'table: { rows: travelers/stops }',
    'office: President',
    'columns: { person: travelers/name, country: to, date: on/day }',
  )

  it('are found in JSON by their way, with what stands around them', async () => {
    const { visits, problems, noticed } = await importText('t.json', JSON.stringify(list), map)
    expect(visits.map(({ id }) => id)).toEqual(['1999-07-04-jp-cy-dunn'])
    expect(problems.map(({ message }) => message)).toEqual(['row 2, column `on/day`: it is empty'])
    expect(noticed?.columns).toEqual(['made'])
    const plain = JSON.stringify({ rows: [{ Name: 'A', Country: 'Chad', Date: '1999' }] })
    const other = travels('columns: { person: Name, country: Country, date: Date }')
    expect((await importText('t.json', plain, other)).visits).toHaveLength(1)
    await expect(importText('t.json', '{"a":{"b":[]}}', map)).rejects.toThrow(
      'it is not a list of rows at travelers/stops',
    )
  })

  it('are found in XML, where elements without text may be left out', async () => {
    const text = `<travels xmlns="urn:x" year="1999">
      <traveler id="d"><name>Cy Dunn</name><role>President</role>
        <trip><to>Japan</to><on day="1999-07-04"/></trip>
        <trip><to>Chad</to><on day="1999-07-05"/><where>N’Djamena</where></trip></traveler>
      <traveler id="q"><name>Ada Quill</name><role>Secretary</role>
        <trip><to>Fiji</to><on day="1999-07-06"/></trip></traveler></travels>`
    const { visits, problems, noticed } = await importText(
      't.xml',
      text,
      travels(
        'table: { rows: traveler/trip }',
        'columns: { person: traveler/name, title: traveler/role, country: to, date: on-day, place: where, id: traveler-id }',
      ),
    )
    expect(problems).toEqual([])
    expect(visits.map(({ id, place, note }) => [id, place, note])).toEqual([
      ['1999-07-04-jp-cy-dunn', undefined, 'Row d of the table'],
      ['1999-07-05-td-cy-dunn', ['TD', 'N’Djamena'], 'Row d of the table'],
      ['1999-07-06-fj-ada-quill', undefined, 'Row q of the table'],
    ])
    expect(visits[2]?.people).toMatchObject({ 'Ada Quill': { offices: [expect.anything()] } })
    expect(noticed?.columns).toEqual(['year'])
  })

  it('are found in a workbook below the lines above them', async () => {
    const table = [['Travels'], ['Name', 'Country', 'Date'], ['President Cy Dunn', 'Chad', '1999']]
    const more = travels('columns: { person: Name, country: Country, date: Date }')
    const { visits } = await importText('t.xlsx', workbook(table), more)
    expect(visits.map(({ id }) => id)).toEqual(['1999-td-cy-dunn'])
  })
})

describe('columns', () => {
  it('that the table does not have are told once, and nothing is read', async () => {
    const map = travels(
      'columns: { person: Nmae, country: Country, date: Date, text: Remark, note: [Locale, Air] }',
    )
    const content = rows(...Array.from({ length: 300 }, () => 'President A,Chad,,,1999'))
    const { visits, problems } = await importText('t.csv', content, map)
    expect(visits).toEqual([])
    expect(problems.map(({ code, message, hint }) => [code, message, hint])).toEqual([
      ['COLUMN_MISSING', 'there is no column `Nmae`', 'did you mean `Name`?'],
      ['COLUMN_MISSING', 'there is no column `Remark`', 'did you mean `Remarks`?'],
      [
        'COLUMN_MISSING',
        'there is no column `Air`',
        'the columns are Name, Country, Locale, Remarks, Date',
      ],
    ])
  })

  it('that rows of JSON and XML need not have may come later', async () => {
    const row = { Name: 'President A', Country: 'Chad', Date: '1999' }
    const some = Array.from({ length: 100 }, () => row)
    const map = travels('columns: { person: Name, country: Country, date: Date, text: Remarks }')
    const text = JSON.stringify([...some, { ...row, Remarks: 'State visit.' }])
    const { visits, problems } = await importText('t.json', text, map)
    expect(visits.at(-1)?.kind).toBe('state')
    expect(problems.map(({ severity, message }) => [severity, message])).toEqual([
      ['warning', 'there is no column `Remarks` in the first 100 rows'],
    ])
    const none = await importText('t.json', text.replaceAll('"Date"', '"When"'), map)
    expect(none.visits).toEqual([])
    expect(none.problems.map(({ severity }) => severity).toSorted()).toEqual(['error', 'warning'])
  })

  it('that no field takes are kept in the note when the map says so, and else noticed', async () => {
    const content = rows('President Cy Dunn,Chad,by train,,"about July 1999"')
    const map = travels('columns: { person: Name, country: Country, date: Date, text: Remarks }')
    const keeping = map.replace('Remarks }', 'Remarks, note: Locale }')
    const kept = await importText('t.csv', content, keeping)
    expect(kept.visits[0]?.note).toBe('Dates in the table: about July 1999\nLocale: by train')
    expect(kept.noticed?.columns).toEqual([])
    expect((await importText('t.csv', content, map)).noticed?.columns).toEqual(['Locale'])
  })

  it('of people may be wanting where one person made all journeys', async () => {
    const map = travels(
      'person: Secretary of State Ada Quill',
      'columns: { country: Country, date: Date }',
    )
    const { visits } = await importText('t.csv', 'Country,Date\nChad,1999-07-04', map)
    expect(visits[0]?.title).toBe('Visit to Chad by Secretary of State Ada Quill of United States')
    await expect(mapOf(map.replace(/^person.*$/m, ''))).rejects.toThrow(
      '`columns` names no column of people',
    )
  })
})
