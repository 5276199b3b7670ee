import { dayNumber } from '../rdf/calendar.ts'
import { slug } from '../rdf/iri.ts'
import { keyOf } from './row-visit.ts'
import type { RowFacts } from './row-facts.ts'

/** What an import noticed across rows: nothing is changed by it. */
export interface Noticed {
  /** One person under several spellings. */
  readonly spellings: readonly string[]
  /** One stay that two rows tell of. */
  readonly stays: readonly string[]
  /** Codes that several labels stand for. */
  readonly labels: readonly string[]
}

interface Stay {
  readonly row: number
  readonly last: string
}

/** Takes the facts of rows one by one and says at the end what was noticed; it keeps names, not rows. */
export function noticer(): {
  readonly add: (facts: RowFacts, row: number) => void
  readonly noticed: () => Noticed
} {
  const spellings = new Map<string, Set<string>>()
  const labels = new Map<string, Set<string>>()
  const stays = new Map<string, Stay>()
  const split: string[] = []
  const add = (facts: RowFacts, row: number): void => {
    const { code, label } = facts.country
    grow(labels, code, label)
    const [first = '', last = first] = facts.dates.split('/')
    for (const { name } of facts.people) {
      const id = `${code} ${likeness(name)}`
      grow(spellings, id, name)
      const who = `${code} ${slug(keyOf(name, code))}`
      const before = stays.get(who)
      if (before && daysOf(first) <= daysOf(before.last) + 1 && last >= before.last)
        split.push(`rows ${before.row} and ${row}: ${name}, ${facts.dates}`)
      stays.set(who, { row, last })
    }
  }
  return {
    add,
    noticed: () => ({ spellings: several(spellings), stays: split, labels: several(labels) }),
  }
}

/** What two spellings share: first and last name without marks, initials and middle names. */
function likeness(name: string): string {
  const words = slug(name.replaceAll(/\s*\([^)]*\)|,? (?:Jr\.?|3rd)$/g, ''))
    .split('-')
    .filter(word => word.length > 1)
  const [first = name] = words
  return words.length > 1 ? `${first} ${words.at(-1) ?? ''}` : first
}

function grow(groups: Map<string, Set<string>>, key: string, value: string): void {
  const group = groups.get(key) ?? new Set()
  groups.set(key, group.add(value))
}

const several = (groups: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] =>
  [...groups]
    .filter(([, names]) => names.size > 1)
    .map(([key, names]) => `${key.slice(0, 2)}: ${[...names].join(' | ')}`)

/** Counts the days of a full date, without `Date`. */
function daysOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return dayNumber(year, month, date)
}
