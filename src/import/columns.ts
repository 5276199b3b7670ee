import { nearest } from '../nearest.ts'
import type { Problem } from '../problem.ts'
import { columnNames, noteColumns, sourceColumns } from './map-columns.ts'
import type { TableMap } from './map.ts'
import { cellProblem, type Row } from './table.ts'

/** So many rows are looked at for the columns of a table: in JSON and XML a row may be without those that are empty. */
const rowsAhead = 100

/** The first rows of a table, and all of them. */
interface Ahead {
  readonly first: readonly Row[]
  readonly rows: AsyncIterable<Row>
}

/** Reads some rows of a table ahead. */
export async function rowsWithFirst(rows: AsyncGenerator<Row>): Promise<Ahead> {
  const first: Row[] = []
  while (first.length < rowsAhead) {
    // oxlint-disable-next-line no-await-in-loop -- one row after the other
    const next = await rows.next()
    if (next.done === true) break
    first.push(next.value)
  }
  const all = async function* (): AsyncGenerator<Row> {
    yield* first
    yield* rows
  }
  return { first, rows: all() }
}

/** Tells which columns of the map a table does not have, once for the table. */
export function missingColumns(first: readonly Row[], map: TableMap): readonly Problem[] {
  const [row] = first
  if (!row) return []
  const there = new Set(first.flatMap(({ cells }) => [...cells.keys()]))
  return [...columnNames(map), ...noteColumns(map), ...sourceColumns(map)]
    .filter(name => !there.has(name))
    .map(name => {
      const near = nearest(name, there)
      const { line: _, ...whole } = row
      const { message, ...problem } = cellProblem(whole, {
        code: 'COLUMN_MISSING',
        severity: 'error',
        message: `there is no column \`${name}\``,
        hint:
          near === undefined
            ? `the columns are ${[...there].join(', ')}`
            : `did you mean \`${near}\`?`,
      })
      return { ...problem, message: message.replace(/^row \d+: /, '') }
    })
}
