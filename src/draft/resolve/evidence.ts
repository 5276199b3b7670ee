import type { Attached } from '../attach/offices.ts'
import type { HeldOffice } from '../attach/people.ts'
import type { EventFrame, Party } from '../frames/events.ts'
import { background, leaders, visitNouns, visitVerbs } from '../languages/en/events.ts'
import { caught, itemAt, type MaskedItem, type MaskedSentence } from '../masked.ts'
import { countryOf, holderOf } from './roles.ts'

/** What speaks for an answer, with its weight and where it stands. */
export interface Hint<T> {
  readonly value: T
  readonly weight: number
  readonly sentence: number
  readonly rule: string
  readonly item?: MaskedItem
}

/** Everything that speaks for a head, a home country and a country visited. */
export interface VisitHints {
  readonly heads: readonly Hint<number>[]
  readonly homes: readonly Hint<string>[]
  readonly destinations: readonly Hint<string>[]
  /** Countries that a visit of this person is said to lead to. */
  readonly links: readonly { readonly person: number; readonly code: string }[]
}

/** Whether a sentence speaks of another visit, or of long ago. */
export const isBackground = (masked: MaskedSentence): boolean =>
  masked.scene.isBeside || new RegExp(background).test(masked.text)

/** A report read so far. */
export interface Reading {
  readonly masked: readonly MaskedSentence[]
  readonly attached: Attached
  readonly frames: readonly EventFrame[]
}

/** Gathers the hints of a report. */
export function hintsOf(reading: Reading): VisitHints {
  const heads: Hint<number>[] = []
  const homes: Hint<string>[] = []
  const destinations: Hint<string>[] = []
  const links: { person: number; code: string }[] = []
  for (const masked of reading.masked) {
    const scale = (isBackground(masked) ? 0.1 : 1) * (masked.index < 6 ? 1 : 0.75)
    const places = [...placesVisited(masked), ...legsIn(masked)]
    destinations.push(...places.map(hint => ({ ...hint, weight: hint.weight * scale })))
    const found = headsIn(masked, reading.attached)
    heads.push(...found.map(hint => ({ ...hint, weight: hint.weight * scale })))
    for (const { value } of found)
      for (const place of places)
        if (place.weight >= 3) links.push({ person: value, code: place.value })
    homes.push(...homesIn(masked).map(hint => ({ ...hint, weight: hint.weight * scale })))
  }
  const datelines = datelinesOf(reading.masked)
  homes.push(...datelines)
  destinations.push(...datelines)
  addFrames(reading, { heads, destinations, homes })
  addFrequencies(reading, { heads, destinations, homes })
  return { heads, homes, destinations, links }
}

function headsIn(masked: MaskedSentence, attached: Attached): readonly Hint<number>[] {
  const hints: Hint<number>[] = []
  const add = (placeholder: string | undefined, weight: number, rule: string): void => {
    const item = firstOfPair(masked, caught(masked, placeholder))
    const person = personOf(item, masked.index, attached)
    if (person !== undefined && item)
      hints.push({ value: person, weight, sentence: masked.index, rule, item })
  }
  for (const pattern of leaders)
    for (const match of masked.text.matchAll(pattern)) add(match[1], 6, 'delegation led by')
  for (const match of masked.text.matchAll(visitVerbs))
    if (match[1]?.startsWith('<')) add(match[1], 4, 'subject of the visit')
  for (const pattern of visitNouns)
    for (const match of masked.text.matchAll(pattern)) add(match[1] ?? match[2], 4, 'visit of')
  return hints
}

/** A and B led the mission: the one named first. */
function firstOfPair(masked: MaskedSentence, item: MaskedItem | undefined): MaskedItem | undefined {
  const before = item
    ? /(<P\d+>) ,? ?and (?:the )?$/.exec(masked.text.slice(0, item.start))
    : undefined
  return before ? caught(masked, before[1]) : item
}

/** "a visit by Malta's prime minister": the office of a visitor who is named without one. */
export function officesOfVisitor(
  masked: readonly MaskedSentence[],
  attached: Attached,
): readonly HeldOffice[] {
  for (const sentence of masked.slice(0, 5))
    for (const pattern of visitNouns)
      for (const match of sentence.text.matchAll(pattern)) {
        const item = caught(sentence, match[1])
        if (
          item?.referent?.type !== 'role' ||
          holderOf(attached, item.referent.office, sentence.index) !== undefined
        )
          continue
        return [
          {
            office: item.referent.office,
            rule: 'office of the visitor',
            range: { sentence: sentence.index, from: item.from, to: item.to },
          },
        ]
      }
  return []
}

/** Who a placeholder stands for, by name or by office. */
export function personOf(
  item: MaskedItem | undefined,
  sentence: number,
  attached: Attached,
): number | undefined {
  if (item?.referent?.type === 'person') return item.referent.person
  if (item?.referent?.type === 'role') return holderOf(attached, item.referent.office, sentence)
  return undefined
}

/** Who a party is. */
export const personOfParty = (
  party: Party | undefined,
  sentence: number,
  attached: Attached,
): number | undefined =>
  party && (party.type === 'person' || party.type === 'role')
    ? personOf(party.item, sentence, attached)
    : undefined

