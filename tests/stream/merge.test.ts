import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { main, visitgraph } from '../support/cli.ts'
import { required } from '../support/required.ts'
import { filesOf, visitLine } from '../support/stream.ts'

let box = ''
beforeEach(() => {
  box = mkdtempSync(join(tmpdir(), 'visitgraph-'))
  write(lines)
})
afterEach(() => rmSync(box, { recursive: true, force: true }))

const lines = Array.from({ length: 70 }, (_none, index) => visitLine(`2031-05-12-kh-${index}`))
const write = (content: readonly string[]): void =>
  writeFileSync(join(box, 'visits.ndjson'), content.join('\n'))
const given = ['--parts', '10', '--format', 'nquads,jsonld', '--keep-going', '--quiet']
const build = (out: string, ...more: string[]) =>
  visitgraph(['build', 'visits.ndjson', '--out', out, ...given, ...more], { cwd: box })
const merge = (...parameters: string[]) => visitgraph(['merge', ...parameters], { cwd: box })
const files = (out: string) => filesOf(join(box, out))
const shards = (of: number, ...more: string[]): string[] =>
  Array.from({ length: of }, (_none, index) => {
    build(`shard-${index + 1}`, '--shard', `${index + 1}/${of}`, ...more)
    return `shard-${index + 1}`
  })

describe('shards that are merged', () => {
  it('are, byte for byte, what one run gives', () => {
    write(lines.with(33, visitLine('2031-05-12-kh-33', '2031-02-30')))
    build('whole', '--gzip')
    const { status, stderr } = merge(...shards(3, '--gzip').toReversed(), '--out', 'merged')
    expect(status).toBe(0)
    expect(stderr).toContain('70 records; merged 7 parts into merged; the shards have left out 1')
    expect(files('merged')).toEqual(files('whole'))
  })

  it('may be more than there are parts', () => {
    build('whole')
    expect(merge(...shards(9), '--out', 'merged').status).toBe(0)
    expect(files('merged')).toEqual(files('whole'))
  })

  it('are refused when one is missing, there twice, or no shard', () => {
    const [one = '', two = ''] = shards(2)
    build('whole')
    for (const [folders, words] of [
      [[one], 'shard 2/2 is missing'],
      [[one, two, one], 'shard 1/2 is there twice'],
      [[one, 'whole'], 'whole is no shard'],
      [[one, 'nowhere'], 'PARTS_DAMAGED'],
    ] as const) {
      const { status, stderr } = merge(...folders, '--out', 'merged')
      expect(status).toBe(3)
      expect(stderr).toContain(words)
    }
  })

  it('are refused when they come of other conditions or another input', () => {
    const [one = ''] = shards(1, '--shard', '1/2')
    build('other', '--shard', '2/2', '--no-shacl')
    expect(merge(one, 'other', '--out', 'merged').stderr).toContain('it had other shapes')
    write(lines.slice(1))
    build('less', '--shard', '2/2')
    expect(merge(one, 'less', '--out', 'merged').stderr).toContain('it read 69 records, others 70')
  })

  it('are refused when a file is not what its manifest says, and leave nothing torn', () => {
    const folders = shards(2)
    appendFileSync(join(box, 'shard-2/visits-00002.nq'), '#')
    const { status, stderr } = merge(...folders, '--out', 'merged')
    expect(status).toBe(3)
    expect(stderr).toContain('visits-00002.nq is not what the run wrote')
    expect([...files('merged').keys()].some(name => name.startsWith('visits-00002'))).toBe(false)
    build('shard-2', '--shard', '2/2', '--resume')
    expect(merge(...folders, '--out', 'merged', '--resume').status).toBe(0)
    build('whole')
    expect(files('merged')).toEqual(files('whole'))
  })

  it('name an id that two of them have, and write nothing', () => {
    write([...lines, lines[4] ?? ''])
    const { status, stderr } = merge(...shards(2), '--out', 'merged')
    expect(status).toBe(1)
    expect(stderr).toContain('visits.ndjson:71')
    expect(stderr).toContain('is that of another record, in visits.ndjson, line 5')
    expect(() => files('merged')).toThrow()
  })

  it.skipIf(!required('GNU parallel', hasParallel()))('may be built by GNU parallel', () => {
    const command = [process.execPath, main, 'build', 'visits.ndjson', ...given]
    const parallel = spawnSync(
      'parallel',
      ['--jobs', '2', ...command, '--shard', '{}/3', '--out', 'shards/{}', ':::', '1', '2', '3'],
      { cwd: box, encoding: 'utf8' },
    )
    expect(parallel.status).toBe(0)
    build('whole')
    expect(merge('shards/1', 'shards/2', 'shards/3', '--out', 'merged').status).toBe(0)
    expect(files('merged')).toEqual(files('whole'))
  })
})

function hasParallel(): boolean {
  const { stdout } = spawnSync('parallel', ['--version'], { encoding: 'utf8' })
  return typeof stdout === 'string' && stdout.startsWith('GNU parallel')
}
