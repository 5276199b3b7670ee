import type { Quad } from '@rdfjs/types'
import { dcat, dcterms, prefixes, rdf, schema, voidTerm, xsd } from '../rdf/namespaces.ts'
import { describe, toQuads, type Description } from '../rdf/description.ts'
import { languageLiteral, literal, namedNode } from '../rdf/terms.ts'
import { documentOf } from './site-graph.ts'
import { changedOn, type Site } from './site-model.ts'

/** A file that holds the whole data set. */
export interface Dump {
  readonly path: string
  readonly mediaType: string
  readonly compression?: string
  readonly bytes: number
}

/** How often each class and each property is used. */
export interface Usage {
  readonly classes: readonly (readonly [iri: string, count: number])[]
  readonly properties: readonly (readonly [iri: string, count: number])[]
}

/** Counts the classes and properties of a site, the most used first. */
export function usageOf({ graph }: Site): Usage {
  const classes = new Map<string, number>()
  const properties = new Map<string, number>()
  for (const { facts } of graph.nodes())
    for (const { predicate, object } of facts) {
      addOne(properties, predicate)
      if (predicate === rdf.type.value) addOne(classes, object.value)
    }
  return { classes: mostFirst(classes), properties: mostFirst(properties) }
}

function addOne(counts: Map<string, number>, iri: string): void {
  counts.set(iri, (counts.get(iri) ?? 0) + 1)
}

const mostFirst = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].toSorted(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))

/** Returns the first and last day of the visits of a site. */
export function periodOf({ visits }: Site): readonly [first: string, last: string] | undefined {
  const days = visits.flatMap(({ when }) => [when.earliest, when.latest ?? when.earliest])
  const ordered = days.filter(day => day !== '').toSorted()
  const [first, last] = [ordered.at(0), ordered.at(-1)]
  return first === undefined || last === undefined ? undefined : [first, last]
}

/** Returns the day of the last change that the records tell of. */
export const modifiedOn = (site: Site): string =>
  site.visits
    .map(visit => changedOn(site, visit))
    .toSorted()
    .at(-1) ?? ''

/**
 * Describes the data set: DCAT 3 for catalogues, VoID for those who query it, schema.org for search engines. The
 * quads stand in the graph that the description's document names.
 */
export function catalogQuads(site: Site, dump: Dump, usage: Usage): Quad[] {
  const document = documentOf(site.dataset)
  const descriptions = [
    ...describeDataset(site, dump),
    describeDump(site, dump),
    ...describeUsage(site, usage),
  ]
  return toQuads(descriptions, namedNode(document))
}

const origin = { pointer: '' }
const count = (number: number) => literal(String(number), xsd.integer)
const day = (date: string) => (date === '' ? undefined : literal(date, xsd.date))

const partOf = ({ dataset }: Site, fragment: string) =>
  namedNode(`${documentOf(dataset)}#${fragment}`)

const fileOf = ({ siteUrl }: Site, path: string) => namedNode(new URL(path, siteUrl).href)

function describeDataset(site: Site, dump: Dump): Description[] {
  const { title, language, license, publisher, words } = site
  const period = periodOf(site)
  const terms = license === undefined ? undefined : namedNode(license)
  const body = publisher && namedNode(publisher.iri)
  const text = languageLiteral(words.text.lead, language)
  const name = languageLiteral(title, language)
  const about = describe(namedNode(site.dataset), origin, [
    [rdf.type, [dcat.Dataset, voidTerm.Dataset, schema.Dataset]],
    [dcterms.title, name],
    [schema.name, name],
    [dcterms.description, text],
    [schema.description, text],
    [dcterms.license, terms],
    [schema.license, terms],
    [dcterms.publisher, body],
    [schema.publisher, body],
    [dcterms.modified, day(modifiedOn(site))],
    [schema.dateModified, day(modifiedOn(site))],
    [dcterms.temporal, period && partOf(site, 'period')],
    [schema.temporalCoverage, period && literal(period.join('/'))],
    [dcat.landingPage, fileOf(site, 'dataset.html')],
    [schema.url, fileOf(site, 'dataset.html')],
    [dcat.distribution, partOf(site, 'dump')],
    [schema.distribution, partOf(site, 'dump')],
    [voidTerm.dataDump, fileOf(site, dump.path)],
    [voidTerm.uriSpace, literal(site.base)],
    [voidTerm.triples, count(site.graph.statements)],
    [voidTerm.entities, count(site.routes.size)],
    [voidTerm.exampleResource, site.visits.slice(0, 1).map(({ route }) => namedNode(route.iri))],
  ])
  return [about, ...describeParties(site, period)]
}

