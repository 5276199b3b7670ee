import { tidy, type TableForm } from '../table.ts'

/** So many lines may stand above the headings. */
export const mostAbove = 30

/**
 * Finds the line of headings, from 1: where the map says, else the first of those lines in which most of the columns
 * stand that are asked for.
 */
export function headingsIn(
  lines: readonly (readonly string[])[],
  { headings, columns = [] }: Pick<TableForm, 'headings' | 'columns'>,
): number {
  if (headings !== undefined) return headings
  const counts = lines.slice(0, mostAbove).map(cells => {
    const names = new Set(cells.map(tidy))
    return columns.filter(column => names.has(column)).length
  })
  const most = Math.max(0, ...counts)
  return most === 0 ? 1 : counts.indexOf(most) + 1
}
