import type { Term } from '@rdfjs/types'
import { each, type Compiler, type ConstraintComponent } from './constraint.ts'
import type { DataGraph } from './data-graph.ts'

/*
 * Logical constraints, https://www.w3.org/TR/shacl/#core-components-logical.
 */

type Claim = (value: Term, data: DataGraph) => boolean

/** Judges without telling what is at fault. */
function claims(parameter: Term, { list, compile }: Compiler): readonly Claim[] {
  return list(parameter)
    .map(compile)
    .map(shape => (value, data) => shape(data.node(value), { data }))
}

/** `sh:not` */
export const not: ConstraintComponent = {
  name: 'Not',
  message: 'The value has the shape {$not}',
  compile: (parameter, rule, { compile }) => {
    const shape = compile(parameter)
    return each(rule, (value, data) => !shape(data.node(value), { data }))
  },
}

/** `sh:and` */
export const and: ConstraintComponent = {
  name: 'And',
  message: 'The value does not have all of the shapes',
  compile: (parameter, rule, compiler) => {
    const shapes = claims(parameter, compiler)
    return each(rule, (value, data) => shapes.every(shape => shape(value, data)))
  },
}

/** `sh:or` */
export const or: ConstraintComponent = {
  name: 'Or',
  message: 'The value has none of the shapes',
  compile: (parameter, rule, compiler) => {
    const shapes = claims(parameter, compiler)
    return each(rule, (value, data) => shapes.some(shape => shape(value, data)))
  },
}

/** `sh:xone` */
export const xone: ConstraintComponent = {
  name: 'Xone',
  message: 'The value does not have exactly one of the shapes',
  compile: (parameter, rule, compiler) => {
    const shapes = claims(parameter, compiler)
    return each(rule, (value, data) => shapes.filter(shape => shape(value, data)).length === 1)
  },
}
