import type { Visit } from '../model/visit.ts'
import type { Problem } from '../problem.ts'
import type { TableMap } from './map.ts'
import { noticer, type Noticed } from './notice.ts'
import { readerOf } from './readers/registry.ts'
import { rowFacts } from './row-facts.ts'
import { rowVisit } from './row-visit.ts'
import type { TableFile } from './table.ts'

/** A row that was read: its record, or the problems that keep it from being one. */
export interface ImportedRow {
  readonly visit?: Visit
  readonly problems: readonly Problem[]
}

/**
 * Imports tables one after the other, row by row. Two visits of one id are told apart by `-2`, in the order of rows.
 *
 * @throws VisitgraphError when a table cannot be read.
 */
export async function* importTables(
  tables: Iterable<TableFile>,
  { map, onEnd }: { readonly map: TableMap; readonly onEnd: (noticed: Noticed) => void },
): AsyncGenerator<ImportedRow> {
  const { add, noticed } = noticer()
  const ids = new Map<string, number>()
  for (const table of tables) {
    // oxlint-disable-next-line no-await-in-loop -- one table after the other
    const read = await readerOf(table.file)
    // oxlint-disable-next-line no-await-in-loop -- one row after the other
    for await (const row of read(table)) {
      const { value: facts, problems } = rowFacts(row, map)
      if (!facts) {
        yield { problems }
        continue
      }
      add(facts, row.number)
      yield { visit: unique(rowVisit(facts, map), ids), problems }
    }
  }
  onEnd(noticed())
}

function unique(visit: Visit, ids: Map<string, number>): Visit {
  const { id = '' } = visit
  const count = (ids.get(id) ?? 0) + 1
  ids.set(id, count)
  return count === 1 ? visit : { ...visit, id: `${id}-${count}` }
}
