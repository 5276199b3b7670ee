import { VisitgraphError } from '../../problem.ts'
import { tidy, type Row, type TableFile } from '../table.ts'

/** Reads a JSON array of objects, one a row; the whole of it is held. */
export async function* readJson({ file, chunks }: TableFile): AsyncGenerator<Row> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true })
  const rows = parsed(text, { file })
  if (!Array.isArray(rows)) throw notJson(file, 'it is not a list of rows')
  for (const [index, value] of rows.entries())
    yield { file, number: index + 1, cells: cellsOf(value, file) }
}

/** Reads JSON texts, one a line, row by row. */
export async function* readNdjson({ file, chunks }: TableFile): AsyncGenerator<Row> {
  const { createInterface } = await import('node:readline')
  const { Readable } = await import('node:stream')
  const lines = createInterface({ input: Readable.from(chunks), crlfDelay: Infinity })
  let line = 0
  let number = 0
  for await (const text of lines) {
    line += 1
    if (text.trim() === '') continue
    number += 1
    yield { file, number, line, cells: cellsOf(parsed(text, { file, line }), file) }
  }
}

function parsed(text: string, at: { readonly file: string; readonly line?: number }): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const place = at.line === undefined ? '' : `line ${at.line}: `
    throw notJson(at.file, `${place}${error instanceof Error ? error.message : String(error)}`)
  }
}

function cellsOf(value: unknown, file: string): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw notJson(file, 'a row is not an object')
  return new Map(Object.entries(value).map(([name, cell]) => [tidy(name), textOf(cell)]))
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return tidy(cell)
  if (Array.isArray(cell)) return cell.map(textOf).join('; ')
  return JSON.stringify(cell)
}

const notJson = (file: string, reason: string): VisitgraphError =>
  new VisitgraphError({
    code: 'TABLE_NOT_READABLE',
    severity: 'error',
    message: `${file} is no table in JSON: ${reason}`,
    hint: 'write a list of objects, one a row, with the columns as names',
    source: { file },
  })
