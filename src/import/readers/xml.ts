import { SaxesParser } from 'saxes'
import { VisitgraphError } from '../../problem.ts'
import { tidy, type Row, type TableFile } from '../table.ts'

/**
 * Reads XML row by row: the children of the root are the rows, their children the cells. What stands deeper is a cell
 * by its path (`<date><start>` is `date/start`) and part of the cell it stands in. An attribute is a cell named after
 * its element: `<from id="x">` is `from-id`.
 */
export async function* readXml({ file, chunks }: TableFile): AsyncGenerator<Row> {
  const { parser, ready } = rowParser(file)
  const decoder = new TextDecoder()
  for await (const chunk of chunks) {
    parser.write(decoder.decode(chunk, { stream: true }))
    yield* ready.splice(0)
  }
  parser.close()
  yield* ready.splice(0)
}

function rowParser(file: string): { readonly parser: SaxesParser; readonly ready: Row[] } {
  const parser = new SaxesParser()
  const ready: Row[] = []
  /** The elements that are open, the root first. */
  const open: string[] = []
  let number = 0
  let row = { line: 1, cells: new Map<string, string>() }
  parser.on('error', error => {
    throw notXml(file, error)
  })
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name)
    if (open.length === 2) row = { line: parser.line, cells: new Map() }
    const path = cellPath(open)
    if (path !== '') begin(row.cells, path)
    if (open.length < 2) return
    for (const [key, value] of Object.entries(attributes))
      row.cells.set(path === '' ? key : `${path}-${key}`, tidy(value))
  })
  const add = (text: string): void => {
    for (let depth = open.length; depth > 2; depth--) {
      const path = cellPath(open.slice(0, depth))
      row.cells.set(path, (row.cells.get(path) ?? '') + text)
    }
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    if (open.length === 2) {
      const cells = new Map([...row.cells].map(([key, text]) => [key, tidy(text)]))
      ready.push({ file, number: ++number, line: row.line, cells })
    }
    open.pop()
  })
  return { parser, ready }
}

const cellPath = (open: readonly string[]): string => open.slice(2).join('/')

/** An element that comes again in a row goes on with its cell. */
function begin(cells: Map<string, string>, path: string): void {
  const before = cells.get(path)?.trim() ?? ''
  cells.set(path, before === '' ? '' : `${before}; `)
}

const notXml = (file: string, cause: Error): VisitgraphError =>
  new VisitgraphError(
    {
      code: 'TABLE_NOT_READABLE',
      severity: 'error',
      message: `${file} is no XML: ${cause.message}`,
      hint: 'check that the file is whole',
      source: { file },
    },
    { cause },
  )
