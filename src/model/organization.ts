import * as z from 'zod'
import { describe, type Description } from '../rdf/description.ts'
import { rdf, schema } from '../rdf/namespaces.ts'
import { namedNode } from '../rdf/terms.ts'
import type { Cast } from './cast.ts'
import { countrySchema } from './country.ts'
import { idSchema } from './id.ts'
import { replacedBySchema } from './replaced-by.ts'
import type { Entry } from './shelf.ts'
import { links, oneOrMoreSchema, textSchema, type OneOrMore, type Text } from './text.ts'

/** A permanent body: a party, ministry, parliament, agency or committee of one. */
export interface Organization {
  readonly name?: Text | undefined
  readonly short?: Text | undefined
  readonly also?: readonly Text[] | undefined
  readonly kind?: 'party' | 'government' | 'media' | 'organization' | undefined
  readonly 'part of'?: string | undefined
  readonly country?: string | undefined
  readonly url?: string | undefined
  readonly 'same as'?: OneOrMore | undefined
  readonly 'replaced by'?: string | undefined
}

/** A permanent body under `bodies`. */
export const organizationSchema: z.ZodType<Organization> = z
  .strictObject({
    name: z.optional(textSchema(300, 'Name as readers see it; default: the key.')),
    short: z.optional(textSchema(100, 'Abbreviation: CPP.')),
    also: z
      .optional(z.array(textSchema(300, 'Another name.')).max(50))
      .meta({ description: 'Other names.' }),
    kind: z.optional(z.enum(['party', 'government', 'media', 'organization'])).meta({
      description:
        'party; government (ministries, parliaments, courts); media; organization (all others, the default).',
    }),
    'part of': z
      .optional(z.string().min(1).max(200))
      .meta({ description: 'The body above it: a key or name under bodies.' }),
    country: z
      .optional(countrySchema)
      .meta({ description: 'Its country; default: that of the body above it.' }),
    url: z.optional(z.string().min(1).max(2000)).meta({ description: 'Address of its web site.' }),
    'same as': z.optional(oneOrMoreSchema(2000, 'Addresses of the same body elsewhere.')),
    'replaced by': replacedBySchema,
  })
  .meta({
    id: 'Body',
    description: 'A permanent body: party, ministry, parliament, committee, news agency.',
  })

/** One party to a visit as the report names it; exists for this visit only. */
export interface Side {
  readonly country?: string | undefined
  readonly name?: Text | undefined
  readonly head?: string | undefined
  readonly members?: readonly string[] | undefined
  readonly invited?: boolean | undefined
  readonly 'on behalf of'?: Readonly<Record<string, string>> | undefined
}

const nameSchema = z.string().min(1).max(300)

/** Who attends for whom: `{ Prak Sokhonn: Hun Sen }`. */
export const onBehalfOfSchema: z.ZodType<Readonly<Record<string, string>>> = z
  .record(nameSchema, nameSchema)
  .meta({
    description: 'Who attends on behalf of whom: { envoy: the person or body they stand for }.',
  })

/** A side of the visit. */
export const sideSchema: z.ZodType<Side> = z
  .strictObject({
    country: z.optional(countrySchema),
    name: z.optional(textSchema(200, 'As the report names the side: Chinese side.')),
    head: z.optional(nameSchema).meta({
      description: 'Head of the delegation (guest), or the person who receives it (host).',
    }),
    members: z
      .optional(z.array(nameSchema).max(10_000))
      .meta({ description: 'Named members besides the head.' }),
    invited: z
      .optional(z.boolean())
      .meta({ description: 'true when the visit took place upon the invitation of this side.' }),
    'on behalf of': z.optional(onBehalfOfSchema),
  })
  .meta({ id: 'Side', description: 'A party to the visit: its country, its people.' })

/** Further sides by key, besides guest and host. */
export const sidesSchema: z.ZodType<Readonly<Record<string, Side>>> = z
  .record(idSchema, sideSchema)
  .meta({ description: 'Further parties to the visit, besides guest and host, by a short key.' })

const bodyClasses = {
  party: schema.PoliticalParty,
  government: schema.GovernmentOrganization,
  media: schema.NewsMediaOrganization,
  organization: schema.Organization,
} as const

/** States a permanent body; without a country of its own it has that of the body above it. */
export function buildOrganization(cast: Cast, body: Entry<Organization>): Description {
  const { iri, text } = cast.context
  const { value, origin, id, key } = body
  const parent =
    value['part of'] === undefined
      ? undefined
      : cast.bodies.use(value['part of'], origin, 'part of')
  const country = countryOf(cast, body, new Set())
  return describe(iri('org', id), origin, [
    [rdf.type, bodyClasses[value.kind ?? 'organization'], 'kind'],
    [schema.name, text(value.name ?? key), 'name'],
    [schema.alternateName, text(value.short), 'short'],
    [schema.alternateName, value.also?.flatMap(name => text(name) ?? []), 'also'],
    [schema.parentOrganization, parent && iri('org', parent.id), 'part of'],
    [
      schema.areaServed,
      country === undefined
        ? undefined
        : iri('place', cast.places.use(country, origin, 'country').id),
      'country',
    ],
    [schema.url, value.url === undefined ? undefined : namedNode(value.url), 'url'],
    [schema.sameAs, links(value['same as']), 'same as'],
  ])
}

function countryOf(
  cast: Cast,
  { value, id }: Entry<Organization>,
  seen: ReadonlySet<string>,
): string | undefined {
  if (value.country !== undefined || value['part of'] === undefined || seen.has(id))
    return value.country
  const parent = cast.register.bodies.find(value['part of'])
  return parent && countryOf(cast, parent, new Set([...seen, id]))
}
