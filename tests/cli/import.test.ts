import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { visitgraph } from '../support/cli.ts'

let box = ''
beforeEach(() => {
  box = mkdtempSync(join(tmpdir(), 'visitgraph-'))
  writeFileSync(join(box, 'map.yaml'), map)
})
afterEach(() => rmSync(box, { recursive: true, force: true }))

const map = `direction: outgoing
country: US
country name: United States
columns: { person: Name, country: Country, date: Date }
source: { title: Travels, url: https://travel.example.org/list, date: 2024-01-01 }
`
const rows = ['Name,Country,Date', 'President Cy Dunn,Chad,1999-07-04']
const run = (lines: readonly string[], ...more: readonly string[]) => {
  writeFileSync(join(box, 'table.csv'), lines.join('\n'))
  const parameters = ['import', 'table.csv', '--map', 'map.yaml', '--out', 'visits.ndjson', ...more]
  return visitgraph(parameters, { cwd: box })
}

describe('visitgraph import', () => {
  it('writes what can be read, and says what is in no record', () => {
    const { status, stderr } = run([
      `${rows[0]},Aircraft`,
      `${rows[1]},SAM 26000`,
      'President Cy Dunn,Jerusalem,1999-07-06,',
      'The end,,,',
    ])
    expect(status).toBe(0)
    expect(stderr).toContain('table.csv:3  warning  row 2, column `Country`: "Jerusalem" is no')
    for (const words of [
      'rows without country and date, which tell of no visit: 1\nnote:   row 3: The end\n',
      'columns whose text is in no record; `note` in the map keeps it: 1\nnote:   Aircraft\n',
      'countries that have no code, kept by name: 1\nnote:   Jerusalem\n',
      '2 records imported',
    ])
      expect(stderr).toContain(words)
    expect(readFileSync(join(box, 'visits.ndjson'), 'utf8').trim().split('\n')).toHaveLength(2)
  })

  it('leaves out rows that cannot be read, and ends with 1', () => {
    const { status, stderr } = run([...rows, 'President Cy Dunn,Chad,someday'])
    expect([status, stderr]).toEqual([1, expect.stringContaining('"someday" is no date')])
    expect(stderr).toContain('1 record imported')
  })

  it('keeps a thousand of very many problems, and counts them all', () => {
    const bad = Array.from({ length: 1200 }, () => 'A,Chad,soon')
    const { status, stderr } = run([...rows, ...bad], '--reporter', 'github')
    expect(status).toBe(1)
    expect(stderr.match(/CELL_NO_DATE/g)).toHaveLength(1000)
    expect(stderr).toContain('1 record imported, 1200 errors')
  })

  it('reads what is packed, and says what is not there', () => {
    writeFileSync(join(box, 'table.csv.gz'), gzipSync(rows.join('\n')))
    const packed = visitgraph(['import', 'table.csv.gz', '--map', 'map.yaml'], { cwd: box })
    expect([packed.status, packed.stdout]).toEqual([0, expect.stringContaining('"1999-07-04-td-')])
    const none = visitgraph(['import', 'none.csv', '--map', 'map.yaml'], { cwd: box })
    expect([none.status, none.stderr]).toEqual([3, expect.stringContaining('INPUT_NOT_FOUND')])
  })

  it('leaves the file that was there when the table is damaged', () => {
    run(rows)
    const before = readFileSync(join(box, 'visits.ndjson'), 'utf8')
    const { status, stderr } = run([...rows, ...rows, '"President'])
    expect([status, stderr]).toEqual([3, expect.stringContaining('TABLE_NOT_READABLE')])
    expect(readFileSync(join(box, 'visits.ndjson'), 'utf8')).toBe(before)
    expect(run(['Nmae,Country,Date', 'A,Chad,1999']).stderr).toContain('did you mean `Nmae`?')
    expect(readFileSync(join(box, 'visits.ndjson'), 'utf8')).toBe(before)
    expect(readdirSync(box).toSorted()).toEqual(['map.yaml', 'table.csv', 'visits.ndjson'])
  })
})
