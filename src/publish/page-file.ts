import { VisitgraphError } from '../problem.ts'
import { isLink, standing } from '../stores/folder.ts'
import { stage, syncFolders } from '../stores/temporary.ts'

/** A page as text whose bytes can be had back unchanged, whatever its encoding. */
export interface PageText {
  readonly text: string
  /** Writes data so that it means the same in the encoding of the page. */
  readonly encoded: (json: string) => string
  readonly bytes: (text: string) => Uint8Array
}

/**
 * Reads a page: UTF-8, or any encoding that has ASCII in it, of which each byte is kept as it is.
 *
 * @throws VisitgraphError with code `PAGE_ENCODING` for UTF-16.
 */
export function readPage(bytes: Uint8Array, file: string): PageText {
  const [first, second] = bytes
  if ((first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe))
    throw isUtf16(file)
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { text, encoded: json => json, bytes: whole => new TextEncoder().encode(whole) }
  } catch {
    return {
      text: Buffer.from(bytes).toString('latin1'),
      encoded: inAscii,
      bytes: whole => Buffer.from(whole, 'latin1'),
    }
  }
}

const inAscii = (json: string): string =>
  json.replace(
    /[\u0080-\uFFFF]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const isUtf16 = (file: string): VisitgraphError =>
  new VisitgraphError({
    code: 'PAGE_ENCODING',
    severity: 'error',
    message: `${file} is encoded in UTF-16`,
    hint: 'save the page as UTF-8, which the HTML standard asks for',
    source: { file },
  })

/**
 * Writes a page in place of what is there, whole or not at all.
 *
 * @throws VisitgraphError when it is a link or the system refuses.
 */
export async function writePage(file: string, bytes: Uint8Array): Promise<void> {
  if ((await standing(file))?.isSymbolicLink()) throw isLink(file)
  const staged = await stage(file, bytes)
  try {
    await staged.place()
    await syncFolders([staged])
  } finally {
    await staged.discard()
  }
}
