import type { PersonSide } from '../flat-facts.ts'
import {
  hintsOf,
  isBackground,
  personOf,
  personOfParty,
  type Hint,
  type Reading,
  type VisitHints,
} from './evidence.ts'
import { caught } from '../masked.ts'
import { countryOf } from './roles.ts'

/** Who visits whom: the answer that all hints together speak for most. */
export interface Resolution {
  readonly head: number | undefined
  readonly home: string | undefined
  /** Countries visited, in the order of the journey. */
  readonly destinations: readonly string[]
  readonly sides: ReadonlyMap<number, PersonSide>
  /** How far the best answer is ahead of the next head: what is close wants checking. */
  readonly margin: number
  readonly hints: VisitHints
}

const sum = <T>(hints: readonly Hint<T>[]): Map<T, number> => {
  const totals = new Map<T, number>()
  for (const { value, weight } of hints) totals.set(value, (totals.get(value) ?? 0) + weight)
  return totals
}

/** What a head must weigh to be one: less is said of people who are only named. */
const leastHead = 2.6

/** Tries every head with every home and country visited, and takes the three that fit together best. */
export function resolveVisit(reading: Reading): Resolution {
  const hints = hintsOf(reading)
  const heads = sum(hints.heads)
  const homes = cap(sum(hints.homes), 6)
  const destinations = cap(sum(hints.destinations), 14)
  const candidates: (number | undefined)[] = [...heads]
    .filter(([, weight]) => weight >= leastHead)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([id]) => id)
  candidates.push(undefined)
  let best: Answer = {
    score: Number.NEGATIVE_INFINITY,
    head: undefined,
    home: undefined,
    destination: undefined,
  }
  let second = Number.NEGATIVE_INFINITY
  for (const head of candidates) {
    const answer = bestFor(reading, { head, heads, homes, destinations, hints })
    if (answer.score > best.score) {
      second = best.score
      best = answer
    } else second = Math.max(second, answer.score)
  }
  const visited = countriesVisited(hints, best)
  const sides = sidesOf(reading, best, visited)
  return {
    head: best.head,
    home: best.home,
    destinations: visited,
    sides,
    margin: best.score - second,
    hints,
  }
}

const cap = (totals: Map<string, number>, most: number): Map<string, number> =>
  new Map([...totals].map(([code, weight]) => [code, Math.min(weight, most)]))

interface Answer {
  readonly score: number
  readonly head: number | undefined
  readonly home: string | undefined
  readonly destination: string | undefined
}

interface Totals {
  readonly head: number | undefined
  readonly heads: ReadonlyMap<number, number>
  readonly homes: ReadonlyMap<string, number>
  readonly destinations: ReadonlyMap<string, number>
  readonly hints: VisitHints
}

function bestFor(
  { attached }: Reading,
  { head, heads, homes, destinations, hints }: Totals,
): Answer {
  const own = head === undefined ? undefined : countryOf(attached.persons[head])
  let best: Answer = {
    score: head === undefined ? 0 : (heads.get(head) ?? 0),
    head,
    home: own,
    destination: undefined,
  }
  const visited = new Set(
    hints.destinations
      .filter(({ rule, weight }) => rule === 'visit to' && weight >= 3)
      .map(({ value }) => value),
  )
  const isLinked = new Set(
    hints.links.filter(({ person }) => person === head).map(({ code }) => code),
  )
  for (const home of new Set([...homes.keys(), own, undefined]))
    for (const destination of destinations.keys()) {
      if (home === destination) continue
      const fit = own === undefined ? 0 : own === home ? 5 : -5
      const clash =
        (own !== undefined && own === destination ? -8 : 0) +
        (home !== undefined && home !== own && visited.has(home) ? -6 : 0)
      const score =
        (head === undefined ? 0 : (heads.get(head) ?? 0)) +
        (home === undefined ? 0 : (homes.get(home) ?? 0)) +
        (destinations.get(destination) ?? 0) +
        fit +
        clash +
        (isLinked.has(destination) ? 2 : 0)
      if (score > best.score) best = { score, head, home, destination }
    }
  return best
}

