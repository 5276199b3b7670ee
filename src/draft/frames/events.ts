import { patterns } from '../languages/en/events.ts'
import { itemAt, type MaskedSentence } from '../masked.ts'
import { inviterAfter, objectsAfter } from './objects.ts'
import { partyCaught, partyOf, type Party } from './party.ts'

/** An event as one sentence states it: who did what with whom. */
export interface EventFrame {
  readonly type: EventType
  readonly sentence: number
  readonly subject?: Party
  readonly objects: readonly Party[]
  /** Others took part who are not named. */
  readonly hasOthers: boolean
  readonly isCollective: boolean
  /** The place of the trigger in the masked sentence. */
  readonly start: number
  readonly end: number
}

/** What happens in an event: `receive` has the host as its subject, `meet` mostly the visitor. */
export type EventType =
  | 'meet'
  | 'received'
  | 'receive'
  | 'call-on-him'
  | 'accompany'
  | 'member'
  | 'attend'
  | 'invite'
  | 'join'
  | 'lead'

/** Finds the events of a sentence by the patterns of the language. */
export function eventsIn(masked: MaskedSentence): readonly EventFrame[] {
  const frames: EventFrame[] = []
  for (const { type, pattern } of patterns) {
    for (const match of masked.text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      const { objects, hasOthers } =
        type === 'invite' ? inviterAfter(masked, end) : objectsAfter(masked, end)
      const subject = subjectBefore(masked, start)
      frames.push({
        type,
        sentence: masked.index,
        objects,
        hasOthers,
        start,
        end,
        isCollective: /collective|joint/.test(masked.text.slice(Math.max(0, start - 30), end)),
        ...(subject ? { subject } : {}),
      })
    }
  }
  return frames.toSorted((a, b) => a.start - b.start)
}

/** Finds who does it: the nearest party before the verb that no preposition governs and no earlier verb has as object. */
export function subjectBefore(masked: MaskedSentence, position: number): Party | undefined {
  const { items, text } = masked
  const relative = /(<[PR]\d+>) ,? ?who (?:[a-z]+ ){0,2}$/.exec(text.slice(0, position))
  const antecedent = relative ? partyCaught(masked, relative[1]) : undefined
  if (antecedent) return antecedent
  const last = itemAt(masked, position)
  let found: Party | undefined
  for (let at = last; at >= 0; at--) {
    const item = items[at]
    if (!item || item.end > position) continue
    const word = text.slice(item.start, item.end)
    if (word === ';' && found === undefined && at < last - 1) break
    const party = partyOf(masked, item)
    if (!party || party.type === 'body') continue
    if (isGoverned(masked, at)) continue
    found = party
    break
  }
  return found
}

function isGoverned(masked: MaskedSentence, at: number): boolean {
  for (let step = 1; step <= 3; step++) {
    const item = masked.items[at - step]
    if (!item) return false
    const word = masked.text.slice(item.start, item.end)
    if (
      /^(?:the|a|an|his|her|its|their|accompanying|visiting|current)$/.test(word) ||
      (item.referent?.type === 'mention' && item.referent.mention.type === 'place')
    )
      continue
    if (word === ',' || word === 'and') {
      const before = masked.items[at - step - 1]
      if (before?.referent && before.referent.type !== 'mention')
        return isGoverned(masked, at - step - 1)
      return false
    }
    return /^(?:with|by|of|to|from|for|between|on|upon|at|in|under|met|meet|received|thanked|told|including|alongside|visited|welcomed|congratulated|hosted)$/.test(
      word,
    )
  }
  return false
}
