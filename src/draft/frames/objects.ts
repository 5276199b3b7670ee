import { itemAt, type MaskedSentence } from '../masked.ts'
import { partyOf, type Party } from './party.ts'

const light =
  /^(?:the|a|an|his|her|its|their|our|with|by|to|both|also|as|well|respectively|separately|mr|current|new|then|of|from|for|in|at|former|fellow|counterpart|on|him|among|them|including|notably|led|headed|chaired|this|morning|afternoon|evening|outgoing|newly|elected|local|acting|turn|later|successively|spouse|deputy|deputies|us|side)$/
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
  // "the Committee, chaired by A", "the Committee and its chair A": A is met for it.
  const isChaired = /\b(?:(?:led|headed|chaired) by (?:the |its )?|and its )$/.test(
    masked.text.slice(Math.max(0, party.item.start - 24), party.item.start),
  )
  if (isChaired && party.type === 'person' && list.objects.at(-1)?.type === 'body')
    list.objects.pop()
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
export function inviterAfter(
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
  for (let next = at; next < at + 8; next++) {
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
