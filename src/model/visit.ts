import * as z from 'zod'
import { daySchema, intervalSchema } from './date.ts'
import { eventSchema, type OccasionEvent } from './event.ts'
import { topicSchema, type Topic } from './topic.ts'
import {
  organizationSchema,
  sideSchema,
  sidesSchema,
  type Organization,
  type Side,
} from './organization.ts'
import { idSchema } from './id.ts'
import type { Office } from './office.ts'
import { personSchema, type Person } from './person.ts'
import { placeSchema, type Place } from './place.ts'
import { programmeItemSchema, type ProgrammeItem } from './programme.ts'
import { sourceSchema, type Source } from './source.ts'
import { statementSchema, type Statement } from './statement.ts'
import {
  languageTagSchema,
  oneOrMoreSchema,
  textSchema,
  type OneOrMore,
  type Text,
} from './text.ts'

/** Kinds of visit; a tour is a trip of several visits, its legs. */
export const visitKinds = [
  'visit',
  'state',
  'official',
  'working',
  'election-observation',
  'tour',
] as const

/** A kind of visit. */
export type VisitKind = (typeof visitKinds)[number]

/** Whether a visit takes or took place as planned. */
export const visitStatuses = ['scheduled', 'cancelled', 'postponed', 'rescheduled'] as const

/** A status of a visit. */
export type VisitStatus = (typeof visitStatuses)[number]

/** People, bodies, events, places and topics by key: in a record, or shared by many in a register. */
export interface Entities {
  readonly people?: Readonly<Record<string, Person | readonly (string | Office)[]>> | undefined
  readonly bodies?: Readonly<Record<string, Organization>> | undefined
  readonly events?: Readonly<Record<string, OccasionEvent>> | undefined
  readonly places?: Readonly<Record<string, Place>> | undefined
  readonly topics?: Readonly<Record<string, Topic>> | undefined
}

/** The record of one visit. */
export interface Visit extends Entities {
  readonly id?: string | undefined
  readonly title: Text
  readonly summary?: Text | undefined
  readonly kind?: VisitKind | undefined
  readonly status?: VisitStatus | undefined
  readonly previous?: string | undefined
  readonly dates: string | number
  readonly timezone?: string | undefined
  readonly place?: OneOrMore | undefined
  readonly about?: OneOrMore | undefined
  readonly 'part of'?: string | undefined
  readonly guest: Side
  readonly host?: Side | undefined
  readonly sides?: Readonly<Record<string, Side>> | undefined
  readonly programme?: readonly ProgrammeItem[] | undefined
  readonly statements?: readonly Statement[] | undefined
  readonly sources: readonly Source[]
  readonly language?: string | undefined
  readonly updated?: string | undefined
  readonly note?: string | undefined
}

const keySchema = z.string().min(1).max(200)

const entityFields = {
  people: z.optional(z.record(keySchema, personSchema)).meta({
    description:
      'People by key; the key is the identity, and the name unless `name` says otherwise.',
  }),
  bodies: z
    .optional(z.record(keySchema, organizationSchema))
    .meta({ description: 'Permanent bodies by key.' }),
  events: z
    .optional(z.record(keySchema, eventSchema))
    .meta({ description: 'Events that the visit is about, by key.' }),
  places: z.optional(z.record(keySchema, placeSchema)).meta({ description: 'Places by key.' }),
  topics: z
    .optional(z.record(keySchema, topicSchema))
    .meta({ description: 'Topics by key, where they need names in several languages.' }),
}

/** The record of a visit. */
export const visitSchema: z.ZodType<Visit> = z
  .strictObject({
    id: z.optional(idSchema).meta({
      description:
        'Identity of the visit and part of its address. Default: the name of the file without .visit.yaml; needed where several records stand in one file.',
    }),
    title: textSchema(500, 'The visit in one line, in your own words.'),
    summary: z.optional(
      textSchema(5000, 'One sentence for readers and search engines, in your own words.'),
    ),
    kind: z.optional(z.enum(visitKinds)).meta({
      description:
        'visit (the default), state, official, working, election-observation, or tour: a trip of several visits, which are records of their own with `part of`.',
    }),
    status: z.optional(z.enum(visitStatuses)).meta({
      description:
        'scheduled (the default, also for visits that took place), cancelled, postponed, rescheduled.',
    }),
    previous: z.optional(daySchema).meta({ description: 'Earlier first day, when rescheduled.' }),
    dates: intervalSchema,
    timezone: z.optional(z.string().min(1).max(60)).meta({
      description:
        'IANA time zone of the times in the programme: Asia/Phnom_Penh. Default: from the country visited, when it has one zone.',
    }),
    place: z.optional(
      oneOrMoreSchema(300, "Country codes or places visited; default: the host's country."),
    ),
    about: z.optional(oneOrMoreSchema(300, 'What the visit was for: an event, topic or country.')),
    'part of': z
      .optional(idSchema)
      .meta({ description: 'id of the tour that this visit is a leg of.' }),
    guest: sideSchema.meta({ description: 'The side that travels: its country, its people.' }),
    host: z.optional(sideSchema).meta({
      description:
        'The side that receives: its country, its people. Needed unless the kind is tour: then each leg has its own.',
    }),
    sides: z.optional(sidesSchema),
    people: entityFields.people,
    programme: z
      .optional(z.array(programmeItemSchema).max(10_000))
      .meta({ description: 'What happened during the visit.' }),
    statements: z
      .optional(z.array(statementSchema).max(10_000))
      .meta({ description: 'What was said, in your own words, one idea each.' }),
    sources: z.array(sourceSchema).min(1).max(1000).meta({
      description:
        'Reports on the visit; the first attests the offices and statements unless they name another.',
    }),
    events: entityFields.events,
    bodies: entityFields.bodies,
    places: entityFields.places,
    topics: entityFields.topics,
    language: z
      .optional(languageTagSchema)
      .meta({ description: 'Language of the plain texts of this record; default: en.' }),
    updated: z.optional(daySchema).meta({ description: 'Day of the last change of this record.' }),
    note: z
      .optional(z.string().max(20_000))
      .meta({ description: 'For colleagues; never published.' }),
  })
  .refine(({ kind, host }) => kind === 'tour' || host !== undefined, { error: 'rule' })
  .meta({
    title: 'Visit record',
    description: 'The record of one official visit.',
    if: { required: ['kind'], properties: { kind: { const: 'tour' } } },
    else: { required: ['host'] },
  })

/** A register: what many records share. */
export const registerSchema: z.ZodType<Entities> = z.strictObject(entityFields).meta({
  title: 'Visit register',
  description: 'People, bodies, events, places and topics that many records share.',
})
