import { VisitgraphError } from '../../problem.ts'
import { tidy, type Row, type TableFile } from '../table.ts'

/** Reads the first sheet of an XLSX workbook; its first line names the columns, and the whole of it is held. */
export async function* readXlsx({ file, chunks }: TableFile): AsyncGenerator<Row> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  const [header = [], ...lines] = await readFirstSheet(Buffer.concat(parts), file)
  const columns = header.map(textOf)
  for (const [index, line] of lines.entries()) {
    const cells = new Map(columns.map((column, at) => [column, textOf(line[at])]))
    yield { file, number: index + 1, line: index + 2, cells }
  }
}

async function readFirstSheet(
  bytes: Buffer,
  file: string,
): Promise<readonly (readonly unknown[])[]> {
  const { readSheet } = await import('read-excel-file/node')
  try {
    return await readSheet(bytes)
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
