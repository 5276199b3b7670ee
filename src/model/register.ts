import type { Problem } from '../problem.ts'
import { at, type Origin } from '../rdf/description.ts'
import { slug } from '../rdf/iri.ts'
import { countryName } from './country.ts'
import type { OccasionEvent } from './event.ts'
import { mergeEntity, type Contradiction } from './merge.ts'
import type { Organization } from './organization.ts'
import { personOf, type Person } from './person.ts'
import type { Place } from './place.ts'
import { emptyShelf, shelf, type Entry, type Named, type Shelf } from './shelf.ts'
import type { Text } from './text.ts'
import type { Topic } from './topic.ts'
import type { Entities } from './visit.ts'

/** The people, bodies, events, places and topics that a record may refer to. */
export interface Register {
  readonly people: Shelf<Person>
  readonly bodies: Shelf<Organization>
  readonly events: Shelf<OccasionEvent>
  readonly places: Shelf<Place>
  readonly topics: Shelf<Topic>
}

/** A kind of entities, as the fields of records and registers name them. */
export type Section = keyof Register

/** The sections of a register. */
export const sections: readonly Section[] = ['people', 'bodies', 'events', 'places', 'topics']

/** Makes the register of one file; `file` names it where it is not the record itself. */
export function register(entities: Entities, file?: string): Register {
  const on = <V, T extends Named>(
    section: Section,
    written: Readonly<Record<string, V>> | undefined,
    read: (value: V) => T,
  ): Shelf<T> => (written ? shelf(entriesOf(written, originOf(section, file), read)) : emptyShelf)
  return {
    people: on('people', entities.people, personOf),
    bodies: on('bodies', entities.bodies, asWritten),
    events: on('events', entities.events, asWritten),
    places: on('places', entities.places, asWritten),
    topics: on('topics', entities.topics, asWritten),
  }
}

const asWritten = <T>(value: T): T => value

const originOf = (section: Section, file: string | undefined): Origin =>
  file === undefined ? { pointer: `/${section}` } : { file, pointer: `/${section}` }

function entriesOf<V, T>(
  written: Readonly<Record<string, V>>,
  origin: Origin,
  read: (value: V) => T,
): readonly Entry<T>[] {
  const entries: Entry<T>[] = []
  for (const key in written) {
    const value = written[key]
    if (value !== undefined)
      entries.push({ key, id: slug(key), value: read(value), origin: at(origin, key) })
  }
  return entries
}

/** A register seen through a record: its own entries first, completed by the shared ones. */
export interface LayeredRegister extends Register {
  /** The record's own entries. */
  readonly own: Register
  /** Where a record says otherwise than the shared register. */
  readonly contradictions: readonly Contradiction[]
}

/** Lays a record's own entries over the shared register; what contradicts it is told, never overridden in silence. */
export function layered(own: Register, shared: Register, language: string): LayeredRegister {
  const contradictions: Contradiction[] = []
  const layer = <T extends { readonly name?: Text | undefined }>(
    above: Shelf<T>,
    below: Shelf<T>,
  ): Shelf<T> => {
    if (shared === emptyRegister) return above
    const merged = shelf(above.entries.map(entry => completed(entry, below)))
    return {
      entries: merged.entries,
      find: name => merged.find(name) ?? below.find(name),
      namesakes: name => {
        const nearest = merged.namesakes(name)
        return merged.find(name) ? nearest : below.namesakes(name)
      },
      keys: () => [...merged.keys(), ...below.keys()],
    }
  }
  const completed = <T extends { readonly name?: Text | undefined }>(
    entry: Entry<T>,
    below: Shelf<T>,
  ): Entry<T> => {
    const other = below.find(entry.key)
    if (!other) return entry
    const merged = mergeEntity(entry, other, language)
    contradictions.push(...merged.contradictions)
    return merged.entry
  }
  return {
    own,
    people: layer(own.people, shared.people),
    bodies: layer(own.bodies, shared.bodies),
    events: layer(own.events, shared.events),
    places: countries(layer(own.places, shared.places)),
    topics: layer(own.topics, shared.topics),
    contradictions,
  }
}

/** Adds the countries of ISO 3166 to a shelf of places. */
function countries(places: Shelf<Place>): Shelf<Place> {
  return {
    ...places,
    find: name => {
      const known = places.find(name)
      const country = countryNamed(name)
      if (!known || !country) return known ?? country
      return {
        ...country,
        key: known.key,
        origin: known.origin,
        value: { ...country.value, ...known.value },
      }
    },
  }
}

/** A country of ISO 3166 that no register describes. */
function countryNamed(code: string): Entry<Place> | undefined {
  const name = countryName(code)
  if (name === undefined) return undefined
  return {
    key: code,
    id: code.toLowerCase(),
    origin: { pointer: '' },
    value: { name: { en: name }, kind: 'country' },
  }
}

/** Combines registers into one; where two know the same name, the first one's entry is found. */
export function combined(registers: readonly Register[]): Register {
  const both = <T extends { readonly name?: Text | undefined }>(
    pick: (from: Register) => Shelf<T>,
  ): Shelf<T> => shelf(registers.toReversed().flatMap(one => pick(one).entries))
  return {
    people: both(one => one.people),
    bodies: both(one => one.bodies),
    events: both(one => one.events),
    places: both(one => one.places),
    topics: both(one => one.topics),
  }
}

/** A register without entries. */
export const emptyRegister: Register = register({})

/** Tells contradictions as problems. */
export const contradictionProblem = (found: Contradiction): Omit<Problem, 'source'> => ({
  code: 'REGISTER_CONTRADICTION',
  severity: 'error',
  message: `\`${found.field}\` of \`${found.key}\` is ${found.own} here and ${found.shared} in ${found.file}`,
  hint: 'leave the field out here, or correct the register: a record overrides nothing',
})
