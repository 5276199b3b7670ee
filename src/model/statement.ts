import type { NamedNode } from '@rdfjs/types'
import * as z from 'zod'
import { at, describe, type Description, type Origin, type Property } from '../rdf/description.ts'
import { rdf, schema, vg } from '../rdf/namespaces.ts'
import { subjectsOf, type Cast } from './cast.ts'
import { idSchema } from './id.ts'
import type { Roster } from './roster.ts'
import { many, oneOrMoreSchema, textSchema, type OneOrMore, type Text } from './text.ts'

/** What a speaker does by a statement. */
export const statementKinds = [
  'praise',
  'support',
  'opposition',
  'thanks',
  'commitment',
  'assessment',
  'agreement',
  'request',
  'concern',
] as const

/** A kind of statement. */
export type StatementKind = (typeof statementKinds)[number]

/** What a person or a side said. */
export interface Statement {
  readonly by: OneOrMore
  readonly id?: string | undefined
  readonly kind?: StatementKind | undefined
  readonly says?: Text | undefined
  readonly quote?: Text | undefined
  readonly topics?: readonly string[] | undefined
  readonly at?: string | undefined
  readonly source?: OneOrMore | undefined
}

/** A statement; `says` or `quote`, never both. */
export const statementSchema: z.ZodType<Statement> = z
  .strictObject({
    by: oneOrMoreSchema(
      300,
      'Who said it: a person, guest, host; [guest, host] for "the two sides agreed".',
    ),
    id: z.optional(idSchema).meta({
      description: 'Last part of its address. Without one, the place in the list decides.',
    }),
    kind: z.optional(z.enum(statementKinds)).meta({
      description:
        'What the speaker does: praise, support, opposition, thanks, commitment, assessment, agreement, request, concern.',
    }),
    says: z.optional(textSchema(2000, 'What was said, in your own words, one idea.')),
    quote: z.optional(
      textSchema(5000, 'What was said, word for word. Mind the terms of use of the source.'),
    ),
    topics: z
      .optional(z.array(z.string().min(1).max(300)).max(50))
      .meta({ description: 'What it is about: topics, events, country codes.' }),
    at: z
      .optional(z.string().min(1).max(300))
      .meta({ description: 'id of the programme item at which it was said; default: the visit.' }),
    source: z.optional(
      oneOrMoreSchema(
        2000,
        'Reports that contain it (title, address or id of a source); default: the first source.',
      ),
    ),
  })
  .refine(({ says, quote }) => (says === undefined) !== (quote === undefined), { error: 'rule' })
  .meta({
    id: 'Statement',
    description: 'What a person or a side said, with its topics.',
    oneOf: [{ required: ['says'] }, { required: ['quote'] }],
  })

const classes: Readonly<Record<StatementKind, NamedNode>> = {
  praise: vg.Praise,
  support: vg.Support,
  opposition: vg.Opposition,
  thanks: vg.Thanks,
  commitment: vg.Commitment,
  assessment: vg.Assessment,
  agreement: vg.Agreement,
  request: vg.Request,
  concern: vg.Concern,
}

/** Returns the last part of a statement's address. */
export const statementFragment = (statement: Statement, index: number): string =>
  `statement-${statement.id ?? index + 1}`

/** What a statement needs to know of its visit. */
export interface StatementSetting {
  readonly roster: Roster
  /** Keys of the sides of the visit: who speaks for a whole side is named by its key. */
  readonly sides: ReadonlySet<string>
  /** Returns the nodes of sources named by title, address or id; without names, of the first source. */
  readonly sources: (names: OneOrMore | undefined) => readonly NamedNode[]
  /** Returns the node of the programme item at which a statement was made; nothing where it was made at none. */
  readonly event: (index: number) => NamedNode | undefined
}

/** States what a person or a side said: in which words, about what, for which side, at which event. */
export function buildStatement(
  cast: Cast,
  setting: StatementSetting,
  [index, statement]: readonly [number, Statement],
): Description {
  const { part, text } = cast.context
  const origin = { pointer: `/statements/${index}` }
  const kind = statement.kind && classes[statement.kind]
  const form = statement.quote === undefined ? schema.Statement : schema.Quotation
  return describe(part(statementFragment(statement, index)), origin, [
    [rdf.type, kind ? [form, kind] : form, 'kind'],
    [schema.abstract, text(statement.says), 'says'],
    [schema.text, text(statement.quote), 'quote'],
    [schema.about, subjectsOf(cast, statement.topics ?? [], at(origin, 'topics')), 'topics'],
    ...speakers(cast, setting, { names: many(statement.by), origin: at(origin, 'by') }),
    [schema.recordedAt, setting.event(index) ?? part('id'), 'at'],
    [schema.isBasedOn, setting.sources(statement.source), 'source'],
  ])
}

function speakers(
  cast: Cast,
  { roster, sides }: StatementSetting,
  { names, origin }: { readonly names: readonly string[]; readonly origin: Origin },
): readonly Property[] {
  const { part, iri } = cast.context
  const creators: NamedNode[] = []
  const keys = new Set<string>()
  for (const [index, name] of names.entries()) {
    if (sides.has(name)) {
      creators.push(part(name))
      keys.add(name)
      continue
    }
    const { id } = cast.people.use(name, origin, index)
    creators.push(iri('person', id))
    for (const key of roster.sides.get(id) ?? []) keys.add(key)
  }
  return [
    [schema.creator, creators, 'by'],
    [schema.sourceOrganization, [...keys].map(part), 'by'],
  ]
}
