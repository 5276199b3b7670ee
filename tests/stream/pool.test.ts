import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPool } from '../../src/stream/pool.ts'

let box = ''
beforeEach(() => {
  box = mkdtempSync(join(tmpdir(), 'visitgraph-'))
})
afterEach(() => rmSync(box, { recursive: true, force: true }))

const open = (code: string) => {
  const file = join(box, 'worker.mjs')
  writeFileSync(file, `import { parentPort } from 'node:worker_threads'\n${code}`)
  return openPool<number, number>({ module: pathToFileURL(file), threads: 2, workerData: {} })
}

const failure = async (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('threads', () => {
  it('answer the tasks that they are given', async () => {
    const pool = open(`parentPort.on('message', n => parentPort.postMessage(n * 2))`)
    const answers = await Promise.all([1, 2, 3, 4].map(task => pool.run(task)))
    expect(answers).toEqual([2, 4, 6, 8])
    await pool.close()
  })

  it.each([
    [
      'throws',
      `parentPort.on('message', () => { throw new Error('no luck\\nat all') })`,
      'no luck',
    ],
    ['ends', `parentPort.on('message', () => process.exit(7))`, 'it ended with 7'],
  ])('one of which %s fail every task of it with WORKER_FAILED', async (_what, code, words) => {
    const pool = open(code)
    const found = await failure(pool.run(1))
    expect(found).toMatchObject({ problem: { code: 'WORKER_FAILED' } })
    expect(String(found)).toContain(words)
    expect(String(found)).not.toContain('at all')
    await pool.close()
  })
})
