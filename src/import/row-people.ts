import { headingOf } from './map-columns.ts'
import type { TableMap } from './map.ts'
import type { Row } from './table.ts'
import type { NamedPerson } from './transforms/people.ts'
import { peopleReaders, readerFor } from './transforms/registry.ts'

/** A person of a row, and how the table spells the name where the map spells it otherwise. */
export interface RowPerson extends NamedPerson {
  readonly written?: string
}

/**
 * Reads the people of a row: a title stands before the name, in a column of its own, or in the map for all. A row that
 * names nobody speaks of whom the map names.
 */
export function peopleOf({ cells }: Row, map: TableMap): readonly RowPerson[] {
  const { columns, titles, office, person: whom = '' } = map
  const title = columns.title === undefined ? '' : (cells.get(columns.title) ?? '')
  const known = title === '' ? office : title
  const cell = columns.person === undefined ? '' : (cells.get(headingOf(columns.person)) ?? '')
  const read = readerFor(peopleReaders, cell === '' ? '' : (columns.person ?? ''))
  const people = read?.(cell === '' ? whom : cell, titles) ?? []
  return people.map(person => {
    const one = respelt(person, map, text => read?.(text, titles) ?? [])
    return one.title === undefined && known !== undefined ? { title: known, ...one } : one
  })
}

/** Puts the spelling of the map in the place of that of the table: of title and name, or of the name alone. */
function respelt(
  person: NamedPerson,
  { spellings = {} }: TableMap,
  read: (text: string) => readonly NamedPerson[],
): RowPerson {
  const { title, name } = person
  const whole = title === undefined ? name : `${title} ${name}`
  const found = [whole, name].find(spelling => Object.hasOwn(spellings, spelling))
  const [other] = found === undefined ? [] : read(spellings[found] ?? '')
  if (!other) return person
  const held = other.title ?? title
  return {
    ...(held === undefined ? {} : { title: held }),
    name: other.name,
    ...(other.name === name ? {} : { written: found === whole ? whole : name }),
  }
}
