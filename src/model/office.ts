import type { NamedNode } from '@rdfjs/types'
import * as z from 'zod'
import { at, describe, type Description, type Origin } from '../rdf/description.ts'
import { slug } from '../rdf/iri.ts'
import { rdf, schema, xsd } from '../rdf/namespaces.ts'
import { literal } from '../rdf/terms.ts'
import type { Cast } from './cast.ts'
import { daySchema, type Interval } from './date.ts'
import { idSchema } from './id.ts'
import type { Person } from './person.ts'
import type { Entry } from './shelf.ts'
import { oneOrMoreSchema, textSchema, type OneOrMore, type Text } from './text.ts'

/** A post in a body, as held at the time of the visit. */
export interface Office {
  readonly office: Text
  readonly body: string
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly source?: OneOrMore | undefined
  readonly id?: string | undefined
}

const officeSchema = z
  .union([
    z
      .string()
      .max(400)
      .regex(/^\S.* @ \S.*$/, { error: 'office' }),
    z.strictObject({
      office: textSchema(200, 'Name of the office: Second Vice President.'),
      body: z
        .string()
        .min(1)
        .max(200)
        .meta({ description: 'Body of the office: a key or name under bodies.' }),
      since: z.optional(daySchema).meta({ description: 'First day in office, if known.' }),
      until: z.optional(daySchema).meta({ description: 'Last day in office, if known.' }),
      source: z.optional(
        oneOrMoreSchema(
          2000,
          'Reports that attest the office (title, address or id of a source); default: the first source.',
        ),
      ),
      id: z.optional(idSchema).meta({
        description: 'Last part of the address; needed where the office has no Latin name.',
      }),
    }),
  ])
  .meta({
    id: 'Office',
    description:
      'An office as held at the time of the visit: "Minister @ KH MFAIC", or its parts with known dates.',
  })

/** The offices of a person. */
export const officesSchema: z.ZodType<readonly (string | Office)[]> = z.array(officeSchema).max(50)

/** Reads the short form of an office, `Minister @ KH MFAIC`. */
export function officeOf(value: string | Office): Office {
  if (typeof value !== 'string') return value
  const mark = value.lastIndexOf(' @ ')
  return { office: value.slice(0, mark).trim(), body: value.slice(mark + 3).trim() }
}

/** An office of a person with its node. */
export interface HeldOffice {
  readonly node: NamedNode
  readonly description: Description
}

/** Returns the last part of an office's address but its body: from its id, else from its Latin name. */
export function officeSlug({ office, id }: Office): string {
  if (id !== undefined) return id
  const names =
    typeof office === 'string' ? [office] : [office['en'] ?? '', ...Object.values(office)]
  return names.map(slug).find(name => name !== '') ?? ''
}

interface Listed {
  readonly office: Office
  readonly origin: Origin
  /** Whether the record itself names the office; else a register does, with dates. */
  readonly attested: boolean
}

function listed({ value, origin }: Entry<Person>): readonly Omit<Listed, 'attested'>[] {
  const offices = at(origin, 'offices')
  return (value.offices ?? []).map((office, index) => ({
    office: officeOf(office),
    origin: at(offices, index),
  }))
}

/**
 * Returns the offices of a person during a visit: those the record names, with dates that a register knows,
 * and those of a register whose dates cover the visit.
 */
function officesOf(cast: Cast, person: Entry<Person>, dates: Interval): readonly Listed[] {
  const isShared = person.origin.file !== undefined
  const own = isShared ? [] : listed(person)
  const shared = isShared ? listed(person) : person.shared ? listed(person.shared) : []
  if (shared.length === 0)
    return own.map(({ office, origin }) => ({ office, origin, attested: true }))
  const isSame = (office: Office) => (other: { readonly office: Office }) =>
    officeSlug(office) === officeSlug(other.office) && sameBody(cast, office, other.office)
  const attested = own.map(({ office, origin }) => ({
    office: { ...dated(shared.find(isSame(office))?.office), ...office },
    origin,
    attested: true,
  }))
  const known = shared
    .filter(
      ({ office }) =>
        office.since !== undefined && covers(office, dates) && !own.some(isSame(office)),
    )
    .map(({ office, origin }) => ({ office, origin, attested: false }))
  return [...attested, ...known]
}

const dated = (office: Office | undefined): Pick<Office, 'since' | 'until'> =>
  office ? { since: office.since, until: office.until } : {}

function sameBody({ register }: Cast, one: Office, other: Office): boolean {
  const [body, otherBody] = [one.body, other.body].map(
    name => register.bodies.find(name)?.id ?? slug(name),
  )
  return body === otherBody
}

function covers({ since = '', until }: Office, { first, last }: Interval): boolean {
  return since <= first.latest && (until === undefined || until >= (last ?? first).earliest)
}

/** What an office needs to know of its visit. */
export interface OfficeSetting {
  readonly dates: Interval
  readonly sources: (names: OneOrMore | undefined) => readonly NamedNode[]
}

/** States the offices of a person: body, dates if known, and the report that attests them. */
export function buildOffices(
  cast: Cast,
  person: Entry<Person>,
  { dates, sources }: OfficeSetting,
): readonly HeldOffice[] {
  const { iri, text } = cast.context
  return officesOf(cast, person, dates).map(({ office, origin, attested }) => {
    const body = cast.bodies.use(office.body, origin, 'body')
    const node = iri('person', person.id, `${body.id}-${officeSlug(office)}`)
    return {
      node,
      description: describe(node, origin, [
        [rdf.type, schema.OrganizationRole],
        [schema.roleName, text(office.office), 'office'],
        [schema.memberOf, iri('org', body.id), 'body'],
        [
          schema.startDate,
          office.since === undefined ? undefined : literal(office.since, xsd.date),
          'since',
        ],
        [
          schema.endDate,
          office.until === undefined ? undefined : literal(office.until, xsd.date),
          'until',
        ],
        [schema.subjectOf, attested ? sources(office.source) : undefined, 'source'],
      ]),
    }
  })
}
