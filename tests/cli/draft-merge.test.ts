import { mkdtempSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { visitgraph } from '../support/cli.ts'

const report = `A Norwegian delegation led by Odra Velune, Minister of Trade of Norway, visited Chile from 5 to 8 May 2031.

Odra Velune was received by Pablo Quint, President of Chile.
`
const more = 'She also met with Rosa Merlo, Minister of Foreign Affairs of Chile.\n'

let cwd = ''
const at = (name: string): string => join(cwd, name)
const record = 'v/2031-05-05-cl-odra-velune.visit.yaml'
const evidence = 'v/2031-05-05-cl-odra-velune.evidence.json'
const text = (name: string): string => readFileSync(at(name), 'utf8')
const merge = (...options: string[]) =>
  visitgraph(['draft', 'report.txt', '--out', 'v/', '--merge', ...options], { cwd })

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'visitgraph-merge-'))
  writeFileSync(at('report.txt'), report)
  expect(merge().status).toBe(0)
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

describe('draft --merge', () => {
  it('touches no file when nothing is new', () => {
    const before = [record, evidence].map(name => statSync(at(name)).ino)
    const { status, stderr } = merge()
    expect([status, stderr]).toEqual([0, `merged into ${record}: nothing new\n`])
    expect([record, evidence].map(name => statSync(at(name)).ino)).toEqual(before)
  })

  it('keeps what was edited, adds what is new, and says both with the line', () => {
    const edited = text(record).replace('title: Visit', 'title: State visit  # ours\n# Visit')
    writeFileSync(at(record), edited)
    writeFileSync(at('report.txt'), report + more)
    const { status, stderr } = merge('--no-color')
    expect(status).toBe(0)
    expect(text(record)).toContain('title: State visit  # ours\n')
    expect(text(record)).toMatch(/ {2}Rosa Merlo: \[.+\] {2}# CHECK new in this draft\n/)
    expect(stderr).toMatch(/\.visit\.yaml:\d+:3 {2}note {2}new in this draft: Rosa Merlo/)
    expect(stderr).toMatch(/: \d added, 1 kept as edited\nwrote /)
    expect(merge().stderr).toMatch(/^merged into .+: 1 kept as edited\n/)
  })

  it('keeps what a person confirmed in the evidence, where the draft says it again', () => {
    const known: { facts: { pointer: string; confirmed?: boolean }[] } = JSON.parse(text(evidence))
    const [first] = known.facts
    if (first) first.confirmed = true
    writeFileSync(at(evidence), JSON.stringify(known))
    writeFileSync(at('report.txt'), report + more)
    expect(merge().status).toBe(0)
    const now: typeof known = JSON.parse(text(evidence))
    expect(now.facts.filter(({ confirmed }) => confirmed)).toEqual([
      expect.objectContaining({ pointer: first?.pointer, confirmed: true }),
    ])
  })

  it('leaves the id of a record as it is, and finds its evidence by it', () => {
    writeFileSync(at('mine.yaml'), `id: my-visit\n${text(record)}`)
    writeFileSync(at('my-visit.evidence.json'), text(evidence))
    writeFileSync(at('report.txt'), report.replace('5 to 8 May', '4 to 8 May'))
    const { status } = visitgraph(['draft', 'report.txt', '--out', 'mine.yaml', '--merge'], { cwd })
    expect(status).toBe(0)
    expect(text('mine.yaml')).toContain('# CHECK this draft says 2031-05-04/2031-05-08')
    expect(JSON.parse(text('my-visit.evidence.json'))).toMatchObject({ visit: 'my-visit' })
  })

  it('writes nothing where the earlier draft is not known', () => {
    unlinkSync(at(evidence))
    const before = text(record)
    const { status, stderr } = merge()
    expect(status).toBe(1)
    expect(stderr).toContain('DRAFT_NO_EVIDENCE')
    expect(text(record)).toBe(before)
  })

  it.each([
    [['draft', 'report.txt', '--merge'], '--out'],
    [['draft', 'report.txt', '--merge', '--force', '--out', 'v/'], '--force'],
  ])('is wrong usage without a file, and with --force: %s', (parameters, word) => {
    const { status, stderr } = visitgraph(parameters, { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain(word)
  })

  it('is asked for: without it a record that is there is not touched', () => {
    const { status, stderr } = visitgraph(['draft', 'report.txt', '--out', 'v/'], { cwd })
    expect(status).toBe(3)
    expect(stderr).toContain('--merge')
  })
})
