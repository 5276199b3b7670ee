/** A list of whole numbers of 32 bits that grows. */
export interface NumberList {
  readonly push: (value: number) => void
  readonly at: (index: number) => number
  readonly set: (index: number, value: number) => void
  readonly length: () => number
}

const firstLength = 1024

/** Makes an empty list. */
export function numberList(): NumberList {
  let values = new Int32Array(firstLength)
  let length = 0
  return {
    push: value => {
      if (length === values.length) {
        const longer = new Int32Array(length * 2)
        longer.set(values)
        values = longer
      }
      values[length++] = value
    },
    // What is asked for was pushed.
    at: index => values[index] ?? 0,
    set: (index, value) => {
      values[index] = value
    },
    length: () => length,
  }
}
