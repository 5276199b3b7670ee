import { SaxesParser } from 'saxes'
import { VisitgraphError } from '../../problem.ts'
import { tidy, type Row, type TableFile } from '../table.ts'

/**
 * Reads XML row by row: the children of the root are the rows, their children the cells. An attribute is a cell
 * named after its element: `<from id="x">` is `from-id`.
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
  let depth = 0
  let number = 0
  let row = { line: 1, cells: new Map<string, string>() }
  let name = ''
  parser.on('error', error => {
    throw notXml(file, error)
  })
  parser.on('opentag', tag => {
    depth += 1
    if (depth === 2) row = { line: parser.line, cells: new Map() }
    if (depth === 3) {
      ;({ name } = tag)
      row.cells.set(name, '')
    }
    if (depth < 2) return
    for (const [key, value] of Object.entries(tag.attributes))
      row.cells.set(depth === 2 ? key : `${tag.name}-${key}`, tidy(value))
  })
  const add = (text: string): void => {
    if (depth >= 3) row.cells.set(name, (row.cells.get(name) ?? '') + text)
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    if (depth === 2) {
      number += 1
      const cells = new Map([...row.cells].map(([key, text]) => [key, tidy(text)]))
      ready.push({ file, number, line: row.line, cells })
    }
    depth -= 1
  })
  return { parser, ready }
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
