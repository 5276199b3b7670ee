import { readerOf } from './readers/registry.ts'
import type { Row, TableFile, TableForm } from './table.ts'

/**
 * Reads the rows of a table, each with what it takes from the one above it; rows without any text are passed over.
 *
 * @throws VisitgraphError when the table cannot be read.
 */
export async function* rowsOf(table: TableFile, form: TableForm = {}): AsyncGenerator<Row> {
  const read = await readerOf(table.file)
  const above = new Map<string, string>()
  for await (const row of read(table, form)) {
    if ([...row.cells.values()].every(cell => cell === '')) continue
    yield filled(row, form['fill down'] ?? [], above)
  }
}

function filled(row: Row, columns: readonly string[], above: Map<string, string>): Row {
  if (columns.length === 0) return row
  const cells = new Map(row.cells)
  for (const column of columns) {
    const cell = cells.get(column)
    if (cell === undefined) continue
    if (cell === '') cells.set(column, above.get(column) ?? '')
    else above.set(column, cell)
  }
  return { ...row, cells, own: row.cells }
}
