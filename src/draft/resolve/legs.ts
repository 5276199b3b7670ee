import type { Person } from '../attach/person.ts'
import type { Reading } from './report.ts'
import type { Resolution } from './resolve.ts'

/**
 * Finds the leg of a journey to which a person belongs who serves an unnamed state: the country visited that was named
 * last before them, in the sentence or in those before it.
 */
export function legOf(
  { masked }: Reading,
  { destinations }: Pick<Resolution, 'destinations'>,
  person: Person,
): string | undefined {
  if (destinations.length === 1) return destinations[0]
  const [first] = person.ranges.toSorted((a, b) => a.sentence - b.sentence || a.from - b.from)
  if (!first) return undefined
  for (let index = first.sentence; index >= 0; index--) {
    const sentence = masked[index]
    const codes = (sentence?.items ?? []).flatMap(({ from, referent }) => {
      if (index === first.sentence && from > first.from) return []
      const mention = referent?.type === 'mention' ? referent.mention : undefined
      return mention?.type === 'place' &&
        mention.code !== undefined &&
        destinations.includes(mention.code)
        ? [mention.code]
        : []
    })
    // A list of all countries visited names no leg.
    if (codes.length > 0 && new Set(codes).size < destinations.length) return codes.at(-1)
  }
  return undefined
}
