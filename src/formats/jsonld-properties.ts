import type { Literal, Quad } from '@rdfjs/types'
import { checkedLanguage } from '../rdf/serializable.ts'
import { jsonObject, jsonRow, jsonString, nextMember } from './json-text.ts'
import { typeMember, type Key } from './jsonld-names.ts'
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
export function propertyMembers(key: Key, objects: Objects, place: Place): string {
  if (key.strings !== '@language') return plainMembers(key, objects, place)
  const [first] = objects
  if (first && objects.length === 1 && isText(first))
    return `${nextMember(place.indent)}${key.key}{ ${languageMember(first)} }`
  const texts = languageMap(key.key, objects.filter(isText), place)
  return texts + uncoercedMembers(key, objects.filter(isNoText), place)
}

/** Writes the types of a node; what is a literal and cannot be one keeps its property. */
export function typeMembers(key: Key, objects: Objects, place: Place): string {
  const types = objects.filter(isNode).map(place.terms.type)
  const members = types.length === 0 ? '' : nextMember(place.indent) + typeMember(types)
  return types.length === objects.length
    ? members
    : members + uncoercedMembers(key, objects.filter(isLiteral), place)
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
  const start = nextMember(indent) + key
  if (objects.length === 1) return start + (writeNode(first, indent) ?? terms.value(first, strings))
  const inner = `${indent}  `
  const between = nextMember(inner)
  let values = ''
  for (const term of objects) {
    if (values !== '') values += between
    values += writeNode(term, inner) ?? terms.value(term, strings)
  }
  return `${start}[\n${inner}${values}\n${indent}]`
}

/** Writes texts by language; several of one language become an array. */
function languageMap(key: string, texts: readonly Literal[], { indent }: Place): string {
  if (texts.length === 0) return ''
  const members = languageMembers(texts)
  const [member] = members
  const map = member && members.length === 1 ? `{ ${member} }` : jsonObject(members, indent)
  return nextMember(indent) + key + map
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

const isNode = (term: Quad['object']): boolean => !isLiteral(term)

const isText = (term: Quad['object']): term is Literal => isLiteral(term) && term.language !== ''

const isNoText = (term: Quad['object']): boolean => !isText(term)
