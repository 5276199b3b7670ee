import { nearest } from '../nearest.ts'
import type { Judged, Problem } from '../problem.ts'
import type { TableMap } from './map.ts'
import { cellProblem, type CellProblem, type Row } from './table.ts'
import { readCountry, type LabelledCountry } from './transforms/country.ts'
import { readDates } from './transforms/dates.ts'
import { readPeople, type NamedPerson } from './transforms/people.ts'

/** What a row says, read cell by cell. */
export interface RowFacts {
  readonly people: readonly NamedPerson[]
  readonly country: LabelledCountry
  /** A day, or first and last day with a stroke between. */
  readonly dates: string
  readonly places: readonly string[]
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
  const people = readPeople(cell(columns.person), map.titles)
  const country = readCountry(cell(columns.country), map.countries)
  const dates = datesOf(row, map, refuse)
  if (people.length === 0)
    refuse({ code: 'CELL_EMPTY', column: columns.person, message: 'it names nobody' })
  for (const { title = '', name } of people)
    if (name === '')
      refuse({
        code: 'CELL_NO_NAME',
        column: columns.person,
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
  const places = cell(columns.place)
    .split(/\s*;\s*/)
    .filter(Boolean)
  const text = cell(columns.text)
  return {
    value: { people, country, dates, places, text, id: cell(columns.id), cells: row.cells },
    problems,
  }
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
  if (last >= first) return `${first}/${last}`
  return refuse({
    code: 'CELL_NO_DATE',
    column: end ?? start,
    message: `the last day ${last} is before the first day ${first}`,
  })
}

function missingColumns(row: Row, { columns }: TableMap): Problem[] {
  const needed = [columns.person, columns.country, columns.start, columns.date]
  return needed
    .filter(name => name !== undefined)
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
