/** What was made lately, by number; the rest is made again when it is asked for. */
export interface Recent<T> {
  readonly get: (number: number) => T
}

/**
 * Keeps what was asked for lately, up to a total of weights, twice: when the younger half is full, it becomes the
 * older one, and what is asked for of that is young again.
 */
export function recent<T>(
  make: (number: number) => T,
  { weigh, limit }: { readonly weigh: (made: T) => number; readonly limit: number },
): Recent<T> {
  let young = new Map<number, T>()
  let old = new Map<number, T>()
  let weight = 0
  return {
    get: number => {
      const known = young.get(number)
      if (known !== undefined) return known
      const made = old.get(number) ?? make(number)
      weight += weigh(made)
      if (weight > limit) {
        old = young
        young = new Map()
        weight = weigh(made)
      }
      young.set(number, made)
      return made
    },
  }
}
