import type { Term } from '@rdfjs/types'
import { instanceTest } from './data-graph.ts'
import { claimOf, each, type Claim, type Compiler, type ConstraintComponent } from './constraint.ts'

/*
 * Logical constraints, https://www.w3.org/TR/shacl/#core-components-logical.
 */

const claims = (parameter: Term, { list, compile }: Compiler): readonly Claim[] =>
  list(parameter).map(shape => claimOf(compile(shape)))

/** Returns the classes of shapes that each ask for instances, and for nothing else. */
function choiceOfClasses(
  parameter: Term,
  { list, compile }: Compiler,
): readonly string[] | undefined {
  const choices = list(parameter).map(shape => compile(shape).classes)
  return choices.every(classes => classes !== undefined) ? choices.flat() : undefined
}

/** `sh:not` */
export const not: ConstraintComponent = {
  name: 'Not',
  message: 'The value has the shape {$not}',
  compile: (parameter, rule, { compile }) => {
    const claim = claimOf(compile(parameter))
    return each(rule, (value, data) => !claim(value, data))
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
    const classes = choiceOfClasses(parameter, compiler)
    if (classes) return { ...each(rule, instanceTest(classes)), classes }
    const shapes = claims(parameter, compiler)
    return each(rule, (value, data) => {
      for (const shape of shapes) if (shape(value, data)) return true
      return false
    })
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
