import type { Visit } from '../model/visit.ts'
import { hasErrors, type Problem } from '../problem.ts'
import { missingColumns, rowsWithFirst } from './columns.ts'
import { countryAndDates, usedColumns } from './map-columns.ts'
import type { TableMap } from './map.ts'
import { noticer, type Noticed, type Noticer } from './notice.ts'
import { rowFacts, type RowFacts } from './row-facts.ts'
import { journeyVisits } from './row-visits.ts'
import { rowsOf } from './rows.ts'
import type { Row, TableFile } from './table.ts'

/** A row that was read: its records, or the problems that keep it from being any. */
export interface ImportedRow {
  readonly visits: readonly Visit[]
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
  const notices = noticer(map)
  const ids = new Map<string, number>()
  const told = new Set<string>()
  const used = new Set(usedColumns(map))
  for (const table of tables) {
    // oxlint-disable-next-line no-await-in-loop -- one table after the other
    const { first, rows } = await rowsWithFirst(rowsOf(table, { ...map.table, columns: [...used] }))
    const missing = missingColumns(first, map)
    if (missing.length > 0) yield { visits: [], problems: missing }
    if (hasErrors(missing)) continue
    yield* importRows(rows, { map, notices, ids, told, used })
  }
  onEnd(notices.noticed())
}

interface Importing {
  readonly map: TableMap
  readonly notices: Noticer
  /** How often each id came. */
  readonly ids: Map<string, number>
  /** The warnings that were given. */
  readonly told: Set<string>
  readonly used: ReadonlySet<string>
}

async function* importRows(
  rows: AsyncIterable<Row>,
  { map, notices, ids, told, used }: Importing,
): AsyncGenerator<ImportedRow> {
  let journey: readonly RowFacts[] = []
  const ended = (): ImportedRow => ({
    visits: named(journeyVisits(journey, map), ids),
    problems: [],
  })
  for await (const row of rows) {
    if (isRemark(row, map)) {
      notices.remark(row)
      continue
    }
    notices.columns(row, used)
    const { value: facts, problems } = rowFacts(row, map)
    yield { visits: [], problems: problems.filter(problem => isNew(problem, told)) }
    if (!facts) continue
    notices.add(facts, row.number)
    const goesOn = isSameJourney(journey.at(-1), facts)
    if (!goesOn) yield ended()
    journey = goesOn ? [...journey, facts] : [facts]
  }
  yield ended()
}

const isSameJourney = (before: RowFacts | undefined, facts: RowFacts): boolean =>
  before !== undefined &&
  facts.trip !== '' &&
  facts.trip === before.trip &&
  namesIn(facts) === namesIn(before)

const namesIn = ({ people }: RowFacts): string => people.map(({ name }) => name).join('; ')

/** A label that nobody knows is told of at its first row. */
function isNew({ code, severity, message }: Problem, told: Set<string>): boolean {
  if (severity === 'error') return true
  const what = `${code} ${message.replace(/^row \d+/, '')}`
  if (told.has(what)) return false
  told.add(what)
  return true
}

const mostRemarkCells = 2

/** A row without country and date in which little stands is a heading or a note: it tells of no visit. */
function isRemark({ cells, own = cells }: Row, map: TableMap): boolean {
  if (countryAndDates(map).some(column => (own.get(column) ?? '') !== '')) return false
  return [...own.values()].filter(cell => cell !== '').length <= mostRemarkCells
}

/** Tells the records of a row apart from those before; the legs of a tour name it as it is called then. */
function named(visits: readonly Visit[], ids: Map<string, number>): readonly Visit[] {
  const [first, ...rest] = visits.map(visit => unique(visit, ids))
  if (!first) return []
  return [first, ...rest.map(leg => ({ ...leg, 'part of': first.id }))]
}

function unique(visit: Visit, ids: Map<string, number>): Visit {
  const { id = '' } = visit
  const count = (ids.get(id) ?? 0) + 1
  ids.set(id, count)
  return count === 1 ? visit : { ...visit, id: `${id}-${count}` }
}
