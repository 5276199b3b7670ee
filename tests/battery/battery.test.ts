import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { baseCase, batteryCases, type BatteryCase } from '../support/battery.ts'
import { faultsOf, runCase, type BatteryRun } from '../support/battery-run.ts'

/*
 * Bad bytes, broken YAML and JSON, wrong records, hostile texts, and what is odd but right: every input goes
 * through the compiled program. Two run at a time.
 */

const scratch = mkdtempSync(join(tmpdir(), 'visitgraph-battery-'))
const cases = batteryCases(scratch)
const runs = new Map<BatteryCase, Promise<BatteryRun>>()

const caseOf = (id: string): BatteryCase => cases.find(tested => tested.id === id) ?? baseCase

beforeAll(() => {
  let lanes: readonly Promise<unknown>[] = [Promise.resolve(), Promise.resolve()]
  for (const tested of cases) {
    const [lane, other] = lanes
    const ran = Promise.resolve(lane).then(() => runCase(tested, { scratch }))
    runs.set(tested, ran)
    lanes = [other ?? ran, ran.catch(() => undefined)]
  }
})

afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe('the battery', () => {
  it('has all its cases', () => {
    expect(cases).toHaveLength(159)
    expect(new Set(cases.map(({ id }) => id)).size).toBe(159)
    expect(cases.filter(({ path }) => !existsSync(path))).toEqual([])
  })

  it.each(cases)(
    '$id, $verdict: $expectation',
    async tested => {
      const ran = await runs.get(tested)
      expect(ran && faultsOf(tested, ran), ran?.said.slice(0, 1000)).toEqual([])
    },
    300_000,
  )
})

describe('what is written', () => {
  it.each(['bytes-01', 'bytes-11', 'bytes-12', 'bytes-21'])(
    'is the same whatever the marks and line ends of the input: %s',
    async id => {
      const ran = await runs.get(caseOf(id))
      expect(ran?.files).toEqual((await runCase(baseCase, { scratch })).files)
      expect(ran?.files.length).toBeGreaterThan(0)
    },
    300_000,
  )

  it.each(['yaml-03', 'odd-05', 'odd-06', 'record-49'])(
    'is the same in every time zone: %s',
    async id => {
      const { files } = await runCase(caseOf(id), { scratch, timeZone: 'Pacific/Kiritimati' })
      expect(files).toEqual(
        (await runCase(caseOf(id), { scratch, timeZone: 'Pacific/Pago_Pago' })).files,
      )
      expect(files).toEqual((await runs.get(caseOf(id)))?.files)
    },
    300_000,
  )
})
