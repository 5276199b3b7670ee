import { sideLeaders } from '../languages/en/events.ts'
import { caught, placeOf } from '../masked.ts'
import { type Hint, type Hints, personOf, type Reading } from './report.ts'

/** Finds who leads the side that is not at home where the report was written: "The Qatari side was led by A", in Muscat. */
export function hintsOfGuests(
  { masked, attached }: Reading,
  datelines: readonly Hint<string>[],
): Hints {
  const heads: Hint<number>[] = []
  const homes: Hint<string>[] = []
  const written = datelines[0]?.value
  if (written === undefined) return { heads, homes, destinations: [] }
  for (const sentence of masked)
    for (const match of sentence.text.matchAll(sideLeaders)) {
      const code = placeOf(caught(sentence, match[1]))?.code
      const value = personOf(caught(sentence, match[2]), sentence.index, attached)
      if (code === undefined || code === written || value === undefined) continue
      heads.push({ value, weight: 4, sentence: sentence.index, rule: 'leads the guests' })
      homes.push({ value: code, weight: 2, sentence: sentence.index, rule: 'side of the guests' })
    }
  return { heads, homes, destinations: [] }
}
