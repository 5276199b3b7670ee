import type { MaskedSentence } from '../masked.ts'
import { wordOf } from './speech-frame.ts'

/** Whether a verb is passive: "was told", "stressed by". */
export const isPassive = (masked: MaskedSentence, at: number): boolean =>
  /(?:^| )(?:was|were|is|are|been|be|being|as|when|if)(?: [a-z]+ly| also| then| first)? $/.test(
    masked.text.slice(Math.max(0, (masked.items[at]?.start ?? 0) - 40), masked.items[at]?.start),
  ) || masked.text.startsWith(' by ', masked.items[at]?.end)

/** A form that is a noun here: "the talks", "a request", "his hopes", "three states". */
export function isNoun(masked: MaskedSentence, at: number, form: string): boolean {
  const item = masked.items[at]
  const before = masked.items[at - 1]
  const word = wordOf(masked, before)
  const next = wordOf(masked, masked.items[at + 1])
  if (form === 'past' && word === ',' && /^(?:a|an|the)$/.test(next))
    return isAttribution(masked, at)
  if (form === 'past') return /^(?:the|a|an|his|her|its|their|of|this|these|most|more)$/.test(word)
  if (form === 'participle')
    return !(
      before === undefined ||
      /^(?:,|and|"|“|”|while|by|when|also|in|;|—|–)$/.test(word) ||
      before.referent
    )
  const lead = masked.text.slice(Math.max(0, (item?.start ?? 0) - 60), item?.start)
  if (/^(?:says|adds|insists|argues|believes)$/.test(wordOf(masked, item))) return false
  if (form === 'base')
    return !/(?:^| )(?:will|would|shall|like to|wish(?:ed)? to|want(?:ed|s)? to|pleased to|opportunity to|occasion to|sides|parties|leaders|ministers|they|we|and|both) (?:also |further |then |[a-z]+ly ){0,2}$/.test(
      lead,
    )
  if (
    /^(?:to|of|and|from|by|with|in|,|\.)$/.test(next) &&
    !/^(?:says|adds)$/.test(wordOf(masked, item))
  )
    return true
  return !(
    before?.referent ||
    /(?:^| )(?:he|she|it|side|party|government|people|delegation|also|then|further|firmly|fully|strongly|highly|who|which|and|,|\)) $/.test(
      lead,
    )
  )
}

/** "…, said a statement": nobody who speaks stands behind it. */
const isAttribution = (masked: MaskedSentence, at: number): boolean =>
  /^(?:said|added|noted)$/.test(wordOf(masked, masked.items[at])) && !masked.items[at + 2]?.referent
