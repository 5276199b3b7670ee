import { describe, expect, it } from 'vitest'
import { draftReport } from '../../src/draft/draft.ts'
import hostile from '../fixtures/hostile-reports.json' with { type: 'json' }

/** Characters at which a report takes long enough to be measured. */
const length = 12_000

/** Twice the text may take this much longer: a little more than twice, for noise, and far from four times. */
const mostGrowth = 2.6

/** Microseconds of the processor: the time a draft takes whatever else the machine does. */
const timeOf = (piece: string, characters: number): number => {
  const text = piece.repeat(Math.ceil(characters / piece.length)).slice(0, characters)
  const start = process.cpuUsage()
  draftReport(text)
  const { user, system } = process.cpuUsage(start)
  return user + system
}

/** The growth from the best times of some rounds: a collection of garbage makes a round slow, and never fast. */
function growthOf(piece: string): number {
  timeOf(piece, length)
  let once = Number.POSITIVE_INFINITY
  let twice = Number.POSITIVE_INFINITY
  for (let round = 0; round < 14; round++) {
    once = Math.min(once, timeOf(piece, length))
    twice = Math.min(twice, timeOf(piece, 2 * length))
    if (round > 0 && twice < mostGrowth * once) break
  }
  return twice / once
}

describe('a hostile text of twice the length', () => {
  it.each(Object.entries(hostile))(
    'takes hardly more than twice the time: %s',
    (_, piece) => {
      expect(growthOf(piece)).toBeLessThan(mostGrowth)
    },
    60_000,
  )
})
