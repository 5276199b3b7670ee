import { spawn } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Parser } from 'n3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { main, visitgraph } from '../support/cli.ts'
import { filesOf, visitLine } from '../support/stream.ts'

let box = ''
beforeEach(() => {
  box = mkdtempSync(join(tmpdir(), 'visitgraph-'))
})
afterEach(() => rmSync(box, { recursive: true, force: true }))

const ids = Array.from({ length: 120 }, (_none, index) => `2031-05-12-kh-${index}`)
const lines = ids.map(id => visitLine(id))
const inBox = (...path: string[]): string => join(box, ...path)
const write = (name: string, content: readonly string[]): void =>
  writeFileSync(inBox(name), content.join('\n'))
const build = (out: string, ...more: string[]) =>
  visitgraph(['build', 'visits.ndjson', '--out', out, '--parts', '50', ...more], { cwd: box })
const usage = (...more: string[]) => visitgraph(['build', 'visits.ndjson', ...more], { cwd: box })
const formats = ['--format', 'nquads,turtle,jsonld']

describe('an output in parts', () => {
  beforeEach(() => write('visits.ndjson', lines))

  it('holds the records in order, so many in each, in every format', () => {
    const { status, stdout, stderr } = build('out', ...formats)
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toMatch(/120 records, \d+ warnings; wrote 3 parts to out/)
    const all = ['1', '2', '3'].flatMap(part =>
      ['jsonld', 'nq', 'records.ndjson', 'ttl'].map(kind => `visits-0000${part}.${kind}`),
    )
    expect([...filesOf(inBox('out')).keys()]).toEqual(['manifest.json', ...all])
    const texts = ['1', '2', '3'].map(part => readFileSync(inBox(`out/visits-0000${part}.nq`)))
    const printed = visitgraph(['build', 'visits.ndjson', '--format', 'nquads'], { cwd: box })
    expect(Buffer.concat(texts).toString()).toBe(printed.stdout)
    const jsonld: unknown = JSON.parse(readFileSync(inBox('out/visits-00003.jsonld'), 'utf8'))
    expect(jsonld).toHaveLength(20)
    const turtle = readFileSync(inBox('out/visits-00003.ttl'), 'utf8')
    const quads = readFileSync(inBox('out/visits-00003.nq'), 'utf8')
    expect(new Parser().parse(turtle).length).toBe(new Parser().parse(quads).length)
  })

  it('has a manifest with counts and digests, and lists of the records', () => {
    build('out', ...formats)
    const manifest = JSON.parse(readFileSync(inBox('out/manifest.json'), 'utf8'))
    expect(manifest.input).toEqual({ records: 120, parts: 3 })
    expect(manifest.run.formats).toEqual(['nquads', 'turtle', 'jsonld'])
    const files = filesOf(inBox('out'))
    for (const part of manifest.parts)
      for (const [name, { sha256 }] of Object.entries<{ sha256: string }>(part.files))
        expect(files.get(name)).toBe(sha256)
    const list = readFileSync(inBox('out/visits-00002.records.ndjson'), 'utf8').trim().split('\n')
    const [first] = list.map(line => JSON.parse(line))
    expect(first).toMatchObject({ id: ids[50], file: 'visits.ndjson', line: 51 })
    const [nquads] = first.bytes
    const part = readFileSync(inBox('out/visits-00002.nq'))
    expect(part.subarray(0, nquads).toString()).toContain(`"Visit ${ids[50]}"`)
    expect(part.subarray(0, nquads).toString()).not.toContain(`"Visit ${ids[51]}"`)
  })

  it('is the same for any number of threads, and packed when asked', () => {
    build('one', ...formats)
    build('two', ...formats, '--jobs', '3')
    expect(filesOf(inBox('two'))).toEqual(filesOf(inBox('one')))
    build('packed', ...formats, '--gzip')
    const packed = readFileSync(inBox('packed/visits-00001.ttl.gz'))
    expect(gunzipSync(packed).toString()).toBe(readFileSync(inBox('one/visits-00001.ttl'), 'utf8'))
  })

  it('is made of files in a folder just as of lines', () => {
    mkdirSync(inBox('visits'))
    ids.slice(0, 60).forEach((id, index) => {
      writeFileSync(inBox('visits', `${id}.json`), lines[index] ?? '')
    })
    const parameters = ['build', 'visits', '--out', 'out', '--parts', '50', '--format', 'nquads']
    expect(visitgraph(parameters, { cwd: box }).status).toBe(0)
    const files = filesOf(inBox('out'))
    expect(files.has('visits-00002.nq')).toBe(true)
    visitgraph([...parameters.with(3, 'again'), '--jobs', '2'], { cwd: box })
    expect(filesOf(inBox('again'))).toEqual(files)
  })

  it('keeps what is left out beside each part, with its problems', () => {
    write('visits.ndjson', lines.with(60, visitLine('2031-05-12-kh-60', '2031-02-30')))
    const { status, stderr } = build('out', '--keep-going', '--rejects', 'rejects.ndjson')
    expect(status).toBe(1)
    expect(stderr).toContain('visits.ndjson:61:')
    expect(stderr).toContain('wrote 3 parts to out, left out 1')
    const kept = readFileSync(inBox('out/visits-00002.rejects.ndjson'), 'utf8')
    expect(JSON.parse(kept)).toMatchObject({ line: 61, record: { id: '2031-05-12-kh-60' } })
    expect(readFileSync(inBox('rejects.ndjson'), 'utf8')).toBe(kept)
  })

  it('ends at an error with whole parts alone, keeps the record, and goes on when it is mended', () => {
    write('visits.ndjson', lines.with(60, visitLine('2031-05-12-kh-60', '2031-02-30')))
    const { status, stderr } = build('out', '--rejects', 'rejects.ndjson')
    expect(status).toBe(1)
    expect(stderr).toContain('61 records, 1 error')
    expect(stderr).toContain('stopped at record 61; --keep-going leaves out what has errors')
    expect([...filesOf(inBox('out')).keys()]).toEqual(
      ['jsonld', 'records.ndjson', 'ttl'].map(kind => `visits-00001.${kind}`),
    )
    const kept = readFileSync(inBox('rejects.ndjson'), 'utf8')
    expect(JSON.parse(kept)).toMatchObject({ line: 61, record: { id: '2031-05-12-kh-60' } })
    write('visits.ndjson', lines)
    expect(build('out', '--resume').stderr).toContain('wrote 2 parts to out, 1 there already')
    build('whole')
    expect(filesOf(inBox('out'))).toEqual(filesOf(inBox('whole')))
  })

  it('never mixes with another one, and is refused without a folder or with a watch', () => {
    build('out')
    const { status, stderr } = build('out')
    expect(status).toBe(3)
    expect(stderr).toContain('PARTS_PRESENT')
    expect(usage('--parts').stderr).toContain('add --out DIR')
    expect(usage('--jobs', '2', '--out', 'x').stderr).toContain('add --parts')
    expect(usage('--parts', '--out', 'x', '--watch').status).toBe(2)
    expect(usage('--parts', '0', '--out', 'x').status).toBe(2)
    expect(usage('--shard', '3/2', '--out', 'x').status).toBe(2)
  })
})

