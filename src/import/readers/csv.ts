import { VisitgraphError } from '../../problem.ts'
import { tidy, type Row, type TableFile } from '../table.ts'

/** Reads CSV with a line of headings, RFC 4180, row by row. */
export async function* readCsv({ file, chunks }: TableFile): AsyncGenerator<Row> {
  const { parse } = await import('csv-parse')
  const { Readable } = await import('node:stream')
  const source = Readable.from(chunks)
  const parser = parse({ bom: true, info: true, skip_empty_lines: true })
  source.on('error', error => parser.destroy(error))
  let names: readonly string[] | undefined
  let number = 0
  try {
    for await (const value of source.pipe(parser)) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what csv-parse gives with `info`
      const { record, info } = value as { record: string[]; info: { lines: number } }
      if (!names) {
        names = record.map(tidy)
        continue
      }
      number += 1
      const cells = new Map(names.map((name, index) => [name, tidy(record[index] ?? '')]))
      yield { file, number, line: info.lines, cells }
    }
  } catch (error) {
    throw error instanceof VisitgraphError ? error : notCsv(file, error)
  }
}

const notCsv = (file: string, cause: unknown): VisitgraphError =>
  new VisitgraphError(
    {
      code: 'TABLE_NOT_READABLE',
      severity: 'error',
      message: `${file} is no CSV: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint: 'save the table again as CSV in UTF-8, with headings in its first line',
      source: { file },
    },
    { cause },
  )
