import { readCount, together, type ConstraintComponent } from './constraint.ts'

/*
 * Cardinality, https://www.w3.org/TR/shacl/#core-components-count.
 */

/** `sh:minCount` */
export const minCount: ConstraintComponent = {
  name: 'MinCount',
  needsPath: true,
  message: 'There are fewer than {$minCount} values',
  compile: (parameter, rule) => {
    const least = readCount(parameter)
    return {
      ...together(rule, values => values.length >= least),
      isSettled: ({ hasValues }) => least <= Number(hasValues),
    }
  },
}

/** `sh:maxCount` */
export const maxCount: ConstraintComponent = {
  name: 'MaxCount',
  needsPath: true,
  message: 'There are more than {$maxCount} values',
  compile: (parameter, rule) => {
    const most = readCount(parameter)
    return {
      ...together(rule, values => values.length <= most),
      most,
      isSettled: ({ hasValues }) => !hasValues,
    }
  },
}
