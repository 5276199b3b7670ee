import type { NamedNode } from '@rdfjs/types'
import { sourceNode } from '../model/source.ts'
import { describe, type Description, type Property } from '../rdf/description.ts'
import { slug } from '../rdf/iri.ts'
import { dcterms, prov, rdf, rdfs, schema } from '../rdf/namespaces.ts'
import { languageLiteral, literal } from '../rdf/terms.ts'
import type { EvidenceSetting } from './setting.ts'

/** Returns the node of a rule by which facts were found. */
export const ruleNode = (rule: string, { part }: Pick<EvidenceSetting, 'part'>): NamedNode =>
  part('rule', slug(rule) || encodeURIComponent(rule))

// What is said of the run stands in the evidence as a whole.
const is = (subject: NamedNode, properties: readonly Property[]): Description =>
  describe(subject, { pointer: '' }, properties)

/** States what was used and what was done: the report, the program with its rules, the run. */
export const describeRun = (setting: EvidenceSetting): readonly Description[] => [
  is(setting.document, [
    [rdf.type, [schema.CreativeWork, prov.Entity]],
    [schema.about, setting.record.context.document],
    [prov.wasGeneratedBy, setting.part('run')],
  ]),
  describeReport(setting),
  ...describeActivity(setting),
  ...describeRules(setting),
]

function describeReport({ evidence: { document }, record, part }: EvidenceSetting): Description {
  const [source] = record.checked.visit.sources
  return is(part('report'), [
    [rdf.type, [schema.TextObject, prov.Entity]],
    [schema.name, literal(document.file)],
    [schema.encodingFormat, literal(document.mediaType)],
    [schema.sha256, literal(document.sha256)],
    [prov.specializationOf, source && sourceNode(record.context, source)],
  ])
}

function describeActivity({
  evidence: { program },
  part,
}: EvidenceSetting): readonly Description[] {
  const agent = part('program')
  return [
    is(part('run'), [
      [rdf.type, prov.Activity],
      [prov.used, part('report')],
      [prov.wasAssociatedWith, agent],
      [prov.qualifiedAssociation, part('association')],
    ]),
    is(part('association'), [
      [rdf.type, prov.Association],
      [prov.agent, agent],
      [prov.hadPlan, part('rules')],
    ]),
    is(agent, [
      [rdf.type, [schema.SoftwareApplication, prov.SoftwareAgent]],
      [schema.name, literal(program?.name ?? 'visitgraph')],
      [schema.softwareVersion, program && literal(program.version)],
    ]),
  ]
}

function describeRules(setting: EvidenceSetting): readonly Description[] {
  const { facts, ruleSet } = setting.evidence
  const rules = [...new Set(facts.map(({ rule }) => rule))].toSorted()
  const nodes = rules.map(rule => ruleNode(rule, setting))
  return [
    is(setting.part('rules'), [
      [rdf.type, [schema.CreativeWork, prov.Plan, prov.Entity]],
      [schema.inLanguage, literal(ruleSet.language)],
      [schema.version, literal(ruleSet.version)],
      [dcterms.hasPart, nodes],
    ]),
    ...rules.map(rule =>
      is(ruleNode(rule, setting), [
        [rdf.type, [prov.Plan, prov.Entity]],
        [rdfs.label, languageLiteral(rule, 'en')],
      ]),
    ),
  ]
}
