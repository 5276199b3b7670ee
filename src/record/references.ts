import { many, type OneOrMore } from '../model/text.ts'
import type { ProgrammeItem } from '../model/programme.ts'
import type { Side } from '../model/organization.ts'
import { isGroup } from '../model/roster.ts'
import { officeOf } from '../model/office.ts'
import { personOf } from '../model/person.ts'
import type { Entities, Visit } from '../model/visit.ts'
import { inside } from '../pointer.ts'

/** What a name in a record may stand for. */
export type ReferenceKind = 'person' | 'party' | 'body' | 'publisher' | 'place' | 'subject'

/** A name by which a record refers to something. */
export interface Reference {
  readonly kind: ReferenceKind
  readonly name: string
  readonly pointer: string
  /** The text in which the name stands, where it is not the name alone. */
  readonly text?: string
}

type Found = Generator<Reference>

/** Walks over every name by which a record refers to people, bodies, places and subjects. */
export function* references(visit: Visit): Found {
  yield* ofSide(visit.guest, '/guest')
  if (visit.host) yield* ofSide(visit.host, '/host')
  for (const [key, side] of Object.entries(visit.sides ?? {}))
    yield* ofSide(side, inside('/sides', key))
  for (const [index, item] of (visit.programme ?? []).entries())
    yield* ofItem(item, `/programme/${index}`)
  const sides = new Set(['guest', 'host', ...Object.keys(visit.sides ?? {})])
  for (const [index, statement] of (visit.statements ?? []).entries()) {
    for (const reference of each('person', statement.by, `/statements/${index}/by`)) {
      if (!sides.has(reference.name)) yield reference
    }
    yield* each('subject', statement.topics ?? [], `/statements/${index}/topics`)
  }
  yield* each('place', visit.place, '/place')
  yield* each('subject', visit.about, '/about')
  for (const [index, { publisher }] of visit.sources.entries()) {
    yield* each('publisher', publisher, `/sources/${index}/publisher`)
  }
  yield* inEntities(visit)
}

/** Walks over the names by which entities refer to one another. */
export function* inEntities(entities: Entities): Found {
  for (const [key, value] of Object.entries(entities.people ?? {})) {
    const { offices = [] } = personOf(value)
    const base = Array.isArray(value) ? inside('/people', key) : `${inside('/people', key)}/offices`
    for (const [index, office] of offices.entries()) {
      const pointer = inside(base, index)
      const name = officeOf(office).body
      yield typeof office === 'string'
        ? { kind: 'body', name, pointer, text: office }
        : { kind: 'body', name, pointer: `${pointer}/body` }
    }
  }
  for (const [key, body] of Object.entries(entities.bodies ?? {})) {
    yield* each('body', body['part of'], `${inside('/bodies', key)}/part of`)
  }
  for (const [key, place] of Object.entries(entities.places ?? {})) {
    yield* each('place', place['part of'], `${inside('/places', key)}/part of`)
  }
}

function* ofSide({ head, members, 'on behalf of': pairs }: Side, pointer: string): Found {
  yield* each('person', head, `${pointer}/head`)
  yield* each('person', members, `${pointer}/members`)
  yield* ofPairs(pairs, `${pointer}/on behalf of`)
}

function* ofItem(item: ProgrammeItem, pointer: string): Found {
  yield* each('party', item.with, `${pointer}/with`)
  yield* each('party', item.who, `${pointer}/who`)
  yield* ofPairs(item['on behalf of'], `${pointer}/on behalf of`)
  yield* each('place', item.place, `${pointer}/place`)
  yield* each('subject', item.about, `${pointer}/about`)
}

function* ofPairs(pairs: Readonly<Record<string, string>> | undefined, pointer: string): Found {
  for (const [envoy, principal] of Object.entries(pairs ?? {})) {
    yield { kind: 'person', name: envoy, pointer: inside(pointer, envoy) }
    yield { kind: 'party', name: principal, pointer: inside(pointer, envoy) }
  }
}

function* each(kind: ReferenceKind, names: OneOrMore | undefined, pointer: string): Found {
  const isOne = typeof names === 'string'
  for (const [index, name] of many(names).entries()) {
    if (kind === 'party' && isGroup(name)) continue
    yield { kind, name, pointer: isOne ? pointer : inside(pointer, index) }
  }
}
