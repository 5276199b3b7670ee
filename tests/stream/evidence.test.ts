import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { draftedBox, type DraftedBox } from '../support/drafted-box.ts'
import { exampleReport } from '../support/evidence.ts'
import { filesOf, visitLine } from '../support/stream.ts'

const id = '2031-05-12-is-ada-example'
const record = `visits/${id}.visit.yaml`
const others = ['2031-06-01-kh-a', '2031-06-02-kh-b', '2031-06-03-kh-c']

let drafted: DraftedBox
let box = ''
beforeEach(() => {
  drafted = draftedBox()
  box = drafted.path
  expect(drafted.drafted.status).toBe(0)
  for (const other of others)
    writeFileSync(join(box, `visits/${other}.visit.json`), visitLine(other))
})
afterEach(() => drafted.close())

const run: DraftedBox['run'] = (...parameters) => drafted.run(...parameters)
const read: DraftedBox['read'] = path => drafted.read(path)
const edit: DraftedBox['edit'] = (path, change) => drafted.edit(path, change)
const build = (out: string, ...more: readonly string[]) =>
  run('build', 'visits', '--out', out, '--format', 'turtle,nquads', ...more)
const inParts = (out: string, ...more: readonly string[]) => build(out, '--parts', '3', ...more)
const openTodo = (): void => edit(record, text => `${text}\n# TODO the place\n`)
const problemsOf = (stderr: string): string[] =>
  stderr
    .split('\n')
    .filter(line => /^visits\/.* (?:error|warning|note) /.test(line))
    .toSorted()
const notes = (stderr: string): string[] =>
  stderr
    .split('\n')
    .filter(line => line.startsWith('note: '))
    .toSorted()
const listed = (path: string): Record<string, unknown>[] =>
  read(path)
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

describe('a stream over files with evidence beside them', () => {
  it('verifies it and publishes what the plain build publishes, with one thread or more', () => {
    const plain = build('plain', '--report', 'report.txt')
    const parts = inParts('parts', '--report', 'report.txt')
    expect([plain.status, parts.status]).toEqual([0, 0])
    expect(problemsOf(parts.stderr)).toEqual(problemsOf(plain.stderr))
    const names = readdirSync(join(box, 'plain/visit'))
    const nquads = names.filter(name => name.endsWith('.nq')).toSorted()
    const written = [1, 2].map(part => read(`parts/visits-0000${part}.nq`)).join('')
    expect(written).toBe(nquads.map(name => read(`plain/visit/${name}`)).join(''))
    expect(written).toContain(`<https://visits.example.org/visit/${id}.evidence>`)
    const evidence = read(`plain/visit/${id}.evidence.ttl`)
    expect(read('parts/visits-00001.evidence.ttl')).toBe(evidence)
    expect(existsSync(join(box, 'parts/visits-00002.evidence.ttl'))).toBe(false)
    inParts('threads', '--report', 'report.txt', '--jobs', '3')
    expect(filesOf(join(box, 'threads'))).toEqual(filesOf(join(box, 'parts')))
  })

  it('says what the plain build says of reports', () => {
    writeFileSync(join(box, 'other.txt'), 'Another report.')
    writeFileSync(join(box, 'third.txt'), 'A third report.')
    for (const reports of [
      [],
      ['report.txt'],
      ['other.txt', 'third.txt'],
      ['report.txt', 'other.txt'],
    ]) {
      const named = reports.flatMap(name => ['--report', name])
      rmSync(join(box, 'parts'), { recursive: true, force: true })
      expect(notes(inParts('parts', '--keep-going', ...named).stderr)).toEqual(
        notes(build('plain', ...named).stderr),
      )
    }
    // Named for the one record that has evidence, whatever its name; the words do not stand in it.
    rmSync(join(box, 'parts'), { recursive: true, force: true })
    expect(inParts('parts', '--report', 'other.txt').stderr).toContain('EVIDENCE_SPAN')
  })

  it('publishes the words of reports only when it is told to', () => {
    inParts('parts')
    expect(read('parts/visits-00001.evidence.ttl')).not.toContain('oa:exact')
    inParts('quotes', '--publish-quotes')
    expect(read('quotes/visits-00001.evidence.ttl')).toContain('oa:exact')
    expect(inParts('parts', '--publish-quotes', '--resume').stderr).toContain('PARTS_OTHER_RUN')
  })

  it.each(['1', '2'])('refuses a record with an open TODO, with %s threads', jobs => {
    openTodo()
    const plain = build('plain')
    const parts = inParts('parts', '--jobs', jobs)
    expect([plain.status, parts.status]).toEqual([1, 1])
    expect(parts.stderr).toContain('EVIDENCE_TODO')
    expect(readdirSync(join(box, 'parts'))).toEqual([])
    const going = inParts('parts', '--jobs', jobs, '--keep-going', '--rejects', 'bad.ndjson')
    expect(going.status).toBe(1)
    expect(problemsOf(going.stderr)).toEqual(problemsOf(plain.stderr))
    const ids = [1, 2].flatMap(part => listed(`parts/visits-0000${part}.records.ndjson`))
    expect(ids.map(line => line['id'])).toEqual(others)
    const [left, ...more] = listed('bad.ndjson')
    expect(left).toMatchObject({ file: record, record: { guest: {} } })
    expect(JSON.stringify(left?.['problems'])).toContain('"EVIDENCE_TODO"')
    expect(more).toEqual([])
  })

  it('refuses it on standard output too', () => {
    openTodo()
    const { status, stdout, stderr } = run('build', record, '--format', 'nquads', '--jobs', '2')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('EVIDENCE_TODO')
    const stream = run('build', 'visits', '--format', 'nquads', '--jobs', '1', '--keep-going')
    expect(stream.stdout).not.toContain(id)
    expect(stream.stdout).toContain(others[0])
  })

  it('refuses words that do not stand in the report, and shows where', () => {
    writeFileSync(join(box, 'visits/report.txt'), exampleReport.replace('Jón Dæmi', 'Jon Demi'))
    const [plain, parts] = [build('plain'), inParts('parts', '--keep-going')]
    expect(parts.status).toBe(1)
    expect(problemsOf(parts.stderr)).toEqual(problemsOf(plain.stderr))
    expect(parts.stderr).toMatch(/EVIDENCE_SPAN\n.*\d+ \| .*\n.*\d+ \| .*\n.*\^/)
  })

  it('does not look into the evidence of another record that has the same id', () => {
    mkdirSync(join(box, 'visits/z'))
    writeFileSync(join(box, 'visits/z/copy.visit.json'), visitLine(id))
    writeFileSync(join(box, `visits/z/${id}.evidence.json`), '{}')
    const [plain, parts] = [build('plain'), inParts('parts', '--keep-going')]
    expect(parts.stderr).toContain('DUPLICATE_RECORD')
    expect(problemsOf(parts.stderr)).toEqual(problemsOf(plain.stderr))
    expect(parts.stderr).not.toContain(`visits/z/${id}.evidence.json`)
  })

  it('tells evidence that cannot be read alike with threads', () => {
    rmSync(join(box, `visits/${id}.evidence.json`))
    mkdirSync(join(box, `visits/${id}.evidence.json`))
    const codes = [build('plain'), inParts('parts'), inParts('parts', '--jobs', '2')]
    expect(codes.map(({ status }) => status)).toEqual([3, 3, 3])
    expect(codes.map(({ stderr }) => stderr.includes('INPUT_NOT_READABLE'))).toEqual([
      true,
      true,
      true,
    ])
  })
})

