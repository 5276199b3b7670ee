import { nominalActivities } from '../languages/en/activities.ts'
import type { MaskedSentence } from '../masked.ts'
import { type ActivityFrame, clauseEnd } from './activity-frame.ts'

/** Finds the items of the programme that are told by nouns: a moment of silence, a tour of a wind farm. */
export function nominalIn(masked: MaskedSentence): readonly ActivityFrame[] {
  const matches = [...masked.text.matchAll(nominalActivities)].filter(match =>
    isItem(masked, match),
  )
  return matches.map((match, index) => ({
    start: match.index,
    end: Math.min(
      clauseEnd(masked, match.index + match[0].length, isOpening(masked, match.index)),
      matches[index + 1]?.index ?? masked.text.length,
    ),
    verb: match[0],
    rule: 'item of the programme',
    isActive: false,
  }))
}

const circumstance =
  /\b(?:during|before|at|on the sidelines of|of|since|in|<[A-Z]\d+> 's|today 's|yesterday 's) (?:the |an? )?(?:[a-z-]+ )?$/
const opening = /(?:^|, )(?:after|following|immediately after|before) (?:the |an? )?(?:[a-z]+ )?$/

const isOpening = ({ text }: MaskedSentence, at: number): boolean =>
  opening.test(text.slice(Math.max(0, at - 40), at))

/** A ceremony is an item wherever it is told; a tour or a visit is one only where it is no frame of something else. */
function isItem({ text }: MaskedSentence, { 0: words, index }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - 40), index)
  if (/\b(?:official|working|state|day|whirlwind|nation|part of an?) (?:[a-z]+ )?$/.test(before))
    return false
  const isAfter = /\b(?:after|following) (?:the |an? )?(?:[a-z]+ )?$/.test(before)
  return !circumstance.test(before) && (!isAfter || /\bceremon/.test(words))
}
