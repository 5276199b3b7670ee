import { isSameTerm } from '../../rdf/graph.ts'
import { each, isTrue, together, type ConstraintComponent } from './constraint.ts'
import { includes } from './data-graph.ts'

/*
 * Other constraints, https://www.w3.org/TR/shacl/#core-components-others.
 */

/** `sh:closed`: only the properties of the shape, and those that it ignores. */
export const closed: ConstraintComponent = {
  name: 'Closed',
  message: 'The property is not one of the shape',
  compile: (parameter, rule, { list, source }) => {
    if (!isTrue(parameter)) return () => true
    const { objects } = rule.shape
    const paths = objects('property').flatMap(shape => source(shape).pathNode ?? [])
    const ignored = objects('ignoredProperties').flatMap(head => list(head))
    const allowed = new Set(
      [...paths, ...ignored]
        .filter(({ termType }) => termType === 'NamedNode')
        .map(({ value }) => value),
    )
    return (focusNode, values, { data, faults }) => {
      let conforms = true
      for (const node of values) {
        for (const { predicate, objects: found } of data.describe(node)?.predicates.values() ??
          []) {
          if (allowed.has(predicate.value)) continue
          conforms = false
          if (!faults) return false
          for (const value of found) faults.push({ rule, focusNode, value, path: predicate })
        }
      }
      return conforms
    }
  },
}

/** `sh:hasValue` */
export const hasValue: ConstraintComponent = {
  name: 'HasValue',
  message: '{$hasValue} is not among the values',
  compile: (parameter, rule) => together(rule, values => includes(values, parameter)),
}

/** `sh:in` */
export const oneOf: ConstraintComponent = {
  name: 'In',
  message: 'The value is none of those that are allowed',
  compile: (parameter, rule, { list }) => {
    const allowed = list(parameter)
    return each(rule, value => allowed.some(term => isSameTerm(term, value)))
  },
}
