import type { Literal, Quad } from '@rdfjs/types'
import type { PredicateObjects } from '../rdf/graph.ts'
import { checkedLanguage, misplacedTerm } from '../rdf/serializable.ts'
import { jsonArray, jsonObject, jsonRow, jsonString, nextMember } from './json-text.ts'
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

/**
 * Writes the members of a property, each as one that follows others: one, or two where not all values fit the
 * coercion of its term.
 */
export function propertyMembers({ predicate, objects }: PredicateObjects, place: Place): string {
  if (predicate.termType !== 'NamedNode') throw misplacedTerm(predicate)
  const key = place.terms.key(predicate.value)
  if (predicate.value === typeProperty) {
    const literals = objects.filter(isLiteral)
    return typeMembers(objects, place) + uncoercedMembers(key, literals, place)
  }
  if (key.strings !== '@language') return plainMembers(key, objects, place)
  if (objects.every(isText)) return languageMap(key.key, objects, place)
  const texts = languageMap(key.key, objects.filter(isText), place)
  const rest = objects.filter(term => !isText(term))
  return texts + uncoercedMembers(key, rest, place)
}

const uncoercedMembers = ({ plain }: Key, objects: Objects, place: Place): string =>
  plainMembers({ key: plain, strings: '' }, objects, place)

function plainMembers(
  { key, strings }: Pick<Key, 'key' | 'strings'>,
  objects: Objects,
  { terms, indent, writeNode }: Place,
): string {
  const [first] = objects
  if (!first) return ''
  const inner = objects.length > 1 ? `${indent}  ` : indent
  const value = (term: Quad['object']) => writeNode(term, inner) ?? terms.value(term, strings)
  const values = objects.length > 1 ? jsonArray(objects.map(value), indent) : value(first)
  return `${nextMember(indent)}"${key}": ${values}`
}

function typeMembers(objects: Objects, { terms, indent }: Place): string {
  const types = objects.filter(term => !isLiteral(term)).map(terms.type)
  return types.length === 0 ? '' : `${nextMember(indent)}"type": ${jsonRow(types)}`
}

/** Writes texts by language; several of one language become an array. */
function languageMap(key: string, texts: readonly Literal[], { indent }: Place): string {
  const [first] = texts
  if (!first) return ''
  const members = texts.length === 1 ? [languageMember(first)] : languageMembers(texts)
  const map = members.length > 1 ? jsonObject(members, indent) : `{ ${members.join('')} }`
  return `${nextMember(indent)}"${key}": ${map}`
}

const languageMember = (text: Literal): string =>
  `"${checkedLanguage(text)}": ${jsonString(text.value)}`

function languageMembers(texts: readonly Literal[]): string[] {
  const byLanguage = new Map<string, string[]>()
  for (const text of texts) {
    const language = checkedLanguage(text)
    const values = byLanguage.get(language)
    if (values) values.push(jsonString(text.value))
    else byLanguage.set(language, [jsonString(text.value)])
  }
  return Array.from(byLanguage, ([language, values]) => `"${language}": ${jsonRow(values)}`)
}

const isLiteral = (term: Quad['object']): term is Literal => term.termType === 'Literal'

const isText = (term: Quad['object']): term is Literal => isLiteral(term) && term.language !== ''
