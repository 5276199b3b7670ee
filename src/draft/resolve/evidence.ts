import type { Attached } from '../attach/offices.ts'
import type { Person } from '../attach/person.ts'
import type { EventFrame } from '../frames/events.ts'
import type { Party } from '../frames/party.ts'
import { sideLeaders } from '../languages/en/events.ts'
import { caught, type MaskedItem, type MaskedSentence } from '../masked.ts'
import { chairsOfDelegations, headsIn, leads } from './hints-of-heads.ts'
import { datelinesOf, homesIn, legsIn, meetingPlaces, placesVisited } from './hints-of-places.ts'
import { type Hint, isBackground, personOf, personOfParty, type Reading } from './report.ts'
import { countryOf, countryOfBody, isDelegationRole } from './roles.ts'

/** A sentence that says that a person visits a country. */
export interface Link {
  readonly person: number
  readonly code: string
  readonly sentence: number
}

/** Everything that speaks for a head, a home country and a country visited. */
export interface VisitHints {
  readonly heads: readonly Hint<number>[]
  readonly homes: readonly Hint<string>[]
  readonly destinations: readonly Hint<string>[]
  /** Countries that a visit of this person is said to lead to. */
  readonly links: readonly Link[]
}

/** The opening says what the report is about. */
const nearTop = (index: number): number => (index < 2 ? 1.25 : index < 6 ? 1 : 0.75)

/** Gathers the hints of a report. */
export function hintsOf(reading: Reading): VisitHints {
  const heads: Hint<number>[] = []
  const homes: Hint<string>[] = []
  const destinations: Hint<string>[] = []
  const links: Link[] = []
  for (const masked of reading.masked) {
    const scale = (isBackground(masked) ? 0.1 : 1) * nearTop(masked.index)
    const places = [...placesVisited(masked), ...legsIn(masked), ...meetingPlaces(masked)]
    destinations.push(...places.map(hint => ({ ...hint, weight: hint.weight * scale })))
    const found = strongest(headsIn(masked, reading.attached))
    heads.push(...found.map(hint => ({ ...hint, weight: hint.weight * scale })))
    const strong = places.filter(({ weight }) => weight >= 3)
    links.push(
      ...found
        .filter(({ weight }) => weight >= 2)
        .flatMap(({ value }) =>
          strong.map(place => ({ person: value, code: place.value, sentence: masked.index })),
        ),
    )
    homes.push(...homesIn(masked).map(hint => ({ ...hint, weight: hint.weight * scale })))
  }
  const datelines = datelinesOf(reading.masked)
  homes.push(...datelines)
  destinations.push(...datelines)
  addGuestSides(reading, datelines, { heads, destinations, homes })
  addFrames(reading, { heads, destinations, homes })
  addFrequencies(reading, { heads, destinations, homes })
  return { heads, homes, destinations, links }
}

/** A sentence that says twice who visits says it little more strongly than once. */
function strongest(hints: readonly Hint<number>[]): readonly Hint<number>[] {
  const seen = new Map<number, number>()
  return hints
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(hint => {
      const count = seen.get(hint.value) ?? 0
      seen.set(hint.value, count + 1)
      return count === 0 ? hint : { ...hint, weight: hint.weight * 0.25 }
    })
}

interface Lists {
  readonly heads: Hint<number>[]
  readonly homes: Hint<string>[]
  readonly destinations: Hint<string>[]
}

/** What an event says against those it happens to being the head: by its type. */
const blame: Readonly<Partial<Record<EventFrame['type'], number>>> = {
  invite: -5,
  accompany: -3,
  attend: -3,
  member: -3,
  received: -1.5,
  meet: -0.8,
}

/** What an event says for, or against, its subject being the head. */
const credit: Readonly<Partial<Record<EventFrame['type'], number>>> = {
  meet: 0.8,
  received: 2,
  receive: -2,
  'call-on-him': -2,
  accompany: 1.5,
}

function addFrames(reading: Reading, lists: Lists): void {
  for (const frame of reading.frames) {
    const sentence = reading.masked[frame.sentence]
    if (sentence && !isBackground(sentence)) addFrame(reading, frame, lists)
  }
  for (const sentence of reading.masked)
    for (const [, placeholder] of sentence.text.matchAll(/\binvitation of the (<A\d+>) side/g)) {
      const value = codeAt(caught(sentence, placeholder))
      if (value !== undefined)
        lists.destinations.push({ value, weight: 3, sentence: sentence.index, rule: 'invited by' })
    }
}

const isOfVisitors = (subject: Party | undefined): boolean =>
  subject === undefined || subject.type === 'group' || subject.type === 'pronoun'

