import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { progressLine } from '../../src/cli/stream/progress.ts'
import { main, visitgraph } from '../support/cli.ts'
import { required } from '../support/required.ts'
import { visitLine } from '../support/stream.ts'

describe('the progress of a run', () => {
  const counts = { error: 1, warning: 2, info: 0 }

  it('says records, rate, problems, what is left out and the time left', () => {
    const line = progressLine({ records: 12_345, counts, rejected: 1 }, { seconds: 10, done: 0.25 })
    expect(line).toBe('12,345 records, 1,235 a second, 3 problems, 1 left out, 25 %, 00:30 left')
    expect(progressLine({ records: 1, counts, rejected: 0 }, { seconds: 1 })).toBe(
      '1 records, 1 a second, 3 problems',
    )
  })

  // The `script` of util-linux gives a command a terminal of its own.
  const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).status === 0
  it.skipIf(!required('script of util-linux', hasScript))(
    'is shown on a terminal and taken away, and nowhere else',
    () => {
      const box = mkdtempSync(join(tmpdir(), 'visitgraph-'))
      const file = join(box, 'visits.ndjson')
      const lines = Array.from({ length: 300 }, (_none, index) =>
        visitLine(`2031-05-12-kh-${index}`),
      )
      writeFileSync(file, lines.join('\n'))
      const build = ['build', file, '--format', 'nquads', '--jobs', '1', '--reporter', 'json']
      const command = `${[process.execPath, main, ...build].join(' ')} > ${join(box, 'out.nq')}`
      const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { encoding: 'utf8' })
      const piped = visitgraph(build).stderr
      rmSync(box, { recursive: true })
      expect(stdout).toMatch(
        /\r[\d,]+ records, [\d,]+ a second, [\d,]+ problems, \d+ %, \d\d:\d\d left/,
      )
      expect(stdout).toContain('\r\u001B[K')
      expect(piped).not.toContain('a second')
    },
  )
})
