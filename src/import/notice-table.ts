import type { Row } from './table.ts'

/** What of a table went into no record. */
export interface TableNoticed {
  /** Columns with text that the map does not use. */
  readonly columns: readonly string[]
  /** Rows that tell of no visit: headings, notes. */
  readonly remarks: readonly string[]
}

/** What takes notice of rows as the table has them. */
export interface TableNoticer {
  /** Takes down a row that tells of no visit. */
  readonly remark: (row: Row) => void
  /** Takes down which columns have text beside those that are used. */
  readonly columns: (row: Row, used: ReadonlySet<string>) => void
}

/** Takes down what of a table goes into no record. */
export function tableNoticer(): TableNoticer & {
  readonly noticed: () => TableNoticed
} {
  const unused = new Set<string>()
  const remarks: string[] = []
  return {
    remark: ({ number, cells, own = cells }) => {
      const text = [...own.values()].filter(cell => cell !== '').join(' | ')
      remarks.push(`row ${number}: ${text}`)
    },
    columns: ({ cells }, used) => {
      for (const [column, cell] of cells)
        if (cell !== '' && !used.has(column) && !isWithin(column, used)) unused.add(column)
    },
    noticed: () => ({ columns: [...unused], remarks }),
  }
}

/** In XML a cell holds what its parts hold: `date` the text of `date/start`, `remarks` that of `remarks/em`. */
const isWithin = (column: string, used: ReadonlySet<string>): boolean =>
  [...used].some(name => name.startsWith(`${column}/`) || column.startsWith(`${name}/`))
