import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { required } from '../support/required.ts'

const support = (name: string): string =>
  fileURLToPath(new URL(`../support/${name}`, import.meta.url))
const publish = [process.execPath, support('publish.mjs')] as const

const isRoot = process.getuid?.() === 0
const has = (command: string, ...parameters: string[]): boolean =>
  spawnSync(command, parameters).status === 0
const canTrace = required('strace', has('strace', '-qq', '-o', '/dev/null', 'true'))
const canMount = isRoot && has('unshare', '-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt')
const canBecome =
  isRoot && has('setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', 'true')

let box = ''
let out = ''
beforeEach(() => {
  box = mkdtempSync(join(tmpdir(), 'visitgraph-'))
  out = join(box, 'out')
})
afterEach(() => rmSync(box, { recursive: true, force: true }))

const run = (command: readonly string[]) => {
  const [program = '', ...parameters] = command
  // strace counts the calls of each thread: with one thread for files, the N-th call is the N-th of the run.
  const env = { ...process.env, UV_THREADPOOL_SIZE: '1' }
  const { status, stderr } = spawnSync(program, parameters, { encoding: 'utf8', env })
  return { status, stderr }
}

const tree = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted() : []

const filesOf = (folder: string): Map<string, string> =>
  new Map(
    tree(folder)
      .filter(path => path.includes('.'))
      .map(path => [
        path,
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
      ]),
  )

/** Every file is the one of an undisturbed run; the manifest may still be on its way. */
const expectWhole = (base: ReadonlyMap<string, string>): void => {
  for (const [path, hash] of filesOf(out)) {
    if (path !== 'manifest.json') expect([path, hash]).toEqual([path, base.get(path)])
  }
}

/** Runs with the N-th of some system calls refused. */
const inject = (calls: string, fault: string, nth: number) => {
  const log = join(box, 'trace')
  const trace = ['strace', '-f', '-qq', '-o', log, '-e', `trace=${calls}`]
  const result = run([
    ...trace,
    '-e',
    `inject=${calls}:error=${fault}:when=${nth}`,
    ...publish,
    out,
    '3',
  ])
  return { ...result, isHit: readFileSync(log, 'utf8').includes('INJECTED') }
}

/** Runs with a disk of its own as the box, and lists the files left on it. */
const onDisk = (options: string, command: readonly string[]) =>
  run([
    'unshare',
    '-m',
    'sh',
    '-c',
    `mount -t tmpfs -o ${options} tmpfs "$0" && "$@"; code=$?; find "$0" -type f >&2; exit $code`,
    box,
    ...command,
  ])

describe('a run that is killed', () => {
  it('leaves whole files and a true manifest, and the next run ends like the first', () => {
    const killtest = [support('killtest.mjs'), '--out', out, '--runs', '20', '--', ...publish, out]
    const result: { killed: number; faults: string[] } = JSON.parse(
      spawnSync(process.execPath, killtest, { encoding: 'utf8' }).stdout,
    )
    expect(result.faults).toEqual([])
    expect(result.killed).toBeGreaterThan(5)
  })

  it('loses its lock to the next run, which says so; while it runs, the next one stops', async () => {
    const holder = spawn(publish[0], [publish[1], out, '2', '10', 'hold'])
    await once(holder.stdout, 'data')
    const start = performance.now()
    expect(run([...publish, out])).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(new RegExp(`process ${holder.pid} on \\S+ since 2`)),
    })
    expect(performance.now() - start).toBeLessThan(2000)
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    expect(run([...publish, out]).status).toBe(0)
    expect(tree(out)).not.toContain('.visitgraph.lock')
  })
})

describe.skipIf(!canTrace)('when the system refuses (needs strace)', () => {
  it.each([
    ['fsync,fdatasync', 'EIO', /input\/output error/],
    ['rename,renameat,renameat2', 'EXDEV', /another file system/],
    ['rename,renameat,renameat2', 'ENOSPC', /no space left/],
  ])(
    'at any %s with %s: exit 3, file and cause named, files whole, nothing left over',
    (calls, fault, cause) => {
      run([...publish, out, '3'])
      const base = filesOf(out)
      let hits = 0
      for (let nth = 1; nth < 40; nth++) {
        rmSync(out, { recursive: true, force: true })
        const { status, stderr, isHit } = inject(calls, fault, nth)
        if (!isHit) break
        hits++
        expect([nth, status]).toEqual([nth, 3])
        expect(stderr).toMatch(cause)
        expect(stderr).toContain(out)
        expectWhole(base)
        expect(tree(out).filter(path => /(^|\/)\./.test(path))).toEqual([])
      }
      expect(hits).toBeGreaterThan(3)
    },
    120_000,
  )

  it('makes a file durable before it gets its name, and its folder after', () => {
    const log = join(box, 'trace')
    run(['strace', '-f', '-qq', '-y', '-o', log, '-e', 'trace=fsync,rename', ...publish, out, '1'])
    const calls = readFileSync(log, 'utf8').split('\n')
    const place = (pattern: RegExp): number => calls.findIndex(call => pattern.test(call))
    const renamed = place(/rename\(".*\.tmp", ".*\/0\.ttl"\) += 0/)
    const [, temporary = ''] = /rename\("([^"]+)"/.exec(calls[renamed] ?? '') ?? []
    expect(place(new RegExp(`fsync\\(\\d+<${temporary}>`))).toBeLessThan(renamed)
    expect(calls.slice(renamed).some(call => /fsync\(\d+<.*\/visit>/.test(call))).toBe(true)
  })
})

describe.skipIf(!canMount)('on a disk of its own (needs root and tmpfs)', () => {
  it('says that no space is left and publishes nothing', () => {
    for (const size of [4, 16, 64, 128]) {
      const { status, stderr } = onDisk(`size=${size}k`, [...publish, out, '20', '20000'])
      expect([size, status]).toEqual([size, 3])
      expect(stderr).toMatch(/no space left on the disk/)
      expect(stderr.split('\n').filter(line => line.startsWith(box))).toEqual([])
    }
    expect(onDisk('size=2m', [...publish, out, '20', '20000']).status).toBe(0)
  })

  it('says that the disk is read-only', () => {
    const { status, stderr } = onDisk('ro,size=1m', [...publish, join(out, 'deep')])
    expect(status).toBe(3)
    expect(stderr).toMatch(/read-only/)
  })
})

it.skipIf(!canBecome)('says that permission is denied, and writes nothing (needs root)', () => {
  mkdirSync(out, { mode: 0o700 })
  execFileSync('chmod', ['755', box])
  const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
  for (const folder of [out, join(out, 'deep')]) {
    const { status, stderr } = run([...nobody, ...publish, folder])
    expect(status).toBe(3)
    expect(stderr).toMatch(/permission denied/)
  }
  expect(tree(out)).toEqual([])
})
