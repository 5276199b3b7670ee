import type { NamedNode, Quad } from '@rdfjs/types'
import { type GraphDescription, nodeKey, objectsOf, type SubjectDescription } from '../rdf/graph.ts'
import { prefixes, rdf, schema } from '../rdf/namespaces.ts'
import { checkedIri } from '../rdf/serializable.ts'
import { jsonObject, jsonRow, jsonValues } from './json-text.ts'
import { inLanguage, pageText } from './page-text.ts'

type Subjects = GraphDescription['subjects']

/** What a page says and where it begins. */
export interface PageOptions {
  readonly root: string | undefined
  readonly language: string
}

/** Properties whose values are addresses of pages, not things: plain URL strings. */
const urlProperties: ReadonlySet<string> = new Set([
  schema.isBasedOn.value,
  schema.sameAs.value,
  schema.sdLicense.value,
  schema.url.value,
])

/** Properties that only repeat, backwards, what the nesting says: left out where the other side states the inverse. */
const inverses: ReadonlyMap<string, string> = new Map([
  [schema.superEvent.value, schema.subEvent.value],
  [schema.recordedAt.value, schema.recordedIn.value],
])

/** Properties that lead out of the page into the furniture of the site. */
const siteProperties: ReadonlySet<string> = new Set([schema.inDefinedTermSet.value])

/**
 * Writes the nodes of a page: the root with all that it leads to, then what points at the root, in order of first
 * appearance. Blank nodes and what is not schema.org stay out; types of this project are additional types.
 */
export function pageTree(subjects: Subjects, { root, language }: PageOptions): string[] {
  const written = new Set<string>()

  const node = (description: SubjectDescription, indent: string): string => {
    written.add(description.subject.value)
    const inner = `${indent}  `
    const members = [`"@id": "${checkedIri(description.subject.value)}"`, ...types(description)]
    for (const [place, predicate] of description.layout.predicates.entries()) {
      const objects = description.objects[place] ?? []
      const name = schemaName(predicate.value)
      if (name === undefined || predicate.equals(schema.additionalType)) continue
      const kept = inLanguage(objects, language).filter(
        object => !isRepeated(subjects, { subject: description.subject, predicate, object }),
      )
      const at = kept.length > 1 ? `${inner}  ` : inner
      const values = kept.map(object => value(object, predicate.value, at))
      if (values.length > 0) members.push(`"${name}": ${jsonValues(values, inner)}`)
    }
    return jsonObject(members, indent)
  }

  const value = (object: Quad['object'], property: string, indent: string): string => {
    if (object.termType === 'Literal') return pageText(object)
    const iri = checkedIri(object.value)
    const name = schemaName(iri)
    if (name !== undefined) return `"https://schema.org/${name}"`
    if (urlProperties.has(property)) return `"${iri}"`
    const description = subjects.get(iri)
    if (!description || written.has(iri) || indent.length > deepest) return `{ "@id": "${iri}" }`
    return node(description, indent)
  }

  const start = rootOf(subjects, root)
  if (!start) return []
  const nodes = [node(start, '    ')]
  for (const description of subjects.values()) {
    if (description.subject.termType !== 'NamedNode') continue
    if (written.has(description.subject.value) || !pointsAt(description, start)) continue
    nodes.push(node(description, '    '))
  }
  return nodes
}

/** How far a node may be indented: readers of pages do not follow without end. */
const deepest = 128

const schemaLocal = /^[A-Za-z][A-Za-z0-9]*$/

/** Returns the name of a schema.org term; nothing for other IRIs. */
function schemaName(iri: string): string | undefined {
  if (!iri.startsWith(prefixes.schema)) return undefined
  const name = iri.slice(prefixes.schema.length)
  return schemaLocal.test(name) ? name : undefined
}

function types(description: SubjectDescription): string[] {
  const all = objectsOf(description, rdf.type.value).filter(isIri)
  const additional = objectsOf(description, schema.additionalType.value).filter(isIri)
  const names = all.flatMap(({ value }) => schemaName(value) ?? [])
  const others = all.filter(({ value }) => value.startsWith(prefixes.vg))
  const urls = [...others, ...additional].map(({ value }) => `"${checkedIri(value)}"`)
  const members: string[] = []
  if (names.length > 0) members.push(`"@type": ${jsonRow(names.map(name => `"${name}"`))}`)
  if (urls.length > 0) members.push(`"additionalType": ${jsonRow(urls)}`)
  return members
}

const isIri = (term: Quad['object']): term is NamedNode => term.termType === 'NamedNode'

function rootOf(subjects: Subjects, root: string | undefined): SubjectDescription | undefined {
  const asked = root === undefined ? undefined : subjects.get(root)
  return asked ?? [...subjects.values()].find(({ subject }) => subject.termType === 'NamedNode')
}

function isRepeated(
  subjects: Subjects,
  { subject, predicate, object }: Pick<Quad, 'subject' | 'predicate' | 'object'>,
): boolean {
  if (object.termType === 'BlankNode') return true
  if (object.termType === 'Literal') return false
  if (siteProperties.has(predicate.value)) return true
  const inverse = inverses.get(predicate.value)
  if (inverse === undefined) return false
  const other = subjects.get(object.value)
  return other ? objectsOf(other, inverse).some(term => term.value === subject.value) : false
}

function pointsAt(
  { layout, objects }: SubjectDescription,
  { subject }: SubjectDescription,
): boolean {
  const key = nodeKey(subject)
  return layout.predicates.some(
    ({ value }, place) =>
      schemaName(value) !== undefined &&
      objects[place]?.some(object => object.termType === 'NamedNode' && object.value === key),
  )
}
