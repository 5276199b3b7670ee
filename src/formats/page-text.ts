import type { Literal, Quad } from '@rdfjs/types'
import { xsd } from '../rdf/namespaces.ts'
import { checkedLanguage } from '../rdf/serializable.ts'
import { jsonString } from './json-text.ts'

const numbers: ReadonlySet<string> = new Set([
  xsd.integer.value,
  xsd.decimal.value,
  xsd.double.value,
])

const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/** Writes a literal as pages do: numbers and truth values bare, all else, dates among it, as plain text. */
export function pageText(literal: Literal): string {
  checkedLanguage(literal)
  const { value, datatype } = literal
  if (datatype.value === xsd.boolean.value && /^(?:true|false)$/.test(value)) return value
  if (!numbers.has(datatype.value) || !jsonNumber.test(value)) return jsonString(value)
  const isExact = !/^-?\d+$/.test(value) || Number.isSafeInteger(Number(value))
  return isExact ? value : jsonString(value)
}

/**
 * Keeps the texts of one language, since readers of pages stumble over a mixture. Where none is in the language
 * asked for, those of a regional form of it are kept, else those of the first language in alphabetical order.
 * What has no language stays.
 */
export function inLanguage(
  objects: readonly Quad['object'][],
  language: string,
): readonly Quad['object'][] {
  const found = new Set<string>()
  for (const object of objects) if (languageOf(object) !== '') found.add(languageOf(object))
  if (found.size < 2) return objects
  const ordered = [...found].toSorted()
  const chosen =
    ordered.find(tag => tag === language) ??
    ordered.find(tag => tag.startsWith(`${language}-`)) ??
    ordered[0]
  return objects.filter(object => languageOf(object) === '' || languageOf(object) === chosen)
}

const languageOf = (object: Quad['object']): string =>
  object.termType === 'Literal' ? object.language.toLowerCase() : ''
