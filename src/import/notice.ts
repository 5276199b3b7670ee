import { nearest } from '../nearest.ts'
import { dayNumber } from '../rdf/calendar.ts'
import { slug } from '../rdf/iri.ts'
import { keyOf } from './party.ts'
import type { TableMap } from './map.ts'
import type { RowFacts } from './row-facts.ts'
import { tableNoticer, type TableNoticed, type TableNoticer } from './notice-table.ts'
import { titlesWith } from './transforms/people.ts'

/** What an import noticed across rows: nothing is changed by it. */
export interface Noticed extends TableNoticed {
  /** One person under several spellings. */
  readonly spellings: readonly string[]
  /** One stay that two rows tell of. */
  readonly stays: readonly string[]
  /** Codes that several labels stand for. */
  readonly labels: readonly string[]
  /** Labels that no code is known for, which stand as names. */
  readonly unknown: readonly string[]
  /** Names that seem to begin with a misspelt title. */
  readonly titles: readonly string[]
}

interface Stay {
  readonly row: number
  readonly last: string
}

/** What takes notice of rows. */
export interface Noticer extends TableNoticer {
  readonly add: (facts: RowFacts, row: number) => void
  readonly noticed: () => Noticed
}

/** Takes the facts of rows one by one and says at the end what was noticed; it keeps names, not rows. */
export function noticer({ titles }: Pick<TableMap, 'titles'>): Noticer {
  const known = titlesWith(titles)
  const misspelt = new Set<string>()
  const table = tableNoticer()
  const spellings = new Map<string, Set<string>>()
  const labels = new Map<string, Set<string>>()
  const stays = new Map<string, Stay>()
  const split: string[] = []
  const add = (facts: RowFacts, row: number): void => {
    for (const country of facts.countries) grow(labels, country.code ?? '', country.label)
    const [{ code = '' } = {}] = facts.countries
    const [first = '', last = first] = facts.dates.split('/')
    for (const { name, title } of facts.people) {
      const near = title === undefined ? titleNear(name, known) : undefined
      if (near !== undefined) misspelt.add(`${name}: ${near}`)
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
    remark: table.remark,
    columns: table.columns,
    noticed: () => ({
      spellings: several(spellings),
      stays: split,
      labels: several(labels),
      unknown: [...(labels.get('') ?? [])],
      titles: [...misspelt],
      ...table.noticed(),
    }),
  }
}

/** Finds the title that the first words of a name nearly are: Prime Minster. */
function titleNear(name: string, titles: readonly string[]): string | undefined {
  const words = name.split(' ')
  for (const count of [3, 2, 1]) {
    if (words.length <= count) continue
    const begin = words.slice(0, count).join(' ')
    const near = begin.length < 5 ? undefined : nearest(begin, titles)
    if (near !== undefined && near.length > 4 && near.split(' ').length === count) return near
  }
  return undefined
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
    .filter(([key, names]) => key !== '' && names.size > 1)
    .map(([key, names]) => `${key.slice(0, 2)}: ${[...names].join(' | ')}`)

/** Counts the days of a full date, without `Date`. */
function daysOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return dayNumber(year, month, date)
}
