import type { NamedNode, Quad, Term } from '@rdfjs/types'
import { inside } from '../pointer.ts'
import { quad } from './terms.ts'

/** Where a fact was written: a file and the JSON Pointer of the value in it. */
export interface Origin {
  /** The file when it is not the record itself: a register, the configuration. */
  readonly file?: string | undefined
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

/** Returns what stands behind a predicate as a list. */
export function listed(objects: Objects): readonly Quad['object'][] {
  if (objects === undefined) return []
  return isList(objects) ? objects : [objects]
}

/** Says whether several terms stand behind a predicate; `Array.isArray` does not narrow readonly arrays. */
export const isList = (
  objects: readonly Quad['object'][] | Quad['object'],
): objects is readonly Quad['object'][] => Array.isArray(objects)

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
  readonly predicate?: string | undefined
  readonly object?: Term | undefined
}

/** Where a fact was written, or at least its subject. */
export interface FoundOrigin {
  readonly origin: Origin
  readonly of: 'fact' | 'subject'
}

/**
 * Finds where a fact was written. Where the value asked for does not stand behind the predicate itself, but one
 * step on (a path of two predicates), that fact is found; where there is none, the subject is.
 */
export function originOf(
  descriptions: readonly Description[],
  { subject, predicate, object }: FactPattern,
): FoundOrigin | undefined {
  const own = descriptions.filter(description => description.subject.value === subject)
  const [first] = own
  if (!first) return undefined
  const facts = own.flatMap(({ origin, properties }) =>
    properties.flatMap(([term, objects, field]) =>
      term.value === predicate ? [{ origin, field, objects: listed(objects) }] : [],
    ),
  )
  for (const { origin, field, objects } of facts) {
    const index = object ? objects.findIndex(value => value.equals(object)) : 0
    if (field !== undefined && index >= 0)
      return { origin: within(origin, field, index), of: 'fact' }
  }
  const told = facts.filter(({ field }) => field !== undefined)
  const next =
    object &&
    told.flatMap(({ objects }) => objects).find(node => states(descriptions, node, object))
  if (next) return factBehind(descriptions, next.value, object)
  const [fact] = told
  if (fact?.field !== undefined)
    return { origin: fact.field.split('/').reduce(at, fact.origin), of: 'fact' }
  return { origin: first.origin, of: 'subject' }
}

const states = (descriptions: readonly Description[], subject: Term, object: Term): boolean =>
  descriptions.some(
    description =>
      description.subject.equals(subject) &&
      description.properties.some(([, objects]) =>
        listed(objects).some(value => value.equals(object)),
      ),
  )

function factBehind(
  descriptions: readonly Description[],
  subject: string,
  object: Term,
): FoundOrigin | undefined {
  const predicates = descriptions
    .filter(description => description.subject.value === subject)
    .flatMap(({ properties }) => properties)
    .filter(([, objects]) => listed(objects).some(value => value.equals(object)))
  const [predicate] = predicates.map(([term]) => term.value)
  return originOf(descriptions, { subject, predicate, object })
}

// A field that holds one value has no `/0`: who looks the place up falls back to the field.
function within(origin: Origin, field: string, index: number): Origin {
  return { file: origin.file, pointer: `${origin.pointer}/${field}/${index}` }
}

/** A place inside another; its pointer is joined when somebody asks for it, which is when there is a problem. */
class Part implements Origin {
  private readonly whole: Origin
  private readonly segment: string | number

  constructor(whole: Origin, segment: string | number) {
    this.whole = whole
    this.segment = segment
  }

  get file(): string | undefined {
    return this.whole.file
  }

  get pointer(): string {
    return inside(this.whole.pointer, this.segment)
  }
}

/** Returns the origin of a part, which stands at a key or index; it is escaped as RFC 6901 asks. */
export const at = (origin: Origin, segment: string | number): Origin => new Part(origin, segment)