const travels =
  /\b(?:visit(?:s|ed|ing)?|trips?|travel(?:s|led|ed|ling|ing)?|tour(?:s|ed|ing)?|mission|journey|departure|depart(?:s|ed|ing)?|arriv(?:e|es|ed|al|ing)|landed|flew|fl(?:y|ies|ying)|continue|go(?:es)?|went|reach(?:ed)?|work|talks|guests|came|come|welcomed|is|was|are|were|stay(?:ed|s)?|expected|spent|take|took|with us|senators|days|forum|back|short|due|left)\b/g

function placesVisited(masked: MaskedSentence): readonly Hint<string>[] {
  const hints: Hint<string>[] = []
  for (const match of masked.text.matchAll(travels)) {
    const word = match[0]
    const isStrong =
      /^(?:visit|trip|travel|tour|mission|journey|departure|arriv|landed|flew|fl|continue|reach)/.test(
        word,
      )
    for (const item of placesAfter(masked, match.index + word.length, isStrong ? 5 : 3)) {
      const mention = item.referent?.type === 'mention' ? item.referent.mention : undefined
      if (mention?.type !== 'place' || mention.code === undefined) continue
      const weight = (isStrong ? 4 : 1.5) * (mention.kind === 'country' ? 1 : 0.8)
      hints.push({ value: mention.code, weight, sentence: masked.index, rule: 'visit to', item })
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
      /^(?:from|with|by|between|;|\.|against|about|since|after|that|said|which|who)$/.test(word) ||
      word.startsWith('<')
    )
      break
    else if (found.length > 0 || ++others > reach) break
  }
  return found
}

