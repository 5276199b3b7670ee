import type { PersonSide } from '../flat-facts.ts'
import { behindVisitors, finiteVerb, listsOfVisitors } from '../languages/en/sides.ts'
import { leaders, visitVerbs } from '../languages/en/events.ts'
import { firstOfPair } from './hints-of-heads.ts'
import { caught, type MaskedItem, type MaskedSentence, placeOf } from '../masked.ts'
import { personOf, type Reading } from './report.ts'

/** Says for a person that they are on a side, with a weight. */
export type Vote = (person: number | undefined, side: PersonSide, weight: number) => void

/** Which side a country is on. */
export type SideOfCountry = (code: string | undefined) => PersonSide

export interface PersonItem {
  readonly item: MaskedItem
  readonly person: number
}

/** The people whom a sentence names. */
export const peopleIn = ({ items }: MaskedSentence): readonly PersonItem[] =>
  items.flatMap((item): PersonItem[] =>
    item.referent?.type === 'person' ? [{ item, person: item.referent.person }] : [],
  )

interface Setting {
  readonly sideOf: SideOfCountry
  readonly vote: Vote
  readonly head: number | undefined
  /** Those already known to serve the host. */
  readonly hosts: ReadonlySet<number>
  readonly attached: Reading['attached']
}

/** Lists of a delegation: who stands in one belongs to the visitors, or to the hosts where it is their delegation. */
export function voteByLists(
  { masked, attached }: Reading,
  options: Omit<Setting, 'attached'>,
): void {
  const setting: Setting = { ...options, attached }
  for (const sentence of masked) {
    if (sentence.scene.isBeside) continue
    const people = peopleIn(sentence)
    if (people.length === 0) continue
    voteTogether(sentence, people, setting)
    for (const pattern of listsOfVisitors)
      for (const match of sentence.text.matchAll(pattern))
        voteBehind(sentence, people, { ...setting, match })
    for (const match of sentence.text.matchAll(behindVisitors))
      voteBefore(sentence, people, { ...setting, match })
  }
}

/** A and B began a visit: who stands with the head before the verb visits too. */
function voteTogether(
  sentence: MaskedSentence,
  people: readonly PersonItem[],
  { head, vote }: Setting,
): void {
  const matches = [visitVerbs, ...leaders].flatMap(pattern => [...sentence.text.matchAll(pattern)])
  for (const match of matches) {
    const last = caught(sentence, match[1])
    const first = firstOfPair(sentence, last)
    const together = people.filter(
      ({ item }) => first && last && item.start >= first.start && item.end <= last.end,
    )
    if (together.some(({ person }) => person === head))
      for (const { person } of together) vote(person, 'visitor', 3)
  }
}

interface Matched extends Setting {
  readonly match: RegExpExecArray
}

function voteBehind(
  sentence: MaskedSentence,
  people: readonly PersonItem[],
  { match, sideOf, vote, hosts, attached }: Matched,
): void {
  const start = match.index + match[0].length
  const text = sentence.text.slice(start)
  const stop = text.search(finiteVerb)
  const end = stop < 0 ? sentence.text.length : start + stop
  const before = sentence.text.slice(Math.max(0, match.index - 60), start)
  // The host who is accompanied: "the Minister of Trade, <P>, accompanied by".
  const nearest = doerBefore(sentence, match.index, attached)
  const isOfHost =
    sideNamed(sentence, before, sideOf) === 'host' ||
    (nearest !== undefined &&
      hosts.has(nearest.person) &&
      sentence.text.slice(nearest.item.end, match.index).length < 24)
  for (const { item, person } of people)
    if (item.start >= start && item.start < end)
      vote(person, isOfHost ? 'host' : 'visitor', isOfHost ? 6 : 3)
}

/** Who stands last before a position, by name or by office. */
function doerBefore(
  { items, index }: MaskedSentence,
  position: number,
  attached: Reading['attached'],
): PersonItem | undefined {
  const item = items.findLast(
    ({ end, referent }) =>
      end <= position && (referent?.type === 'person' || referent?.type === 'role'),
  )
  const person = personOf(item, index, attached)
  return item && person !== undefined ? { item, person } : undefined
}

/** The Chilean delegation, the Chilean side: whose list it is. */
function sideNamed(
  sentence: MaskedSentence,
  before: string,
  sideOf: SideOfCountry,
): PersonSide | undefined {
  const placeholder = /(<[AN]\d+>) (?:'s )?(?:[a-z-]+ ){0,2}(?:delegation|side|team|party)\b/.exec(
    before,
  )?.[1]
  const place = placeOf(caught(sentence, placeholder))
  return place && sideOf(place.code)
}

function voteBefore(
  sentence: MaskedSentence,
  people: readonly PersonItem[],
  { match, sideOf, vote }: Matched,
): void {
  const before = sentence.text.slice(0, match.index)
  const cut = lastVerb(before.replace(/(?: (?:will|would|is|are|has|have|also|to)){1,3} $/, ' '))
  const side = sideNamed(sentence, match[0], sideOf) === 'host' ? 'host' : 'visitor'
  for (const { item, person } of people)
    if (item.start >= cut && item.end <= match.index) vote(person, side, 2.6)
}

/** Where the part of the sentence begins that has no other verb. */
function lastVerb(text: string): number {
  let last = 0
  for (const match of text.matchAll(new RegExp(finiteVerb, 'g'))) last = match.index
  return last
}
