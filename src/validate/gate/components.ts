import { maxCount, minCount } from './cardinality.ts'
import type { ConstraintComponent } from './constraint.ts'
import { and, not, or, xone } from './logical.ts'
import { closed, hasValue, oneOf } from './other.ts'
import { disjoint, equals, lessThan, lessThanOrEquals } from './pair.ts'
import { maxExclusive, maxInclusive, minExclusive, minInclusive } from './range.ts'
import { node, qualifiedMaxCount, qualifiedMinCount } from './shape-based.ts'
import { languageIn, maxLength, minLength, pattern, uniqueLang } from './string.ts'
import { datatype, nodeKind, ofClass } from './value-type.ts'

/** The constraint components of SHACL Core by the parameter that states them, https://www.w3.org/TR/shacl/#core-components. */
export const components: ReadonlyMap<string, ConstraintComponent> = new Map(
  Object.entries({
    class: ofClass,
    datatype,
    nodeKind,
    minCount,
    maxCount,
    minExclusive,
    minInclusive,
    maxExclusive,
    maxInclusive,
    minLength,
    maxLength,
    pattern,
    languageIn,
    uniqueLang,
    equals,
    disjoint,
    lessThan,
    lessThanOrEquals,
    not,
    and,
    or,
    xone,
    node,
    qualifiedMinCount,
    qualifiedMaxCount,
    closed,
    hasValue,
    in: oneOf,
  }),
)
