import type { Limits } from './limits.ts'
import type { Span, TreeField, TreeNode } from './tree.ts'

/*
 * JSON as RFC 8259 has it, read into a tree that knows where each value stands. `JSON.parse` knows neither places
 * nor that a name stands twice.
 */

/** What keeps a text from being JSON, and where. */
export class JsonFault extends Error {
  readonly code: string
  readonly start: number
  readonly hint: string | undefined
  constructor(
    code: string,
    message: string,
    { start, hint }: { readonly start: number; readonly hint?: string },
  ) {
    super(message)
    this.code = code
    this.start = start
    this.hint = hint
  }
}

interface Reader {
  readonly text: string
  /** Behind the last character that may be read. */
  readonly end: number
  readonly limits: Limits
  at: number
  values: number
}

/**
 * Reads one JSON text from a stretch of a text.
 *
 * @throws JsonFault at the first character that is not JSON, at a number that cannot be kept, or beyond a limit.
 */
export function readJson(text: string, { start, end }: Span, limits: Limits): TreeNode {
  const reader: Reader = { text, end, limits, at: start, values: 0 }
  skipSpace(reader)
  const node = readValue(reader, 1)
  skipSpace(reader)
  if (reader.at < reader.end)
    fail(
      reader,
      'something stands behind the end of the JSON value',
      'one file holds one value; several records go into an .ndjson file, one a line',
    )
  return node
}

function fail(reader: Reader, message: string, hint?: string): never {
  const isEnd = reader.at >= reader.end
  throw new JsonFault('JSON_SYNTAX', isEnd ? 'the JSON ends in the middle of a value' : message, {
    start: reader.at,
    ...(isEnd ? { hint: 'the file may have been cut off' } : hint === undefined ? {} : { hint }),
  })
}

function skipSpace(reader: Reader): void {
  while (reader.at < reader.end && ' \n\t\r'.includes(reader.text.charAt(reader.at))) reader.at++
}

/** Reads a value; a list or mapping here would be the one of that depth, the outermost being the first. */
function readValue(reader: Reader, depth: number): TreeNode {
  if (++reader.values > reader.limits.values)
    throw new JsonFault('TOO_MANY_VALUES', `there are more than ${reader.limits.values} values`, {
      start: reader.at,
    })
  switch (reader.text.charAt(reader.at)) {
    case '{':
      return readObject(reader, depth)
    case '[':
      return readArray(reader, depth)
    case '"':
      return readString(reader)
    default:
      return readWord(reader)
  }
}

/** Steps over a character where it comes next, and says whether it did. */
function take(reader: Reader, character: string): boolean {
  const isNext = reader.at < reader.end && reader.text.charAt(reader.at) === character
  if (isNext) reader.at++
  return isNext
}

/** Steps over the bracket that opens a list or mapping, and the space behind it. */
function enter(reader: Reader, depth: number): number {
  const start = reader.at
  if (depth > reader.limits.depth)
    throw new JsonFault('TOO_DEEP', `values are nested more than ${reader.limits.depth} deep`, {
      start,
      hint: 'check the brackets',
    })
  reader.at++
  skipSpace(reader)
  return start
}

function readObject(reader: Reader, depth: number): TreeNode {
  const start = enter(reader, depth)
  const fields: TreeField[] = []
  if (!take(reader, '}')) {
    do {
      skipSpace(reader)
      fields.push(readField(reader, depth))
      skipSpace(reader)
    } while (take(reader, ','))
    if (!take(reader, '}'))
      fail(
        reader,
        'a comma or } is wanted here',
        'JSON knows no comments; each field but the last is followed by a comma',
      )
  }
  return { kind: 'mapping', start, end: reader.at, fields }
}

function readField(reader: Reader, depth: number): TreeField {
  if (reader.text.charAt(reader.at) !== '"')
    fail(
      reader,
      'a field name in double quotes is wanted here',
      'JSON knows no comments, and no comma behind the last field',
    )
  const key = readString(reader)
  skipSpace(reader)
  if (!take(reader, ':')) fail(reader, 'a colon is wanted behind the field name')
  skipSpace(reader)
  return { name: key.value, key, node: readValue(reader, depth + 1) }
}

function readArray(reader: Reader, depth: number): TreeNode {
  const start = enter(reader, depth)
  const items: TreeNode[] = []
  if (!take(reader, ']')) {
    do {
      skipSpace(reader)
      items.push(readValue(reader, depth + 1))
      skipSpace(reader)
    } while (take(reader, ','))
    if (!take(reader, ']')) fail(reader, 'a comma or ] is wanted here')
  }
  return { kind: 'list', start, end: reader.at, items }
}

type StringNode = Extract<TreeNode, { kind: 'scalar' }> & { readonly value: string }

function readString(reader: Reader): StringNode {
  const start = reader.at
  let at = start + 1
  for (; at < reader.end; at++) {
    const code = reader.text.charCodeAt(at)
    if (code === 0x22) break
    if (code === 0x5c) at = escapeEnd(reader, at)
    else if (code < 0x20) {
      reader.at = at
      fail(
        reader,
        code === 0x09 ? 'a tab stands raw in a text' : 'a line ends inside a text',
        code === 0x09 ? 'write \\t' : 'close the text with ", or write \\n',
      )
    }
  }
  if (at >= reader.end)
    throw new JsonFault('JSON_SYNTAX', 'the text that begins here is never closed', {
      start,
      hint: 'close it with "',
    })
  reader.at = at + 1
  const value: unknown = JSON.parse(reader.text.slice(start, reader.at))
  return { kind: 'scalar', start, end: reader.at, value: String(value) }
}

/** Returns the place of the last character of an escape. */
function escapeEnd(reader: Reader, at: number): number {
  const match = /^\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/.exec(reader.text.slice(at, at + 6))
  if (match) return at + match[0].length - 1
  reader.at = at
  return fail(reader, 'this is no escape of JSON', 'a backslash itself is written \\\\')
}

const words = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
])

function readWord(reader: Reader): TreeNode {
  const start = reader.at
  const rest = reader.text.slice(start, Math.min(reader.end, start + 400))
  const [word = ''] = /^[A-Za-z0-9+.-]+/.exec(rest) ?? []
  reader.at = start + word.length
  const span = { kind: 'scalar', start, end: reader.at } as const
  const known = words.get(word)
  if (known !== undefined) return { ...span, value: known }
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word)) return readNumber(word, span)
  reader.at = start
  return fail(
    reader,
    word ? `\`${word.slice(0, 40)}\` is no value of JSON` : 'a value is wanted here',
    'text stands in double quotes; JSON knows no comments, NaN or Infinity',
  )
}

function readNumber(word: string, { start, end }: Span): TreeNode {
  const value = Number(word)
  if (!Number.isFinite(value) || digitsOf(word) !== digitsOf(String(value)))
    throw new JsonFault(
      'INEXACT_NUMBER',
      `the number \`${word.slice(0, 40)}${word.length > 40 ? '…' : ''}\` cannot be kept exactly`,
      { start, hint: 'put it in double quotes if it is meant as text' },
    )
  return { kind: 'scalar', start, end, value }
}

/** Writes a number in one way only, so that two ways of writing the same number can be compared. */
function digitsOf(number: string): string {
  const [, sign = '', whole = '', part = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(number) ?? []
  const digits = (whole + part).replace(/^0+/, '')
  if (digits === '') return '0'
  const plain = digits.replace(/0+$/, '')
  return `${sign}${plain}e${Number(power) - part.length + digits.length - plain.length}`
}
