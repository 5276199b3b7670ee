import type { Problem } from '../problem.ts'

/** One row of a table, with the place at which it stands. */
export interface Row {
  readonly file: string
  /** Number of the row, from 1; a line of headings is not counted. */
  readonly number: number
  /** Line of the file on which the row begins, where the format has lines. */
  readonly line?: number
  /** The cells by the name of their column, without white space around them. */
  readonly cells: ReadonlyMap<string, string>
}

/** A file to be read as a table. */
export interface TableFile {
  readonly file: string
  readonly chunks: AsyncIterable<Uint8Array>
}

/** Reads a table row by row; throws a `VisitgraphError` with code `TABLE_NOT_READABLE` where it is none. */
export type TableReader = (table: TableFile) => AsyncGenerator<Row>

/** Joins runs of white space, as tables break lines where they like. */
export const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** What a cell is judged by: its row and its column. */
export interface CellProblem extends Pick<Problem, 'code' | 'severity' | 'message' | 'hint'> {
  readonly column?: string
}

/** Makes a problem that names the row, and the column of the cell. */
export function cellProblem(row: Row, { column, message, ...rest }: CellProblem): Problem {
  const cell = column === undefined ? '' : `, column \`${column}\``
  const place = row.line === undefined ? {} : { line: row.line }
  return {
    ...rest,
    message: `row ${row.number}${cell}: ${message}`,
    source: { file: row.file, ...place },
  }
}
