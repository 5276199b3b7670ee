import type { Visit } from '../../model/visit.ts'
import { inside } from '../../pointer.ts'

/** What the writer writes: the plain data of a record. */
export type Plain =
  string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain | undefined }

/** Where a value stands that is written, and what is said beside it. */
export interface Setting {
  readonly indent: string
  /** Its JSON Pointer in the record. */
  readonly pointer: string
  /** Comments by pointer. */
  readonly comments: ReadonlyMap<string, string>
}

const width = 110

/** Writes a drafted record, which may lack fields. */
export const writeRecord = (record: Visit, comments: ReadonlyMap<string, string>): string =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a record is plain data
  writeYaml(record as unknown as { readonly [key: string]: Plain | undefined }, comments)

/** Writes a record as a person would: short things on one line, a comment behind the line it speaks of. */
export function writeYaml(
  record: { readonly [key: string]: Plain | undefined },
  comments: ReadonlyMap<string, string>,
): string {
  const lines: string[] = []
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined) continue
    lines.push(...writeField(key, value, { indent: '', pointer: inside('', key), comments }))
  }
  for (const [pointer, comment] of comments) if (pointer.startsWith('#')) lines.push(`# ${comment}`)
  return `${lines.join('\n')}\n`
}

/** Writes a field; a section of the record has an empty line before it. */
export function writeField(key: string, value: Plain, setting: Setting): readonly string[] {
  const isSection = /^\/(?:guest|people|programme|statements|sources|events|bodies)$/.test(
    setting.pointer,
  )
  return [...(isSection ? [''] : []), ...field(key, value, setting)]
}

function field(
  key: string,
  value: Plain,
  { indent, pointer, comments }: Setting,
): readonly string[] {
  const name = scalar(key)
  const line = `${indent}${name}: ${flow(value)}`
  const isSection = indent === '' && /^(?:people|bodies|events)$/.test(key)
  if (isScalar(value) || (!isSection && fits(line, value, { indent, pointer, comments })))
    return [withComment(line, { pointer, comments })]
  const head = withComment(`${indent}${name}:`, { pointer, comments }, true)
  return [head, ...block(value, { indent: `${indent}  `, pointer, comments })]
}

function block(value: Plain, { indent, pointer, comments }: Setting): readonly string[] {
  if (isList(value))
    return value.flatMap((entry, index) =>
      writeItem(entry, { indent, pointer: `${pointer}/${index}`, comments }),
    )
  if (isScalar(value)) return [`${indent}${scalar(value)}`]
  return Object.entries(value).flatMap(([key, entry]) =>
    entry === undefined
      ? []
      : field(key, entry, { indent, pointer: inside(pointer, key), comments }),
  )
}

/** Writes an item of a list. */
export function writeItem(value: Plain, { indent, pointer, comments }: Setting): readonly string[] {
  const line = `${indent}- ${flow(value)}`
  if (isScalar(value) || line.length <= width) return [withComment(line, { pointer, comments })]
  const [first = '', ...rest] = block(value, { indent: `${indent}  `, pointer, comments })
  const lines = [`${indent}- ${first.trimStart()}`, ...rest]
  const comment = comments.get(pointer)
  return comment === undefined ? lines : [`${lines[0] ?? ''}  # ${comment}`, ...lines.slice(1)]
}

function fits(line: string, value: Plain, { pointer, comments }: Setting): boolean {
  if (line.length > width || (isList(value) && value.some(entry => !isScalar(entry)))) return false
  if (
    !isScalar(value) &&
    !isList(value) &&
    Object.values(value).some(entry => entry !== undefined && !isScalar(entry) && !isList(entry))
  )
    return false
  return ![...comments.keys()].some(key => key.startsWith(`${pointer}/`)) || !isList(value)
}

/** A comment behind a line also tells what is said of the values on that line. */
function withComment(
  line: string,
  { pointer, comments }: Pick<Setting, 'pointer' | 'comments'>,
  isHead = false,
): string {
  const own = [...comments]
    .filter(([key]) => key === pointer || (!isHead && key.startsWith(`${pointer}/`)))
    .map(([, comment]) => comment)
  return own.length === 0
    ? line
    : `${line}  # ${[...new Set(own)].join('; ').replaceAll(/[\r\n]+/g, ' ')}`
}

const isScalar = (value: Plain): value is string | number | boolean => typeof value !== 'object'
const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value)

/** Writes a field as it stands in brackets. */
export const flowField = (key: string, value: Plain): string =>
  `${scalar(key, true)}: ${flow(value)}`

/** Writes a value on one line, as it stands in brackets. */
export function flow(value: Plain): string {
  if (isScalar(value)) return scalar(value, true)
  if (isList(value)) return value.length === 0 ? '[]' : `[ ${value.map(flow).join(', ')} ]`
  const entries = Object.entries(value).filter(
    (entry): entry is [string, Plain] => entry[1] !== undefined,
  )
  return entries.length === 0
    ? '{}'
    : `{ ${entries.map(([key, entry]) => flowField(key, entry)).join(', ')} }`
}

const reserved = /^(?:true|false|null|yes|no|on|off|y|n|~|\.inf|\.nan)$/i

/** A plain scalar where YAML reads it as the same text, else one in double quotes as JSON writes it. */
function scalar(value: string | number | boolean, inFlow = false): string {
  if (typeof value !== 'string') return String(value)
  const isPlain =
    // oxlint-disable-next-line no-control-regex -- what a plain scalar must not hold
    /^[\p{L}\p{N}(][^\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff"`]*$/u.test(value) &&
    !/: |:$| #|\s$|\s{2}/.test(value) &&
    !/^[\d.+-]+(?:e\d+)?$/i.test(value) &&
    !/^0[xob]/i.test(value) &&
    !reserved.test(value) &&
    (!inFlow || !/[[\]{},]/.test(value))
  if (isPlain || /^\d{4}-\d{2}(?:-\d{2})?(?:\/(?:\d{4}-\d{2}-\d{2}|\.\.))?$/.test(value))
    return value
  return JSON.stringify(value).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
