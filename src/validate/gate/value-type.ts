import { lexicalTest } from '../../rdf/datatypes.ts'
import { prefixes } from '../../rdf/namespaces.ts'
import { instanceTest } from './data-graph.ts'
import { each, NotCompilable, readIri, type ConstraintComponent } from './constraint.ts'

/*
 * Value types, https://www.w3.org/TR/shacl/#core-components-value-type.
 */

/** `sh:class` */
export const ofClass: ConstraintComponent = {
  name: 'Class',
  message: 'The value is no instance of {$class}',
  compile: (parameter, rule) => {
    const classes = [readIri(parameter)]
    return { ...each(rule, instanceTest(classes)), classes }
  },
}

/** `sh:datatype`; a literal must stand for a value of it, a day that the calendar has. */
export const datatype: ConstraintComponent = {
  name: 'Datatype',
  message: 'The value is no {$datatype}',
  compile: (parameter, rule) => {
    const iri = readIri(parameter)
    const isValue = lexicalTest(iri)
    return each(
      rule,
      value => value.termType === 'Literal' && value.datatype.value === iri && isValue(value.value),
    )
  },
}

const kinds: ReadonlyMap<string, readonly string[]> = new Map([
  ['IRI', ['NamedNode']],
  ['BlankNode', ['BlankNode']],
  ['Literal', ['Literal']],
  ['BlankNodeOrIRI', ['BlankNode', 'NamedNode']],
  ['BlankNodeOrLiteral', ['BlankNode', 'Literal']],
  ['IRIOrLiteral', ['NamedNode', 'Literal']],
])

/** `sh:nodeKind` */
export const nodeKind: ConstraintComponent = {
  name: 'NodeKind',
  message: 'The value is not of the kind {$nodeKind}',
  compile: (parameter, rule) => {
    const types = kinds.get(readIri(parameter).slice(prefixes.sh.length))
    if (!types) throw new NotCompilable(`${parameter.value} is no kind of node`)
    return each(rule, value => types.includes(value.termType))
  },
}
