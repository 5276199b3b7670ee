import { isWellFormedText, loneSurrogateIn } from '../rdf/serializable.ts'

/** Characters that an editor hides or breaks lines at; JSON allows them, people and old parsers stumble. */
const hidden = /[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g

/** What may need care at all; most texts do not. */
const careful =
  // oxlint-disable-next-line no-control-regex -- JSON escapes control characters
  /["\\\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/

/** Writes a UTF-16 unit as JSON escapes it: `\u2028`. */
export const jsonEscape = (unit: string): string =>
  `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * Writes a text as a JSON string.
 *
 * @throws VisitgraphError `NOT_SERIALIZABLE` for half a surrogate pair.
 */
export function jsonString(text: string): string {
  if (!careful.test(text)) return `"${text}"`
  if (!isWellFormedText(text)) throw loneSurrogateIn(text)
  return JSON.stringify(text).replace(hidden, jsonEscape)
}

/** Writes a JSON object of ready members, one a line, the closing brace behind the indentation. */
export const jsonObject = (members: readonly string[], indent: string): string =>
  members.length === 0 ? '{}' : `{\n${indent}  ${members.join(`,\n${indent}  `)}\n${indent}}`

/** Writes a JSON object of members that are one text already. */
export const jsonBlock = (members: string, indent: string): string =>
  members === '' ? '{}' : `{\n${indent}  ${members}\n${indent}}`

const separators: string[] = []

/** Writes what stands between a member and the next; the indentation is of spaces. */
export const nextMember = (indent: string): string => (separators[indent.length] ??= `,\n${indent}`)

/** Writes a JSON array of ready values, one a line; a single value stands for itself. */
export const jsonValues = (values: readonly string[], indent: string): string =>
  values.length === 1 ? values.join('') : jsonArray(values, indent)

/** Writes a JSON array of ready values, one a line. */
export const jsonArray = (values: readonly string[], indent: string): string =>
  values.length === 0 ? '[]' : `[\n${indent}  ${values.join(`,\n${indent}  `)}\n${indent}]`

/** Writes a JSON array of ready values on one line; a single value stands for itself. */
export const jsonRow = (values: readonly string[]): string =>
  values.length === 1 ? values.join('') : `[${values.join(', ')}]`
