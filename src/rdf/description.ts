import type { NamedNode, Quad, Term } from '@rdfjs/types'
import { quad } from './terms.ts'

/** Where a fact was written: a file and the JSON Pointer of the value in it. */
export interface Origin {
  /** The file when it is not the record itself: a register, the configuration. */
  readonly file?: string
  readonly pointer: string
}

/** What may stand behind a predicate: terms, one term, or nothing. */
export type Objects = readonly Quad['object'][] | Quad['object'] | undefined

/** A predicate, its objects, and the field that says so, relative to the origin of the description. */
export type Property = readonly [predicate: NamedNode, objects: Objects, field?: string]

/** Everything that is said of one subject in one place. */
export interface Description {
  readonly subject: NamedNode
  readonly origin: Origin
  readonly properties: readonly Property[]
}

/** Describes a subject by its properties, in reading order; those without objects are left out. */
export function describe(
  subject: NamedNode,
  origin: Origin,
  properties: readonly Property[],
): Description {
  return { subject, origin, properties }
}

function listed(objects: Objects): readonly Quad['object'][] {
  if (objects === undefined) return []
  return isList(objects) ? objects : [objects]
}

// `Array.isArray` does not narrow readonly arrays.
const isList = (objects: readonly Quad['object'][] | Quad['object']): objects is readonly Quad['object'][] =>
  Array.isArray(objects)

/** Returns the quads of descriptions, in their order, in one graph. */
export function toQuads(descriptions: Iterable<Description>, graph: NamedNode): Quad[] {
  const quads: Quad[] = []
  for (const { subject, properties } of descriptions) {
    for (const [predicate, objects] of properties) {
      for (const object of listed(objects)) quads.push(quad({ subject, predicate, object, graph }))
    }
  }
  return quads
}

/** A question for the origin of a fact: a subject, perhaps one of its predicates, perhaps one value. */
export interface FactPattern {
  readonly subject: string
  readonly predicate?: string
  readonly object?: Term
}

/** Finds where a fact was written; the origin of its subject where the fact itself is not stated. */
export function originOf(
  descriptions: Iterable<Description>,
  { subject, predicate, object }: FactPattern,
): Origin | undefined {
  let ofSubject: Origin | undefined
  for (const description of descriptions) {
    if (description.subject.value !== subject) continue
    ofSubject ??= description.origin
    for (const [term, objects, field] of description.properties) {
      if (term.value !== predicate || field === undefined) continue
      const place = object ? listed(objects).findIndex(value => value.equals(object)) : 0
      if (place >= 0) return within(description.origin, field, place)
    }
  }
  return ofSubject
}

// A field that holds one value has no `/0`: who looks the place up falls back to the field.
function within(origin: Origin, field: string, index: number): Origin {
  return { ...origin, pointer: `${origin.pointer}/${field}/${index}` }
}

/** Returns the origin of a part; segments are keys or indexes, escaped as RFC 6901 asks. */
export function at(origin: Origin, ...segments: readonly (string | number)[]): Origin {
  const path = segments.map(segment => `/${escapeSegment(String(segment))}`)
  return { ...origin, pointer: origin.pointer + path.join('') }
}

const escapeSegment = (segment: string): string =>
  segment.replaceAll('~', '~0').replaceAll('/', '~1')
