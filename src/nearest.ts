/** Returns the word that is at most two edits from a misspelt one; nothing where none is so near. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  const lower = word.toLowerCase()
  let best: string | undefined
  let least = 3
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= least) continue
    const distance = editDistance(lower, candidate.toLowerCase(), least)
    if (distance >= least) continue
    least = distance
    best = candidate
  }
  return best
}

/** Levenshtein's distance; from a limit on, the limit. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  const row: number[] = []
  for (let j = 0; j <= b.length; j++) row.push(j)
  for (let i = 1; i <= a.length; i++) {
    // What lies farther from the diagonal takes more edits than the limit.
    const first = Math.max(1, i - limit)
    const last = Math.min(b.length, i + limit)
    let diagonal = row[first - 1] ?? limit
    let least = (row[first - 1] = first === 1 ? i : limit)
    for (let j = first; j <= last; j++) {
      const change = diagonal + Number(a.charCodeAt(i - 1) !== b.charCodeAt(j - 1))
      diagonal = row[j] ?? limit
      row[j] = Math.min(change, diagonal + 1, (row[j - 1] ?? limit) + 1)
      least = Math.min(least, row[j] ?? limit)
    }
    // No later row holds less.
    if (least >= limit) return limit
  }
  return row[b.length] ?? limit
}
