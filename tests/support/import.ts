import { importTables } from '../../src/import/import.ts'
import { readMap, type TableMap } from '../../src/import/map.ts'
import type { Noticed } from '../../src/import/notice.ts'
import { readRecord } from '../../src/library.ts'
import type { Visit } from '../../src/model/visit.ts'
import type { Problem } from '../../src/problem.ts'

/** What came of tables. */
export interface Imported {
  readonly visits: readonly Visit[]
  readonly problems: readonly Problem[]
  readonly noticed: Noticed | undefined
}

/** Reads a map that is right. */
export async function mapOf(text: string): Promise<TableMap> {
  const { value, problems } = await readMap(new TextEncoder().encode(text), 'map.yaml')
  if (!value) throw new Error(JSON.stringify(problems))
  return value
}

/** Imports tables. */
export async function imported(
  files: readonly { readonly file: string; readonly chunks: AsyncIterable<Uint8Array> }[],
  map: TableMap,
): Promise<Imported> {
  const visits: Visit[] = []
  const problems: Problem[] = []
  let noticed: Noticed | undefined
  const onEnd = (all: Noticed): void => {
    noticed = all
  }
  for await (const row of importTables(files, { map, onEnd })) {
    visits.push(...row.visits)
    problems.push(...row.problems)
  }
  return { visits, problems, noticed }
}

/** A text or bytes as they come from a file: in pieces. */
export async function* bytes(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const all = typeof content === 'string' ? new TextEncoder().encode(content) : content
  for (let start = 0; start < all.length; start += 100) yield all.subarray(start, start + 100)
}

/** Imports a table in one file. */
export const importText = async (
  file: string,
  content: string | Uint8Array,
  map: string,
): Promise<Imported> => imported([{ file, chunks: bytes(content) }], await mapOf(map))

/** The records that are not valid, with what is wrong. */
export async function invalid(visits: readonly Visit[]): Promise<readonly Problem[]> {
  const found: Problem[] = []
  for (const visit of visits) {
    // oxlint-disable-next-line no-await-in-loop -- one record after the other
    const { problems } = await readRecord(JSON.stringify(visit), { file: 'a.json' })
    found.push(...problems.filter(({ severity }) => severity === 'error'))
  }
  return found
}

/** The columns of a table of travels. */
export const travelColumns =
  'columns: { person: Name, country: Country, place: Locale, date: Date, text: Remarks }'
/** A map of a table of travels, with more lines. */
export const travels = (...more: readonly string[]): string =>
  [
    'direction: outgoing',
    'country: US',
    'country name: United States',
    'source: { title: Travels, url: https://travel.example.org/list, date: 2024-01-01 }',
    ...(more.some(line => line.startsWith('columns:')) ? [] : [travelColumns]),
    ...more,
  ].join('\n')
/** A table of travels with these rows, CSV. */
export const rows = (...lines: readonly string[]): string =>
  ['Name,Country,Locale,Remarks,Date', ...lines].join('\n')
