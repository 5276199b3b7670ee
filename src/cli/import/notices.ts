import type { Noticed } from '../../import/notice.ts'
import { counted, inWords, type Counts } from '../reporters/reporter.ts'
import { visible } from '../terminal.ts'

const mostShown = 100

const shown = (what: string, list: readonly string[]): string[] =>
  list.length === 0
    ? []
    : [
        `note: ${what}: ${list.length}`,
        ...list.slice(0, mostShown).map(text => `note:   ${visible(text)}`),
        ...(list.length > mostShown ? [`note:   and ${list.length - mostShown} more`] : []),
      ]

/** What an import made, besides what it noticed. */
interface Made {
  readonly records: number
  /** Its problems. */
  readonly counts: Counts
}

/** Says what an import noticed and how much it made. */
export function noticesInWords(noticed: Noticed, { records, counts }: Made): string {
  const { spellings, stays, labels, unknown, titles, columns, remarks } = noticed
  const lines = [
    ...shown('rows without country and date, which tell of no visit', remarks),
    ...shown('columns whose text is in no record; `note` in the map keeps it', columns),
    ...shown('countries that have no code, kept by name', unknown),
    ...shown('names that may begin with a misspelt title', titles),
    ...shown('perhaps one person under several spellings', spellings),
    ...shown('perhaps one stay in two rows', stays),
    ...shown('countries with several labels', labels),
    [`${counted(records, 'record')} imported`, ...inWords(counts)].join(', '),
  ]
  return `${lines.join('\n')}\n`
}
