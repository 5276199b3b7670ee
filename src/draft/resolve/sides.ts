import type { PersonSide } from '../flat-facts.ts'
import type { EventFrame } from '../frames/events.ts'
import { sidesNamed } from '../languages/en/sides.ts'
import { caught, type MaskedSentence, placeOf } from '../masked.ts'
import { isBackground, personOf, personOfParty, type Reading } from './report.ts'
import type { Answer } from './resolve.ts'
import { type Journey, sideOfCountry, voteByOffices } from './sides-of-offices.ts'
import { peopleIn, type PersonItem, type Vote, voteByLists } from './sides-of-lists.ts'

const isLeftOut = (sentence: MaskedSentence | undefined): boolean =>
  sentence === undefined || isBackground(sentence)

/** Gives each person a side: by the country they serve, and by what they do with the visitors. */
export function sidesOf(
  reading: Reading,
  { head, home }: Answer,
  visited: readonly string[],
): ReadonlyMap<number, PersonSide> {
  const votes = reading.attached.persons.map(() => ({ visitor: 0, host: 0, other: 0 }))
  const vote: Vote = (person, side, weight) => {
    const own = person === undefined ? undefined : votes[person]
    if (own) own[side] += weight
  }
  const journey: Journey = { home, visited, head }
  vote(head, 'visitor', 20)
  for (const person of reading.attached.persons) voteByOffices(reading, journey, { person, vote })
  for (const frame of reading.frames)
    if (!isLeftOut(reading.masked[frame.sentence])) voteByFrame(reading, frame, { head, vote })
  voteByPhrases(reading, journey, vote)
  const hosts = new Set(
    votes.flatMap(({ visitor, host }, id) => (host > visitor + 1 && id !== head ? [id] : [])),
  )
  voteByLists(reading, { sideOf: code => sideOfCountry(code, journey), vote, head, hosts })
  return new Map(
    votes.map(({ visitor, host, other }, id) => {
      if (other > visitor && other > host) return [id, 'other']
      return [id, visitor > host ? 'visitor' : 'host']
    }),
  )
}

/** What the words around a name tell of its side. */
function voteByPhrases({ masked, attached }: Reading, journey: Journey, vote: Vote): void {
  let listed: PersonSide | undefined
  for (const sentence of masked) {
    const { kind } = sentence.scene.sentence.block
    const people = peopleIn(sentence)
    if (kind !== 'row' && kind !== 'item')
      listed = people.length === 0 && sentence.text.length < 40 ? listed : undefined
    if (listed) for (const { person } of people) vote(person, listed, 5)
    listed = people.length === 0 ? (sideOfList(sentence, journey) ?? listed) : listed
    for (const one of people) voteByWords(sentence, one, vote)
    voteBySideNamed(sentence, journey, { people, vote })
    for (const match of sentence.text.matchAll(/(<P\d+>) (?:told|said)[^<>;]{0,40} in (<L\d+>)/g)) {
      const side = sideOfCountry(codeOf(sentence, match[2]), journey)
      const speaker = personOf(caught(sentence, match[1]), sentence.index, attached)
      if (side !== 'other') vote(speaker, side, 1.5)
    }
  }
}

const codeOf = (sentence: MaskedSentence, placeholder: string | undefined): string | undefined =>
  placeOf(caught(sentence, placeholder))?.code

/** "The members are:", "Members of the Hungarian delegation", "On the Slovenian side": whose list follows. */
function sideOfList(sentence: MaskedSentence, journey: Journey): PersonSide | undefined {
  const { text } = sentence
  if (/\bmembers\b/.test(text) && /(?::|below \.)$/.test(text)) return 'visitor'
  if (text.length > 60 || text.endsWith('.')) return undefined
  if (!/\b(?:delegation|side|participants)\b/.test(text)) return undefined
  const code = codeOf(sentence, /<[AN]\d+>/.exec(text)?.[0])
  const side = code === undefined ? 'visitor' : sideOfCountry(code, journey)
  return side === 'other' ? undefined : side
}

const sideOfRole = (word: string): PersonSide =>
  /^(?:host|receiving)/.test(word) ? 'host' : 'visitor'

/** "From the Turkmen side A and B; from the Kazakh side C": who stands behind belongs to it. */
function voteBySideNamed(
  sentence: MaskedSentence,
  journey: Journey,
  { people, vote }: { readonly people: readonly PersonItem[]; readonly vote: Vote },
): void {
  const matches = [...sentence.text.matchAll(sidesNamed)]
  for (const [index, match] of matches.entries()) {
    const code = codeOf(sentence, match[1] ?? match[3])
    const known = match[2] === undefined ? sideOfCountry(code, journey) : sideOfRole(match[2])
    // Where the home is unknown, the side that is not that of the country visited is the visitors'.
    const side =
      known === 'other' && journey.home === undefined && code !== undefined ? 'visitor' : known
    const end = matches[index + 1]?.index ?? -1
    const named = people.filter(
      ({ item }) => item.start > match.index && (end < 0 || item.start < end),
    )
    for (const { person } of named) vote(person, side, 5)
  }
}

function voteByWords({ text }: MaskedSentence, { item, person }: PersonItem, vote: Vote): void {
  const before = text.slice(0, item.start)
  const after = text.slice(item.end)
  if (
    /\b(?:greetings|regards|wishes|message|letter|compliments|congratulations) (?:of|from) (?:the )?$/.test(
      before,
    )
  )
    vote(person, 'other', 6)
  if (
    /^ ,? ?(?:who )?(?:is accompanying|travelled with|traveled with) (?:the <[PR]|<P|him|her|them)/.test(
      after,
    )
  )
    vote(person, 'visitor', 2.6)
  if (/^ ,? ?(?:is|was) (?:escorting|hosting|guiding)/.test(after)) vote(person, 'host', 2)
  if (/\bour $/.test(before)) vote(person, 'visitor', 2)
  if (
    /\b(?:representing|on behalf of|deputi[sz](?:ed|ing) for) (?:(?:[a-z]+|<U\d+>) ){0,5}$/.test(
      before,
    )
  )
    vote(person, 'other', 4)
}

/** What an event tells of the sides of those who take part in it. */
function voteByFrame(
  { attached }: Reading,
  { type, sentence, subject: doer, objects: others }: EventFrame,
  { head, vote }: { readonly head: number | undefined; readonly vote: Vote },
): void {
  const subject = personOfParty(doer, sentence, attached)
  const objects = others.map(party => personOfParty(party, sentence, attached))
  const isVisitors =
    doer === undefined || doer.type === 'group' || doer.type === 'pronoun' || subject === head
  const all = (side: PersonSide, weight: number): void => {
    for (const object of objects) vote(object, side, weight)
  }
  switch (type) {
    case 'meet':
    case 'received':
      if (objects.includes(head)) vote(subject, 'host', 2.5)
      else all('host', isVisitors ? 2.5 : 0.8)
      if (!isVisitors && !objects.includes(head)) vote(subject, 'visitor', 0.5)
      break
    case 'receive':
    case 'call-on-him':
      vote(subject, 'host', 2.5)
      break
    case 'accompany':
      all(isVisitors ? 'visitor' : 'host', 2.6)
      break
    case 'member':
      all('visitor', 5)
      break
    case 'invite':
      all('host', 4)
      break
    case 'join':
      if (subject === head || doer?.type === 'pronoun') all('host', 0.5)
      break
    case 'attend':
    case 'lead':
      break
  }
}
