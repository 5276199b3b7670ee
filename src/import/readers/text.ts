import { VisitgraphError } from '../../problem.ts'
import type { TableFile, TableForm } from '../table.ts'

/**
 * Reads a table as text: UTF-16 by its byte order mark, else as the map or an XML declaration says, else UTF-8.
 *
 * @throws VisitgraphError with code `TABLE_NOT_READABLE` at the first byte that is none of that encoding.
 */
export async function* textOf(
  { file, chunks }: TableFile,
  { encoding }: Pick<TableForm, 'encoding'>,
): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let line = 1
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(markedEncoding(chunk) ?? encoding ?? declared(chunk) ?? 'utf-8', {
      fatal: true,
    })
    try {
      const text = decoder.decode(chunk, { stream: true })
      line += countOf(text)
      yield text
    } catch (error) {
      throw undecodable(file, { chunk, line, encoding: decoder.encoding, cause: error })
    }
  }
}

/** The encoding that a byte order mark tells, where it is not UTF-8. */
function markedEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

const known = (label: string): string | undefined => {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

/** The encoding that an XML declaration names. */
function declared(chunk: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(chunk.subarray(0, 200))
  const label = /^\s*<\?xml[^>]*\sencoding=["']([\w.:-]+)["']/.exec(head)?.[1]
  return label === undefined ? undefined : known(label)
}

const countOf = (text: string): number => text.split('\n').length - 1

interface Undecodable {
  readonly chunk: Uint8Array
  readonly line: number
  readonly encoding: string
  readonly cause: unknown
}

function undecodable(file: string, { chunk, line, encoding, cause }: Undecodable): VisitgraphError {
  const text = new TextDecoder(encoding).decode(chunk)
  const before = text.slice(0, Math.max(0, text.indexOf('\uFFFD')))
  const at = line + countOf(before)
  const near = before.slice(-20).split('\n').at(-1) ?? ''
  return new VisitgraphError(
    {
      code: 'TABLE_NOT_READABLE',
      severity: 'error',
      message: `line ${at}: what stands behind ${JSON.stringify(near)} is not ${encoding.toUpperCase()}`,
      hint: 'save the table as UTF-8, or name its encoding in the map: `table: { encoding: windows-1252 }`',
      source: { file, line: at },
    },
    { cause },
  )
}
