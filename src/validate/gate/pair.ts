import type { Term } from '@rdfjs/types'
import { compareTerms } from '../../rdf/order.ts'
import { culprits, readIri, type ConstraintComponent } from './constraint.ts'
import { objectsOf } from '../../rdf/graph.ts'
import { distinct, includes } from './data-graph.ts'

/*
 * Pairs of properties, https://www.w3.org/TR/shacl/#core-components-property-pairs.
 */

/** `sh:equals`; a value of one that the other lacks is at fault. */
export const equals: ConstraintComponent = {
  name: 'Equals',
  message: 'The values are not those of {$equals}',
  compile: (parameter, rule) => {
    const predicate = readIri(parameter)
    const constraint = culprits(rule, (values, focus) => {
      const others = objectsOf(focus, predicate)
      return distinct([
        ...values.filter(value => !includes(others, value)),
        ...others.filter(other => !includes(values, other)),
      ])
    })
    return { ...constraint, asksOfNothing: true }
  },
}

/** `sh:disjoint` */
export const disjoint: ConstraintComponent = {
  name: 'Disjoint',
  message: 'The value is also one of {$disjoint}',
  compile: (parameter, rule) => {
    const predicate = readIri(parameter)
    return culprits(rule, (values, focus) => {
      const others = objectsOf(focus, predicate)
      return others.length === 0 ? others : values.filter(value => includes(others, value))
    })
  },
}

/** One fault for each pair out of order, as the specification counts them. */
const ordered = (
  name: string,
  message: string,
  isOrdered: (difference: number) => boolean,
): ConstraintComponent => ({
  name,
  message,
  needsPath: true,
  compile: (parameter, rule) => {
    const predicate = readIri(parameter)
    return culprits(rule, (values, focus) => {
      const others = objectsOf(focus, predicate)
      const found: Term[] = []
      for (const value of values)
        for (const other of others)
          if (!holds(compareTerms(value, other), isOrdered)) found.push(value)
      return found
    })
  },
})

const holds = (
  difference: number | undefined,
  isOrdered: (difference: number) => boolean,
): boolean => difference !== undefined && isOrdered(difference)

/** `sh:lessThan` */
export const lessThan: ConstraintComponent = ordered(
  'LessThan',
  'The value is not less than that of {$lessThan}',
  difference => difference < 0,
)

/** `sh:lessThanOrEquals` */
export const lessThanOrEquals: ConstraintComponent = ordered(
  'LessThanOrEquals',
  'The value is greater than that of {$lessThanOrEquals}',
  difference => difference <= 0,
)
