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
  /** Whether rows of the table need not have every column: in JSON and XML one may be left out where it is empty. */
  readonly isRagged?: true
  /** The cells without what was taken from the row above, where something may have been. */
  readonly own?: ReadonlyMap<string, string>
}

/** A file to be read as a table. */
export interface TableFile {
  readonly file: string
  readonly chunks: AsyncIterable<Uint8Array>
}

/** How a table is laid out, where that does not show. */
export interface TableForm {
  /** What separates the cells of CSV. */
  readonly delimiter?: string | undefined
  /** The encoding of a text, by one of its names in the Encoding Standard. */
  readonly encoding?: string | undefined
  /** Number of the line of headings, from 1; without it, where the columns stand that are asked for. */
  readonly headings?: number | undefined
  /** The columns that are asked for, by which the line of headings is found. */
  readonly columns?: readonly string[] | undefined
  /** The way to the rows of JSON or XML, with strokes between. */
  readonly rows?: string | undefined
  /** Name of the sheet of a workbook. */
  readonly sheet?: string | undefined
  /** Columns in which an empty cell says what the one above it says. */
  readonly 'fill down'?: readonly string[] | undefined
}

/** Reads a table row by row; throws a `VisitgraphError` with code `TABLE_NOT_READABLE` where it is none. */
export type TableReader = (table: TableFile, form?: TableForm) => AsyncGenerator<Row>

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