/** "In Slovakia, where …", "In Suva (March 9-11)": a leg of the journey opens a sentence. */
function legsIn(masked: MaskedSentence): readonly Hint<string>[] {
  const match = /^in (<[NL]\d+>) (?:,|\(|the )/.exec(masked.text)
  const item = caught(masked, match?.[1])
  const mention = item?.referent?.type === 'mention' ? item.referent.mention : undefined
  return item && mention?.type === 'place' && mention.code !== undefined
    ? [{ value: mention.code, weight: 2.4, sentence: masked.index, rule: 'visit to', item }]
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

function homesIn(masked: MaskedSentence): readonly Hint<string>[] {
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
  for (const [, placeholder] of masked.text.matchAll(
    /\b(?:returned (?:[a-z]+ ){0,3}to|back in) (<[NL]\d+>)/g,
  ))
    add(placeholder, 5)
  return hints
}

/** A city alone, or before the date, at the top or the bottom: where it was written. */
function datelinesOf(all: readonly MaskedSentence[]): readonly Hint<string>[] {
  return all.flatMap((masked): Hint<string>[] => {
    const [item] = masked.items
    const mention = item?.referent?.type === 'mention' ? item.referent.mention : undefined
    if (mention?.type !== 'place' || mention.kind !== 'city' || mention.code === undefined)
      return []
    if (!/^<L\d+>(?: ?$| [,.:(-] ?|, <D| <D| - )/.test(masked.text) || masked.scene.isBeside)
      return []
    if (
      masked.items.length > 3 &&
      !/^<L\d+>(?: ,)?(?: <[DNLU]\d+>| \.| :| \(| -)/.test(masked.text)
    )
      return []
    return [
      {
        value: mention.code,
        weight: 1.2,
        sentence: masked.index,
        rule: 'dateline',
        ...(item ? { item } : {}),
      },
    ]
  })
}

interface Lists {
  readonly heads: Hint<number>[]
  readonly homes: Hint<string>[]
  readonly destinations: Hint<string>[]
}

function addFrames({ frames, attached, masked }: Reading, { heads, destinations }: Lists): void {
  const give = (
    party: Party | undefined,
    sentence: number,
    { weight, rule }: { readonly weight: number; readonly rule: string },
  ): void => {
    const value = personOfParty(party, sentence, attached)
    if (value !== undefined) heads.push({ value, weight, sentence, rule })
  }
  for (const frame of frames) {
    const sentence = masked[frame.sentence]
    if (!sentence || isBackground(sentence)) continue
    const { type, subject, objects } = frame
    if (type === 'meet' || type === 'received')
      give(subject, frame.sentence, { weight: 0.8, rule: 'meets' })
    if (type === 'receive' || type === 'call-on-him')
      give(subject, frame.sentence, { weight: -2, rule: 'receives' })
    if (type === 'receive')
      for (const object of objects.slice(0, 1))
        give(object, frame.sentence, { weight: 1.5, rule: 'is received' })
    if (type === 'accompany') give(subject, frame.sentence, { weight: 1.5, rule: 'is accompanied' })
    const blame =
      type === 'invite'
        ? -5
        : type === 'accompany' || type === 'attend' || type === 'member'
          ? -3
          : type === 'received'
            ? -1.5
            : type === 'meet'
              ? -0.8
              : 0
    if (blame < 0)
      for (const object of type === 'invite' ? objects.slice(0, 1) : objects)
        give(object, frame.sentence, { weight: blame, rule: 'stands on the other side' })
    if (type !== 'meet' && type !== 'received' && type !== 'invite') continue
    for (const object of type === 'invite' ? objects.slice(0, 1) : objects) {
      const code =
        object.type === 'role'
          ? object.office.code
          : countryOf(attached.persons[personOfParty(object, frame.sentence, attached) ?? -1])
      if (code !== undefined)
        destinations.push({
          value: code,
          weight: type === 'invite' ? 2 : 0.8,
          sentence: frame.sentence,
          rule: 'host from',
        })
    }
  }
  for (const sentence of masked)
    for (const [, placeholder] of sentence.text.matchAll(/\binvitation of the (<A\d+>) side/g)) {
      const mention = caught(sentence, placeholder)?.referent
      if (
        mention?.type === 'mention' &&
        mention.mention.type === 'place' &&
        mention.mention.code !== undefined
      )
        destinations.push({
          value: mention.mention.code,
          weight: 3,
          sentence: sentence.index,
          rule: 'invited by',
        })
    }
}

function addFrequencies(
  { masked, attached }: Reading,
  { heads, homes, destinations }: Lists,
): void {
  for (const person of attached.persons) {
    const mentioned = Math.min(5, person.ranges.length)
    heads.push({
      value: person.id,
      weight: 0.25 * mentioned,
      sentence: person.ranges[0]?.sentence ?? 0,
      rule: 'often named',
    })
    for (const { office } of person.offices) {
      if (/^(?:ambassador|nuncio|consul|spokes)/.test(office.head) || office.toCode !== undefined)
        heads.push({ value: person.id, weight: -4, sentence: 0, rule: 'resident envoy or speaker' })
      if (
        /^(?:head|leader|chief|chair|chairman|chairwoman|chairperson|coordinator)$/.test(
          office.head,
        ) &&
        leads(masked, attached, person.id)
      )
        heads.push({
          value: person.id,
          weight: 6,
          sentence: 0,
          rule: 'head',
        })
      if (office.toCode !== undefined) {
        destinations.push({ value: office.toCode, weight: 0.8, sentence: 0, rule: 'ambassador to' })
        if (office.code !== undefined)
          homes.push({ value: office.code, weight: 0.8, sentence: 0, rule: 'ambassador of' })
      }
    }
  }
  heads.push(...chairsOfDelegations(masked, attached))
  const first = attached.persons.toSorted((a, b) => firstOf(a.ranges) - firstOf(b.ranges))[0]
  if (first) heads.push({ value: first.id, weight: 1, sentence: 0, rule: 'named first' })
  for (const sentence of masked) {
    if (isBackground(sentence)) continue
    for (const { referent } of sentence.items) {
      if (
        referent?.type !== 'mention' ||
        referent.mention.type !== 'place' ||
        referent.mention.code === undefined
      )
        continue
      const { code, kind } = referent.mention
      homes.push({
        value: code,
        weight: kind === 'city' ? 0.05 : 0.2,
        sentence: sentence.index,
        rule: 'named',
      })
      destinations.push({
        value: code,
        weight: kind === 'city' ? 0.5 : 0.2,
        sentence: sentence.index,
        rule: 'named',
      })
    }
  }
}

/** The delegation of a committee is led by its chair. */
function chairsOfDelegations(
  masked: readonly MaskedSentence[],
  { persons }: Attached,
): readonly Hint<number>[] {
  const hints: Hint<number>[] = []
  for (const sentence of masked) {
    if (isBackground(sentence)) continue
    for (const [, placeholder] of sentence.text.matchAll(
      /\bdelegation (?:of|from) (?:the )?(<B\d+>)/g,
    )) {
      const referent = caught(sentence, placeholder)?.referent
      const name =
        referent?.type === 'mention' && referent.mention.type === 'body'
          ? referent.mention.name
          : ''
      const chair = persons.find(({ offices }) =>
        offices.some(
          ({ office }) =>
            /^(?:chair|chairman|chairwoman|chairperson|president|head|speaker)$/.test(
              office.head,
            ) &&
            name !== '' &&
            office.body?.name.startsWith(name),
        ),
      )
      if (chair)
        hints.push({
          value: chair.id,
          weight: 3.5,
          sentence: sentence.index,
          rule: 'chair of the delegation’s body',
        })
    }
  }
  return hints
}

/** Maarja Tamberg, Chair of the Committee, head of the delegation. */
const leads = (masked: readonly MaskedSentence[], { phrases }: Attached, person: number): boolean =>
  phrases.some(phrase => {
    const scene = phrase.person === person ? masked[phrase.sentence]?.scene : undefined
    return (
      scene !== undefined &&
      /^of (?:the|its|his|her) (?:delegation|group|mission|team)/.test(
        scene.tokens
          .slice(phrase.to, phrase.to + 3)
          .map(({ key }) => key)
          .join(' '),
      )
    )
  })

const firstOf = (ranges: readonly { readonly sentence: number; readonly from: number }[]): number =>
  Math.min(...ranges.map(({ sentence, from }) => sentence * 1000 + from))
