import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { VisitgraphError } from '../../src/problem.ts'
import { openFolder, publishFiles } from '../../src/stores/file.ts'

let box = ''
let out = ''
beforeEach(() => {
  box = mkdtempSync(join(tmpdir(), 'visitgraph-'))
  out = join(box, 'out')
})
afterEach(() => rmSync(box, { recursive: true, force: true }))

const files = (entries: Record<string, string>) =>
  Object.entries(entries).map(([path, content]) => ({ path, content }))

const codeOf = async (run: Promise<unknown>): Promise<string> => {
  try {
    await run
    return 'none'
  } catch (error) {
    return error instanceof VisitgraphError ? error.problem.code : String(error)
  }
}

const manifest = (): { files: Record<string, { sha256: string; bytes: number }> } =>
  JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))

const visible = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()

const lock = (): string => join(out, '.visitgraph.lock')
const holder = (fields: object): void => {
  mkdirSync(out, { recursive: true })
  const since = '2024-01-01T00:00:00.000Z'
  writeFileSync(lock(), JSON.stringify({ pid: 1, host: hostname(), since, ...fields }))
}

describe('publishing files', () => {
  it('puts large runs in place part by part, each named by the manifest as soon as it stands', async () => {
    const folder = await openFolder(out)
    const seen: string[][] = []
    const parts = function* () {
      for (const [path, content] of [
        ['a', '1234'],
        ['b', '5678'],
        ['c', '90'],
        ['d', '12'],
      ] as const) {
        const known = existsSync(join(out, 'manifest.json')) ? Object.keys(manifest().files) : []
        expect(known.every(name => existsSync(join(out, name)))).toBe(true)
        seen.push(known)
        yield { path, content }
      }
    }
    const published = await folder.publish(parts(), undefined, { partLength: 6 })
    await folder.close()
    expect(seen).toEqual([[], [], ['a', 'b'], ['a', 'b']])
    expect(published.written).toEqual(['a', 'b', 'c', 'd'])
    expect(Object.keys(manifest().files)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('keeps the parts that stand when a later one fails, and takes them up again', async () => {
    const folder = await openFolder(out)
    const broken = files({ a: '12345678', 'b/../c': 'never' })
    expect(await codeOf(folder.publish(broken, undefined, { partLength: 4 }))).toBe(
      'OUTPUT_NAME_UNSAFE',
    )
    const published = await folder.publish(files({ a: '12345678', b: 'new' }))
    await folder.close()
    expect(published).toEqual({ written: ['b'], unchanged: ['a'] })
    expect(visible(out)).toEqual(['a', 'b', 'manifest.json'])
  })

  it('writes every file and lists it in the manifest with its size and hash', async () => {
    const published = await publishFiles(out, files({ 'visit/a.ttl': 'é', 'visit/b.ttl': 'b' }))
    expect(published.written).toEqual(['visit/a.ttl', 'visit/b.ttl'])
    expect(visible(out)).toEqual(['manifest.json', 'visit', 'visit/a.ttl', 'visit/b.ttl'])
    expect(manifest().files['visit/b.ttl']).toEqual({
      bytes: 1,
      sha256: '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d',
    })
    expect(manifest().files['visit/a.ttl']?.bytes).toBe(2)
  })

  it('writes the same manifest whatever the order of the files', async () => {
    await publishFiles(out, files({ b: '1', a: '2' }))
    const first = readFileSync(join(out, 'manifest.json'), 'utf8')
    rmSync(out, { recursive: true })
    await publishFiles(out, files({ a: '2', b: '1' }))
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe(first)
  })

  it('leaves a file alone whose bytes are there already', async () => {
    await publishFiles(out, files({ 'visit/a.ttl': 'a', 'visit/b.ttl': 'b' }))
    const old = new Date('2001-01-01T00:00:00Z')
    for (const name of ['visit/a.ttl', 'visit/b.ttl', 'manifest.json'])
      utimesSync(join(out, name), old, old)
    const published = await publishFiles(out, files({ 'visit/a.ttl': 'a', 'visit/b.ttl': 'b' }))
    expect(published).toMatchObject({ written: [], unchanged: ['visit/a.ttl', 'visit/b.ttl'] })
    for (const name of ['visit/a.ttl', 'manifest.json'])
      expect(statSync(join(out, name)).mtime).toEqual(old)
    await publishFiles(out, files({ 'visit/a.ttl': 'a', 'visit/b.ttl': 'changed' }))
    expect(statSync(join(out, 'visit/a.ttl')).mtime).toEqual(old)
    expect(readFileSync(join(out, 'visit/b.ttl'), 'utf8')).toBe('changed')
  })

  it('keeps the entries of files of earlier runs and forgets files that are gone', async () => {
    await publishFiles(out, files({ 'visit/a.ttl': 'a', 'visit/b.ttl': 'b' }))
    rmSync(join(out, 'visit/a.ttl'))
    await publishFiles(out, files({ 'visit/c.ttl': 'c' }))
    expect(Object.keys(manifest().files)).toEqual(['visit/b.ttl', 'visit/c.ttl'])
  })

  it('publishes nothing when one of the files cannot be written', async () => {
    await publishFiles(out, files({ 'visit/a.ttl': 'old' }))
    mkdirSync(join(out, 'visit/b.ttl'))
    const run = publishFiles(out, files({ 'visit/a.ttl': 'new', 'visit/b.ttl': 'b' }))
    expect(await codeOf(run)).toBe('OUTPUT_NOT_FILE')
    expect(readFileSync(join(out, 'visit/a.ttl'), 'utf8')).toBe('old')
    expect(visible(out)).toEqual(['manifest.json', 'visit', 'visit/a.ttl', 'visit/b.ttl'])
  })

  it.each(['../x', '/x', 'a/../../x', '.hidden', 'a//b', 'manifest.json', 'a\\b', ''])(
    'refuses the file name %j',
    async path => {
      expect(await codeOf(publishFiles(out, [{ path, content: '' }]))).toBe('OUTPUT_NAME_UNSAFE')
      expect(existsSync(out)).toBe(false)
    },
  )

  it.each([
    ['visit/Zoe', 'visit/zoe'],
    ['visit/zo\u00e9', 'visit/zoe\u0301'],
  ])('refuses names that are one on some systems: %j and %j', async (one, other) => {
    expect(await codeOf(publishFiles(out, files({ [one]: '1', [other]: '2' })))).toBe(
      'OUTPUT_NAMES_COLLIDE',
    )
  })

  it('stops between two steps when it is told to, and leaves nothing behind', async () => {
    await publishFiles(out, files({ a: 'old' }))
    const signal = AbortSignal.abort()
    await expect(publishFiles(out, files({ a: 'new' }), { signal })).rejects.toThrow(/abort/)
    expect(visible(out)).toEqual(['a', 'manifest.json'])
    expect(readFileSync(join(out, 'a'), 'utf8')).toBe('old')
  })
})

describe('what stands in the way', () => {
  it('refuses an output folder that is a file', async () => {
    writeFileSync(out, 'mine')
    expect(await codeOf(publishFiles(out, files({ a: '1' })))).toBe('OUTPUT_NOT_FOLDER')
    expect(await codeOf(publishFiles(join(out, 'deep'), files({ a: '1' })))).toBe(
      'OUTPUT_NOT_FOLDER',
    )
    expect(readFileSync(out, 'utf8')).toBe('mine')
  })

  it('never writes through a link: folder, folder in it, file, manifest or lock', async () => {
    const elsewhere = join(box, 'elsewhere')
    mkdirSync(elsewhere)
    writeFileSync(join(elsewhere, 'target'), 'untouched')
    symlinkSync(elsewhere, out)
    expect(await codeOf(publishFiles(`${out}/`, files({ a: '1' })))).toBe('OUTPUT_IS_LINK')
    rmSync(out)
    for (const name of ['visit', 'a', 'manifest.json', '.visitgraph.lock']) {
      mkdirSync(out)
      symlinkSync(name === 'visit' ? elsewhere : join(elsewhere, 'target'), join(out, name))
      // oxlint-disable-next-line no-await-in-loop -- one case after the other
      const code = await codeOf(publishFiles(out, files({ a: '1', 'visit/b': '2' })))
      expect([name, code]).toEqual([name, 'OUTPUT_IS_LINK'])
      rmSync(out, { recursive: true })
    }
    expect(visible(elsewhere)).toEqual(['target'])
    expect(readFileSync(join(elsewhere, 'target'), 'utf8')).toBe('untouched')
  })

  it('refuses a manifest.json that somebody else wrote', async () => {
    mkdirSync(out)
    writeFileSync(join(out, 'manifest.json'), '{"name":"My web app"}')
    expect(await codeOf(publishFiles(out, files({ a: '1' })))).toBe('MANIFEST_FOREIGN')
    expect(visible(out)).toEqual(['manifest.json'])
  })

  if (process.getuid?.() !== 0)
    it('says that permission is denied (not as root)', async () => {
      mkdirSync(out)
      chmodSync(out, 0o500)
      await expect(publishFiles(out, files({ a: '1' }))).rejects.toThrow(/permission denied/)
    })
})

describe('the lock of an output folder', () => {
  it('keeps a second run out, saying who holds it and since when', async () => {
    const first = await openFolder(out)
    await expect(publishFiles(out, files({ a: '1' }))).rejects.toThrow(
      new RegExp(`process ${process.pid} on .+ since \\d{4}-\\d\\d-\\d\\dT`),
    )
    await first.close()
    await publishFiles(out, files({ a: '1' }))
    expect(existsSync(lock())).toBe(false)
  })

  it('lets one of many runs at once proceed at a time', async () => {
    const runs = Array.from({ length: 8 }, () => codeOf(publishFiles(out, files({ a: '1' }))))
    const codes = new Set(await Promise.all(runs))
    expect(codes.has('none')).toBe(true)
    expect([...codes].filter(code => code !== 'none' && code !== 'OUTPUT_LOCKED')).toEqual([])
  })

  it('is taken over from a process that has ended, with a notice', async () => {
    const { pid } = spawnSync(process.execPath, ['--version'])
    holder({ pid })
    const published = await publishFiles(out, files({ a: '1' }))
    expect(published.notices.map(notice => notice.code)).toEqual(['OUTPUT_LOCK_TAKEN'])
    expect(visible(out)).toEqual(['a', 'manifest.json'])
  })

  it.skipIf(process.platform !== 'linux')(
    'is taken over from a process whose number now belongs to another (needs /proc)',
    async () => {
      holder({ pid: process.pid, start: 'an earlier boot/12345' })
      const published = await publishFiles(out, files({ a: '1' }))
      expect(published.notices).toHaveLength(1)
    },
  )

  it('is taken over when it holds nothing that can be read', async () => {
    mkdirSync(out)
    writeFileSync(lock(), '')
    const published = await publishFiles(out, files({ a: '1' }))
    expect(published.notices).toHaveLength(1)
  })

  it('is respected when its holder runs on another machine', async () => {
    holder({ host: 'elsewhere.example' })
    expect(await codeOf(publishFiles(out, files({ a: '1' })))).toBe('OUTPUT_LOCKED')
  })

  it('comes with the removal of the temporary files of ended runs', async () => {
    mkdirSync(join(out, 'visit'), { recursive: true })
    writeFileSync(join(out, 'visit/.visitgraph-123-0.tmp'), 'half')
    writeFileSync(join(out, '.visitgraph.lock-77'), '')
    writeFileSync(join(out, '.mine.tmp'), 'mine')
    await publishFiles(out, files({ a: '1' }))
    expect(visible(out)).toEqual(['.mine.tmp', 'a', 'manifest.json', 'visit'])
  })
})
