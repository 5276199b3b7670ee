import type { Column, TableMap } from './map.ts'

/** Returns the heading of a column. */
export const headingOf = (column: Column): string =>
  typeof column === 'string' ? column : column.column

/** The columns of a map that a table has to have. */
function columnNames({ columns }: TableMap): readonly string[] {
  const { note: _, ...rest } = columns
  return Object.values(rest)
    .filter(column => column !== undefined)
    .map(headingOf)
}

/** The columns that are kept as a note. */
export const noteColumns = ({
  columns: { note = [] },
}: Pick<TableMap, 'columns'>): readonly string[] => (typeof note === 'string' ? [note] : note)

/** The columns that stand in the address of the source. */
const sourceColumns = ({ source }: Pick<TableMap, 'source'>): readonly string[] =>
  [...source.url.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name)

/** All columns of which something is read. */
export const usedColumns = (map: TableMap): readonly string[] => [
  ...columnNames(map),
  ...noteColumns(map),
  ...sourceColumns(map),
]

/** The columns without which a row tells of no visit. */
export const countryAndDates = ({
  columns: { country, date, start, end },
}: Pick<TableMap, 'columns'>): readonly string[] =>
  [country, date, start, end].filter(column => column !== undefined).map(headingOf)

/** The columns without which no row has a record. */
export const neededColumns = ({ columns, person: whom }: TableMap): ReadonlySet<string> => {
  const { person, country, date, start } = columns
  const needed = [whom === undefined ? person : undefined, country, start ?? date]
  return new Set(needed.filter(column => column !== undefined).map(headingOf))
}
