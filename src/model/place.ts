import type { NamedNode } from '@rdfjs/types'
import * as z from 'zod'
import { describe, type Description } from '../rdf/description.ts'
import { rdf, schema } from '../rdf/namespaces.ts'
import { literal } from '../rdf/terms.ts'
import { isCountryCode, type Cast } from './cast.ts'
import { countrySchema } from './country.ts'
import { replacedBySchema } from './replaced-by.ts'
import type { Entry } from './shelf.ts'
import { links, oneOrMoreSchema, textSchema, type OneOrMore, type Text } from './text.ts'

/** A place: a country, city, region, building. */
export interface Place {
  readonly name?: Text | undefined
  readonly kind?: 'country' | 'city' | 'region' | 'venue' | 'place' | undefined
  readonly country?: string | undefined
  readonly 'part of'?: string | undefined
  readonly 'same as'?: OneOrMore | undefined
  readonly 'replaced by'?: string | undefined
}

/** A place under `places`. */
export const placeSchema: z.ZodType<Place> = z
  .strictObject({
    name: z.optional(textSchema(300, 'Name as readers see it; default: the key.')),
    kind: z
      .optional(z.enum(['country', 'city', 'region', 'venue', 'place']))
      .meta({ description: 'country, city, region, venue (a building), or place (the default).' }),
    country: z.optional(countrySchema).meta({ description: 'The country in which it lies.' }),
    'part of': z
      .optional(z.string().min(1).max(200))
      .meta({ description: 'The place in which it lies: a key or name under places.' }),
    'same as': z.optional(oneOrMoreSchema(2000, 'Addresses of the same place elsewhere.')),
    'replaced by': replacedBySchema,
  })
  .meta({
    id: 'Place',
    description: 'A place, by key. Under a two-letter code: what is to be added to that country.',
  })

const placeClasses = {
  country: schema.Country,
  city: schema.City,
  region: schema.AdministrativeArea,
  venue: schema.Place,
  place: schema.Place,
} as const

/** States a place; where something takes place it has an address. */
export function buildPlace(cast: Cast, place: Entry<Place>): readonly Description[] {
  const { iri, text } = cast.context
  const { value, origin, id, key } = place
  const isCountry = isCountryCode(key) || value.kind === 'country'
  const country = isCountry ? key : value.country
  const within = value['part of'] === undefined ? value.country : value['part of']
  const container = within === undefined ? undefined : cast.places.use(within, origin, 'part of')
  const address =
    cast.located.has(id) && country !== undefined ? iri('place', id, 'address') : undefined
  return [
    describe(iri('place', id), origin, [
      [rdf.type, isCountry ? schema.Country : placeClasses[value.kind ?? 'place'], 'kind'],
      [schema.name, text(value.name ?? key), 'name'],
      [schema.identifier, isCountry ? literal(key) : undefined],
      [schema.containedInPlace, container && iri('place', container.id), 'part of'],
      [schema.sameAs, links(value['same as']), 'same as'],
      [schema.address, address],
    ]),
    ...(address
      ? [buildAddress(cast, place, { node: address, country: country ?? '', isCountry })]
      : []),
  ]
}

function buildAddress(
  { context }: Cast,
  { value, key, origin }: Entry<Place>,
  {
    node,
    country,
    isCountry,
  }: { readonly node: NamedNode; readonly country: string; readonly isCountry: boolean },
): Description {
  const locality = value.kind === 'city' ? literal(context.label(value.name ?? key)) : undefined
  return describe(node, origin, [
    [rdf.type, schema.PostalAddress],
    [schema.addressLocality, isCountry ? undefined : locality],
    [schema.addressCountry, literal(country)],
  ])
}
