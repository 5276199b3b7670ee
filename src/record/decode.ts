import type { Problem } from '../problem.ts'
import { placing } from './source.ts'

/** The text of a file, or what keeps it from being one. */
export type Decoded =
  | { readonly text: string }
  | {
      readonly problem: Omit<Problem, 'source'> & {
        readonly at?: { readonly line: number; readonly column: number }
      }
    }

const fault = (code: string, message: string, hint: string) =>
  ({ problem: { code, severity: 'error', message, hint } }) as const

/** First bytes of files that are no text, with what they are. */
const signatures: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x1f, 0x8b], 'gzip data'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF file'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive, perhaps an office document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an office document'],
]

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/** Decodes a file as UTF-8, strictly; byte-order marks are dropped, every line end becomes LF. */
export function decode(bytes: Uint8Array): Decoded {
  const known = signatures.find(([signature]) => startsWith(bytes, signature))
  if (known)
    return fault(
      'BINARY_FILE',
      `the file is ${known[1]}, not text`,
      'write the record as a text file',
    )
  const wide = wideEncoding(bytes)
  if (wide) return fault('UTF16', `the file is ${wide}; UTF-8 is needed`, 'save it again as UTF-8')
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text: text.replace(/^\uFEFF+/, '').replaceAll(/\r\n?/g, '\n') }
  } catch {
    return notUtf8(bytes)
  }
}

function wideEncoding(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff]))
    return 'UTF-32'
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return 'UTF-16'
  // Latin text in UTF-16 without a mark: every other byte is zero.
  const head = bytes.subarray(0, 64)
  const zeros = head.filter(byte => byte === 0).length
  return head.length >= 4 && zeros * 3 >= head.length ? 'UTF-16 or binary' : undefined
}

function notUtf8(bytes: Uint8Array): Decoded {
  const { before, offset } = validStart(bytes)
  const text = before.replace(/^\uFEFF+/, '').replaceAll(/\r\n?/g, '\n')
  const at = placing(text)({ start: text.length, end: text.length })
  if (isCutOff(bytes.subarray(offset))) {
    const { problem } = fault(
      'NOT_UTF8',
      `the file ends inside a character, which begins with byte ${offset + 1}`,
      'the file may have been cut off',
    )
    return { problem: { ...problem, at } }
  }
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  const { problem } = fault(
    'NOT_UTF8',
    `the byte 0x${byte} (byte ${offset + 1}) is not UTF-8`,
    'save the file again as UTF-8',
  )
  return { problem: { ...problem, at } }
}

/** Returns the text before the first bytes that are not UTF-8, and where those begin. */
function validStart(bytes: Uint8Array): { readonly before: string; readonly offset: number } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const encoder = new TextEncoder()
  let offset = 0
  let start = 0
  // The decoder puts U+FFFD in place of what is wrong; one that stands in the file itself is right.
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', start)) {
    offset += encoder.encode(text.slice(start, at)).length
    if (!startsWith(bytes.subarray(offset), [0xef, 0xbf, 0xbd]))
      return { before: text.slice(0, at), offset }
    offset += 3
    start = at + 1
  }
  return { before: text, offset: bytes.length }
}

/** Whether bytes are the beginning of one character and nothing else. */
function isCutOff(bytes: Uint8Array): boolean {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }) === ''
  } catch {
    return false
  }
}
