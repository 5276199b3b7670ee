import { isWellFormedText, loneSurrogateIn } from '../rdf/serializable.ts'

/** Characters that an editor hides or breaks lines at; JSON allows them, people and old parsers stumble. */
const hidden = /[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/
const hiddenOnes = new RegExp(hidden, 'g')

/** Writes a UTF-16 unit as JSON escapes it: `\u2028`. */
export const jsonEscape = (unit: string): string =>
  `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * Writes a text as a JSON string.
 *
 * @throws VisitgraphError `NOT_SERIALIZABLE` for half a surrogate pair.
 */
export function jsonString(text: string): string {
  if (!isWellFormedText(text)) throw loneSurrogateIn(text)
  const json = JSON.stringify(text)
  return hidden.test(json) ? json.replace(hiddenOnes, jsonEscape) : json
}

/** Writes a JSON object of ready members, one a line, the closing brace behind the indentation. */
export const jsonObject = (members: readonly string[], indent: string): string =>
  members.length === 0 ? '{}' : `{\n${indent}  ${members.join(`,\n${indent}  `)}\n${indent}}`

/** Writes a JSON array of ready values, one a line; a single value stands for itself. */
export const jsonValues = (values: readonly string[], indent: string): string =>
  values.length === 1 ? values.join('') : jsonArray(values, indent)

/** Writes a JSON array of ready values, one a line. */
export const jsonArray = (values: readonly string[], indent: string): string =>
  values.length === 0 ? '[]' : `[\n${indent}  ${values.join(`,\n${indent}  `)}\n${indent}]`

/** Writes a JSON array of ready values on one line; a single value stands for itself. */
export const jsonRow = (values: readonly string[]): string =>
  values.length === 1 ? values.join('') : `[${values.join(', ')}]`
