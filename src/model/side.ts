import type { NamedNode } from '@rdfjs/types'
import { at, describe, type Description, type Origin } from '../rdf/description.ts'
import { rdf, schema, vg } from '../rdf/namespaces.ts'
import { partyNamed, type Cast } from './cast.ts'
import type { Side } from './organization.ts'
import type { Person } from './person.ts'
import type { Place } from './place.ts'
import type { Entry } from './shelf.ts'
import type { Visit } from './visit.ts'

/** A side with its key: `guest`, `host`, or one under `sides`. */
export interface KeyedSide {
  readonly key: string
  readonly side: Side
  readonly origin: Origin
}

/** Returns the sides of a visit: guest, host, and any further ones. */
export function sidesOf(visit: Visit): readonly KeyedSide[] {
  const further = Object.entries(visit.sides ?? {}).map(([key, side]) => ({
    key,
    side,
    origin: { pointer: `/sides/${key}` },
  }))
  const host = visit.host ? [{ key: 'host', side: visit.host, origin: { pointer: '/host' } }] : []
  return [{ key: 'guest', side: visit.guest, origin: { pointer: '/guest' } }, ...host, ...further]
}

/** Returns the named people of a side, the head first. */
export function peopleOf(cast: Cast, { side, origin }: KeyedSide): readonly Entry<Person>[] {
  const head = side.head === undefined ? [] : [cast.people.use(side.head, origin, 'head')]
  const place = at(origin, 'members')
  const members = (side.members ?? []).map((name, index) => cast.people.use(name, place, index))
  return [...head, ...members]
}

/** States a side: its name and country. */
export function buildSide(cast: Cast, keyed: KeyedSide): Description {
  const { iri, part, text, phrase } = cast.context
  const { key, side, origin } = keyed
  const country = countryOf(cast, keyed)
  return describe(part(key), origin, [
    [rdf.type, [schema.Organization, vg.Side]],
    [schema.name, text(side.name) ?? phrase(labelOf(cast, keyed)), 'name'],
    [schema.areaServed, country && iri('place', country.id), 'country'],
  ])
}

function countryOf(cast: Cast, { side, origin }: KeyedSide): Entry<Place> | undefined {
  return side.country === undefined ? undefined : cast.places.use(side.country, origin, 'country')
}

/** Returns the name of a side for the builder's own phrases. */
function labelOf(cast: Cast, keyed: KeyedSide): string {
  const { label, phrases } = cast.context
  if (keyed.side.name !== undefined) return label(keyed.side.name)
  const country = countryOf(cast, keyed)
  const countryLabel = country && label(country.value.name ?? country.key)
  return keyed.key === 'guest' ? phrases.guestSide(countryLabel) : phrases.hostSide(countryLabel)
}

/** States the delegation of the guest side; its people say themselves that they belong to it. */
export function buildDelegation(cast: Cast, guest: KeyedSide): readonly Description[] {
  const { part, phrase, phrases, label } = cast.context
  const { head } = guest.side
  const leader = head === undefined ? undefined : cast.people.use(head, guest.origin, 'head')
  const name = leader
    ? phrases.delegationOf(label(leader.value.name ?? leader.key))
    : phrases.delegation
  const delegation = describe(part('delegation'), guest.origin, [
    [rdf.type, [schema.Organization, vg.Delegation]],
    [schema.name, phrase(name), 'head'],
    [schema.memberOf, part('guest')],
  ])
  const role = describe(part('delegation-head'), at(guest.origin, 'head'), [
    [rdf.type, [schema.OrganizationRole, vg.HeadOfDelegation]],
    [schema.memberOf, part('delegation')],
    [schema.roleName, phrase(phrases.headOfDelegation)],
  ])
  return leader ? [delegation, role] : [delegation]
}

/** States that a person heads a side that receives the visitors. */
export function buildHeadOfSide(
  cast: Cast,
  { key, side, origin }: KeyedSide,
): readonly Description[] {
  if (side.head === undefined) return []
  const { part, phrase, phrases } = cast.context
  return [
    describe(part(`${key}-head`), at(origin, 'head'), [
      [rdf.type, [schema.OrganizationRole, vg.HeadOfSide]],
      [schema.memberOf, part(key)],
      [schema.roleName, phrase(phrases.headOfSide)],
    ]),
  ]
}

/** States the participants of a side whom the report does not name. */
export function buildOthers(cast: Cast, keyed: KeyedSide): Description {
  const { part, phrase, phrases } = cast.context
  const { key, origin } = keyed
  return describe(othersOf(cast, key), origin, [
    [rdf.type, [schema.Organization, vg.UnnamedGroup]],
    [schema.name, phrase(phrases.others(labelOf(cast, keyed)))],
    [schema.memberOf, part(key)],
  ])
}

/** Returns the node of the unnamed participants of a side. */
export const othersOf = ({ context }: Cast, key: string): NamedNode =>
  context.part(key === 'host' ? 'others' : `${key}-others`)

/** States the invitation by each side that invited. */
export function buildInvitations(cast: Cast, visit: Visit): readonly Description[] {
  const { part } = cast.context
  return sidesOf(visit)
    .filter(({ side }) => side.invited === true)
    .map(({ key, origin }) =>
      describe(part(key === 'host' ? 'invitation' : `invitation-${key}`), at(origin, 'invited'), [
        [rdf.type, schema.InviteAction],
        [schema.agent, part(key)],
        [schema.recipient, part(key === 'guest' ? 'host' : 'delegation')],
        [schema.event, part('id')],
        [schema.actionStatus, schema.CompletedActionStatus],
      ]),
    )
}

/** Notes who attends an event on behalf of whom. */
export function represent(
  cast: Cast,
  pairs: Readonly<Record<string, string>> | undefined,
  {
    event,
    prefix,
    origin,
  }: { readonly event: NamedNode; readonly prefix: string; readonly origin: Origin },
): void {
  for (const [name, principalName] of Object.entries(pairs ?? {})) {
    const place = at(origin, name)
    const envoy = cast.people.use(name, place)
    const principal =
      partyNamed(cast, principalName, place) ??
      cast.context.iri('person', cast.people.use(principalName, place).id)
    const node = cast.context.part(`${prefix}on-behalf-${envoy.id}`)
    cast.representations.push({ envoy, principal, event, node, origin: place })
  }
}
