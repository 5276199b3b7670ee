import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { start, visitgraph } from '../support/cli.ts'
import { projectFile } from '../support/rdf.ts'

let box = ''
let child: ChildProcessWithoutNullStreams | undefined
beforeEach(() => {
  box = mkdtempSync(join(tmpdir(), 'visitgraph-'))
  cpSync(projectFile('data'), box, { recursive: true })
})
afterEach(() => {
  child?.kill('SIGKILL')
  rmSync(box, { recursive: true, force: true })
})

const id = '2023-09-10-xa-bo-marsh'
const file = (): string => join(box, `visits/${id}.visit.yaml`)
const patience = { timeout: 25_000, interval: 50 }

interface Running {
  readonly url: string
  readonly stderr: () => string
  readonly process: ChildProcessWithoutNullStreams
}

async function serving(...parameters: string[]): Promise<Running> {
  const running = start(['serve', '--no-shacl', '--port', '0', ...parameters], { cwd: box })
  child = running
  let stderr = ''
  running.stderr.on('data', chunk => (stderr += String(chunk)))
  let stdout = ''
  running.stdout.on('data', chunk => (stdout += String(chunk)))
  const url = await vi.waitFor(() => {
    const [, found] = /serving at (\S+)\n/.exec(stdout) ?? []
    if (found === undefined) throw new Error(stderr)
    return found
  }, patience)
  return { url, stderr: () => stderr, process: running }
}

const withPort = (port: string) =>
  visitgraph(['serve', '--no-shacl', '--port', port, file()], { cwd: box })

describe('serve', () => {
  it('takes up changes while it runs, and keeps what it has when an edit is broken', async () => {
    const { url, stderr } = await serving('--watch', '--sparql', 'visits')
    const title = async (): Promise<string> => (await fetch(`${url}visit/${id}?format=ttl`)).text()
    const asked = async (): Promise<string> =>
      (
        await fetch(
          `${url}sparql?format=csv&query=${encodeURIComponent('ASK { ?v ?p "A new title"@en }')}`,
        )
      ).text()
    expect(await title()).toContain('Bo Marsh')
    expect(await asked()).toBe('false')
    const sound = readFileSync(file(), 'utf8')
    writeFileSync(file(), sound.replace(/^title: .*/m, 'title: A new title'))
    await vi.waitFor(async () => expect(await title()).toContain('A new title'), patience)
    await vi.waitFor(async () => expect(await asked()).toBe('true'), patience)
    writeFileSync(file(), 'title: [broken\n')
    await vi.waitFor(() => expect(stderr()).toContain('serving what there was before'), patience)
    expect(stderr()).toContain(`visits/${id}.visit.yaml:`)
    expect(await title()).toContain('A new title')
    rmSync(file())
    await vi.waitFor(
      async () => expect((await fetch(`${url}visit/${id}`)).status).toBe(404),
      patience,
    )
  }, 60_000)

  it('serves a site that was built, lets a running answer finish when it is told to end, and ends with 0', async () => {
    expect(
      visitgraph(['site', '--no-shacl', 'visits', '--out', 'public'], { cwd: box }).status,
    ).toBe(0)
    const { url, process } = await serving('--sparql', '--time-limit', '1', 'public')
    const endless = 'SELECT * { ?a (!<x:y>|^!<x:y>)* ?b . ?c (!<x:y>|^!<x:y>)* ?d }'
    const slow = fetch(`${url}sparql?query=${encodeURIComponent(endless)}`)
    expect((await fetch(`${url}visit/${id}`)).status).toBe(200)
    process.kill('SIGTERM')
    const [answer, [status]] = await Promise.all([slow, once(process, 'exit')])
    expect([answer.status, status]).toEqual([503, 0])
    await expect(fetch(url)).rejects.toThrow()
  })

  it('serves nothing when a record has errors, and says which', () => {
    writeFileSync(file(), 'title: x\n')
    const { status, stdout, stderr } = visitgraph(['serve', '--port', '0', 'visits'], { cwd: box })
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(`visits/${id}.visit.yaml`)
    expect(stderr).toContain('serving nothing')
  })

  it('says what is wrong with a port', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const taken = withPort(String(port))
    expect([taken.status, taken.stderr]).toEqual([3, expect.stringContaining('the port is in use')])
    expect(withPort('http').status).toBe(2)
    other.close()
  })
})
