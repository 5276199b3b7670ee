import type { CleanText } from '../clean/clean-text.ts'
import type { MaskedItem, MaskedSentence } from '../masked.ts'
import { resolveDay } from './calendar.ts'
import type { FoundDay } from './found-day.ts'

/** Finds the day of publication: what the page states, a line of its own, or the date behind the place it was written. */
export function publicationOf(
  clean: CleanText,
  masked: readonly MaskedSentence[],
): FoundDay | undefined {
  if (clean.published)
    return {
      date: clean.published.date,
      sentence: -1,
      rule: 'stated by the page',
      how: 'normalised',
    }
  const candidates = masked.flatMap((sentence): (FoundDay & { readonly score: number })[] => {
    const item = sentence.items.find(
      ({ referent }) => referent?.type === 'mention' && referent.mention.type === 'date',
    )
    if (!item || item.referent?.type !== 'mention' || item.referent.mention.type !== 'date')
      return []
    const { first, last, isVague } = item.referent.mention
    if (last || isVague) return []
    const date = resolveDay(first, { reference: undefined, isFuture: false })
    if (date === undefined) return []
    const score = publicationScore(sentence, item, masked.length)
    return score > 0
      ? [{ date, sentence: sentence.index, item, rule: 'date line', how: 'normalised', score }]
      : []
  })
  return candidates.toSorted((a, b) => b.score - a.score || a.sentence - b.sentence)[0]
}

function publicationScore(sentence: MaskedSentence, item: MaskedItem, total: number): number {
  const { text, index } = sentence
  const rest = `${text.slice(0, item.start)}${text.slice(item.end)}`
  if (/^published|^(?:date|posted|updated|issued) ?:/.test(text)) return 6
  const words = rest.match(/[a-z]{3,}/g)?.length ?? 0
  const isEdge = index < 8 || index >= total - 4
  if (isEdge && words <= 2 && item.start < 90) return index < 8 ? 5 : 4
  if (
    /^(?:<[LNBU]\d+>|[a-z ]{3,20})(?: ,| <[LNB]\d+>| \(| -| \/){0,3} $/.test(
      text.slice(0, item.start),
    ) &&
    index < 6
  )
    return 4
  if (
    /(?:\(|-|\|) ?$/.test(text.slice(0, item.start)) &&
    /^ ?(?:\)|$)/.test(text.slice(item.end)) &&
    index < 3
  )
    return 3
  return 0
}
