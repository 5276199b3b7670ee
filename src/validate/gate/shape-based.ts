import type { Term } from '@rdfjs/types'
import { isSameTerm } from '../../rdf/graph.ts'
import { sh } from '../shacl.ts'
import {
  claimOf,
  each,
  isTrue,
  readCount,
  together,
  type Claim,
  type Compiler,
  type Constraint,
  type ConstraintComponent,
  type Rule,
} from './constraint.ts'

/*
 * Constraints by other shapes, https://www.w3.org/TR/shacl/#core-components-shape.
 */

/** `sh:node` */
export const node: ConstraintComponent = {
  name: 'Node',
  message: 'The value does not have the shape {$node}',
  compile: (parameter, rule, { compile }) => each(rule, claimOf(compile(parameter))),
}

/** `sh:qualifiedMinCount` */
export const qualifiedMinCount: ConstraintComponent = {
  name: 'QualifiedMinCount',
  message: 'Fewer than {$qualifiedMinCount} values have the shape {$qualifiedValueShape}',
  compile: (parameter, rule, compiler) => {
    const least = readCount(parameter)
    return qualified(rule, compiler, count => count >= least)
  },
}

/** `sh:qualifiedMaxCount` */
export const qualifiedMaxCount: ConstraintComponent = {
  name: 'QualifiedMaxCount',
  message: 'More than {$qualifiedMaxCount} values have the shape {$qualifiedValueShape}',
  compile: (parameter, rule, compiler) => {
    const most = readCount(parameter)
    return qualified(rule, compiler, count => count <= most)
  },
}

function qualified(
  rule: Rule,
  compiler: Compiler,
  isAllowed: (count: number) => boolean,
): Constraint {
  // Without a shape to count by there is no constraint (section 2.1.1).
  const constraints = rule.shape.objects('qualifiedValueShape').map(qualifier => {
    const claim = claimOf(compiler.compile(qualifier))
    const siblings = siblingShapes(rule, qualifier, compiler)
    return together(rule, (values, data) => {
      const counted = values.filter(
        value => claim(value, data) && !siblings.some(sibling => sibling(value, data)),
      )
      return isAllowed(counted.length)
    })
  })
  return {
    asksOfNothing: true,
    judge: (focus, values, judging) =>
      constraints.filter(({ judge }) => !judge(focus, values, judging)).length === 0,
  }
}

/** The qualified shapes of the properties beside this one, where its values must have none of them. */
function siblingShapes(
  { shape }: Rule,
  qualifier: Term,
  { shapes, compile }: Compiler,
): readonly Claim[] {
  if (!isTrue(shape.objects('qualifiedValueShapesDisjoint')[0])) return []
  return shapes
    .subjects(sh('property'), shape.node)
    .flatMap(parent => shapes.objects(parent, sh('property')))
    .flatMap(sibling => shapes.objects(sibling, sh('qualifiedValueShape')))
    .filter(other => !isSameTerm(other, qualifier))
    .map(other => claimOf(compile(other)))
}
