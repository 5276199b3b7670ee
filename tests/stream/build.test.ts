import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main, visitgraph } from '../support/cli.ts'
import { visitLine } from '../support/stream.ts'

let box = ''
beforeAll(() => {
  box = mkdtempSync(join(tmpdir(), 'visitgraph-'))
})
afterAll(() => rmSync(box, { recursive: true, force: true }))

const ids = Array.from({ length: 400 }, (_, index) => `2031-05-12-kh-${index}`)
const sound = ids.map(id => visitLine(id))
const build = (input: string, ...more: string[]) =>
  visitgraph(['build', '-', '--format', 'nquads', ...more], { cwd: box, input })

describe('a stream of records', () => {
  it('gives the same bytes whatever the number of threads', () => {
    const input = sound.join('\n')
    const { stdout, status } = build(input, '--quiet')
    expect(status).toBe(0)
    for (const jobs of ['1', '2', '3']) expect(build(input, '--jobs', jobs).stdout).toBe(stdout)
  })

  it('leaves out what has errors, names its line, keeps it with its problems, and ends with 1', () => {
    const lines = sound.with(250, visitLine('2031-05-12-kh-250', '2031-02-30')).with(300, '{"id":')
    const rejects = join(box, 'rejects.ndjson')
    const input = lines.join('\n')
    const found = build(input, '--keep-going', '--rejects', rejects, '--jobs', '2')
    expect(found.status).toBe(1)
    expect(found.stderr).toContain('-:251:')
    const rest = sound.filter((_line, index) => index !== 250 && index !== 300)
    expect(found.stdout).toBe(build(rest.join('\n')).stdout)
    const kept = readFileSync(rejects, 'utf8').trim().split('\n')
    expect(kept.map(line => JSON.parse(line).line)).toEqual([251, 301])
  })

  it('tells once what is wrong in the configuration of all records', () => {
    const folder = mkdtempSync(join(box, 'configured-'))
    writeFileSync(join(folder, 'visitgraph.config.yaml'), 'base: https://visits.example.org/\n')
    const input = sound.slice(0, 80).join('\n')
    const run = (...more: readonly string[]): string =>
      visitgraph(['build', '-', '--format', 'nquads', '--reporter', 'json', ...more], {
        cwd: folder,
        input,
      }).stderr
    const report = run('--jobs', '1')
    expect(report.match(/SHACL_RECORD_SD_LICENSE/g)).toHaveLength(1)
    expect(report.match(/SHACL_SOURCE_PUBLISHER/g)?.length).toBeGreaterThan(50)
    expect(report).not.toContain('"files"')
    expect(run()).toBe(report)
  })

  it('counts all problems of a long run, of which it keeps the first of each severity', () => {
    const input = sound.map(line => line.replace('"title":', '"tittle":')).join('\n')
    const { status, stderr } = build(
      `${input}\n${input}\n${input}`,
      '--keep-going',
      '--reporter',
      'json',
    )
    const { summary, problems } = JSON.parse(stderr.slice(0, stderr.lastIndexOf('}') + 1))
    expect(status).toBe(1)
    expect(problems).toHaveLength(1200)
    expect(summary.errors).toBeGreaterThan(1000)
    expect(stderr).toContain(`${summary.errors} errors`)
  })

  it('finds the same id far apart', () => {
    const { status, stderr } = build([...sound, sound[3]].join('\n'), '--keep-going')
    expect(status).toBe(1)
    expect(stderr).toContain('the id `2031-05-12-kh-3` is that of another record, in -, line 4')
  })

  it.each(['--out', '--watch'])('refuses %s', option => {
    const parameters = ['build', '-', '--jobs', '2', option, ...(option === '--out' ? [box] : [])]
    expect(visitgraph(parameters).status).toBe(2)
  })

  it('is built as it comes where standard input is long, without being asked', () => {
    const long = sound.map(line => `{${' '.repeat(45_000)}${line.slice(1)}`)
    const input = [...long, '{"id":'].join('\n')
    expect(input.length).toBeGreaterThan(16 * 1024 * 1024)
    const { status, stdout, stderr } = build(input, '--no-shacl')
    expect(status).toBe(1)
    expect(stderr).toContain('-:401:')
    expect(stdout).toBe(build(sound.join('\n'), '--no-shacl').stdout)
  })

  it('reads and writes gzip, and tells what is cut off', () => {
    const file = join(box, 'visits.ndjson.gz')
    writeFileSync(file, gzipSync(sound.join('\n')))
    const parameters = ['build', file, '--format', 'nquads', '--jobs', '1']
    const { status, stdout } = visitgraph(parameters)
    expect(status).toBe(0)
    const zipped = spawnSync(process.execPath, [main, ...parameters, '--gzip'])
    expect(gunzipSync(zipped.stdout).toString()).toBe(stdout)
    const packed = join(box, 'cut.ndjson.gz')
    writeFileSync(packed, readFileSync(file).subarray(0, 200))
    expect(visitgraph(['build', packed, '--jobs', '1']).status).toBe(3)
  })
})
