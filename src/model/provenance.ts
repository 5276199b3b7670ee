import { describe, type Description } from '../rdf/description.ts'
import { dcterms, prov, rdf, schema, xsd } from '../rdf/namespaces.ts'
import { literal, namedNode } from '../rdf/terms.ts'
import type { BuildContext } from './context.ts'
import { sourceNode } from './source.ts'
import type { Visit } from './visit.ts'

/** The origin of what the configuration says. */
export const configOrigin = { file: 'visitgraph.config.yaml', pointer: '' } as const

/** States what the page of a visit is derived from, who publishes it and under which licence. */
export function buildDocument(context: BuildContext, visit: Visit): readonly Description[] {
  const { document, part, iri, language, publication } = context
  const sources = visit.sources.map(source => sourceNode(context, source))
  const publisher = publication.publisher && iri('org', publication.publisher.id)
  const page = describe(document, { pointer: '' }, [
    [rdf.type, [schema.WebPage, prov.Entity]],
    [schema.mainEntity, part('id')],
    [schema.inLanguage, literal(language), 'language'],
    [schema.isBasedOn, sources, 'sources'],
    [
      schema.dateModified,
      visit.updated === undefined ? undefined : literal(visit.updated, xsd.date),
      'updated',
    ],
  ])
  const terms = describe(document, configOrigin, [
    [schema.sdPublisher, publisher, 'publisher'],
    [
      schema.sdLicense,
      publication.license === undefined ? undefined : namedNode(publication.license),
      'license',
    ],
    [prov.wasDerivedFrom, sources],
    [prov.wasAttributedTo, publisher, 'publisher'],
    [
      dcterms.isPartOf,
      publication.dataset === undefined ? undefined : namedNode(publication.dataset),
      'dataset',
    ],
  ])
  return [page, terms]
}

/** States the name of the publisher. */
export function buildPublisher({ publication, iri, text }: BuildContext): readonly Description[] {
  const { publisher } = publication
  if (!publisher) return []
  return [
    describe(iri('org', publisher.id), configOrigin, [
      [rdf.type, schema.Organization],
      [schema.name, text(publisher.name), 'publisher'],
    ]),
  ]
}
