/** Returns the word that is at most two edits from a misspelt one; nothing where none is so near. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = 3
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= least) continue
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least)
    if (distance >= least) continue
    least = distance
    best = candidate
  }
  return best
}

/** Levenshtein's distance; from a limit on, the limit. */
function editDistance(a: string, b: string, limit: number): number {
  let row: number[] = []
  for (let j = 0; j <= b.length; j++) row.push(j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1])
      const distance = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      next.push(distance)
      if (distance < least) least = distance
    }
    // No later row holds less.
    if (least >= limit) return limit
    row = next
  }
  return row[b.length] ?? 0
}
