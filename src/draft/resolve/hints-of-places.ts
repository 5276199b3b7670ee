import { caught, itemAt, type MaskedItem, type MaskedSentence, placeOf } from '../masked.ts'
import type { Hint } from './report.ts'

const travels =
  /\b(?:delegation(?=(?: [a-z]+){0,6} to (?:the )?<[NL])|visit(?:s|ed|ing)?|trips?|travel(?:s|led|ed|ling|ing)?|tour(?:s|ed|ing)?|mission|journey|departure|depart(?:s|ed|ing)?|arriv(?:e|es|ed|al|ing)|landed|flew|fl(?:y|ies|ying)|continue|proceed(?:s|ed|ing)?|mov(?:e|es|ed|ing) on|head(?:s|ed|ing)?(?= (?:to|for)\b)|go(?:es)?|went|reach(?:ed)?|work|talks|guests|came|come|welcomed|is|was|are|were|stay(?:ed|s)?|expected|spent|take|took|with us|senators|days|forum|back|short|due|left)\b/g

/** Finds the places that a sentence says are travelled to. */
export function placesVisited(masked: MaskedSentence): readonly Hint<string>[] {
  const hints: Hint<string>[] = []
  for (const match of masked.text.matchAll(travels)) {
    const word = match[0]
    const isStrong =
      /^(?:delegation|visit|trip|travel|tour|mission|journey|departure|arriv|landed|flew|fl|continue|proceed|mov|head|reach)/.test(
        word,
      )
    for (const item of placesAfter(masked, match.index + word.length, isStrong ? 5 : 3)) {
      const place = placeOf(item)
      if (place?.code === undefined) continue
      const weight = (isStrong ? 4 : 1.5) * (place.kind === 'country' ? 1 : 0.8)
      hints.push({ value: place.code, weight, sentence: masked.index, rule: 'visit to', item })
    }
  }
  return hints
}

/** The list of countries and cities that begins within a few words, the first of them behind "to", "in" or nothing. */
function placesAfter(
  masked: MaskedSentence,
  position: number,
  reach: number,
): readonly MaskedItem[] {
  const { items, text } = masked
  const found: MaskedItem[] = []
  let others = 0
  for (let at = itemAt(masked, Math.min(position + 1, text.length - 1)); at < items.length; at++) {
    const item = items[at]
    if (!item || item.start < position) continue
    const word = text.slice(item.start, item.end)
    if (/^<[NL]/.test(word) && item.referent) found.push(item)
    else if (
      /^(?:to|in|the|at|and|&|,|then|on|for|\(|\)|of|or|both|official|working|state)$/.test(word) ||
      word.startsWith('<D')
    )
      continue
    else if (word === 'by' && heldBy(masked, at) > at) at = heldBy(masked, at)
    else if (
      /^(?:from|with|by|between|;|\.|against|about|since|after|that|said|which|who|will|has|would|marks|comes|aims?|follows|strengthen|deepen|boost|expand|promote|enhance)$/.test(
        word,
      ) ||
      word.startsWith('<')
    )
      break
    else if (found.length > 0 || ++others > reach) break
  }
  return found
}

