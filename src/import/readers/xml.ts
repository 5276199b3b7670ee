import { SaxesParser } from 'saxes'
import { VisitgraphError } from '../../problem.ts'
import { tidy, type Row, type TableFile, type TableForm } from '../table.ts'
import { textOf } from './text.ts'

/**
 * Reads XML row by row: the children of the root are the rows, or the elements that the map names by their path below
 * it; their children are the cells. What stands deeper is a cell by its path (`<date><start>` is `date/start`) and part
 * of the cell it stands in. An attribute is a cell named after its element: `<from id="x">` is `from-id`. What stands
 * around the rows and before them is a cell of each: `traveler/name`, `traveler-id`.
 */
export async function* readXml(table: TableFile, form: TableForm = {}): AsyncGenerator<Row> {
  const { parser, ready } = rowParser(table.file, form)
  for await (const text of textOf(table, form)) {
    parser.write(text)
    yield* ready.splice(0)
  }
  parser.close()
  yield* ready.splice(0)
}

/** Where a parser is in a table. */
interface Position {
  /** The elements that are open, the root first. */
  readonly open: string[]
  /** The cells around rows, one map for each element that is open there. */
  readonly around: Map<string, string>[]
  /** The way to the rows, where the map says it. */
  readonly way: string | undefined
  /** How many elements are open in a row, itself included. */
  readonly depth: number
  row: { readonly line: number; readonly cells: Map<string, string> } | undefined
}

function rowParser(
  file: string,
  { rows: way }: TableForm,
): { readonly parser: SaxesParser; readonly ready: Row[] } {
  const parser = new SaxesParser()
  const ready: Row[] = []
  const depth = (way?.split('/').length ?? 1) + 1
  const at: Position = { open: [], around: [], way, depth, row: undefined }
  let number = 0
  parser.on('error', error => {
    throw notXml(file, error)
  })
  parser.on('opentag', ({ name, attributes }) => {
    at.open.push(name)
    openElement(at, { line: parser.line, attributes: Object.entries(attributes) })
  })
  parser.on('text', text => addText(at, text))
  parser.on('cdata', text => addText(at, text))
  parser.on('closetag', () => {
    const { row, open, around } = at
    if (row && open.length === depth) {
      const cells = new Map([...row.cells].map(([key, text]) => [key, tidy(text)]))
      ready.push({ file, number: ++number, line: row.line, cells, isRagged: true })
      at.row = undefined
    } else if (!row) around.pop()
    open.pop()
  })
  return { parser, ready }
}

interface Opened {
  readonly line: number
  readonly attributes: readonly (readonly [string, string])[]
}

/* oxlint-disable no-param-reassign -- a position moves */
function openElement(at: Position, { line, attributes }: Opened): void {
  const { open, around, way, depth } = at
  if (open.length === depth && (way === undefined || way === open.slice(1).join('/')))
    at.row = { line, cells: new Map(around.flatMap(cells => [...cells])) }
  else if (!at.row) around.push(new Map())
  const cells = at.row?.cells ?? around.at(-1)
  const path = pathOf(at, open.length)
  if (at.row && path !== '') begin(at.row.cells, path)
  for (const [key, value] of attributes.filter(isOfContent))
    cells?.set(path === '' ? key : `${path}-${key}`, tidy(value))
}
/* oxlint-enable no-param-reassign */

/** Adds text to the cell it stands in and to those around that. */
function addText(at: Position, text: string): void {
  const { open, around, depth, row } = at
  if (!row && text.trim() === '') return
  const cells = row?.cells ?? around.at(-2)
  for (let end = open.length; end > (row ? depth : open.length - 1); end--) {
    const path = pathOf(at, end)
    if (path !== '') cells?.set(path, (cells.get(path) ?? '') + text)
  }
}

/** The path of an open element: below its row, or below the root where it stands around rows. */
const pathOf = ({ open, depth, row }: Position, end: number): string =>
  open.slice(row ? depth : 1, end).join('/')

/** Declarations of namespaces and what other ones say of the form are no content. */
const isOfContent = ([name]: readonly [string, unknown]): boolean =>
  !/^(?:xmlns|xsi|xml)\b/.test(name)

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
