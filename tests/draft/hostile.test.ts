import { describe, expect, it } from 'vitest'
import { draftReport } from '../../src/draft/draft.ts'
import hostile from '../fixtures/hostile-reports.json' with { type: 'json' }

/** Characters at which a draft whose time grows with the square of the text would take minutes. */
const length = 96_000

/* How the time grows is for `node tests/bench/draft-growth.mjs` to show; here nothing hangs and nothing is made up. */
describe('a hostile text', () => {
  it.each(Object.entries(hostile))(
    'of any length gives a draft, each fact from its words: %s',
    (_, piece) => {
      const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
      const { evidence } = draftReport(text)
      const characters = Array.from(text)
      for (const { start, end, exact } of evidence.facts.flatMap(({ spans }) => spans))
        expect(characters.slice(start, end).join('')).toBe(exact)
    },
    60_000,
  )
})
