import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inputLimit, listInputs, readInput } from '../../src/cli/input.ts'
import { findConfig, findRegisters } from '../../src/cli/nearby.ts'
import { VisitgraphError } from '../../src/problem.ts'

let box = ''
beforeEach(() => {
  box = mkdtempSync(join(tmpdir(), 'visitgraph-'))
})
afterEach(() => rmSync(box, { recursive: true, force: true }))

const make = (...paths: string[]): void => {
  for (const path of paths) {
    mkdirSync(join(box, path, '..'), { recursive: true })
    writeFileSync(join(box, path), path)
  }
}
const codeOf = async (run: Promise<unknown>): Promise<string> => {
  try {
    await run
    return 'none'
  } catch (error) {
    return error instanceof VisitgraphError ? error.problem.code : String(error)
  }
}
const listed = async (): Promise<string[]> =>
  (await listInputs([box])).map(path => relative(box, path))

describe('the records of a folder', () => {
  it('are the YAML, JSON and NDJSON files, by code points, also those of inner folders', async () => {
    make('b.visit.yaml', 'a.yml', 'B.json', 'deep/er/c.ndjson', '\u{1F600}.yaml', '\uFF5E.yaml')
    make('-dash.yaml', 'notes.txt', 'data.csv')
    const expected = ['-dash.yaml', 'B.json', 'a.yml', 'b.visit.yaml', 'deep/er/c.ndjson']
    expect(await listed()).toEqual([...expected, '\uFF5E.yaml', '\u{1F600}.yaml'])
  })

  it('leave out hidden files, links, and what visitgraph puts beside records', async () => {
    make('a.yaml', '.hidden.yaml', '.git/x.json', 'register.yaml', 'visitgraph.config.yaml')
    make('manifest.json', 'visit.schema.json')
    symlinkSync(join(box, 'a.yaml'), join(box, 'link.yaml'))
    symlinkSync('/', join(box, 'outside'))
    expect(await listed()).toEqual(['a.yaml'])
  })

  it('are named as the user named the folder, and each once', async () => {
    make('a.yaml')
    expect(await listInputs([`${box}/a.yaml`, '-', box])).toEqual([join(box, 'a.yaml'), '-'])
  })

  it('must be there', async () => {
    expect(await codeOf(listInputs([box]))).toBe('INPUT_EMPTY')
    expect(await codeOf(listInputs([join(box, 'none')]))).toBe('INPUT_NOT_FOUND')
  })
})

describe('reading a file', () => {
  it('gives its bytes', async () => {
    make('a.yaml')
    const { bytes } = await readInput(join(box, 'a.yaml'))
    expect(new TextDecoder().decode(bytes)).toBe('a.yaml')
  })

  it('says when it has gone, or is a folder', async () => {
    expect(await codeOf(readInput(join(box, 'gone.yaml')))).toBe('INPUT_NOT_FOUND')
    expect(await codeOf(readInput(box))).toBe('INPUT_NOT_READABLE')
  })

  it('stops at the limit, before reading where the size is known', async () => {
    make('big.yaml')
    truncateSync(join(box, 'big.yaml'), inputLimit + 1)
    expect(await codeOf(readInput(join(box, 'big.yaml')))).toBe('INPUT_TOO_LARGE')
  })

  it.skipIf(process.platform === 'win32')('stops at the limit of what has no end', async () => {
    const start = performance.now()
    expect(await codeOf(readInput('/dev/zero'))).toBe('INPUT_TOO_LARGE')
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it.skipIf(process.platform === 'win32')('works through a named pipe', async () => {
    const pipe = join(box, 'pipe')
    execFileSync('mkfifo', [pipe])
    const reading = readInput(pipe)
    execFileSync('sh', ['-c', 'printf "title: x" > "$0"', pipe])
    expect(new TextDecoder().decode((await reading).bytes)).toBe('title: x')
  })
})

describe('what belongs to records', () => {
  it('is found beside them or above: the register one folder up, the configuration in any', async () => {
    make('visitgraph.config.yaml', 'a/register.yaml', 'a/b/x.yaml', 'a/b/c/y.yaml')
    const x = join(box, 'a/b/x.yaml')
    const y = join(box, 'a/b/c/y.yaml')
    const config = (await findConfig([y])) ?? ''
    expect(join(process.cwd(), relative(process.cwd(), config))).toBe(
      join(box, 'visitgraph.config.yaml'),
    )
    expect(await findRegisters([y])).toEqual([])
    expect(await findRegisters([x, y])).toEqual([join(box, 'a/register.yaml')].map(shortest))
  })
})

const shortest = (path: string): string => {
  const short = relative(process.cwd(), path)
  return short.length > path.length ? path : short
}
