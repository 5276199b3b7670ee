import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { oa } from '../../src/rdf/namespaces.ts'
import { visitgraph } from '../support/cli.ts'
import { draftedBox, type DraftedBox } from '../support/drafted-box.ts'
import { exampleDraft, exampleReport } from '../support/evidence.ts'
import { parseRdf } from '../support/rdf.ts'

const id = '2031-05-12-is-ada-example'
const record = `${id}.visit.yaml`

let drafted: DraftedBox
let box = ''
beforeEach(() => {
  drafted = draftedBox()
  box = drafted.path
  const { status, stderr } = drafted.drafted
  expect([status, stderr]).toEqual([0, expect.stringContaining(`${id}.evidence.json`)])
})
afterEach(() => drafted.close())

const run: DraftedBox['run'] = (...parameters) => drafted.run(...parameters)
const read: DraftedBox['read'] = path => drafted.read(path)
const edit: DraftedBox['edit'] = (path, change) => drafted.edit(path, change)
const written = (folder: string): string[] =>
  readdirSync(join(box, folder), { recursive: true, encoding: 'utf8' }).map(name =>
    name.replaceAll('\\', '/'),
  )

describe('a build of a drafted record', () => {
  it('writes the evidence beside the record, and verifies it with the report', () => {
    const { status, stderr } = run('build', 'visits', '--out', 'out', '--report', 'report.txt')
    expect(status).toBe(0)
    expect(stderr).not.toContain('not verified')
    expect(written('out')).toEqual(
      expect.arrayContaining([`visit/${id}.evidence.ttl`, `visit/${id}.evidence.jsonld`]),
    )
    const quads = parseRdf(read(`out/visit/${id}.evidence.ttl`))
    expect(quads.some(({ object }) => object.equals(oa.Annotation))).toBe(true)
    expect(read(`out/visit/${id}.evidence.ttl`).includes('oa:exact')).toBe(false)
    const version = visitgraph(['--version']).stdout.trim()
    expect(quads.map(({ object }) => object.value)).toContain(version)
  })

  it('finds the report beside the record', () => {
    writeFileSync(join(box, 'visits/report.txt'), exampleReport)
    expect(run('build', 'visits', '--out', 'out').stderr).not.toContain('not verified')
  })

  it('says so where there is no report to verify with', () => {
    const { status, stderr } = run('build', 'visits', '--out', 'out')
    expect(status).toBe(0)
    expect(stderr).toContain('were not verified: the report report.txt is not at hand')
  })

  it('refuses words that do not stand in the report, and writes nothing', () => {
    writeFileSync(join(box, 'visits/report.txt'), exampleReport.replace('Jón Dæmi', 'Jon Demi'))
    const { status, stderr } = run('build', 'visits', '--out', 'out')
    expect(status).toBe(1)
    expect(stderr).toContain('EVIDENCE_SPAN')
    expect(existsSync(join(box, 'out/visit'))).toBe(false)
  })

  it('publishes the words when it is told to', () => {
    run('build', 'visits', '--out', 'out', '--publish-quotes')
    expect(read(`out/visit/${id}.evidence.ttl`).includes('oa:exact')).toBe(true)
  })

  it('puts the evidence into a graph of its own where the format has graphs', () => {
    const { stdout } = run('build', 'visits', '--format', 'nquads')
    const graphs = new Set(stdout.match(/(?<=<)[^<>]+(?=> \.$)/gm))
    const document = `https://visits.example.org/visit/${id}`
    expect(graphs).toEqual(new Set([document, `${document}.evidence`]))
  })

  it('refuses while a TODO is open', () => {
    edit(`visits/${record}`, text => text.replace('guest:', '# TODO the reason\nguest:'))
    for (const command of [
      ['build', 'visits', '--out', 'out'],
      ['site', 'visits', '--out', 'public'],
      ['push', 'visits', '--bulk', 'parts'],
    ]) {
      const { status, stderr } = run(...command)
      expect([command[0], status]).toEqual([command[0], 1])
      expect(stderr).toContain('EVIDENCE_TODO')
      expect(stderr).toContain('the reason')
    }
    expect(existsSync(join(box, 'parts'))).toBe(false)
  })

  it('is told by a check what it would refuse', () => {
    const warned = run('check', 'visits', '--report', 'report.txt')
    expect([warned.status, warned.stderr.includes('EVIDENCE_CHECK')]).toEqual([0, true])
    const accepted = run('check', 'visits', '--report', 'report.txt', '--accept-checks')
    expect([accepted.status, accepted.stderr.includes('EVIDENCE_CHECK')]).toEqual([0, false])
    edit(`visits/${record}`, text => text.replace('guest:', '# TODO the reason\nguest:'))
    writeFileSync(join(box, 'report.txt'), exampleReport.replace('Jón Dæmi', 'Jon Demi'))
    const { status, stderr } = run('check', 'visits', '--report', 'report.txt')
    expect(status).toBe(1)
    expect(stderr).toMatch(new RegExp(`${record}:\\d+:\\d+ +error .*the reason.*EVIDENCE_TODO`))
    expect(stderr).toContain('EVIDENCE_SPAN')
  })

  it('warns of what nobody has confirmed, unless it is accepted', () => {
    const warned = run('build', 'visits', '--out', 'out')
    expect(warned.stderr).toContain('EVIDENCE_CHECK')
    const accepted = run('build', 'visits', '--out', 'out', '--accept-checks')
    expect([accepted.status, accepted.stderr.includes('EVIDENCE_CHECK')]).toEqual([0, false])
    edit(`visits/${record}`, text => text.replaceAll(/ *# CHECK.*/g, ''))
    expect(run('build', 'visits', '--out', 'out').stderr).not.toContain('EVIDENCE_CHECK')
  })

  it('tells what was changed by hand, and keeps it out of the evidence', () => {
    edit(`visits/${record}`, text => text.replace('2031-05-12/2031-05-13', '2031-05-12/2031-05-15'))
    const { stderr } = run('build', 'visits', '--out', 'out')
    expect(stderr).toContain('1 drafted value changed by hand')
    expect(read(`out/visit/${id}.evidence.ttl`).includes('fact.dates.end')).toBe(false)
  })

  it('refuses evidence that is damaged, with its line', () => {
    edit(`visits/${id}.evidence.json`, text => text.replace('"sure"', '"shure"'))
    const { status, stderr } = run('build', 'visits', '--out', 'out')
    expect(status).toBe(1)
    expect(stderr).toMatch(/evidence\.json:\d+:\d+ .*`shure`/)
    expect(stderr).toContain('did you mean `sure`')
  })

  it('writes the same bytes again', () => {
    run('build', 'visits', '--out', 'out')
    const before = read(`out/visit/${id}.evidence.ttl`)
    expect(run('build', 'visits', '--out', 'out').stderr).toContain('unchanged')
    run('build', 'visits', '--out', 'again')
    expect(read(`again/visit/${id}.evidence.ttl`)).toBe(before)
  })

  it('takes up a name of a report that nothing was drafted from', () => {
    const { stderr, status } = run('build', 'visits', '--out', 'out', '--report', 'none.txt')
    expect([status, stderr.includes('none.txt')]).toEqual([3, true])
  })
})

describe('a site and a store', () => {
  it('have the evidence too', () => {
    expect(run('site', 'visits', '--out', 'public').status).toBe(0)
    expect(written('public')).toContain(`visit/${id}.evidence.ttl`)
    const { stdout } = run('push', 'visits', '--to', 'http://localhost:9/data', '--dry-run')
    expect(stdout).toContain(encodeURIComponent(`visit/${id}.evidence`))
  })
})

describe('the explanation of a drafted record', () => {
  const path = `visits/${record}`

  it('leads from a pointer by key and index to the line and to the words of the report', () => {
    const { status, stdout } = run('explain', path, '/guest/head', '--report', 'report.txt')
    expect(status).toBe(0)
    const line =
      read(path)
        .split('\n')
        .findIndex(text => text.startsWith('guest:')) + 1
    expect(stdout).toContain(`${path}:${line}:`)
    expect(stdout).toContain('schema:attendee <person/ada-example#id>')
    expect(stdout).toContain('report.txt:1  9–20')
    expect(stdout).toContain('[Ada Example]')
    expect(stdout).not.toContain('not verified')
  })

  it('leads from a pointer by stable ids as well', () => {
    const ids = run('explain', path, '/programme/meeting-jon-daemi/with/Jón Dæmi')
    const { programme } = exampleDraft().record
    const index = (programme ?? []).findIndex(item => item.with === 'Jón Dæmi')
    const places = run('explain', path, `/programme/${index}/with`)
    expect([ids.status, ids.stdout]).toEqual([0, places.stdout])
    expect(ids.stdout).toContain('schema:attendee <person/jon-daemi#id>')
  })

  it('leads from an address, whole or behind the base, to all that is said of it', () => {
    const short = run('explain', path, 'person/jon-daemi#id')
    const whole = run('explain', path, 'https://visits.example.org/person/jon-daemi#id')
    expect(whole.stdout).toBe(short.stdout)
    expect(short.stdout).toContain('schema:name "Jón Dæmi"')
    expect(short.stdout).toContain('not verified')
  })

  it('tells what was changed by hand, with what the draft had', () => {
    edit(path, text => text.replace('2031-05-12/2031-05-13', '2031-05-12/2031-05-15'))
    const { stdout } = run('explain', path, '/dates')
    expect(stdout).toContain('changed by hand; the draft had "2031-05-13"')
  })

  it('explains a record that has no evidence', () => {
    rmSync(join(box, `visits/${id}.evidence.json`))
    const { status, stdout } = run('explain', path, '/title')
    expect([status, stdout.includes('no evidence beside the record')]).toEqual([0, true])
  })

  it('refuses a place that the record does not have, with one that is near', () => {
    const pointer = run('explain', path, '/visitors/0')
    expect([pointer.status, pointer.stderr]).toEqual([2, expect.stringContaining('"/visitors/0"')])
    const address = run('explain', path, 'person/jon-demi#id')
    expect(address.status).toBe(2)
    expect(address.stderr).toContain('did you mean https://visits.example.org/person/jon-daemi#id?')
  })

  it('reports what keeps a record from being read, and words that do not stand', () => {
    writeFileSync(join(box, 'visits/report.txt'), exampleReport.replace('Jón Dæmi', 'Jon Demi'))
    const lost = run('explain', path, '/guest/head')
    expect([lost.status, lost.stderr.includes('EVIDENCE_SPAN')]).toEqual([1, true])
    edit(path, text => text.replace('title:', 'titel:'))
    const wrong = run('explain', path, '/title')
    expect([wrong.status, wrong.stderr.includes('did you mean `title`')]).toEqual([1, true])
  })

  it('still explains a code', () => {
    expect(run('explain', 'evidence_span').stdout).toContain('EVIDENCE_SPAN')
    const { status, stderr } = run('explain', 'evidence_spam')
    expect([status, stderr]).toEqual([2, expect.stringContaining('did you mean EVIDENCE_SPAN?')])
  })
})
