import type { VisitKind } from '../../model/visit.ts'
import { readOne, readSeveral, readSeveralByCommas } from './country.ts'
import { pickKind } from './kind.ts'
import { readFamilyFirst, readNames, readPeople, type NamedPerson } from './people.ts'
import { readCommas, readSemicolons } from './places.ts'

/** Reads the people of a cell; `titles` are those that the map adds to the known ones. */
type PeopleReader = (cell: string, titles?: readonly string[]) => readonly NamedPerson[]

type Named<T> = ReadonlyMap<string, T>

/** The ways to read the people of a cell, by the names that a map calls them by. */
export const peopleReaders: Named<PeopleReader> = new Map([
  ['titled names', readPeople],
  ['names', readNames],
  ['family name first', readFamilyFirst],
])

/** Reads the countries of a cell; `isKnown` tells which labels are countries. */
type CountryReader = (cell: string, isKnown: (label: string) => boolean) => readonly string[]

/** The ways to read the countries of a cell. */
export const countryReaders: Named<CountryReader> = new Map([
  ['one', readOne],
  ['several', readSeveral],
  ['several with commas', readSeveralByCommas],
])

/** How much is drawn from prose: people whom the map knows, or whoever is told with a full name. */
export const textReaders: Named<{ readonly drawsNames: boolean }> = new Map([
  ['known people', { drawsNames: false }],
  ['named people', { drawsNames: true }],
])

/** The ways to read the places of a cell. */
export const placeReaders: Named<(cell: string) => readonly string[]> = new Map([
  ['semicolons', readSemicolons],
  ['commas', readCommas],
])

/** The ways to tell the kind of a visit by a cell. */
export const kindReaders: Named<(cell: string) => VisitKind> = new Map([['prose', pickKind]])

/** Returns the transform that a map names for a column, or the first of its kind. */
export function readerFor<T>(
  readers: ReadonlyMap<string, T>,
  column: string | { readonly read?: string | undefined },
): T | undefined {
  const [first] = readers.values()
  const name = typeof column === 'string' ? undefined : column.read
  return name === undefined ? first : readers.get(name)
}
