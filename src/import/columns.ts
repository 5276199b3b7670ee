import { nearest } from '../nearest.ts'
import type { Problem } from '../problem.ts'
import { neededColumns, usedColumns } from './map-columns.ts'
import type { TableMap } from './map.ts'
import type { Row } from './table.ts'

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

/**
 * Tells which columns of the map a table does not have, once for the table. Where rows need not have every column, only
 * those without which no row tells of a visit are an error: the others may come later.
 */
export function missingColumns(first: readonly Row[], map: TableMap): readonly Problem[] {
  const [row] = first
  if (!row) return []
  const there = new Set(first.flatMap(({ cells }) => [...cells.keys()]))
  const needed = neededColumns(map)
  return usedColumns(map)
    .filter(name => !there.has(name))
    .map(name => ({
      code: 'COLUMN_MISSING',
      severity: row.isRagged && !needed.has(name) ? 'warning' : 'error',
      message: `there is no column \`${name}\`${row.isRagged ? ` in the first ${counted(first)}` : ''}`,
      hint: hintFor(name, there),
      source: { file: row.file },
    }))
}

const counted = ({ length }: readonly Row[]): string => (length === 1 ? 'row' : `${length} rows`)

function hintFor(name: string, there: ReadonlySet<string>): string {
  const near = nearest(name, there)
  return near === undefined
    ? `the columns are ${[...there].join(', ')}`
    : `did you mean \`${near}\`?`
}