/** "In Slovakia, where …", "In Suva (March 9-11)": a leg of the journey opens a sentence. */
export function legsIn(masked: MaskedSentence): readonly Hint<string>[] {
  const match =
    /^in (<[NL]\d+>) (?:,|\(|the )/.exec(masked.text) ??
    /(?:<[PR]\d+>|\b(?:delegation|mission|team|he|she|they)) ,? ?(?:is|are|was|were) (?:currently |now |here )?in (?:the )?(<[NL]\d+>)/.exec(
      masked.text,
    )
  const item = caught(masked, match?.[1])
  const value = placeOf(item)?.code
  return item && value !== undefined
    ? [{ value, weight: 3.2, sentence: masked.index, rule: 'visit to', item }]
    : []
}

/** A trip by its trade minister to South Korea: who goes stands between. */
function heldBy({ items, text }: MaskedSentence, at: number): number {
  for (let next = at + 1; next < at + 4; next++) {
    const item = items[next]
    if (item && /^<[RP]/.test(text.slice(item.start, item.end))) return next
  }
  return at
}

/** "Talks in Seoul", "the consultations were held in Bonn": where those met who met. */
export function meetingPlaces(masked: MaskedSentence): readonly Hint<string>[] {
  const matches = masked.text.matchAll(
    /\b(?:talks|consultations|meetings?|negotiations|exchange|forum|conference|summit|session|round|seminar|held|took place|met|received|welcomed|signed)(?: (?:here|today|on|by|him|her|them|<[DPR]\d+>|were|was|held)){0,4} in (?:the )?(<[NL]\d+>)/g,
  )
  return [...matches].flatMap((match): Hint<string>[] => {
    const item = caught(masked, match[1])
    const value = placeOf(item)?.code
    return item && value !== undefined
      ? [{ value, weight: 1, sentence: masked.index, rule: 'met in', item }]
      : []
  })
}

const comers =
  'delegation|mission|delegates|guests|observers|officials|scholars|experts|representatives|team|members'

/** The bodies that the visitors come from: a delegation of the Green Party. */
export const homeBodies = (masked: MaskedSentence): readonly string[] =>
  [
    ...masked.text.matchAll(new RegExp(`\\b(?:${comers}) (?:of|from) (?:the )?(<B\\d+>)`, 'g')),
  ].flatMap(([, placeholder]) => {
    const referent = caught(masked, placeholder)?.referent
    return referent?.type === 'mention' && referent.mention.type === 'body'
      ? [referent.mention.name]
      : []
  })

/** Finds the countries that the visitors come from: a delegation of, returned to. */
export function homesIn(masked: MaskedSentence): readonly Hint<string>[] {
  const hints: Hint<string>[] = []
  const add = (placeholder: string | undefined, weight: number): void => {
    const item = caught(masked, placeholder)
    const mention = item?.referent?.type === 'mention' ? item.referent.mention : undefined
    if (
      item &&
      mention &&
      (mention.type === 'place' || mention.type === 'body') &&
      mention.code !== undefined
    )
      hints.push({
        value: mention.code,
        weight,
        sentence: masked.index,
        rule: 'delegation of',
        item,
      })
  }
  for (const [, placeholder] of masked.text.matchAll(
    /(<[AN]\d+>) (?:[a-z-]+ ){0,3}(?:delegation|mission|guests|visitors|delegates|parliamentarians|observers)\b/g,
  ))
    add(placeholder, 3)
  for (const [, placeholder] of masked.text.matchAll(
    /\b(?:delegation|mission|delegates|guests|observers) (?:of|from) (?:the )?(<[NBL]\d+>)/g,
  ))
    add(placeholder, 3)
  for (const [, ...placeholders] of masked.text.matchAll(
    /\b(?:officials|scholars|experts|representatives|lawmakers|mps|mayors|officers|journalists|students|entrepreneurs|businesspeople|companies) (?:of|from) (?:the )?(<[NBL]\d+>)(?: , (<L\d+>) ,)?/g,
  ))
    for (const placeholder of placeholders) add(placeholder, 1.5)
  for (const [, placeholder] of masked.text.matchAll(
    /\b(?:returned (?:[a-z]+ ){0,3}to|back in) (<[NL]\d+>)/g,
  ))
    add(placeholder, 5)
  return hints
}

/** A city alone, or before the date, at the top or the bottom: where it was written. */
export function datelinesOf(all: readonly MaskedSentence[]): readonly Hint<string>[] {
  return all.flatMap((masked): Hint<string>[] => {
    const [item] = masked.items
    const place = placeOf(item)
    if (place?.kind !== 'city' || place.code === undefined) return []
    if (!/^<L\d+>(?: ?$| [,.:(-] ?|, <D| <D| - )/.test(masked.text) || masked.scene.isBeside)
      return []
    if (
      masked.items.length > 3 &&
      !/^<L\d+>(?: ,)?(?: <[DNLU]\d+>| \.| :| \(| -)/.test(masked.text)
    )
      return []
    return [
      {
        value: place.code,
        weight: 1.2,
        sentence: masked.index,
        rule: 'dateline',
        ...(item ? { item } : {}),
      },
    ]
  })
}
