import { patterns } from '../languages/en/events.ts'
import { caught, itemAt, type MaskedItem, type MaskedSentence } from '../masked.ts'
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

const light =
  /^(?:the|a|an|his|her|its|their|our|with|by|to|both|also|as|well|respectively|separately|mr|current|new|then|of|from|for|in|at|former|fellow|counterpart|on|him|among|them|including|notably|led|headed|chaired|this|morning|afternoon|evening|outgoing|newly|elected|local|acting|turn|later|successively|spouse|deputy|deputies|us)$/
const people =
  /^(?:representatives?|leaders?|leadership|members?|officials?|management|experts|board|delegation|chair|head|heads|staff|team|colleagues|parliamentarians|mps|rectorate|presidium|executives|chairs|directors?|commissioners|bureau)$/

/** Reads a list of people and bodies: names, roles, bodies, joined by commas, "and" and "with". */
export function objectsAfter(masked: MaskedSentence, position: number): PartyList {
  const { items } = masked
  const list: OpenList = { objects: [], hasOthers: false, isOfPeople: false, unknown: 0 }
  let at = position >= masked.text.length ? items.length : itemAt(masked, position)
  while (items[at] && (items[at]?.start ?? 0) < position) at++
  while (at < items.length) {
    const next = takeItem(masked, at, list)
    if (next === undefined) break
    at = next
  }
  return { objects: list.objects, hasOthers: list.hasOthers }
}

/** Who takes part, and whether others did. */
interface PartyList {
  readonly objects: readonly Party[]
  readonly hasOthers: boolean
}

interface OpenList {
  readonly objects: Party[]
  hasOthers: boolean
  /** "representatives of": the body behind it takes part. */
  isOfPeople: boolean
  /** Words in a row that are no part of a list. */
  unknown: number
}

const noObject =
  /^(?:to|that|who|which|where|when|about|during|after|before|was|were|is|are|said|and)$/

/** Takes an item into the list; returns where the next one stands, nothing where the list ends. */
function takeItem(masked: MaskedSentence, at: number, list: OpenList): number | undefined {
  const item = masked.items[at]
  if (!item) return undefined
  const word = masked.text.slice(item.start, item.end)
  if (word === '(') {
    const close = closing(masked, at)
    return close === undefined ? undefined : close + 1
  }
  const party = partyOf(masked, item)
  if (party && (party.type !== 'body' || list.isOfPeople || isListed(masked, at)))
    return takeParty(masked, at, { list, party })
  const hasObjects = list.objects.length > 0
  if (/^others?$/.test(word) && hasObjects) list.hasOthers = true
  else if (people.test(word)) list.isOfPeople = true
  else if (/^(?:,|and|&|;|:|“|")$/.test(word) || light.test(word) || item.referent) {
    if (/^(?:and|,|;)$/.test(word) && hasObjects && !listGoesOn(masked, at + 1)) return undefined
  } else return skipWord(masked, at, { list, word })
  return at + 1
}

function takeParty(
  masked: MaskedSentence,
  at: number,
  { list, party }: { readonly list: OpenList; readonly party: Party },
): number {
  if (party.type === 'body' && isInside(masked, at)) return at + 1
  list.objects.push(party)
  list.unknown = 0
  return at + 1
}

function skipWord(
  masked: MaskedSentence,
  at: number,
  { list, word }: { readonly list: OpenList; readonly word: string },
): number | undefined {
  if (list.objects.length === 0) {
    if (list.unknown++ >= 2 || noObject.test(word)) return undefined
    return at + 1
  }
  if (masked.items[at + 1]?.referent?.type === 'person' && list.unknown < 1) {
    list.unknown++
    return at + 1
  }
  const end = groupEnd(masked, at)
  return end > at ? end + 1 : undefined
}

/** A group without a name inside a list: the leaders of the main parties, | the Commissioner. */
function groupEnd({ items, text }: MaskedSentence, at: number): number {
  const start = items[at - 1]
  if (!start || !/^(?:the|,|and|some|several|many)$/.test(text.slice(start.start, start.end)))
    return at
  for (let next = at; next < at + 7; next++) {
    const item = items[next]
    if (!item || item.referent) return at
    const word = text.slice(item.start, item.end)
    if (
      word === ',' &&
      items.slice(next + 1, next + 5).some(({ referent }) => referent?.type === 'person')
    )
      return next
    if (/^(?:met|was|were|is|are|to|that|who|where|will|held|visited|said|[.;])$/.test(word))
      return at
  }
  return at
}

/** Who invites stands right behind: a person, a role or a body. */
function inviterAfter(
  masked: MaskedSentence,
  position: number,
): { readonly objects: readonly Party[]; readonly hasOthers: boolean } {
  const start = itemAt(masked, Math.min(position, masked.text.length - 1))
  const parties: Party[] = []
  let hasAnd = false
  for (let at = start; at < start + 24; at++) {
    const item = masked.items[at]
    if (!item) break
    const word = masked.text.slice(item.start, item.end)
    const party = partyOf(masked, item)
    if (party && party.type !== 'group' && party.type !== 'pronoun') {
      parties.push(party)
      if (hasAnd) break
    } else if (word === 'and' && parties.length > 0) hasAnd = true
    else if (!/^(?:the|,|government|side|his|her|its)$/.test(word) && !/^<[AN]/.test(word)) break
  }
  // "At the invitation of A, B visited": without "and" only the first of them invites.
  return { objects: hasAnd ? parties : parties.slice(0, 1), hasOthers: false }
}

/** Behind a comma or "and" the list goes on where a name, role or body comes within a few light words. */
function listGoesOn(masked: MaskedSentence, at: number): boolean {
  for (let next = at; next < at + 6; next++) {
    const item = masked.items[next]
    if (!item) return false
    const word = masked.text.slice(item.start, item.end)
    if (item.referent && item.referent.type !== 'mention') return true
    if (item.referent?.type === 'mention' && item.referent.mention.type === 'body') return true
    if (/^(?:others|other)$/.test(word)) return true
    if (groupEnd(masked, next) > next) return true
    if (!(
      light.test(word) ||
      people.test(word) ||
      item.referent ||
      /^(?:and|,|opposition|prominent|senior)$/.test(word)
    ))
      return false
  }
  return false
}

function closing({ items, text }: MaskedSentence, at: number): number | undefined {
  for (let next = at + 1; next < at + 14; next++) {
    const item = items[next]
    if (item && text.slice(item.start, item.end) === ')') return next
  }
  return undefined
}

const isListed = (masked: MaskedSentence, at: number): boolean => {
  const word = (step: number): string => {
    const item = masked.items[at - step]
    return item ? masked.text.slice(item.start, item.end) : ''
  }
  const before = word(1) === 'the' ? word(2) : word(1)
  return /^(?:with|and|,|by|on|met|meet|to)$/.test(before)
}

/** A body in a place or office phrase that follows a name is not met: Mr X from the Ministry. */
const isInside = (masked: MaskedSentence, at: number): boolean => {
  const word = (step: number): string => {
    const item = masked.items[at - step]
    return item ? masked.text.slice(item.start, item.end) : ''
  }
  const before = word(1) === 'the' ? word(2) : word(1)
  return /^(?:at|in|from)$/.test(before)
}

function partyOf(masked: MaskedSentence, item: MaskedItem): Party | undefined {
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

/** Returns what a placeholder that a pattern caught stands for. */
export function partyCaught(
  masked: MaskedSentence,
  placeholder: string | undefined,
): Party | undefined {
  const item = caught(masked, placeholder)
  return item ? partyOf(masked, item) : undefined
}
