import type { TableMap } from './map.ts'
import type { CellProblem, Row } from './table.ts'
import { readDates, type ReadDate } from './transforms/dates.ts'

/** Takes down what is wrong with a cell, for which a row is left out. */
export type Refuse = (problem: Omit<CellProblem, 'severity'>) => undefined

/** Reads the dates of a row: one column, or first and last day. */
export function datesOf(row: Row, map: TableMap, refuse: Refuse): ReadDate | undefined {
  const { date, start, end } = map.columns
  if (start === undefined) return date === undefined ? undefined : readCell(row, date, map, refuse)
  const isSet = (column: string | undefined): column is string =>
    column !== undefined && (row.cells.get(column) ?? '') !== ''
  const one = isSet(start) || !isSet(end) ? start : end
  const first = readCell(row, one, map, refuse)
  const last = !isSet(end) || one === end ? first : readCell(row, end, map, refuse)
  if (!first || !last || first === last || first.text === last.text) return first
  const range = [first, last].find(({ text }) => text.includes('/'))
  if (range) {
    const column = range === first ? one : (end ?? one)
    return refuse({
      code: 'CELL_NO_DATE',
      column,
      message: `"${row.cells.get(column) ?? ''}" is a range of days; here one day is wanted`,
      hint: 'name a column with both days `date` in the map',
    })
  }
  if (last.text >= first.text)
    return { text: `${first.text}/${last.text}`, isRough: first.isRough || last.isRough }
  return refuse({
    code: 'CELL_NO_DATE',
    column: end ?? start,
    message: `the last day ${last.text} is before the first day ${first.text}`,
    hint: 'one of the two is wrong, or they stand in the wrong columns; correct the table',
  })
}

// oxlint-disable-next-line max-params -- the cell is its row and column
function readCell(row: Row, column: string, map: TableMap, refuse: Refuse): ReadDate | undefined {
  const text = row.cells.get(column) ?? ''
  const found = readDates(text, { order: map.order, century: map.century })
  if (found) return found
  const isEmpty = text === ''
  return refuse({
    code: isEmpty ? 'CELL_EMPTY' : 'CELL_NO_DATE',
    column,
    message: isEmpty ? 'it is empty' : `"${text}" is no date`,
    ...hintFor(text, map),
  })
}

/** What a map has to say so that such a date can be read. */
function hintFor(
  text: string,
  { order, century }: TableMap,
): { readonly hint: string } | undefined {
  const isNumbers = /^\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})\b/.test(text)
  if (isNumbers && order === undefined)
    return { hint: 'say in the map which number is the month: `order: mdy` or `order: dmy`' }
  const isShort = /^\d{1,2}[/.-](?:\d{1,2}|[a-z]{3,9})[/.-]\d{2}\b(?!\d)/i.test(text)
  if (isShort && century === undefined)
    return { hint: 'say in the map in which hundred years it lies: `century: 1900`' }
  return undefined
}

/** The columns of dates that a map names, and how the cells of a row read there. */
export const dateCells = ({ cells }: Row, { columns }: TableMap): readonly string[] =>
  [columns.date, columns.start, columns.end]
    .filter(column => column !== undefined)
    .map(column => cells.get(column) ?? '')
    .filter(cell => cell !== '')
