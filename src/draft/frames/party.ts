import { caught, type MaskedItem, type MaskedSentence } from '../masked.ts'
import type { OfficeMention } from '../recognise/offices.ts'

/** Who takes part in an event, as a sentence says it. */
export type Party =
  | { readonly type: 'person'; readonly person: number; readonly item: MaskedItem }
  | { readonly type: 'role'; readonly office: OfficeMention; readonly item: MaskedItem }
  | { readonly type: 'body'; readonly name: string; readonly item: MaskedItem }
  /** The delegation, the guests, they. */
  | { readonly type: 'group'; readonly item: MaskedItem }
  /** he, she */
  | { readonly type: 'pronoun'; readonly item: MaskedItem }

/** Returns who a word or a placeholder of a sentence stands for; nothing for what takes no part in events. */
export function partyOf(masked: MaskedSentence, item: MaskedItem): Party | undefined {
  const { referent } = item
  if (referent?.type === 'person') return { type: 'person', person: referent.person, item }
  if (referent?.type === 'role')
    return referent.office.isPlural ? undefined : { type: 'role', office: referent.office, item }
  if (referent?.type === 'mention' && referent.mention.type === 'body')
    return { type: 'body', name: referent.mention.name, item }
  const word = masked.text.slice(item.start, item.end)
  if (/^(?:he|she)$/.test(word)) return { type: 'pronoun', item }
  if (
    /^(?:delegation|guests?|visitors?|they|mission|observers|team|group|meps|parliamentarians|mps|senators|delegates)$/.test(
      word,
    )
  )
    return { type: 'group', item }
  return undefined
}

/** Returns what a placeholder that a pattern caught stands for. */
export function partyCaught(
  masked: MaskedSentence,
  placeholder: string | undefined,
): Party | undefined {
  const item = caught(masked, placeholder)
  return item ? partyOf(masked, item) : undefined
}
