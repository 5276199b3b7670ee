/**
 * Sorts things of a report by the sentence they stand in, so that each sentence finds its own at once: the time a report
 * takes grows with its length, and not with its square.
 */
export function bySentence<T extends { readonly sentence: number }>(
  all: readonly T[],
): (sentence: number) => readonly T[] {
  const sorted = new Map<number, T[]>()
  for (const one of all) {
    const own = sorted.get(one.sentence)
    if (own) own.push(one)
    else sorted.set(one.sentence, [one])
  }
  return sentence => sorted.get(sentence) ?? []
}