function describeParties(site: Site, period: ReturnType<typeof periodOf>): Description[] {
  const { publisher, language } = site
  const body =
    publisher &&
    describe(namedNode(publisher.iri), origin, [
      [rdf.type, schema.Organization],
      [schema.name, languageLiteral(publisher.name, language)],
    ])
  const time =
    period &&
    describe(partOf(site, 'period'), origin, [
      [rdf.type, dcterms.PeriodOfTime],
      [dcat.startDate, day(period[0])],
      [dcat.endDate, day(period[1])],
    ])
  return [time, body].filter(one => one !== undefined)
}

const mediaTypeIri = (mediaType: string) =>
  namedNode(`https://www.iana.org/assignments/media-types/${mediaType}`)

const describeDump = (site: Site, { path, mediaType, compression, bytes }: Dump): Description =>
  describe(partOf(site, 'dump'), origin, [
    [rdf.type, [dcat.Distribution, schema.DataDownload]],
    [dcterms.title, languageLiteral(site.words.text.everything, site.language)],
    [schema.name, languageLiteral(site.words.text.everything, site.language)],
    [dcat.downloadURL, fileOf(site, path)],
    [dcat.accessURL, fileOf(site, 'dataset.html')],
    [schema.contentUrl, fileOf(site, path)],
    [dcat.mediaType, mediaTypeIri(mediaType)],
    [dcat.compressFormat, compression === undefined ? undefined : mediaTypeIri(compression)],
    [schema.encodingFormat, literal(mediaType)],
    [dcat.byteSize, literal(String(bytes), xsd.integer)],
    [dcterms.license, site.license === undefined ? undefined : namedNode(site.license)],
  ])

function describeUsage(site: Site, { classes, properties }: Usage): Description[] {
  const dataset = namedNode(site.dataset)
  const vocabularies = Object.values(prefixes).filter(iri =>
    [...classes, ...properties].some(([term]) => term.startsWith(iri)),
  )
  const nodes = (kind: string, terms: Usage['classes']) =>
    terms.map(([term, times]) => ({
      term,
      times,
      node: partOf(site, `${kind}-${shortName(term)}`),
    }))
  const [types, predicates] = [nodes('class', classes), nodes('property', properties)]
  return [
    describe(dataset, origin, [
      [voidTerm.vocabulary, vocabularies.map(iri => namedNode(iri))],
      [voidTerm.classPartition, types.map(({ node }) => node)],
      [voidTerm.propertyPartition, predicates.map(({ node }) => node)],
    ]),
    ...types.map(({ node, term, times }) =>
      describe(node, origin, [
        [voidTerm.class, namedNode(term)],
        [voidTerm.entities, count(times)],
      ]),
    ),
    ...predicates.map(({ node, term, times }) =>
      describe(node, origin, [
        [voidTerm.property, namedNode(term)],
        [voidTerm.triples, count(times)],
      ]),
    ),
  ]
}

/** Names a term by prefix and local name, `schema-Event`; by what stands last in its address where it has no prefix. */
export function shortName(iri: string): string {
  const found = Object.entries(prefixes).find(([, namespace]) => iri.startsWith(namespace))
  const local = iri.slice(found ? found[1].length : 0).replace(/^.*[/#]/, '')
  return `${found ? `${found[0]}-` : ''}${encodeURIComponent(local)}`
}
