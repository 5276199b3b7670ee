import * as z from 'zod'
import { partialDateSchema } from './date.ts'
import { onBehalfOfSchema } from './organization.ts'
import { idSchema } from './id.ts'
import { oneOrMoreSchema, textSchema, type OneOrMore, type Text } from './text.ts'

/** Kinds of programme items. */
export const itemKinds = [
  'meeting',
  'collective-meeting',
  'observation',
  'press-conference',
  'ceremony',
  'site-visit',
  'meal',
  'event',
] as const

/** A kind of programme item. */
export type ItemKind = (typeof itemKinds)[number]

/** One item of a visit's programme. */
export interface ProgrammeItem {
  readonly kind: ItemKind
  readonly id?: string | undefined
  readonly title?: Text | undefined
  readonly summary?: Text | undefined
  readonly with?: OneOrMore | undefined
  readonly who?: OneOrMore | undefined
  readonly 'on behalf of'?: Readonly<Record<string, string>> | undefined
  readonly date?: string | number | undefined
  readonly time?: string | undefined
  readonly place?: OneOrMore | undefined
  readonly about?: OneOrMore | undefined
}

/** An item of the programme. */
export const programmeItemSchema: z.ZodType<ProgrammeItem> = z
  .strictObject({
    kind: z.enum(itemKinds).meta({
      description:
        'meeting (one per counterpart: "met respectively with"); collective-meeting (others were received at the same time); observation; press-conference; ceremony; site-visit; meal; event.',
    }),
    id: z
      .optional(idSchema)
      .meta({ description: 'Last part of its address; default: from kind and counterpart.' }),
    title: z.optional(textSchema(500, 'Short title; default: made from kind and counterpart.')),
    summary: z.optional(textSchema(5000, 'One sentence in your own words.')),
    with: z.optional(
      oneOrMoreSchema(
        300,
        'Counterparts: people, bodies, host; others for people the report does not name.',
      ),
    ),
    who: z.optional(
      oneOrMoreSchema(
        300,
        'Who of the visitors took part; default: the head in meetings, else the whole delegation.',
      ),
    ),
    'on behalf of': z.optional(onBehalfOfSchema),
    date: z.optional(partialDateSchema).meta({ description: 'Its day, if reported.' }),
    time: z
      .optional(z.string().regex(/^\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?$/, { error: 'time' }))
      .meta({
        description:
          'Local time, 15:00, or with its offset from UTC, 15:00+07:00. Needs a full date.',
      }),
    place: z.optional(oneOrMoreSchema(300, 'Where; default: the place of the visit.')),
    about: z.optional(oneOrMoreSchema(300, 'What it was about: an event, topic or country.')),
  })
  .meta({ id: 'ProgrammeItem', description: 'One item of the programme.' })
