import type { MaskedSentence } from '../masked.ts'
import { hintsOfEvents } from './hints-of-events.ts'
import { hintsOfGuests } from './hints-of-guests.ts'
import { headsIn } from './hints-of-heads.ts'
import { hintsOfNames } from './hints-of-names.ts'
import { datelinesOf, homesIn, legsIn, meetingPlaces, placesVisited } from './hints-of-places.ts'
import { type Hint, type Hints, isBackground, type Reading } from './report.ts'

/** A sentence that says that a person visits a country. */
export interface Link {
  readonly person: number
  readonly code: string
  readonly sentence: number
}

/** Everything that speaks for a head, a home country and a country visited. */
export interface VisitHints extends Hints {
  /** Countries that a visit of this person is said to lead to. */
  readonly links: readonly Link[]
}

/** Gathers the hints of a report. */
export function hintsOf(reading: Reading): VisitHints {
  const sentences = reading.masked.map(masked => hintsIn(masked, reading))
  const datelines = datelinesOf(reading.masked)
  const all: readonly Hints[] = [
    ...sentences,
    { heads: [], homes: datelines, destinations: datelines },
    hintsOfGuests(reading, datelines),
    hintsOfEvents(reading),
    hintsOfNames(reading),
  ]
  return {
    heads: all.flatMap(({ heads }) => heads),
    homes: all.flatMap(({ homes }) => homes),
    destinations: all.flatMap(({ destinations }) => destinations),
    links: sentences.flatMap(({ links }) => links),
  }
}

/** The opening says what the report is about. */
const nearTop = (index: number): number => (index < 2 ? 1.25 : index < 6 ? 1 : 0.75)

/** What the words of a sentence say; that of another visit counts little. */
function hintsIn(masked: MaskedSentence, { attached }: Reading): VisitHints {
  const { index: sentence } = masked
  const scale = (isBackground(masked) ? 0.1 : 1) * nearTop(sentence)
  const scaled = <T>(hints: readonly Hint<T>[]): readonly Hint<T>[] =>
    hints.map(hint => ({ ...hint, weight: hint.weight * scale }))
  const heads = strongest(headsIn(masked, attached))
  const destinations = [...placesVisited(masked), ...legsIn(masked), ...meetingPlaces(masked)]
  const strong = destinations.filter(({ weight }) => weight >= 3)
  const links = heads
    .filter(({ weight }) => weight >= 2)
    .flatMap(({ value: person }) => strong.map(({ value: code }) => ({ person, code, sentence })))
  return {
    heads: scaled(heads),
    homes: scaled(homesIn(masked)),
    destinations: scaled(destinations),
    links,
  }
}

/** A sentence that says twice who visits says it little more strongly than once. */
function strongest(hints: readonly Hint<number>[]): readonly Hint<number>[] {
  const seen = new Map<number, number>()
  return hints
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(hint => {
      const count = seen.get(hint.value) ?? 0
      seen.set(hint.value, count + 1)
      return count === 0 ? hint : { ...hint, weight: hint.weight * 0.25 }
    })
}
