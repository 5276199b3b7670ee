import type { VisitKind } from '../../model/visit.ts'
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

/** The ways to read the places of a cell. */
export const placeReaders: Named<(cell: string) => readonly string[]> = new Map([
  ['semicolons', readSemicolons],
  ['commas', readCommas],
])

/** The ways to tell the kind of a visit by a cell. */
export const kindReaders: Named<(cell: string) => VisitKind> = new Map([['prose', pickKind]])
