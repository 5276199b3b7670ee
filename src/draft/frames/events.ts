import { attending, patterns, reciprocal } from '../languages/en/events.ts'
import { itemAt, type MaskedSentence, placeOf } from '../masked.ts'
import { inviterAfter, objectsAfter } from './objects.ts'
import { partyCaught, partyOf, type Party } from './party.ts'
import { speakerBefore } from './speakers.ts'

/** An event as one sentence states it: who did what with whom. */
export interface EventFrame {
  readonly type: EventType
  readonly sentence: number
  readonly subject?: Party
  readonly objects: readonly Party[]
  /** Others took part who are not named. */
  readonly hasOthers: boolean
  readonly isCollective: boolean
  /** "The two ministers held talks": who they are was told before. */
  readonly isTogether?: true
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
        isCollective:
          /\b(?:collective|joint) (?:[a-z]+ )?(?:meeting|talks|exchange|audience|session|discussion|conversation|lunch|dinner)/.test(
            masked.text.slice(Math.max(0, start - 30), end),
          ),
        ...(subject ? { subject } : {}),
      })
    }
  }
  return [...frames, ...reciprocalIn(masked), ...attendersIn(masked)].toSorted(
    (a, b) => a.start - b.start,
  )
}

/** "A and his counterpart B held talks": each is the other's object. */
function reciprocalIn(masked: MaskedSentence): readonly EventFrame[] {
  return [...masked.text.matchAll(reciprocal)].flatMap((match): readonly EventFrame[] => {
    const at = itemAt(masked, match.index)
    const speaker = speakerBefore(masked, at)
    if (speaker?.type !== 'together') return []
    if (speaker.items.length === 0) return [{ ...plain, ...range(masked, match), isTogether: true }]
    const [subject, object] = speaker.items.map(item => partyOf(masked, item))
    if (!subject || !object) return []
    const end = match.index + match[0].length
    return [
      { ...plain, sentence: masked.index, subject, objects: [object], start: match.index, end },
    ]
  })
}

const plain = { type: 'meet', objects: [], hasOthers: false, isCollective: false } as const

const range = (
  masked: MaskedSentence,
  { index, 0: words }: RegExpExecArray,
): Pick<EventFrame, 'sentence' | 'start' | 'end'> => ({
  sentence: masked.index,
  start: index,
  end: index + words.length,
})

/** "A, B and C were also present": those named before the verb. */
function attendersIn(masked: MaskedSentence): readonly EventFrame[] {
  return [...masked.text.matchAll(attending)].flatMap((match): readonly EventFrame[] => {
    const objects = partiesBefore(masked, itemAt(masked, match.index))
    return objects.length === 0
      ? []
      : [{ ...plain, ...range(masked, match), type: 'attend', objects }]
  })
}

/** The people of a list that ends before a verb. */
function partiesBefore({ items, text }: MaskedSentence, verb: number): readonly Party[] {
  const found: Party[] = []
  for (let at = verb - 1; at >= 0; at--) {
    const item = items[at]
    if (!item) break
    const word = text.slice(item.start, item.end)
    if (item.referent?.type === 'person')
      found.unshift({ type: 'person', person: item.referent.person, item })
    else if (
      !item.referent &&
      !/^(?:,|;|and|the|also|as|well|his|her|its|too|were|was)$/.test(word)
    )
      break
  }
  return found
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
    // "he" and "she" are subjects wherever they stand.
    if (party.type !== 'pronoun' && isGoverned(masked, at)) continue
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
      placeOf(item)
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