describe('a run that is resumed', () => {
  beforeEach(() => write('visits.ndjson', lines))

  it('goes on from the last whole part, and gives what an uninterrupted one gives', () => {
    build('whole', ...formats)
    write('visits.ndjson', lines.with(119, '{"id":'))
    const stopped = build('out', ...formats)
    expect(stopped.status).toBe(1)
    expect(stopped.stderr).toContain('--resume goes on from the last whole part')
    expect(filesOf(inBox('out')).has('manifest.json')).toBe(false)
    const before = readFileSync(inBox('out/visits-00002.nq'))
    write('visits.ndjson', lines)
    const { status, stderr } = build('out', ...formats, '--resume', '--jobs', '2')
    expect(status).toBe(0)
    expect(stderr).toMatch(/120 records, 240 warnings; wrote 1 part to out, 2 there already/)
    expect(readFileSync(inBox('out/visits-00002.nq'))).toEqual(before)
    expect(filesOf(inBox('out'))).toEqual(filesOf(inBox('whole')))
  })

  it('makes a part anew that is damaged, and does nothing where all is done', () => {
    build('whole')
    build('out')
    appendFileSync(inBox('out/visits-00002.ttl'), '#')
    expect(build('out', '--resume').stderr).toContain('wrote 1 part to out, 2 there already')
    expect(build('out', '--resume').stderr).toContain('wrote 0 parts to out, 3 there already')
    expect(filesOf(inBox('out'))).toEqual(filesOf(inBox('whole')))
  })

  it('finds ids of parts that are there, and counts what they left out', () => {
    write('visits.ndjson', [...lines.with(60, '{"id":').slice(0, 110), lines[3] ?? ''])
    build('whole', '--keep-going')
    build('out', '--keep-going')
    rmSync(inBox('out/visits-00003.ttl'))
    const { status, stderr } = build('out', '--keep-going', '--resume')
    expect(status).toBe(1)
    expect(stderr).toContain('is that of another record, in visits.ndjson, line 4')
    expect(stderr).toContain('2 errors')
    expect(filesOf(inBox('out'))).toEqual(filesOf(inBox('whole')))
  })

  it('refuses other records and other conditions, and says which', () => {
    write('visits.ndjson', lines.with(119, '{"id":'))
    build('out')
    write('visits.ndjson', lines.with(5, visitLine('2031-05-12-kh-5', '2031-06-01')))
    const other = build('out', '--resume')
    expect(other.status).toBe(3)
    expect(other.stderr).toContain('part 1 was made of other records')
    write('visits.ndjson', lines)
    expect(build('out', '--resume', ...formats).stderr).toContain('it had other formats')
    expect(build('out', '--resume', '--no-shacl').stderr).toContain('it had other shapes')
  })

  it('leaves no torn file whenever it is killed, and ends in the same bytes', async () => {
    build('whole', ...formats)
    const whole = filesOf(inBox('whole'))
    const parameters = ['build', 'visits.ndjson', '--out', 'out', '--parts', '10', '--resume']
    visitgraph(parameters.with(3, 'tens'), { cwd: box })
    const tens = filesOf(inBox('tens'))
    // A run that is killed early may not have come to making it.
    mkdirSync(inBox('out'))
    for (const wait of [700, 1100, 1500, 1900]) {
      // oxlint-disable-next-line no-await-in-loop -- one run after the other, over the same folder
      await killedAfter(wait, parameters)
      for (const [name, hash] of filesOf(inBox('out')))
        expect([name, hash]).toEqual([name, tens.get(name)])
    }
    expect(visitgraph(parameters, { cwd: box }).status).toBe(0)
    expect(filesOf(inBox('out'))).toEqual(tens)
    expect(readdirSync(inBox('out')).filter(name => name.startsWith('.'))).toEqual([])
    expect(whole.size).toBeLessThan(tens.size)
  }, 60_000)
})

const killedAfter = (wait: number, parameters: readonly string[]): Promise<void> =>
  new Promise(resolve => {
    const child = spawn(process.execPath, [main, ...parameters], { cwd: box, stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), wait)
    child.on('exit', () => {
      clearTimeout(timer)
      resolve()
    })
  })
