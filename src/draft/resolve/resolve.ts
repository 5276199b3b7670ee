import { bySentence } from '../by-sentence.ts'
import type { PersonSide } from '../flat-facts.ts'
import { hintsOf, type VisitHints } from './hints.ts'
import type { Hint, Reading } from './report.ts'
import { countryOf } from './roles.ts'
import { sidesOf } from './sides.ts'

/** Who visits whom: the answer that all hints together speak for most. */
export interface Resolution {
  readonly head: number | undefined
  readonly home: string | undefined
  /** Countries visited, in the order of the journey. */
  readonly destinations: readonly string[]
  readonly sides: ReadonlyMap<number, PersonSide>
  /** How far the best answer is ahead of the next head: what is close wants checking. */
  readonly margin: number
  readonly hints: VisitHints
}

const sum = <T>(hints: readonly Hint<T>[]): Map<T, number> => {
  const totals = new Map<T, number>()
  for (const { value, weight } of hints) totals.set(value, (totals.get(value) ?? 0) + weight)
  return totals
}

/** What a head must weigh to be one: less is said of people who are only named. */
const leastHead = 2.6

/** Tries every head with every home and country visited, and takes the three that fit together best. */
export function resolveVisit(reading: Reading): Resolution {
  const hints = hintsOf(reading)
  const heads = sum(hints.heads)
  const homes = cap(sum(hints.homes), 6)
  const destinations = cap(sum(hints.destinations), 14)
  const candidates: (number | undefined)[] = [...heads]
    .filter(([, weight]) => weight >= leastHead)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([id]) => id)
  candidates.push(undefined)
  let best: Answer = {
    score: Number.NEGATIVE_INFINITY,
    head: undefined,
    home: undefined,
    destination: undefined,
  }
  let second = Number.NEGATIVE_INFINITY
  for (const head of candidates) {
    const answer = bestFor(reading, { head, heads, homes, destinations, hints })
    if (answer.score > best.score) {
      second = best.score
      best = answer
    } else second = Math.max(second, answer.score)
  }
  const visited = countriesVisited(hints, best)
  const sides = sidesOf(reading, best, visited)
  return {
    head: best.head,
    home: best.home,
    destinations: visited,
    sides,
    margin: best.score - second,
    hints,
  }
}

const cap = (totals: Map<string, number>, most: number): Map<string, number> =>
  new Map([...totals].map(([code, weight]) => [code, Math.min(weight, most)]))

export interface Answer {
  readonly score: number
  readonly head: number | undefined
  readonly home: string | undefined
  readonly destination: string | undefined
}

interface Totals {
  readonly head: number | undefined
  readonly heads: ReadonlyMap<number, number>
  readonly homes: ReadonlyMap<string, number>
  readonly destinations: ReadonlyMap<string, number>
  readonly hints: VisitHints
}

/** The visits that a report tells of, but for those it says are another person's. */
function visitsOf(
  { destinations, links }: VisitHints,
  head: number | undefined,
): readonly Hint<string>[] {
  const linksIn = bySentence(links)
  const isOfOther = (sentence: number, code: string): boolean => {
    const named = linksIn(sentence).filter(link => link.code === code)
    return head !== undefined && named.length > 0 && named.every(({ person }) => person !== head)
  }
  return destinations.filter(
    ({ rule, sentence, value }) => rule === 'visit to' && !isOfOther(sentence, value),
  )
}

function bestFor(
  { attached }: Reading,
  { head, heads, homes, destinations, hints }: Totals,
): Answer {
  const own = head === undefined ? undefined : countryOf(attached.persons[head])
  let best: Answer = {
    score: head === undefined ? 0 : (heads.get(head) ?? 0),
    head,
    home: own,
    destination: undefined,
  }
  const visited = new Set(
    visitsOf(hints, head)
      .filter(({ weight }) => weight >= 3)
      .map(({ value }) => value),
  )
  const isLinked = new Set(
    hints.links.filter(({ person }) => person === head).map(({ code }) => code),
  )
  for (const home of new Set([...homes.keys(), own, undefined]))
    for (const destination of destinations.keys()) {
      if (home === destination) continue
      const fit = own === undefined ? 2 : own === home ? 4 : -5
      const clash =
        (own !== undefined && own === destination ? -8 : 0) +
        (home !== undefined && home !== own && visited.has(home) ? -6 : 0)
      const score =
        (head === undefined ? 0 : (heads.get(head) ?? 0)) +
        (home === undefined ? 0 : (homes.get(home) ?? 0)) +
        (destinations.get(destination) ?? 0) +
        fit +
        clash +
        (isLinked.has(destination) ? 2 : 0)
      if (score > best.score) best = { score, head, home, destination }
    }
  return best
}

function countriesVisited(
  hints: VisitHints,
  { home, destination, head }: Answer,
): readonly string[] {
  const { destinations } = hints
  const strong = visitsOf(hints, head)
    .filter(({ value, weight }) => weight >= 2.3 && value !== home)
    .map(({ value }) => value)
  const codes = [...new Set([...strong, ...(destination === undefined ? [] : [destination])])]
  const totals = sum(destinations)
  const top = Math.max(0, ...codes.map(code => totals.get(code) ?? 0))
  const isEnough = (code: string): boolean => (totals.get(code) ?? 0) >= Math.min(4, top * 0.35)
  return head === undefined && codes.length === 0 ? [] : codes.filter(isEnough)
}
