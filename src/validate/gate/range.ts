import { compareTerms } from '../../rdf/order.ts'
import { each, type ConstraintComponent } from './constraint.ts'

/*
 * Ranges of values, https://www.w3.org/TR/shacl/#core-components-range: what cannot be compared does not conform.
 */

const range = (
  name: string,
  message: string,
  isWithin: (difference: number) => boolean,
): ConstraintComponent => ({
  name,
  message,
  compile: (parameter, rule) =>
    each(rule, value => {
      const difference = compareTerms(value, parameter)
      return difference !== undefined && isWithin(difference)
    }),
})

/** `sh:minExclusive` */
export const minExclusive: ConstraintComponent = range(
  'MinExclusive',
  'The value is not greater than {$minExclusive}',
  difference => difference > 0,
)

/** `sh:minInclusive` */
export const minInclusive: ConstraintComponent = range(
  'MinInclusive',
  'The value is less than {$minInclusive}',
  difference => difference >= 0,
)

/** `sh:maxExclusive` */
export const maxExclusive: ConstraintComponent = range(
  'MaxExclusive',
  'The value is not less than {$maxExclusive}',
  difference => difference < 0,
)

/** `sh:maxInclusive` */
export const maxInclusive: ConstraintComponent = range(
  'MaxInclusive',
  'The value is greater than {$maxInclusive}',
  difference => difference <= 0,
)
