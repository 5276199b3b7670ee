import type { NamedNode } from '@rdfjs/types'
import { namedNode } from './named-node.ts'

/*
 * Every vocabulary term that the builder uses, each written once. A term that is not listed does not compile.
 */

/** The namespaces by the prefix that stands for them in Turtle. */
export const prefixes = {
  schema: 'http://schema.org/',
  vg: 'https://w3id.org/visitgraph#',
  vgs: 'https://w3id.org/visitgraph/shapes#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  sem: 'http://semanticweb.cs.vu.nl/2009/11/sem/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  skosxl: 'http://www.w3.org/2008/05/skos-xl#',
  prov: 'http://www.w3.org/ns/prov#',
  dcterms: 'http://purl.org/dc/terms/',
  oa: 'http://www.w3.org/ns/oa#',
  sh: 'http://www.w3.org/ns/shacl#',
  dcat: 'http://www.w3.org/ns/dcat#',
  void: 'http://rdfs.org/ns/void#',
  as: 'https://www.w3.org/ns/activitystreams#',
  ldes: 'https://w3id.org/ldes#',
  tree: 'https://w3id.org/tree#',
} as const

// What is derived from prefixes that cannot change may be kept.
Object.freeze(prefixes)

/** The terms of one namespace, by local name. */
export type Namespace<Local extends string> = Readonly<Record<Local, NamedNode>>

function namespace<Local extends string>(iri: string, locals: readonly Local[]): Namespace<Local> {
  const terms = Object.fromEntries(locals.map(local => [local, namedNode(iri + local)]))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every local name was just made a key
  return terms as Namespace<Local>
}

const schemaTerms = [
  'about',
  'abstract',
  'actionStatus',
  'additionalType',
  'address',
  'addressCountry',
  'addressLocality',
  'AdministrativeArea',
  'agent',
  'alternateName',
  'areaServed',
  'attendee',
  'City',
  'CompletedActionStatus',
  'containedInPlace',
  'contentUrl',
  'correction',
  'CorrectionComment',
  'Country',
  'creativeWorkStatus',
  'CreativeWork',
  'creator',
  'DataDownload',
  'Dataset',
  'dateModified',
  'datePublished',
  'DefinedTerm',
  'DefinedTermSet',
  'description',
  'distribution',
  'encodingFormat',
  'endDate',
  'Event',
  'event',
  'EventCancelled',
  'EventPostponed',
  'EventRescheduled',
  'EventScheduled',
  'eventStatus',
  'familyName',
  'givenName',
  'GovernmentOrganization',
  'headline',
  'honorificPrefix',
  'identifier',
  'inDefinedTermSet',
  'inLanguage',
  'InviteAction',
  'isBasedOn',
  'license',
  'location',
  'mainEntity',
  'memberOf',
  'name',
  'NewsArticle',
  'NewsMediaOrganization',
  'Organization',
  'OrganizationRole',
  'organizer',
  'parentOrganization',
  'Person',
  'Place',
  'PoliticalParty',
  'PostalAddress',
  'previousStartDate',
  'propertyID',
  'PropertyValue',
  'publisher',
  'Quotation',
  'recipient',
  'recordedAt',
  'recordedIn',
  'roleName',
  'sameAs',
  'sdLicense',
  'sdPublisher',
  'sha256',
  'softwareVersion',
  'SoftwareApplication',
  'sourceOrganization',
  'startDate',
  'Statement',
  'subEvent',
  'subjectOf',
  'superEvent',
  'temporalCoverage',
  'text',
  'TextObject',
  'url',
  'value',
  'version',
  'WebPage',
] as const

/** schema.org 30.0, https://schema.org/. */
export const schema: Namespace<(typeof schemaTerms)[number]> = namespace(
  prefixes.schema,
  schemaTerms,
)

const rdfTerms = [
  'first',
  'langString',
  'nil',
  'object',
  'predicate',
  'rest',
  'Statement',
  'subject',
  'type',
] as const

/** RDF 1.1. */
export const rdf: Namespace<(typeof rdfTerms)[number]> = namespace(prefixes.rdf, rdfTerms)

const rdfsTerms = ['comment', 'isDefinedBy', 'label', 'subClassOf'] as const

/** RDF Schema 1.1. */
export const rdfs: Namespace<(typeof rdfsTerms)[number]> = namespace(prefixes.rdfs, rdfsTerms)

const xsdTerms = [
  'boolean',
  'date',
  'dateTime',
  'decimal',
  'double',
  'gYear',
  'gYearMonth',
  'integer',
  'nonNegativeInteger',
  'string',
] as const

/** XML Schema datatypes. */
export const xsd: Namespace<(typeof xsdTerms)[number]> = namespace(prefixes.xsd, xsdTerms)

const semTerms = ['hasEarliestBeginTimeStamp', 'hasLatestEndTimeStamp'] as const