function addFrame(
  { attached }: Reading,
  frame: EventFrame,
  { heads, homes, destinations }: Lists,
): void {
  const { type, sentence, subject, objects } = frame
  const give = (party: Party | undefined, weight: number, rule: string): void => {
    const value = personOfParty(party, sentence, attached)
    if (value !== undefined && weight !== 0) heads.push({ value, weight, sentence, rule })
  }
  give(subject, credit[type] ?? 0, `subject of ${type}`)
  if (type === 'receive') give(objects[0], 2.5, 'is received')
  for (const object of objects) give(object, blame[type] ?? 0, 'stands on the other side')
  if ((type === 'accompany' || type === 'member') && isOfVisitors(subject))
    for (const object of objects) {
      const person = attached.persons[personOfParty(object, sentence, attached) ?? -1]
      const value = person?.code === undefined ? countryOf(person) : undefined
      if (value !== undefined)
        homes.push({ value, weight: 1.5, sentence, rule: 'country of companions' })
    }
  if (type !== 'meet' && type !== 'received' && type !== 'invite') return
  for (const object of objects) {
    const person = attached.persons[personOfParty(object, sentence, attached) ?? -1]
    const value = object.type === 'role' ? object.office.code : countryOf(person)
    if (value !== undefined)
      destinations.push({
        value,
        weight: type === 'invite' ? 2 : 0.8,
        sentence,
        rule: 'counterpart’s country',
      })
  }
}

const codeAt = (item: MaskedItem | undefined): string | undefined => {
  const mention = item?.referent?.type === 'mention' ? item.referent.mention : undefined
  return mention?.type === 'place' ? mention.code : undefined
}

function addFrequencies({ masked, attached }: Reading, lists: Lists): void {
  for (const person of attached.persons) addPerson(masked, attached, { person, lists })
  lists.heads.push(...chairsOfDelegations(masked, attached))
  const first = attached.persons.toSorted((a, b) => firstOf(a.ranges) - firstOf(b.ranges))[0]
  if (first) lists.heads.push({ value: first.id, weight: 1, sentence: 0, rule: 'named first' })
  for (const sentence of masked) {
    if (isBackground(sentence)) continue
    for (const item of sentence.items) {
      addBody(item, sentence.index, lists)
      const value = codeAt(item)
      if (value === undefined) continue
      const isCity = sentence.text.startsWith('<L', item.start)
      const hint = { value, sentence: sentence.index, rule: 'named' }
      const isAdjective = sentence.text.startsWith('<A', item.start)
      lists.homes.push({ ...hint, weight: isCity ? 0.05 : 0.2 })
      lists.destinations.push({ ...hint, weight: isCity ? 0.5 : isAdjective ? 0.1 : 0.2 })
    }
  }
}

/** "The Qatari side was led by A", written in Muscat: A leads the guests. */
function addGuestSides(
  { masked, attached }: Reading,
  datelines: readonly Hint<string>[],
  { heads, homes }: Lists,
): void {
  const written = datelines[0]?.value
  if (written === undefined) return
  for (const sentence of masked)
    for (const match of sentence.text.matchAll(sideLeaders)) {
      const code = codeAt(caught(sentence, match[1]))
      const value = personOf(caught(sentence, match[2]), sentence.index, attached)
      if (code === undefined || code === written || value === undefined) continue
      heads.push({ value, weight: 4, sentence: sentence.index, rule: 'leads the guests' })
      homes.push({ value: code, weight: 2, sentence: sentence.index, rule: 'side of the guests' })
    }
}

/** A body whose name tells its country. */
function addBody({ referent }: MaskedItem, sentence: number, { homes, destinations }: Lists): void {
  const body = referent?.type === 'mention' ? referent.mention : undefined
  const value = body?.type === 'body' ? countryOfBody(body) : undefined
  if (value === undefined) return
  homes.push({ value, weight: 0.15, sentence, rule: 'country of a body' })
  destinations.push({ value, weight: 0.1, sentence, rule: 'country of a body' })
}

const heading = /^(?:head|leader|chief|chair|chairman|chairwoman|chairperson|coordinator)$/

/** How often a person is named, and what their offices say. */
function addPerson(
  masked: readonly MaskedSentence[],
  attached: Attached,
  { person, lists }: { readonly person: Person; readonly lists: Lists },
): void {
  const { id: value, ranges, offices } = person
  const sentence = ranges[0]?.sentence ?? 0
  const give = (weight: number, rule: string): unknown =>
    lists.heads.push({ value, weight, sentence, rule })
  give(0.25 * Math.min(5, ranges.length), 'often named')
  for (const { office } of offices) {
    if (/^(?:ambassador|nuncio|consul|spokes)/.test(office.head) || office.toCode !== undefined)
      give(-4, 'resident envoy or speaker')
    if (
      heading.test(office.head) &&
      (isDelegationRole(office, '') || leads(masked, attached, value))
    )
      give(6, 'head of delegation')
    if (office.toCode === undefined) continue
    const hint = { weight: 0.8, sentence, rule: 'ambassador' }
    lists.destinations.push({ ...hint, value: office.toCode })
    if (office.code !== undefined) lists.homes.push({ ...hint, value: office.code })
  }
}

const firstOf = (ranges: readonly { readonly sentence: number; readonly from: number }[]): number =>
  Math.min(...ranges.map(({ sentence, from }) => sentence * 1000 + from))
