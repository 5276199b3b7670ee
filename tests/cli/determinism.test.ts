import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visitgraph } from '../support/cli.ts'
import { projectFile } from '../support/rdf.ts'

const visits = projectFile('data/visits')
const records = readdirSync(visits)
  .toSorted((a, b) => (a < b ? -1 : 1))
  .map(file => join(visits, file))

const folder = mkdtempSync(join(tmpdir(), 'visitgraph-bytes-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Builds the example records in every format; returns the hash of each file. */
function build(
  name: string,
  inputs: readonly string[],
  environment: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const out = join(folder, name)
  const formats = 'turtle,jsonld,page,trig,ntriples,nquads'
  const parameters = ['build', ...inputs, '--out', out, '--format', formats]
  const { status, stderr } = visitgraph(parameters, { environment })
  expect([status, stderr]).toEqual([0, expect.any(String)])
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter(file => statSync(join(out, file)).isFile())
    .toSorted((a, b) => (a < b ? -1 : 1))
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(out, file)))
      .digest('hex')
  return Object.fromEntries(files.map(file => [file, hash(file)]))
}

describe('the same records', () => {
  let expected: Readonly<Record<string, string>> = {}
  beforeAll(() => {
    expected = build('plain', records, { TZ: 'UTC', LC_ALL: 'C' })
  })

  it.each([
    ['on the far side of the date line', { TZ: 'Pacific/Kiritimati' }],
    ['on the near side of it', { TZ: 'Pacific/Pago_Pago' }],
    ['where i has a dotted capital', { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }],
    ['where the calendar is Buddhist', { LC_ALL: 'th_TH.UTF-8', LANG: 'th_TH.UTF-8' }],
  ])('give the same bytes %s', (name, environment) => {
    expect(Object.keys(expected).length).toBeGreaterThan(records.length * 6)
    expect(build(name, records, environment)).toEqual(expected)
  })

  it('give the same bytes in another order of files, and as a folder', () => {
    expect(build('reversed', records.toReversed(), {})).toEqual(expected)
    expect(build('folder', [visits], {})).toEqual(expected)
  })
})
