/*
 * Evidence counts code points, JavaScript counts UTF-16 code units: a surrogate pair is one of the former and two of the
 * latter. A text without pairs needs no table.
 */

const pairsIn = (text: string): readonly number[] =>
  Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index)

/** Counts the numbers of an ascending list that are less than a value. */
export function countBelow(ascending: readonly number[], value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Turns a position in UTF-16 code units into one in code points. */
export function codePoints(text: string): (position: number) => number {
  const pairs = pairsIn(text)
  return position => position - countBelow(pairs, position)
}

/** Turns a position in code points into one in UTF-16 code units. */
export function codeUnits(text: string): (position: number) => number {
  const pairs = pairsIn(text).map((at, before) => at - before)
  return position => position + countBelow(pairs, position)
}

/** Counts the code points of a text. */
export const pointsIn = (text: string): number => text.length - pairsIn(text).length
