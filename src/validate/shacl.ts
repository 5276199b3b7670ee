import type { NamedNode } from '@rdfjs/types'
import { namedNode } from '../rdf/terms.ts'
import { prefixes } from '../rdf/namespaces.ts'

const split = (words: string): readonly string[] => words.trim().split(/\s+/)

/** The constraint parameters, targets and other properties of SHACL Core, https://www.w3.org/TR/shacl/. */
const coreTerms = split(`
  alternativePath and class closed datatype deactivated defaultValue description disjoint entailment equals flags
  group hasValue ignoredProperties in inversePath languageIn lessThan lessThanOrEquals maxCount maxExclusive
  maxInclusive maxLength message minCount minExclusive minInclusive minLength name node nodeKind not oneOrMorePath
  or order path pattern property qualifiedMaxCount qualifiedMinCount qualifiedValueShape
  qualifiedValueShapesDisjoint severity shapesGraph suggestedShapesGraph shapesGraphWellFormed targetClass
  targetNode targetObjectsOf targetSubjectsOf uniqueLang xone zeroOrMorePath zeroOrOnePath
  conforms detail focusNode result resultMessage resultPath resultSeverity sourceConstraint
  sourceConstraintComponent sourceShape value
  BlankNode BlankNodeOrIRI BlankNodeOrLiteral IRI IRIOrLiteral Literal NodeKind NodeShape PropertyShape
  PropertyGroup Shape Severity Info Warning Violation ValidationReport ValidationResult AbstractResult
  declare prefix namespace prefixes PrefixDeclaration
`)

/** Names that `sh:…ConstraintComponent` may have; a report names them. */
const componentNames = split(`
  And Class Closed Datatype Disjoint Equals HasValue In LanguageIn LessThan LessThanOrEquals MaxCount MaxExclusive
  MaxInclusive MaxLength MinCount MinExclusive MinInclusive MinLength Node NodeKind Not Or Pattern Property
  QualifiedMaxCount QualifiedMinCount UniqueLang Xone SPARQL
`)

/** What SHACL-SPARQL, the Advanced Features and SHACL-JS add; the engine runs none of it. */
const otherTerms = split(`
  ask condition construct expression filterShape intersection js jsFunctionName jsLibrary jsLibraryURL labelTemplate
  nodeValidator nodes object optional parameter predicate propertyValidator returnType rule select sparql subject
  target this union update validator values annotationProperty annotationValue annotationVarName resultAnnotation
  ConstraintComponent Function JSConstraint JSConstraintComponent JSFunction JSLibrary JSRule JSTarget JSTargetType
  JSValidator NodeExpression Parameter Parameterizable ResultAnnotation Rule SPARQLAskExecutable SPARQLAskValidator
  SPARQLConstraint SPARQLConstructExecutable SPARQLExecutable SPARQLFunction SPARQLRule SPARQLSelectExecutable
  SPARQLSelectValidator SPARQLTarget SPARQLTargetType SPARQLUpdateExecutable Target TargetType TripleRule Validator
`)

/** Local names of the terms of SHACL Core. */
export const shaclCoreTerms: ReadonlySet<string> = new Set([
  ...coreTerms,
  'ConstraintComponent',
  ...componentNames.map(name => `${name}ConstraintComponent`),
])

/** Local names of terms of SHACL beyond Core. */
export const shaclOtherTerms: ReadonlySet<string> = new Set(otherTerms)

/** Makes a term of SHACL of its local name. */
export const sh = (local: string): NamedNode => namedNode(prefixes.sh + local)

/** The parameters that state a constraint, and the component each belongs to (section 4). */
export const constraintComponents: Readonly<Record<string, string>> = {
  and: 'And',
  class: 'Class',
  closed: 'Closed',
  datatype: 'Datatype',
  disjoint: 'Disjoint',
  equals: 'Equals',
  hasValue: 'HasValue',
  in: 'In',
  languageIn: 'LanguageIn',
  lessThan: 'LessThan',
  lessThanOrEquals: 'LessThanOrEquals',
  maxCount: 'MaxCount',
  maxExclusive: 'MaxExclusive',
  maxInclusive: 'MaxInclusive',
  maxLength: 'MaxLength',
  minCount: 'MinCount',
  minExclusive: 'MinExclusive',
  minInclusive: 'MinInclusive',
  minLength: 'MinLength',
  node: 'Node',
  nodeKind: 'NodeKind',
  not: 'Not',
  or: 'Or',
  pattern: 'Pattern',
  qualifiedMaxCount: 'QualifiedMaxCount',
  qualifiedMinCount: 'QualifiedMinCount',
  uniqueLang: 'UniqueLang',
  xone: 'Xone',
}
