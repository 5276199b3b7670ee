import * as z from 'zod'
import { describe, type Description } from '../rdf/description.ts'
import { rdf, schema, skos } from '../rdf/namespaces.ts'
import { namedNode } from '../rdf/terms.ts'
import type { Cast } from './cast.ts'
import type { Entry } from './shelf.ts'
import { links, oneOrMoreSchema, textSchema, type OneOrMore, type Text } from './text.ts'

/** A subject of statements. */
export interface Topic {
  readonly name?: Text | undefined
  readonly 'same as'?: OneOrMore | undefined
}

/** A topic under `topics`; topics need no entry unless they have names in several languages. */
export const topicSchema: z.ZodType<Topic> = z
  .strictObject({
    name: z.optional(textSchema(200, 'Name as readers see it; default: the key.')),
    'same as': z.optional(oneOrMoreSchema(2000, 'Addresses of the same subject elsewhere.')),
  })
  .meta({ id: 'Topic', description: 'A subject of statements.' })

/** States a topic, and the scheme that all topics are in. */
export function buildTopic(
  { context }: Cast,
  { value, key, id, origin }: Entry<Topic>,
): Description {
  const name = context.text(value.name ?? key)
  const scheme = namedNode(`${context.publication.base}topics#id`)
  return describe(context.iri('topic', id), origin, [
    [rdf.type, [schema.DefinedTerm, skos.Concept]],
    [schema.name, name, 'name'],
    [schema.inDefinedTermSet, scheme],
    [skos.prefLabel, name, 'name'],
    [skos.inScheme, scheme],
    [schema.sameAs, links(value['same as']), 'same as'],
  ])
}

/** States the scheme of topics. */
export const buildTopicScheme = ({ context }: Cast): Description =>
  describe(namedNode(`${context.publication.base}topics#id`), { pointer: '/statements' }, [
    [rdf.type, [schema.DefinedTermSet, skos.ConceptScheme]],
    [schema.name, context.phrase(context.phrases.topics)],
  ])