function countriesVisited(
  { destinations }: VisitHints,
  { home, destination, head }: Answer,
): readonly string[] {
  const strong = destinations
    .filter(({ value, weight, rule }) => rule === 'visit to' && weight >= 2.3 && value !== home)
    .map(({ value }) => value)
  const codes = [...new Set([...strong, ...(destination === undefined ? [] : [destination])])]
  const totals = sum(destinations)
  const top = Math.max(0, ...codes.map(code => totals.get(code) ?? 0))
  const isEnough = (code: string): boolean => (totals.get(code) ?? 0) >= Math.min(4, top * 0.35)
  return head === undefined && codes.length === 0 ? [] : codes.filter(isEnough)
}

/** Gives each person a side: by the country they serve, and by what they do with the visitors. */
function sidesOf(
  reading: Reading,
  { head, home }: Answer,
  visited: readonly string[],
): ReadonlyMap<number, PersonSide> {
  const { attached } = reading
  const votes = attached.persons.map(() => ({ visitor: 0, host: 0, other: 0 }))
  const vote = (person: number | undefined, side: PersonSide, weight: number): void => {
    const own = person === undefined ? undefined : votes[person]
    if (own) own[side] += weight
  }
  vote(head, 'visitor', 20)
  for (const person of attached.persons) {
    const code = countryOf(person)
    if (code !== undefined)
      vote(person.id, code === home ? 'visitor' : visited.includes(code) ? 'host' : 'other', 3)
    const envoy = person.offices.find(({ office }) => office.toCode !== undefined)
    if (envoy && code === undefined)
      vote(
        person.id,
        visited.includes(envoy.office.toCode ?? '')
          ? 'visitor'
          : envoy.office.toCode === home
            ? 'host'
            : 'other',
        3,
      )
    if (
      code === undefined &&
      person.offices.some(
        ({ office }) => /^(?:nuncio|ambassador)/.test(office.head) && office.toCode === undefined,
      )
    )
      vote(person.id, 'visitor', 1)
    if (
      code === undefined &&
      person.offices.some(({ office }) => /^spokes/.test(office.head) && !office.body)
    )
      vote(person.id, 'visitor', 1)
    if (person.offices.length > 0 && sharesBody(reading, person.id, head))
      vote(person.id, 'visitor', 2)
    const isOnlyBackground = person.ranges.every(({ sentence }) =>
      isBackground(
        reading.masked[sentence] ?? {
          text: '',
          index: 0,
          items: [],
          scene: { isBeside: true } as never,
        },
      ),
    )
    if (isOnlyBackground) vote(person.id, 'other', 5)
  }
  voteByFrames(reading, head, vote)
  voteByPhrases(reading, { home, visited }, vote)
  return new Map(
    votes.map(({ visitor, host, other }, id) => [
      id,
      other > visitor && other > host
        ? 'other'
        : visitor > host
          ? 'visitor'
          : visitor === 0 && host === 0 && other === 0
            ? 'host'
            : 'host',
    ]),
  )
}

function sharesBody({ attached }: Reading, person: number, head: number | undefined): boolean {
  const bodies = (id: number | undefined): readonly string[] =>
    (attached.persons[id ?? -1]?.offices ?? [])
      .flatMap(({ office }) =>
        office.body
          ? [office.body.name, office.body.acronym ?? '', office.body.parent?.name ?? '']
          : [],
      )
      .filter(Boolean)
  const own = bodies(head)
  return person !== head && bodies(person).some(name => own.includes(name))
}

