import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { visitgraph } from '../support/cli.ts'
import { filesOf, visitLine } from '../support/stream.ts'

let box = ''
beforeEach(() => {
  box = mkdtempSync(join(tmpdir(), 'visitgraph-'))
  write('visits.ndjson', lines.join('\n'))
  write('register.yaml', register('Minister'))
  expect(build('first').status).toBe(0)
})
afterEach(() => rmSync(box, { recursive: true, force: true }))

const ids = Array.from({ length: 40 }, (_none, index) => `2031-05-12-kh-${index}`)
const withGuest = (line: string, name: string): string => line.replace('Ada Example', name)
const lines = ids.map((id, index) =>
  withGuest(visitLine(id), index < 5 ? 'Bo Other' : 'Ada Example'),
)
const register = (role: string): string =>
  `people:\n  Bo Other:\n    name: Bo ${role} Other\n  Ada Example:\n    name: Ada Example\n`
const write = (name: string, text: string): void => writeFileSync(join(box, name), text)
const build = (out: string, ...more: string[]) =>
  visitgraph(
    ['build', 'visits.ndjson', '--out', out, '--parts', '10', '--format', 'nquads', ...more],
    { cwd: box },
  )
const since = (out: string, before: string, ...more: string[]) =>
  build(out, '--since', join(before, 'manifest.json'), ...more)
const built = (out: string): string =>
  readdirSync(join(box, out))
    .filter(name => name.endsWith('.nq'))
    .toSorted()
    .map(name => readFileSync(join(box, out, name), 'utf8'))
    .join('')
const visits = (text: string): readonly (string | undefined)[] =>
  [...text.matchAll(/ "Visit (2031-05-12-kh-\d+)"@/g)].map(([, id]) => id)

const merge = (...parameters: string[]) => visitgraph(['merge', ...parameters], { cwd: box })
const changeTwo = (): void => {
  const [, second = '', ...rest] = lines
  const changed = [second.replace('Visit ', 'Visit to '), visitLine('2031-05-12-kh-x'), ...rest]
  write('visits.ndjson', changed.join('\n'))
}
const share = (before: string): void => {
  for (const shard of ['1', '2', '3'])
    since(`shard-${shard}`, before, '--shard', `${shard}/3`, '--jobs', shard)
}
const shards = ['shard-1', 'shard-2', 'shard-3']

describe('a build since an earlier one', () => {
  it('builds nothing where nothing has changed', () => {
    const { status, stderr } = since('second', 'first')
    expect(status).toBe(0)
    expect(stderr).toContain('40 unchanged, 0 changed, 0 new, 0 gone')
    expect(built('second')).toBe('')
  })

  it('builds what is new or changed, and lists what is gone', () => {
    const [first = '', second = '', ...rest] = lines
    const changed = [second.replace('Visit ', 'Visit to '), visitLine('2031-05-12-kh-x'), ...rest]
    expect(first).toContain('kh-0')
    write('visits.ndjson', changed.join('\n'))
    const { stderr } = since('second', 'first', '--jobs', '2')
    expect(stderr).toContain('38 unchanged, 1 changed, 1 new, 1 gone')
    expect(built('second')).toContain('"Visit to 2031-05-12-kh-1"')
    expect(visits(built('second')).filter(id => id !== '2031-05-12-kh-1')).toEqual([])
    expect(readFileSync(join(box, 'second/visits-gone.ndjson'), 'utf8')).toBe(
      '{"id":"2031-05-12-kh-0"}\n',
    )
    // Its manifest is as good a beginning as that of a whole run.
    const third = since('third', 'second')
    expect(third.stderr).toContain('40 unchanged, 0 changed, 0 new, 0 gone')
    expect(existsSync(join(box, 'third/visits-gone.ndjson'))).toBe(false)
  })

  it('builds what refers to an entry of the register that has changed', () => {
    write('register.yaml', register('Chairwoman'))
    expect(since('second', 'first').stderr).toContain('35 unchanged, 5 changed')
    expect(visits(built('second'))).toEqual(ids.slice(0, 5))
  })

  it('tells what is wrong with the register, and builds nothing', () => {
    write('register.yaml', 'people:\n  Bo Other:\n    nmae: Bo\n')
    const { status, stderr } = build('second')
    expect([status, existsSync(join(box, 'second/manifest.json'))]).toEqual([1, false])
    expect(stderr).toContain('register.yaml:3')
  })

  it('builds everything when shapes or configuration have changed', () => {
    expect(since('second', 'first', '--no-shacl').stderr).toContain('0 unchanged, 40 changed')
    write('visitgraph.config.yaml', 'base: https://visits.example.org/\n')
    expect(since('third', 'first').stderr).toContain('0 unchanged, 40 changed')
  })

  it('builds a record again that was left out', () => {
    write('visits.ndjson', lines.with(7, '{"id":').join('\n'))
    expect(build('broken', '--keep-going').status).toBe(1)
    const { status, stderr } = since('second', 'broken', '--keep-going')
    expect([status, stderr.includes('39 unchanged, 0 changed')]).toEqual([1, true])
  })

  it('is refused without an earlier run', () => {
    expect(since('second', 'nowhere').stderr).toContain('PARTS_DAMAGED')
  })

  it('is the same when it is interrupted and resumed', () => {
    write('visits.ndjson', lines.with(2, visitLine('2031-05-12-kh-y')).with(39, '{').join('\n'))
    since('second', 'first')
    write('visits.ndjson', lines.with(2, visitLine('2031-05-12-kh-y')).join('\n'))
    expect(since('second', 'first', '--resume').stderr).toContain('3 there already')
    since('whole', 'first')
    expect(filesOf(join(box, 'second'))).toEqual(filesOf(join(box, 'whole')))
  })
})

describe('a build since an earlier one that is shared among machines', () => {
  it('ends, merged, in the bytes of one run, and knows what is gone', () => {
    changeTwo()
    share('first')
    since('whole', 'first')
    const { status, stderr } = merge(...shards, '--since', 'first', '--out', 'merged')
    expect(status).toBe(0)
    expect(stderr).toContain('merged 4 parts into merged, 38 unchanged, 1 changed, 1 new, 1 gone')
    expect(filesOf(join(box, 'merged'))).toEqual(filesOf(join(box, 'whole')))
    expect(since('next', 'merged').stderr).toContain('40 unchanged, 0 changed, 0 new, 0 gone')
  })

  it('is merged with the manifest since which it was built, and no other', () => {
    changeTwo()
    share('first')
    build('again')
    for (const [more, words, code] of [
      [[], 'the shards were built with --since', 2],
      [['--since', 'again'], 'the shards were built since another manifest', 3],
    ] as const) {
      const { status, stderr } = merge(...shards, ...more, '--out', 'merged')
      expect([status, stderr]).toEqual([code, expect.stringContaining(words)])
    }
    build('one', '--shard', '1/1')
    expect(merge('one', '--since', 'first', '--out', 'merged').status).toBe(2)
    expect(existsSync(join(box, 'merged'))).toBe(false)
  })

  it('is not compared with a shard alone', () => {
    build('one', '--shard', '1/2')
    const { status, stderr } = since('second', 'one')
    expect([status, stderr]).toEqual([3, expect.stringContaining('one holds shard 1/2 alone')])
  })
})