/** Simple Event Model: bounds of what is known about a date. */
export const sem: Namespace<(typeof semTerms)[number]> = namespace(prefixes.sem, semTerms)

const skosTerms = ['Concept', 'ConceptScheme', 'inScheme', 'prefLabel'] as const

/** SKOS. */
export const skos: Namespace<(typeof skosTerms)[number]> = namespace(prefixes.skos, skosTerms)

const provTerms = [
  'Activity',
  'agent',
  'Association',
  'Delegation',
  'Entity',
  'hadActivity',
  'hadPlan',
  'Plan',
  'qualifiedAssociation',
  'qualifiedDelegation',
  'SoftwareAgent',
  'specializationOf',
  'used',
  'wasAssociatedWith',
  'wasAttributedTo',
  'wasDerivedFrom',
  'wasGeneratedBy',
  'wasQuotedFrom',
  'wasRevisionOf',
] as const

/** PROV-O. */
export const prov: Namespace<(typeof provTerms)[number]> = namespace(prefixes.prov, provTerms)

const oaTerms = [
  'Annotation',
  'describing',
  'end',
  'exact',
  'hasBody',
  'hasSelector',
  'hasSource',
  'hasTarget',
  'motivatedBy',
  'prefix',
  'SpecificResource',
  'start',
  'suffix',
  'TextPositionSelector',
  'TextQuoteSelector',
] as const

/** Web Annotation, https://www.w3.org/TR/annotation-vocab/. */
export const oa: Namespace<(typeof oaTerms)[number]> = namespace(prefixes.oa, oaTerms)

const dctermsTerms = [
  'conformsTo',
  'description',
  'hasPart',
  'isPartOf',
  'issued',
  'license',
  'modified',
  'PeriodOfTime',
  'publisher',
  'temporal',
  'title',
] as const

/** DCMI Metadata Terms. */
export const dcterms: Namespace<(typeof dctermsTerms)[number]> = namespace(
  prefixes.dcterms,
  dctermsTerms,
)

const vgTerms = [
  'Agreement',
  'Announcement',
  'Assessment',
  'Ceremony',
  'CollectiveMeeting',
  'Commitment',
  'Concern',
  'Delegation',
  'Election',
  'ElectionObservation',
  'HeadOfDelegation',
  'HeadOfSide',
  'Meal',
  'Meeting',
  'Observation',
  'OfficialVisit',
  'Opposition',
  'Praise',
  'PressConference',
  'Request',
  'Side',
  'SiteVisit',
  'StateVisit',
  'Support',
  'Thanks',
  'Tour',
  'UnnamedGroup',
  'Visit',
  'WorkingVisit',
] as const

/** The project's own classes, each a subclass of a schema.org class (`data/vocabulary.ttl`). */
export const vg: Namespace<(typeof vgTerms)[number]> = namespace(prefixes.vg, vgTerms)

const skosxlTerms = ['altLabel', 'Label', 'literalForm'] as const

/** SKOS-XL: labels that have properties of their own. */
export const skosxl: Namespace<(typeof skosxlTerms)[number]> = namespace(
  prefixes.skosxl,
  skosxlTerms,
)

const dcatTerms = [
  'accessURL',
  'byteSize',
  'compressFormat',
  'Dataset',
  'Distribution',
  'distribution',
  'downloadURL',
  'endDate',
  'landingPage',
  'mediaType',
  'startDate',
] as const

/** DCAT 3, https://www.w3.org/TR/vocab-dcat-3/. */
export const dcat: Namespace<(typeof dcatTerms)[number]> = namespace(prefixes.dcat, dcatTerms)

const voidTerms = [
  'class',
  'classPartition',
  'Dataset',
  'dataDump',
  'entities',
  'exampleResource',
  'feature',
  'property',
  'propertyPartition',
  'triples',
  'uriSpace',
  'vocabulary',
] as const

/** VoID, https://www.w3.org/TR/void/. */
export const voidTerm: Namespace<(typeof voidTerms)[number]> = namespace(prefixes.void, voidTerms)

const asTerms = ['Create', 'Delete', 'object', 'published', 'Update'] as const

/** ActivityStreams 2.0, https://www.w3.org/TR/activitystreams-vocabulary/. */
export const activity: Namespace<(typeof asTerms)[number]> = namespace(prefixes.as, asTerms)

const treeTerms = [
  'GreaterThanOrEqualToRelation',
  'member',
  'Node',
  'node',
  'path',
  'relation',
  'Relation',
  'value',
  'view',
] as const

/** TREE, https://w3id.org/tree/specification. */
export const tree: Namespace<(typeof treeTerms)[number]> = namespace(prefixes.tree, treeTerms)

const ldesTerms = ['EventStream', 'timestampPath', 'versionOfPath'] as const

/** Linked Data Event Streams, https://w3id.org/ldes/specification. */
export const ldes: Namespace<(typeof ldesTerms)[number]> = namespace(prefixes.ldes, ldesTerms)