/** What the words around a name tell of its side. */
function voteByPhrases(
  { masked, attached }: Reading,
  { home, visited }: { readonly home: string | undefined; readonly visited: readonly string[] },
  vote: Vote,
): void {
  let isListOfMembers = false
  for (const sentence of masked) {
    const { kind } = sentence.scene.sentence.block
    const people = sentence.items.flatMap(item =>
      item.referent?.type === 'person' ? [{ item, person: item.referent.person }] : [],
    )
    if (kind !== 'row' && kind !== 'item')
      isListOfMembers = isListOfMembers && people.length === 0 && sentence.text.length < 40
    if (isListOfMembers) for (const { person } of people) vote(person, 'visitor', 5)
    if (/\bmembers\b/.test(sentence.text) && /(?::|below \.)$/.test(sentence.text))
      isListOfMembers = true
    for (const { item, person } of people)
      voteByWords(
        sentence.text.slice(0, item.start),
        sentence.text.slice(item.end),
        (side, weight) => vote(person, side, weight),
      )
    for (const match of sentence.text.matchAll(
      /\b(?:from|on) (?:the )?(<[AN]\d+>) side\b(?:[^;]{0,12}(?:;|$))?/g,
    )) {
      const mention = caught(sentence, match[1])?.referent
      const code =
        mention?.type === 'mention' && mention.mention.type === 'place'
          ? mention.mention.code
          : undefined
      const end = sentence.text.indexOf(';', match.index)
      for (const { item, person } of people)
        if (item.start > match.index && (end < 0 || item.start < end))
          vote(
            person,
            code === home ? 'visitor' : visited.includes(code ?? '') ? 'host' : 'other',
            5,
          )
    }
    for (const match of sentence.text.matchAll(/(<P\d+>) (?:told|said)[^<>;]{0,40} in (<L\d+>)/g)) {
      const mention = caught(sentence, match[2])?.referent
      const code =
        mention?.type === 'mention' && mention.mention.type === 'place'
          ? mention.mention.code
          : undefined
      vote(
        personOf(caught(sentence, match[1]), sentence.index, attached),
        code === home ? 'visitor' : 'host',
        code === home || visited.includes(code ?? '') ? 1.5 : 0,
      )
    }
  }
}

function voteByWords(
  before: string,
  after: string,
  vote: (side: PersonSide, weight: number) => void,
): void {
  if (
    /\b(?:greetings|regards|wishes|message|letter|compliments|congratulations) (?:of|from) (?:the )?$/.test(
      before,
    )
  )
    vote('other', 6)
  if (
    /^[^<>.;]{0,12} (?:was|were) in attendance/.test(after) ||
    /^ ,? ?and <P\d+>[^<>.;]{0,12} were in attendance/.test(after)
  )
    vote('visitor', 2.6)
  if (
    /^ ,? ?(?:who |also )?(?:accompanied|joined|is accompanying|travelled with|traveled with) (?:the <[PR]|<P|him|her|them)/.test(
      after,
    )
  )
    vote('visitor', 2.6)
  if (/^ ,? ?(?:is|was) (?:escorting|hosting|guiding)/.test(after)) vote('host', 2)
  if (/\bour $/.test(before)) vote('visitor', 2)
}

type Vote = (person: number | undefined, side: PersonSide, weight: number) => void

function voteByFrames(
  { frames, attached, masked }: Reading,
  head: number | undefined,
  vote: Vote,
): void {
  for (const frame of frames) {
    const sentence = masked[frame.sentence]
    if (!sentence || isBackground(sentence)) continue
    const who = (party: Parameters<typeof personOfParty>[0]) =>
      personOfParty(party, frame.sentence, attached)
    const subject = who(frame.subject)
    const objects = frame.objects.map(who)
    const isVisitors =
      frame.subject === undefined ||
      frame.subject.type === 'group' ||
      frame.subject.type === 'pronoun' ||
      subject === head
    switch (frame.type) {
      case 'meet':
      case 'received':
        if (objects.includes(head)) vote(subject, 'host', 2.5)
        else if (isVisitors) for (const object of objects) vote(object, 'host', 2.5)
        else {
          for (const object of objects) vote(object, 'host', 0.8)
          vote(subject, 'visitor', 0.5)
        }
        break
      case 'receive':
      case 'call-on-him':
        vote(subject, 'host', 2.5)
        break
      case 'accompany':
        for (const object of objects) vote(object, isVisitors ? 'visitor' : 'host', 2.6)
        break
      case 'member':
        for (const object of objects) vote(object, 'visitor', 5)
        break
      case 'invite':
        vote(objects[0], 'host', 4)
        break
      case 'join':
        if (subject === head || frame.subject?.type === 'pronoun')
          for (const object of objects) vote(object, 'host', 0.5)
        break
      case 'attend':
      case 'lead':
        break
    }
  }
}
