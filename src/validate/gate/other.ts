import { isSameTerm } from '../../rdf/graph.ts'
import {
  each,
  isTrue,
  together,
  unconstrained,
  type ConstraintComponent,
  type Judging,
  type Rule,
} from './constraint.ts'
import { includes, type DataNode } from './data-graph.ts'

/*
 * Other constraints, https://www.w3.org/TR/shacl/#core-components-others.
 */

/** `sh:closed`: only the properties of the shape, and those that it ignores. */
export const closed: ConstraintComponent = {
  name: 'Closed',
  message: 'The property is not one of the shape',
  compile: (parameter, rule, { list, source }) => {
    if (!isTrue(parameter)) return unconstrained
    const { objects } = rule.shape
    const paths = objects('property').flatMap(shape => source(shape).pathNode ?? [])
    const ignored = objects('ignoredProperties').flatMap(head => list(head))
    const allowed = new Set(
      [...paths, ...ignored]
        .filter(({ termType }) => termType === 'NamedNode')
        .map(({ value }) => value),
    )
    return {
      isSettled: ({ layout }) =>
        layout?.predicates.every(({ value }) => allowed.has(value)) ?? false,
      judge: (focus, values, judging) =>
        values.filter(
          value => !isClosed(judging.data.node(value), { allowed, rule, focus, judging }),
        ).length === 0,
    }
  },
}

interface Closed {
  readonly allowed: ReadonlySet<string>
  readonly rule: Rule
  readonly focus: DataNode
  readonly judging: Judging
}

function isClosed(node: DataNode, { allowed, rule, focus, judging }: Closed): boolean {
  let conforms = true
  for (const [place, predicate] of node.layout.predicates.entries()) {
    if (allowed.has(predicate.value)) continue
    conforms = false
    for (const value of node.objects[place] ?? [])
      judging.faults?.push({ rule, focusNode: focus.subject, value, path: predicate })
  }
  return conforms
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
