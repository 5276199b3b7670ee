import type { NamedNode } from '@rdfjs/types'
import * as z from 'zod'
import { describe, type Description } from '../rdf/description.ts'
import { slug } from '../rdf/iri.ts'
import { rdf, schema, vg, xsd } from '../rdf/namespaces.ts'
import { literal, namedNode } from '../rdf/terms.ts'
import type { Cast } from './cast.ts'
import type { BuildContext } from './context.ts'
import { daySchema, type Interval } from './date.ts'
import { idSchema } from './id.ts'
import { languageTagSchema, many, textSchema, type OneOrMore, type Text } from './text.ts'

/** A later correction of a report. */
export interface Correction {
  readonly date: string
  readonly text: Text
}

/** A report on the visit. */
export interface Source {
  readonly title: Text
  readonly date: string
  readonly id?: string | undefined
  readonly url?: string | undefined
  readonly 'archive number'?: string | undefined
  readonly publisher?: string | undefined
  readonly language?: string | undefined
  readonly announcement?: boolean | undefined
  readonly retracted?: boolean | undefined
  readonly corrections?: readonly Correction[] | undefined
}

/** A report: on the web (`url`) or on paper (`archive number`). */
export const sourceSchema: z.ZodType<Source> = z
  .strictObject({
    title: textSchema(1000, 'Headline of the report.'),
    date: daySchema.meta({ description: 'Day of publication, YYYY-MM-DD.' }),
    id: z.optional(idSchema).meta({
      description: 'Short name to refer to it; last part of the address of a report on paper.',
    }),
    url: z
      .optional(z.string().min(1).max(2000))
      .meta({ description: 'Web address of the report.' }),
    'archive number': z
      .optional(z.string().min(1).max(300))
      .meta({ description: 'Signature of a report that is not online.' }),
    publisher: z
      .optional(z.string().min(1).max(300))
      .meta({ description: 'Who published it: a key or name under bodies.' }),
    language: z
      .optional(languageTagSchema)
      .meta({ description: 'Its language; default: that of the record.' }),
    announcement: z
      .optional(z.boolean())
      .meta({ description: 'true when it announced the visit beforehand.' }),
    retracted: z
      .optional(z.boolean())
      .meta({ description: 'true when its publisher has withdrawn it.' }),
    corrections: z
      .optional(
        z
          .array(
            z.strictObject({
              date: daySchema.meta({ description: 'Day of the correction, YYYY-MM-DD.' }),
              text: textSchema(2000, 'What was corrected, in your own words.'),
            }),
          )
          .max(50),
      )
      .meta({ description: 'Corrections that its publisher made later.' }),
  })
  .refine(source => source.url !== undefined || source['archive number'] !== undefined, {
    error: 'rule',
  })
  .meta({
    id: 'Source',
    description: 'A report on the visit: on the web (`url`) or on paper (`archive number`).',
    if: { required: ['archive number'] },
    else: { required: ['url'] },
  })

/** Returns the identity of a report on paper: its id, else the slug of its signature; empty where neither is Latin. */
export const paperId = (source: Source): string => source.id ?? slug(source['archive number'] ?? '')

/** Returns the node of a report: its web address, else an address of our own. */
export const sourceNode = ({ iri }: BuildContext, source: Source): NamedNode =>
  source.url === undefined ? iri('source', paperId(source)) : namedNode(source.url)

/** Says whether a source goes by a name: its id, address, signature or title. */
export const isCalled = (source: Source, name: string): boolean =>
  [source.id, source.url, source['archive number'], ...Object.values(titles(source))].includes(name)

const titles = ({ title }: Source): Readonly<Record<string, string>> =>
  typeof title === 'string' ? { title } : title

/** Returns the nodes of the sources called by the names; without names, of the first source. */
export function sourcesCalled(
  context: BuildContext,
  sources: readonly Source[],
  names: OneOrMore | undefined,
): readonly NamedNode[] {
  const called =
    names === undefined
      ? sources.slice(0, 1)
      : sources.filter(source => many(names).some(name => isCalled(source, name)))
  return called.map(source => sourceNode(context, source))
}

/** Whether a report announces the visit: it says so, or appeared before the visit can have begun. */
export const isAnnouncement = (source: Source, { first }: Interval): boolean =>
  source.announcement ?? source.date < first.earliest

/** States a report on the visit, with its corrections. */
export function buildSource(
  cast: Cast,
  dates: Interval,
  [index, source]: readonly [number, Source],
): readonly Description[] {
  const { context, bodies } = cast
  const { text, iri, part } = context
  const origin = { pointer: `/sources/${index}` }
  const { url, publisher: name, 'archive number': signature } = source
  const publisher = name === undefined ? undefined : bodies.use(name, origin, 'publisher')
  const type = isAnnouncement(source, dates)
    ? [schema.NewsArticle, vg.Announcement]
    : schema.NewsArticle
  const corrections = buildCorrections(context, source, index)
  return [
    describe(sourceNode(context, source), origin, [
      [rdf.type, type],
      [schema.headline, text(source.title), 'title'],
      [schema.url, url === undefined ? undefined : namedNode(url), 'url'],
      [
        schema.identifier,
        signature === undefined ? undefined : literal(signature),
        'archive number',
      ],
      [schema.datePublished, literal(source.date, xsd.date), 'date'],
      [schema.inLanguage, literal(source.language ?? context.language), 'language'],
      [schema.publisher, publisher && iri('org', publisher.id), 'publisher'],
      [schema.creativeWorkStatus, source.retracted ? literal('Retracted') : undefined, 'retracted'],
      [schema.about, part('id')],
      [schema.correction, corrections.map(({ subject }) => subject), 'corrections'],
    ]),
    ...corrections,
  ]
}

const buildCorrections = (
  { part, text }: BuildContext,
  source: Source,
  index: number,
): readonly Description[] =>
  (source.corrections ?? []).map((correction, place) =>
    describe(
      part(`source-${index + 1}-correction-${place + 1}`),
      { pointer: `/sources/${index}/corrections/${place}` },
      [
        [rdf.type, schema.CorrectionComment],
        [schema.text, text(correction.text), 'text'],
        [schema.datePublished, literal(correction.date, xsd.date), 'date'],
      ],
    ),
  )
