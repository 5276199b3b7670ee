import { reception, undergone } from '../languages/en/activities.ts'
import type { MaskedSentence } from '../masked.ts'
import { type ActivityFrame, clauseEnd, lead } from './activity-frame.ts'
import { isAtGateway } from './gateway.ts'
import { speakerBefore } from './speakers.ts'
import { window, wordOf } from './speech-frame.ts'

/** Reads what the visitors undergo: was presented with a guard of honour. */
export function undergoneAt(masked: MaskedSentence, at: number): ActivityFrame | undefined {
  const item = masked.items[at]
  if (!item || !/^(?:was|were|be|been)$/.test(wordOf(masked, item))) return undefined
  const rest = masked.text.slice(item.end + 1, item.end + 1 + window)
  const found = undergone.exec(rest) ?? atGateway(masked, at, rest)
  const subject = found ? speakerBefore(masked, at) : undefined
  if (!found || /(?:^| )(?:it|that|which) $/.test(lead(masked, at))) return undefined
  const start = item.end + 1
  const from = start + found[0].length
  const next = / and [a-z]+ed /.exec(masked.text.slice(from, clauseEnd(masked, from)))
  const end = next ? from + next.index : clauseEnd(masked, from)
  return { start, end, verb: 'received', rule: 'activity', subject, isActive: true }
}

/** "was received at the airport": an item of the programme, and no meeting. */
function atGateway(masked: MaskedSentence, at: number, rest: string): RegExpExecArray | null {
  const received = reception.exec(rest)
  return received && isAtGateway(masked, at) ? received : null
}

/** Reads what is done to the visitors by whomever: "showed the guests around", "presented him a guard of honour". */
export function shownAt(masked: MaskedSentence, at: number): ActivityFrame | undefined {
  const item = masked.items[at]
  if (!item) return undefined
  const rest = masked.text.slice(item.start, item.start + window)
  const shown =
    /^(?:showed|walked|guided|took|led|conducted|presented|gave|accorded|treated) (?:him|her|them|the (?:delegation|guests?|visitors?|visiting [a-z]+)) (?:around|round|through|on|over|along|to|a|an|the|with)? ?(?:a |an |the )?(?=[a-z<])/.exec(
      rest,
    )
  if (
    !shown ||
    /^(?:took|gave|presented) \S+ (?:a |an |the )?(?:view|idea|letter|message|part|seriously)/.test(
      rest,
    )
  )
    return undefined
  const end = clauseEnd(masked, item.start + shown[0].length)
  return { start: item.start, end, verb: 'toured', rule: 'activity', isActive: false }
}
