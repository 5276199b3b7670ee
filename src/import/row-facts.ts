import { nearest } from '../nearest.ts'
import type { Judged, Problem } from '../problem.ts'
import type { VisitKind } from '../model/visit.ts'
import { headingOf, type Column, type TableMap } from './map.ts'
import { cellProblem, type CellProblem, type Row } from './table.ts'
import { readCountry, type LabelledCountry } from './transforms/country.ts'
import { readDates } from './transforms/dates.ts'
import { pickKind } from './transforms/kind.ts'
import type { NamedPerson } from './transforms/people.ts'
import { kindReaders, peopleReaders, placeReaders } from './transforms/registry.ts'

/** What a row says, read cell by cell. */
export interface RowFacts {
  readonly people: readonly NamedPerson[]
  readonly country: LabelledCountry
  /** A day, or first and last day with a stroke between. */
  readonly dates: string
  readonly places: readonly string[]
  readonly kind: VisitKind
  readonly text: string
  readonly id: string
  readonly cells: ReadonlyMap<string, string>
}

/** Reads the facts of a row by the map; every problem names row and column. */
export function rowFacts(row: Row, map: TableMap): Judged<RowFacts> {
  const problems: Problem[] = missingColumns(row, map)
  const refuse = (problem: Omit<CellProblem, 'severity'>): undefined => {
    problems.push(cellProblem(row, { ...problem, severity: 'error' }))
  }
  if (problems.length > 0) return { problems }
  const { columns } = map
  const cell = (column: string | undefined): string =>
    column === undefined ? '' : (row.cells.get(column) ?? '')
  const people = peopleOf(row, map)
  const country = readCountry(cell(columns.country), map.countries)
  const dates = datesOf(row, map, refuse)
  if (people.length === 0)
    refuse({ code: 'CELL_EMPTY', column: headingOf(columns.person), message: 'it names nobody' })
  for (const { title = '', name } of people)
    if (name === '')
      refuse({
        code: 'CELL_NO_NAME',
        column: headingOf(columns.person),
        message: `the title "${title}" has no name behind it`,
      })
  if (!country)
    refuse({
      code: cell(columns.country) === '' ? 'CELL_EMPTY' : 'CELL_NO_COUNTRY',
      column: columns.country,
      message: `"${cell(columns.country)}" is no country that the map or ISO 3166 knows`,
      hint: 'add it to `countries` in the map',
    })
  if (problems.length > 0 || !country || dates === undefined) return { problems }
  const text = cell(columns.text)
  const places = placesOf(row, map)
  const kind = kindOf(row, map)
  return {
    value: { people, country, dates, places, kind, text, id: cell(columns.id), cells: row.cells },
    problems,
  }
}

/** Returns the transform that a map names for a column, or the first of its kind. */
function readerFor<T>(readers: ReadonlyMap<string, T>, column: Column): T | undefined {
  const [first] = readers.values()
  const name = typeof column === 'string' ? undefined : column.read
  return name === undefined ? first : readers.get(name)
}

/** Reads the people of a row: a title stands before the name, in a column of its own, or in the map for all. */
function peopleOf({ cells }: Row, { columns, titles, office }: TableMap): readonly NamedPerson[] {
  const title = columns.title === undefined ? '' : (cells.get(columns.title) ?? '')
  const known = title === '' ? office : title
  const read = readerFor(peopleReaders, columns.person)
  const people = read?.(cells.get(headingOf(columns.person)) ?? '', titles) ?? []
  return people.map(person =>
    person.title === undefined && known !== undefined ? { title: known, ...person } : person,
  )
}

function placesOf({ cells }: Row, { columns: { place } }: TableMap): readonly string[] {
  if (place === undefined) return []
  return readerFor(placeReaders, place)?.(cells.get(headingOf(place)) ?? '') ?? []
}

/** The kind stands in a column of its own or in the text. */
function kindOf({ cells }: Row, { columns: { kind, text } }: TableMap): VisitKind {
  const cell = kind === undefined ? '' : (cells.get(headingOf(kind)) ?? '')
  const read = kind === undefined ? pickKind : (readerFor(kindReaders, kind) ?? pickKind)
  return read(cell === '' && text !== undefined ? (cells.get(text) ?? '') : cell)
}

type Refuse = (problem: Omit<CellProblem, 'severity'>) => undefined

function datesOf(row: Row, map: TableMap, refuse: Refuse): string | undefined {
  const { date, start, end } = map.columns
  const read = (column: string): string | undefined => {
    const text = row.cells.get(column) ?? ''
    const found = readDates(text, map.order)
    return (
      found ??
      refuse({
        code: text === '' ? 'CELL_EMPTY' : 'CELL_NO_DATE',
        column,
        message: `"${text}" is no date`,
      })
    )
  }
  if (start === undefined) return date === undefined ? undefined : read(date)
  const first = read(start)
  const last = end === undefined || row.cells.get(end) === '' ? first : read(end)
  if (first === undefined || last === undefined || first === last) return first
  if (first.includes('/') || last.includes('/')) {
    const column = first.includes('/') || end === undefined ? start : end
    return refuse({
      code: 'CELL_NO_DATE',
      column,
      message: `"${row.cells.get(column) ?? ''}" is a range of days; here one day is wanted`,
      hint: 'name a column with both days `date` in the map',
    })
  }
  if (last >= first) return `${first}/${last}`
  return refuse({
    code: 'CELL_NO_DATE',
    column: end ?? start,
    message: `the last day ${last} is before the first day ${first}`,
  })
}

function missingColumns(row: Row, { columns }: TableMap): Problem[] {
  const { person, title, country, place, kind, start, end, date } = columns
  const needed = [person, title, country, place, kind, start, end, date]
  return needed
    .filter(column => column !== undefined)
    .map(headingOf)
    .filter(name => !row.cells.has(name))
    .map(name => {
      const near = nearest(name, row.cells.keys())
      return cellProblem(row, {
        code: 'COLUMN_MISSING',
        severity: 'error',
        message: `there is no column \`${name}\``,
        hint:
          near === undefined
            ? `the columns are ${[...row.cells.keys()].join(', ')}`
            : `did you mean \`${near}\``,
      })
    })
}