describe('an earlier run over files with evidence', () => {
  it('is taken up by --resume only while the evidence is what it was', () => {
    inParts('parts')
    rmSync(join(box, 'parts/visits-00002.nq'))
    const whole = read('parts/visits-00001.nq')
    expect(inParts('parts', '--resume').stderr).toContain('wrote 1 part to parts, 1 there already')
    expect(read('parts/visits-00001.nq')).toBe(whole)
    edit(`visits/${id}.evidence.json`, text => text.replaceAll('"check"', '"sure"'))
    const { status, stderr } = inParts('parts', '--resume')
    expect(status).toBe(3)
    expect(stderr).toContain(`the evidence of ${id} in part 1 has changed`)
  })

  it('is not taken up where the evidence of a record that was left out was mended', () => {
    const path = `visits/${id}.evidence.json`
    const right = read(path)
    edit(path, text => text.replace('"exact": "', '"exact": "x'))
    expect(inParts('parts', '--keep-going').status).toBe(1)
    rmSync(join(box, 'parts/visits-00002.nq'))
    expect(inParts('parts', '--keep-going', '--resume').status).toBe(1)
    writeFileSync(join(box, path), right)
    const { status, stderr } = inParts('parts', '--keep-going', '--resume')
    expect([status, stderr]).toEqual([
      3,
      expect.stringContaining(`the evidence of ${id} in part 1`),
    ])
  })

  it('builds a record again with --since when its evidence or report has changed', () => {
    const since = (out: string, from: string) => inParts(out, '--since', from).stderr
    inParts('one')
    expect(since('two', 'one')).toContain('4 unchanged, 0 changed')
    edit(`visits/${id}.evidence.json`, text => text.replaceAll('"check"', '"sure"'))
    expect(since('three', 'two')).toContain('3 unchanged, 1 changed')
    expect(read('three/visits-00001.evidence.ttl')).toContain('oa:Annotation')
    writeFileSync(join(box, 'visits/report.txt'), exampleReport)
    expect(since('four', 'three')).toContain('3 unchanged, 1 changed')
    expect(since('five', 'four')).toContain('4 unchanged, 0 changed')
    rmSync(join(box, `visits/${id}.evidence.json`))
    expect(since('six', 'five')).toContain('3 unchanged, 1 changed')
  })
})

describe('a stream with a register', () => {
  it('refuses what is replaced by nothing, as the plain build does', () => {
    const register = 'people:\n  ada: { name: Ada Example, replaced by: bob }\n'
    writeFileSync(join(box, 'visits/register.yaml'), register)
    const [plain, parts] = [build('plain'), inParts('parts', '--keep-going')]
    expect([plain.status, parts.status]).toEqual([1, 1])
    const told = problemsOf(plain.stderr).at(-1)
    expect(told).toContain('`ada` is replaced by `bob`, which no entry beside it describes')
    expect(problemsOf(parts.stderr)).toEqual([told])
    expect(parts.stderr).toContain('0 records, 1 error; wrote nothing')
    expect(readdirSync(join(box, 'parts'))).toEqual([])
  })
})
