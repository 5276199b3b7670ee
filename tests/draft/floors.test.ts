import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { draftReport } from '../../src/draft/draft.ts'
import { hasShared, shared } from '../support/shared.ts'

/** F1 that each slot has reached on the development reports; floors only ever go up. */
const floors: Readonly<Record<string, number>> = {
  persons: 0.99,
  side: 0.96,
  officeTitle: 0.97,
  officeFull: 0.95,
  organizations: 0.96,
  countries: 0.995,
  places: 0.98,
  visitStart: 0.98,
  visitEnd: 0.98,
  destination: 0.99,
  status: 0.97,
  leader: 0.99,
  invitedBy: 0.99,
  metWith: 0.95,
  meetings: 0.95,
  activities: 0.9,
  datePublished: 0.99,
  statements: 0.9,
}

const isScore = (
  value: unknown,
): value is { readonly slots: Readonly<Record<string, { readonly F1: number }>> } =>
  typeof value === 'object' && value !== null && 'slots' in value

/** Drafts the development reports and has the benchmark score them. */
function score(): Readonly<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'visitgraph-draft-'))
  try {
    const dev = shared('draft/dev')
    for (const name of readdirSync(dev).filter(file => file.endsWith('.txt'))) {
      const whole = readFileSync(join(dev, name), 'utf8')
      const line = whole.indexOf('\n')
      const published = /hint=(\d{4}-\d{2}-\d{2})/.exec(whole.slice(0, line))?.[1]
      const { facts } = draftReport(whole.slice(line + 1), { published })
      writeFileSync(join(folder, name.replace('.txt', '.json')), JSON.stringify(facts))
    }
    const { stdout } = spawnSync(
      process.execPath,
      [shared('draft/score.mjs'), '--gold', dev, '--pred', folder, '--json'],
      { encoding: 'utf8' },
    )
    const result: unknown = JSON.parse(stdout)
    if (!isScore(result)) throw new Error(`no score: ${stdout}`)
    return Object.fromEntries(Object.entries(result.slots).map(([slot, { F1 }]) => [slot, F1]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe.skipIf(!hasShared('draft/dev'))('the development reports (../shared/draft/dev)', () => {
  it('are drafted no worse than before, in any slot', () => {
    const reached = score()
    const below = Object.entries(floors).filter(([slot, floor]) => (reached[slot] ?? 0) < floor)
    expect(below.map(([slot, floor]) => [slot, floor, reached[slot]])).toEqual([])
  })
})
