import { prefixes } from './namespaces.ts'

/** The address at which the context is published; a reader here takes the bundled copy. */
export const contextAddress = 'https://w3id.org/visitgraph/context/v1.jsonld'

/** A term that stands for a property, https://www.w3.org/TR/json-ld11/#context-definitions. */
export interface TermDefinition {
  readonly '@id'?: string
  readonly '@reverse'?: string
  readonly '@type'?: string
  readonly '@container'?: '@language'
}

/** The keys and values of a JSON-LD context of the kind that is used here. */
export type Context = Readonly<Record<string, string | number | TermDefinition>>

const texts = { '@container': '@language' } as const
const node = { '@type': '@id' } as const
const choice = { '@type': '@vocab' } as const
const date = { '@type': 'xsd:date' } as const

/** The JSON-LD context of the project, version 1: schema.org by local name, texts by language. */
export const context: Context = {
  '@version': 1.1,
  '@vocab': prefixes.schema,
  id: '@id',
  type: '@type',
  included: '@included',
  schema: prefixes.schema,
  xsd: prefixes.xsd,
  vg: prefixes.vg,
  prov: prefixes.prov,
  dcterms: prefixes.dcterms,
  skos: prefixes.skos,
  skosxl: prefixes.skosxl,
  sem: prefixes.sem,
  name: texts,
  alternateName: texts,
  description: texts,
  abstract: texts,
  text: texts,
  headline: texts,
  roleName: texts,
  honorificPrefix: texts,
  familyName: texts,
  givenName: texts,
  prefLabel: { '@id': 'skos:prefLabel', ...texts },
  about: node,
  address: node,
  agent: node,
  areaServed: node,
  attendee: node,
  containedInPlace: node,
  correction: node,
  creator: node,
  event: node,
  inDefinedTermSet: node,
  isBasedOn: node,
  location: node,
  mainEntity: node,
  memberOf: node,
  organizer: node,
  parentOrganization: node,
  publisher: node,
  recipient: node,
  recordedAt: node,
  recordedIn: node,
  sameAs: node,
  sdLicense: node,
  sdPublisher: node,
  sourceOrganization: node,
  subEvent: node,
  subjectOf: node,
  superEvent: node,
  url: node,
  eventStatus: choice,
  actionStatus: choice,
  startDate: date,
  endDate: date,
  previousStartDate: date,
  datePublished: date,
  dateModified: date,
  earliest: { '@id': 'sem:hasEarliestBeginTimeStamp', ...date },
  latest: { '@id': 'sem:hasLatestEndTimeStamp', ...date },
  wasDerivedFrom: { '@id': 'prov:wasDerivedFrom', ...node },
  wasAttributedTo: { '@id': 'prov:wasAttributedTo', ...node },
  isPartOfDataset: { '@id': 'dcterms:isPartOf', ...node },
  inScheme: { '@id': 'skos:inScheme', ...node },
  altLabel: { '@id': 'skosxl:altLabel', ...node },
  literalForm: { '@id': 'skosxl:literalForm', ...texts },
  document: { '@reverse': 'schema:mainEntity', ...node },
  invitation: { '@reverse': 'schema:event', ...node },
}
