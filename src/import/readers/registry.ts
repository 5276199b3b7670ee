import { VisitgraphError } from '../../problem.ts'
import type { TableReader } from '../table.ts'

/** The readers of tables by the end of the file's name; each is loaded when a table needs it. */
export const readers: Readonly<Record<string, () => Promise<TableReader>>> = {
  csv: async () => (await import('./csv.ts')).readCsv,
  tsv: async () => (await import('./csv.ts')).readCsv,
  json: async () => (await import('./json.ts')).readJson,
  ndjson: async () => (await import('./json.ts')).readNdjson,
  xlsx: async () => (await import('./xlsx.ts')).readXlsx,
  xml: async () => (await import('./xml.ts')).readXml,
}

/**
 * Finds the reader of a table by its name.
 *
 * @throws VisitgraphError with code `TABLE_FORMAT_UNKNOWN`.
 */
export async function readerOf(file: string): Promise<TableReader> {
  const ending = /\.([a-z]+)(?:\.gz)?$/i.exec(file)?.[1]?.toLowerCase() ?? ''
  const load = Object.hasOwn(readers, ending) ? readers[ending] : undefined
  if (load) return load()
  throw new VisitgraphError({
    code: 'TABLE_FORMAT_UNKNOWN',
    severity: 'error',
    message: `the name ${file} does not say which kind of table it is`,
    hint: `tables end in ${Object.keys(readers)
      .map(name => `.${name}`)
      .join(', ')}`,
    source: { file },
  })
}
