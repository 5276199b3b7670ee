import type { Judged, Problem } from '../problem.ts'
import type { VisitKind } from '../model/visit.ts'
import { headingOf, noteColumns } from './map-columns.ts'
import type { TableMap } from './map.ts'
import { dateCells, datesOf } from './row-dates.ts'
import { peopleOf, type RowPerson } from './row-people.ts'
import { cellProblem, type CellProblem, type Row } from './table.ts'
import { readCountry, type LabelledCountry } from './transforms/country.ts'
import { pickKind } from './transforms/kind.ts'
import { countryReaders, kindReaders, placeReaders, readerFor } from './transforms/registry.ts'

/** What a row says, read cell by cell. */
export interface RowFacts {
  readonly people: readonly RowPerson[]
  /** One, or all of a journey. */
  readonly countries: readonly LabelledCountry[]
  /** A day, or first and last day with a stroke between. */
  readonly dates: string
  readonly places: readonly string[]
  readonly kind: VisitKind
  readonly text: string
  readonly id: string
  /** What rows of one journey have in common. */
  readonly trip: string
  /** What the record has no field for, as the table says it. */
  readonly notes: readonly string[]
  readonly cells: ReadonlyMap<string, string>
}

/**
 * Reads the facts of a row by the map; every problem names row and column. A country that nobody knows is a warning:
 * its label is the name of the side.
 */
export function rowFacts(row: Row, map: TableMap): Judged<RowFacts> {
  const problems: Problem[] = []
  const tell = (
    severity: Problem['severity'],
    problem: Omit<CellProblem, 'severity'>,
  ): undefined => {
    problems.push(cellProblem(row, { ...problem, severity }))
  }
  const people = peopleOf(row, map)
  const countries = countriesOf(row, map)
  const dates = datesOf(row, map, problem => tell('error', problem))
  for (const problem of faultsOf({ people, countries }, map)) tell('error', problem)
  if (problems.length > 0 || !dates) return { problems }
  for (const { code, label } of countries)
    if (code === undefined) tell('warning', unknownCountry(label, map))
  const cell = cellIn(row)
  return {
    value: {
      people,
      countries,
      dates: dates.text,
      places: placesOf(row, map),
      kind: kindOf(row, map),
      text: cell(map.columns.text && headingOf(map.columns.text)),
      id: cell(map.columns.id),
      trip: cell(map.columns.trip),
      notes: [
        ...(dates.isRough ? [`Dates in the table: ${dateCells(row, map).join(' – ')}`] : []),
        ...noteColumns(map)
          .filter(column => cell(column) !== '')
          .map(column => `${column}: ${cell(column)}`),
      ],
      cells: row.cells,
    },
    problems,
  }
}

const cellIn =
  ({ cells }: Row) =>
  (column: string | undefined): string =>
    column === undefined ? '' : (cells.get(column) ?? '')

function countriesOf(
  row: Row,
  { columns, countries: codes }: TableMap,
): readonly LabelledCountry[] {
  const read = readerFor(countryReaders, columns.country)
  const isKnown = (label: string): boolean => readCountry(label, codes).code !== undefined
  const labels = read?.(cellIn(row)(headingOf(columns.country)), isKnown) ?? []
  return labels.map(label => readCountry(label, codes))
}

function* faultsOf(
  { people, countries }: Pick<RowFacts, 'people' | 'countries'>,
  { columns }: TableMap,
): Generator<Omit<CellProblem, 'severity'>> {
  const column = headingOf(columns.person ?? '')
  if (people.length === 0)
    yield {
      code: 'CELL_EMPTY',
      column,
      message: 'it names nobody',
      hint: 'fill it in; `fill down` takes the cell above, `person` in the map whom all rows speak of',
    }
  for (const { title = '', name } of people)
    if (name === '')
      yield { code: 'CELL_NO_NAME', column, message: `the title "${title}" has no name behind it` }
  if (countries.length === 0)
    yield { code: 'CELL_EMPTY', column: headingOf(columns.country), message: 'it names no country' }
}

const unknownCountry = (label: string, { columns }: TableMap): Omit<CellProblem, 'severity'> => ({
  code: 'CELL_NO_COUNTRY',
  column: headingOf(columns.country),
  message: `"${label}" is no country that the map or ISO 3166 knows; it is kept as a name`,
  hint: 'add it to `countries` in the map, if it is a country',
})

function placesOf({ cells }: Row, { columns: { place } }: TableMap): readonly string[] {
  if (place === undefined) return []
  return readerFor(placeReaders, place)?.(cells.get(headingOf(place)) ?? '') ?? []
}

/** The kind stands in a column of its own or in the text. */
function kindOf(row: Row, { columns: { kind, text } }: TableMap): VisitKind {
  const cell = kind === undefined ? '' : cellIn(row)(headingOf(kind))
  const read = kind === undefined ? pickKind : (readerFor(kindReaders, kind) ?? pickKind)
  return read(cell === '' && text !== undefined ? cellIn(row)(headingOf(text)) : cell)
}
