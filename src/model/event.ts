import * as z from 'zod'
import { at, describe, type Description, type Property } from '../rdf/description.ts'
import { rdf, schema, sem, vg, xsd } from '../rdf/namespaces.ts'
import { literal } from '../rdf/terms.ts'
import type { Cast } from './cast.ts'
import { countrySchema } from './country.ts'
import { datatypeOf, interval, intervalSchema } from './date.ts'
import type { Entry } from './shelf.ts'
import { links, oneOrMoreSchema, textSchema, type OneOrMore, type Text } from './text.ts'

/** An event that a visit is about: an election, an anniversary, a summit. */
export interface OccasionEvent {
  readonly name: Text
  readonly kind?: 'election' | 'event' | undefined
  readonly ordinal?: number | undefined
  readonly country?: string | undefined
  readonly dates?: string | number | undefined
  readonly 'same as'?: OneOrMore | undefined
}

/** An event under `events`. */
export const eventSchema: z.ZodType<OccasionEvent> = z
  .strictObject({
    name: textSchema(300, 'Name of the event.'),
    kind: z
      .optional(z.enum(['election', 'event']))
      .meta({ description: 'election, or event (the default).' }),
    ordinal: z
      .optional(z.number().int().min(1).max(10_000))
      .meta({ description: 'Its place in a series: 7 for the seventh general election.' }),
    country: z.optional(countrySchema).meta({ description: 'Where it takes place.' }),
    dates: z.optional(intervalSchema),
    'same as': z.optional(oneOrMoreSchema(2000, 'Addresses of the same event elsewhere.')),
  })
  .meta({ id: 'Event', description: 'An event that the visit is about.' })

/** States an event that the visit is about; the ordinal in its series is an identifier. */
export function buildEvent(cast: Cast, event: Entry<OccasionEvent>): readonly Description[] {
  const { iri, text } = cast.context
  const { value, origin, id } = event
  const place =
    value.country === undefined ? undefined : cast.places.use(value.country, origin, 'country')
  if (place) cast.located.add(place.id)
  const ordinal = value.ordinal === undefined ? undefined : iri('event', id, 'ordinal')
  const identifier = describe(iri('event', id, 'ordinal'), at(origin, 'ordinal'), [
    [rdf.type, schema.PropertyValue],
    [schema.propertyID, literal('series ordinal')],
    [schema.value, literal(String(value.ordinal), xsd.integer)],
  ])
  return [
    describe(iri('event', id), origin, [
      [rdf.type, value.kind === 'election' ? [schema.Event, vg.Election] : schema.Event, 'kind'],
      [schema.name, text(value.name), 'name'],
      ...(value.dates === undefined ? [] : dateProperties(value.dates)),
      [schema.location, place && iri('place', place.id), 'country'],
      [schema.identifier, ordinal, 'ordinal'],
      [schema.sameAs, links(value['same as']), 'same as'],
    ]),
    ...(ordinal ? [identifier] : []),
  ]
}

/** States first and last date as far as known, and the days between which the event lies. */
export function dateProperties(dates: string | number): readonly Property[] {
  const { first, last } = interval(dates)
  const isBare = last === first && first.precision !== 'day'
  return [
    [schema.startDate, literal(first.text, datatypeOf(first)), 'dates'],
    [schema.endDate, last && !isBare ? literal(last.text, datatypeOf(last)) : undefined, 'dates'],
    [sem.hasEarliestBeginTimeStamp, literal(first.earliest, xsd.date), 'dates'],
    [sem.hasLatestEndTimeStamp, last && literal(last.latest, xsd.date), 'dates'],
  ]
}
