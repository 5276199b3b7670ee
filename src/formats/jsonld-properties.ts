import type { Literal, Quad } from '@rdfjs/types'
import type { PredicateObjects } from '../rdf/graph.ts'
import { checkedLanguage, misplacedTerm } from '../rdf/serializable.ts'
import { jsonObject, jsonRow, jsonString, jsonValues } from './json-text.ts'
import { type Key, typeProperty } from './jsonld-names.ts'
import type { JsonldTerms } from './jsonld-terms.ts'

/** Where a property is written. */
export interface Place {
  readonly terms: JsonldTerms
  readonly indent: string
  /** Writes a node out where this is its first mention; nothing for literals and where it is only referred to. */
  readonly writeNode: (term: Quad['object'], indent: string) => string | undefined
}

type Objects = readonly Quad['object'][]

/** Writes the members of a property: one, or two where not all values fit the coercion of its term. */
export function propertyMembers({ predicate, objects }: PredicateObjects, place: Place): string[] {
  if (predicate.termType !== 'NamedNode') throw misplacedTerm(predicate)
  const key = place.terms.key(predicate.value)
  const uncoerced = { key: key.plain, strings: '' }
  if (predicate.value === typeProperty) {
    const literals = objects.filter(term => term.termType === 'Literal')
    return [...typeMembers(objects, place), ...plainMembers(uncoerced, literals, place)]
  }
  if (key.strings !== '@language') return plainMembers(key, objects, place)
  const rest = objects.filter(term => !isText(term))
  const texts = languageMap(key.key, objects.filter(isText), place.indent)
  return [...texts, ...plainMembers(uncoerced, rest, place)]
}

function plainMembers(
  { key, strings }: Pick<Key, 'key' | 'strings'>,
  objects: Objects,
  { terms, indent, writeNode }: Place,
): string[] {
  if (objects.length === 0) return []
  const inner = objects.length > 1 ? `${indent}  ` : indent
  const values = objects.map(term => writeNode(term, inner) ?? terms.value(term, strings))
  return [`"${key}": ${jsonValues(values, indent)}`]
}

function typeMembers(objects: Objects, { terms }: Place): string[] {
  const types = objects.filter(term => term.termType !== 'Literal').map(terms.type)
  return types.length === 0 ? [] : [`"type": ${jsonRow(types)}`]
}

/** Writes texts by language; several of one language become an array. */
function languageMap(key: string, texts: readonly Literal[], indent: string): string[] {
  if (texts.length === 0) return []
  const byLanguage = new Map<string, string[]>()
  for (const text of texts) {
    const language = checkedLanguage(text)
    const values = byLanguage.get(language)
    if (values) values.push(jsonString(text.value))
    else byLanguage.set(language, [jsonString(text.value)])
  }
  const members = [...byLanguage].map(([language, values]) => `"${language}": ${jsonRow(values)}`)
  return [
    `"${key}": ${members.length > 1 ? jsonObject(members, indent) : `{ ${members.join('')} }`}`,
  ]
}

const isText = (term: Quad['object']): term is Literal =>
  term.termType === 'Literal' && term.language !== ''
