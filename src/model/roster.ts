import type { NamedNode } from '@rdfjs/types'
import type { Origin } from '../rdf/description.ts'
import type { Cast } from './cast.ts'
import type { Register } from './register.ts'
import { peopleOf, sidesOf } from './side.ts'
import { many } from './text.ts'
import type { Visit } from './visit.ts'

/** Words of a programme that stand for a group instead of a person. */
const groups = new Set(['delegation', 'guest', 'host', 'others'])

/** Says whether a name in a programme stands for a group: delegation, guest, host, others. */
export const isGroup = (name: string): boolean => groups.has(name)

/** Which people stand on which side of a visit. */
export interface Roster {
  /** Keys of the sides of a person, by identity. */
  readonly sides: ReadonlyMap<string, ReadonlySet<string>>
  /** Identities of the people of the delegation. */
  readonly delegation: ReadonlySet<string>
  /** Identities of the heads of sides, by key of the side. */
  readonly heads: ReadonlyMap<string, string>
}

/** Draws up who stands on which side: by side, by the person's own entry, else by the programme. */
export function drawRoster(cast: Cast, visit: Visit): Roster {
  // The sides of a tour are those of its legs.
  if (visit.kind === 'tour') return { sides: new Map(), delegation: new Set(), heads: new Map() }
  const sides = new Map<string, Set<string>>()
  const place = (id: string, key: string) => {
    const keys = sides.get(id) ?? new Set()
    sides.set(id, keys.add(key))
  }
  for (const keyed of sidesOf(visit)) {
    for (const { id } of peopleOf(cast, keyed)) place(id, keyed.key)
  }
  for (const { id, value } of cast.people.entries) if (value.side) place(id, value.side)
  for (const { id, key } of met(cast, visit)) if (!sides.has(id)) place(id, key)
  const heads = sidesOf(visit).flatMap(({ key, side, origin }) =>
    side.head === undefined ? [] : [[key, cast.people.use(side.head, origin, 'head').id] as const],
  )
  const guest = sidesOf(visit).find(({ key }) => key === 'guest')
  const delegation = guest ? peopleOf(cast, guest).map(({ id }) => id) : []
  return { sides, delegation: new Set(delegation), heads: new Map(heads) }
}

/** Whom the programme names: counterparts stand on the host's side, participants on the guest's. */
function met(cast: Cast, visit: Visit): readonly { readonly id: string; readonly key: string }[] {
  const found: { id: string; key: string }[] = []
  const note = (names: readonly string[], key: string, origin: Origin) => {
    for (const [index, name] of names.entries()) {
      if (isGroup(name) || isBody(cast.register, name)) continue
      found.push({ id: cast.people.use(name, origin, index).id, key })
    }
  }
  for (const [index, item] of (visit.programme ?? []).entries()) {
    note(many(item.with), 'host', { pointer: `/programme/${index}/with` })
    note(many(item.who), 'guest', { pointer: `/programme/${index}/who` })
  }
  return found
}

/** Says whether a name is that of a body and of no person. */
export const isBody = ({ people, bodies }: Register, name: string): boolean =>
  people.find(name) === undefined && bodies.find(name) !== undefined

/** Returns the nodes of what a person belongs to for this visit: delegation or sides. */
export function membershipsOf(cast: Cast, roster: Roster, id: string): readonly NamedNode[] {
  const { part } = cast.context
  return [...(roster.sides.get(id) ?? [])].map(key =>
    part(key === 'guest' && roster.delegation.has(id) ? 'delegation' : key),
  )
}
