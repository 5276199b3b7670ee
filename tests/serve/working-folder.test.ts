import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSite } from '../../src/serve/site-folder.ts'
import { workingFolder } from '../../src/serve/working-folder.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'visitgraph-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const { signal } = new AbortController()

/** What a server finds of the files that any of these tests writes. */
const listed = async (): Promise<readonly string[]> => {
  const site = await openSite(folder)
  const paths = ['a.ttl', 'b.css', 'd.ttl', 'visit/a.ttl', 'visit/c.ttl']
  const found = await Promise.all(paths.map(path => site.file(path)))
  return found.flatMap(file => file?.path ?? [])
}

describe('a working folder', () => {
  it('writes what changed, lists what there is, and removes what is gone', async () => {
    const { write } = workingFolder(folder)
    await write(
      [
        { path: 'visit/a.ttl', content: 'one' },
        { path: 'b.css', content: 'two' },
      ],
      signal,
    )
    const { ino } = statSync(join(folder, 'b.css'))
    await write(
      [
        { path: 'visit/c.ttl', content: 'three' },
        { path: 'b.css', content: 'two' },
      ],
      signal,
    )
    expect(statSync(join(folder, 'b.css')).ino).toBe(ino)
    expect(readFileSync(join(folder, 'visit/c.ttl'), 'utf8')).toBe('three')
    expect(readdirSync(join(folder, 'visit'))).toEqual(['c.ttl'])
    expect(await listed()).toEqual(['b.css', 'visit/c.ttl'])
  })

  it('stops where it is told to, with the list as it was', async () => {
    const { write } = workingFolder(folder)
    await write([{ path: 'a.ttl', content: 'one' }], signal)
    const stop = AbortSignal.abort()
    await expect(write([{ path: 'd.ttl', content: 'two' }], stop)).rejects.toThrow()
    expect(await listed()).toEqual(['a.ttl'])
  })
})
