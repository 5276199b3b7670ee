import type { NamedNode } from '@rdfjs/types'
import { at, type Origin } from '../rdf/description.ts'
import { slug } from '../rdf/iri.ts'
import type { BuildContext } from './context.ts'
import type { OccasionEvent } from './event.ts'
import type { Organization } from './organization.ts'
import type { Person } from './person.ts'
import type { Place } from './place.ts'
import type { LayeredRegister } from './register.ts'
import type { Entry, Shelf } from './shelf.ts'
import type { Topic } from './topic.ts'

/** Entities of one kind that a visit uses, in the order of their first use. */
export interface Used<T> {
  readonly entries: readonly Entry<T>[]
  /**
   * Uses an entity; a name that no register knows becomes a minimal one. The name stands at an origin, or at a key or
   * an index inside.
   */
  readonly use: (name: string, origin: Origin, segment?: string | number) => Entry<T>
}

/** Someone who attends an event for somebody else. */
export interface Representation {
  readonly envoy: Entry<Person>
  readonly principal: NamedNode
  readonly event: NamedNode
  readonly node: NamedNode
  readonly origin: Origin
}

/** Who and what takes part in a visit, collected while it is built. */
export interface Cast {
  readonly context: BuildContext
  readonly people: Used<Person>
  readonly bodies: Used<Organization>
  readonly events: Used<OccasionEvent>
  readonly places: Used<Place>
  readonly topics: Used<Topic>
  readonly register: LayeredRegister
  readonly representations: Representation[]
  /** Identities of the places where something takes place: they get an address. */
  readonly located: Set<string>
}

function used<T>(find: Shelf<T>['find'], own: readonly Entry<T>[], minimal: T): Used<T> {
  const entries = [...own]
  const byId = new Map<string, Entry<T>>(own.map(entry => [entry.id, entry]))
  const use: Used<T>['use'] = (name, origin, segment) => {
    const entry = find(name)
    const id = entry?.id ?? slug(name)
    const known = byId.get(id)
    if (known) return known
    const place = segment === undefined ? origin : at(origin, segment)
    const added = entry ?? { key: name, id, value: minimal, origin: place }
    byId.set(id, added)
    entries.push(added)
    return added
  }
  return { entries, use }
}

/** Opens the cast of a visit: what the record itself describes takes part from the start. */
export function openCast(register: LayeredRegister, context: BuildContext): Cast {
  const { people, bodies, events, places, topics } = register
  return {
    context,
    register,
    people: used(people.find, people.entries, {}),
    bodies: used(bodies.find, bodies.entries, {}),
    events: used(events.find, events.entries, { name: '' }),
    places: used(places.find, places.entries, {}),
    topics: used(topics.find, topics.entries, {}),
    representations: [],
    located: new Set(),
  }
}

/** Says whether a name is written as a country code. */
export const isCountryCode = (name: string): boolean => /^[A-Z]{2}$/.test(name)

/** Uses the places of a field and notes that something takes place there. */
export function locate(cast: Cast, names: readonly string[], origin: Origin): readonly NamedNode[] {
  return names.map((name, index) => {
    const { id } = cast.places.use(name, origin, index)
    cast.located.add(id)
    return cast.context.iri('place', id)
  })
}

/** Finds what a name stands for among events, places, topics, people and bodies; a new topic where nothing has that name. */
export function subjectNamed(cast: Cast, name: string, origin: Origin): NamedNode {
  const { register, context } = cast
  const { iri } = context
  if (register.events.find(name)) return iri('event', cast.events.use(name, origin).id)
  if (register.places.find(name)) return iri('place', cast.places.use(name, origin).id)
  if (register.topics.find(name)) return iri('topic', cast.topics.use(name, origin).id)
  return partyNamed(cast, name, origin) ?? iri('topic', cast.topics.use(name, origin).id)
}

/** Finds the person or body that a register knows by a name. */
export function partyNamed(cast: Cast, name: string, origin: Origin): NamedNode | undefined {
  const { register, context } = cast
  if (register.people.find(name)) return context.iri('person', cast.people.use(name, origin).id)
  if (register.bodies.find(name)) return context.iri('org', cast.bodies.use(name, origin).id)
  return undefined
}

/** Uses the subjects of a field. */
export function subjectsOf(
  cast: Cast,
  names: readonly string[],
  origin: Origin,
): readonly NamedNode[] {
  return names.map((name, index) => subjectNamed(cast, name, at(origin, index)))
}
