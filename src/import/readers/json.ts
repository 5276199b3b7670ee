import { VisitgraphError } from '../../problem.ts'
import { tidy, type Row, type TableFile, type TableForm } from '../table.ts'
import { textOf as texts } from './text.ts'

/**
 * Reads a JSON list of objects, one a row; the whole of it is held. Where the list stands deeper, the map says by which
 * keys it is reached, or it is the only list of objects in the outermost one. What stands around a row is a cell by its
 * path, as is what stands deeper in it.
 */
export async function* readJson(table: TableFile, form: TableForm = {}): AsyncGenerator<Row> {
  const { file } = table
  let text = ''
  for await (const piece of texts(table, form)) text += piece
  const value = parsed(text, { file })
  const path = form.rows === undefined ? pathIn(value) : form.rows.split('/')
  let number = 0
  for (const { value: row, around } of rowsAt(value, path, file))
    yield {
      file,
      number: ++number,
      cells: new Map([...around, ...cellsOf(row, file)]),
      isRagged: true,
    }
}

/** Reads JSON texts, one a line, row by row. */
export async function* readNdjson(table: TableFile, form: TableForm = {}): AsyncGenerator<Row> {
  const { createInterface } = await import('node:readline')
  const { Readable } = await import('node:stream')
  const { file } = table
  const lines = createInterface({ input: Readable.from(texts(table, form)), crlfDelay: Infinity })
  let line = 0
  let number = 0
  for await (const text of lines) {
    line += 1
    if (text.trim() === '') continue
    number += 1
    const cells = cellsOf(parsed(text, { file, line }), file)
    yield { file, number, line, cells, isRagged: true }
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

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The way to the only list of objects in an object. */
function pathIn(value: unknown): readonly string[] {
  if (!isObject(value)) return []
  const lists = Object.keys(value).filter(key => {
    const list = value[key]
    return Array.isArray(list) && list.some(isObject)
  })
  const [only, ...others] = lists
  return only === undefined || others.length > 0 ? [] : [only]
}

interface Found {
  readonly value: unknown
  readonly around: ReadonlyMap<string, string>
}

/** Walks to the rows: through lists as through objects. */
function* rowsAt(value: unknown, path: readonly string[], file: string): Generator<Found> {
  let found: readonly Found[] = [{ value, around: new Map<string, string>() }]
  for (const [index, key] of path.entries()) {
    const place = path.slice(0, index).join('/')
    found = found
      .flatMap(opened)
      .flatMap(({ value: object, around }) =>
        isObject(object) && Object.hasOwn(object, key)
          ? [{ value: object[key], around: new Map([...around, ...beside(object, key, place)]) }]
          : [],
      )
  }
  const lists = found.filter(({ value: list }) => Array.isArray(list))
  if (lists.length === 0)
    throw notJson(file, `it is not a list of rows${path.length > 0 ? ` at ${path.join('/')}` : ''}`)
  for (const list of lists) yield* opened(list)
}

const opened = ({ value, around }: Found): readonly Found[] =>
  Array.isArray(value) ? value.map((one: unknown) => ({ value: one, around })) : [{ value, around }]

/** The cells of an object around rows. */
const beside = (
  object: Readonly<Record<string, unknown>>,
  without: string,
  place: string,
): readonly [string, string][] => {
  const { [without]: _, ...rest } = object
  return [...flat(rest, place)]
}

function cellsOf(value: unknown, file: string): ReadonlyMap<string, string> {
  if (!isObject(value)) throw notJson(file, 'a row is not an object')
  return new Map(flat(value, ''))
}

function* flat(
  object: Readonly<Record<string, unknown>>,
  place: string,
): Generator<[string, string]> {
  for (const [key, value] of Object.entries(object)) {
    const path = [place, tidy(key)].filter(part => part !== '').join('/')
    if (isObject(value)) yield* flat(value, path)
    else yield [path, textOf(value)]
  }
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
    hint: 'write a list of objects, one a row, with the columns as names; where it stands deeper, name the way in the map: `table: { rows: data/trips }`',
    source: { file },
  })
