import { VisitgraphError } from '../../problem.ts'
import { tidy, type Row, type TableFile, type TableForm } from '../table.ts'
import { nameAt } from './csv.ts'
import { headingsIn, mostAbove } from './headings.ts'

/** Reads a sheet of an XLSX workbook, the first unless the map names another; the whole of it is held. */
export async function* readXlsx(
  { file, chunks }: TableFile,
  form: TableForm = {},
): AsyncGenerator<Row> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  const lines = await readLines(Buffer.concat(parts), { file, sheet: form.sheet })
  const headings = headingsIn(
    lines.slice(0, mostAbove).map(line => line.map(textOf)),
    form,
  )
  const columns = (lines[headings - 1] ?? []).map(textOf).map(nameAt)
  for (const [index, line] of lines.slice(headings).entries()) {
    const cells = new Map(columns.map((column, at) => [column, textOf(line[at])]))
    yield { file, number: index + 1, line: index + headings + 1, cells }
  }
}

async function readLines(
  bytes: Buffer,
  { file, sheet }: { readonly file: string; readonly sheet: string | undefined },
): Promise<readonly (readonly unknown[])[]> {
  const { readSheet } = await import('read-excel-file/node')
  try {
    return await (sheet === undefined ? readSheet(bytes) : readSheet(bytes, sheet))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new VisitgraphError(
      {
        code: 'TABLE_NOT_READABLE',
        severity: 'error',
        message: `the table is no XLSX workbook: ${reason}`,
        hint: 'save it as .xlsx or .csv',
        source: { file },
      },
      { cause: error },
    )
  }
}

/** A date of a sheet has no time zone; the library gives it as midnight UTC. */
function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? tidy(String(value))
    : ''
}
