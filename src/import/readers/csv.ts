import { VisitgraphError } from '../../problem.ts'
import { tidy, type Row, type TableFile, type TableForm } from '../table.ts'
import { headingsIn, mostAbove } from './headings.ts'
import { textOf } from './text.ts'

/**
 * Reads CSV with a line of headings, RFC 4180, row by row; what separates the cells is told from the headings. Cells
 * without a heading go by their place: `(7)`.
 */
export async function* readCsv(table: TableFile, form: TableForm = {}): AsyncGenerator<Row> {
  const { parse } = await import('csv-parse')
  const { Readable } = await import('node:stream')
  const { lines, texts } = await ahead(textOf(table, form), form.headings ?? mostAbove)
  const headings = headingsIn(lines.map(plainCells), form)
  const source = Readable.from(texts)
  const parser = parse({
    bom: true,
    delimiter: form.delimiter ?? delimiterOf(lines[headings - 1] ?? ''),
    from_line: headings,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
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
      yield { file: table.file, number, line: info.lines, cells: cellsOf(names, record) }
    }
  } catch (error) {
    throw error instanceof VisitgraphError ? error : notCsv(table.file, error)
  }
}

/** Brings names and cells together; a row may be shorter or longer than the line of headings. */
function cellsOf(names: readonly string[], record: readonly string[]): ReadonlyMap<string, string> {
  const cells = new Map(
    names.map((name, index) => [nameAt(name, index), tidy(record[index] ?? '')]),
  )
  for (const [index, cell] of record.entries())
    if (index >= names.length && tidy(cell) !== '') cells.set(nameAt('', index), tidy(cell))
  return cells
}

/** Names a column without a heading by its place, from 1. */
export const nameAt = (name: string, index: number): string =>
  name === '' ? `(${index + 1})` : name

const delimiters = [',', ';', '\t', '|'] as const

/** Tells what separates the cells of a line: what stands there most often outside of quotes. */
function delimiterOf(line: string): string {
  const bare = line.replaceAll(/"[^"]*"/g, '')
  const counts = delimiters.map(mark => bare.split(mark).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

/** The cells of a line, as far as no cell goes on over its end. */
const plainCells = (line: string): readonly string[] =>
  line
    .split(delimiterOf(line))
    .map(cell => cell.replace(/^\uFEFF?\s*"(.*)"\s*$/, '$1').replace(/^\uFEFF/, ''))

interface Ahead {
  readonly lines: readonly string[]
  readonly texts: AsyncIterable<string>
}

/** Reads so much that the line of headings is there. */
async function ahead(texts: AsyncGenerator<string>, most: number): Promise<Ahead> {
  let head = ''
  while (head.split('\n').length <= most) {
    // oxlint-disable-next-line no-await-in-loop -- one piece after the other
    const next = await texts.next()
    if (next.done === true) break
    head += next.value
  }
  const whole = async function* (): AsyncGenerator<string> {
    yield head
    yield* texts
  }
  return { lines: head.split(/\r?\n/), texts: whole() }
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
