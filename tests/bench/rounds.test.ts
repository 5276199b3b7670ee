import { describe, expect, it } from 'vitest'
import { hasShared } from '../support/shared.ts'

interface Case {
  readonly name: string
  readonly run: readonly string[]
  readonly peers?: readonly string[]
}

interface Result {
  readonly name: string
  readonly microseconds?: number
  readonly megabytes?: number
  readonly failure?: string
}

interface Options {
  readonly rounds: number
  readonly seconds: number
  readonly peers: boolean
}

interface Rounds {
  readonly alternate: (cases: readonly Case[], options: Options) => readonly Result[]
  readonly median: (numbers: readonly number[]) => number
}

const address = new URL('rounds.mjs', import.meta.url).href
const { alternate, median }: Rounds = await import(address)
const options: Options = { rounds: 2, seconds: 0.05, peers: true }
const floor: Case = { name: 'floor', run: ['floor'] }

describe('alternating rounds', () => {
  it('tell the middle of what was measured', () => {
    expect(median([9, 1, 5, 100, 2])).toBe(5)
  })

  it.runIf(hasShared('perf/gen.mjs'))('time each case in a process of its own', () => {
    const [result] = alternate([floor], options)
    expect(result).toMatchObject({ name: 'floor' })
    expect(result?.microseconds).toBeGreaterThan(1)
    expect(result?.megabytes).toBeGreaterThan(20)
  })

  it.runIf(hasShared('perf/gen.mjs'))('go on where a case with libraries of others fails', () => {
    const broken: Case = { name: 'broken', run: ['no-such-case'], peers: [] }
    const results = alternate([broken, floor], options)
    expect(results[0]?.failure).toMatch(/^not run: Error: Cannot find module '?no-such-case.mjs'/)
    expect(results[1]?.microseconds).toBeGreaterThan(1)
  })

  it('stop where a case of the project fails', () => {
    expect(() => alternate([{ name: 'broken', run: ['no-such-case'] }], options)).toThrow(
      /^broken: /,
    )
  })

  it('leave out what needs the libraries of others when they are not wanted', () => {
    const other: Case = { name: 'other', run: ['no-such-case'], peers: ['rdf-ext'] }
    expect(alternate([other], { ...options, peers: false })).toEqual([
      { name: 'other', failure: 'left out' },
    ])
  })
})
