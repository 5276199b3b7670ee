import { bySentence } from '../by-sentence.ts'
import type { ReadSentence } from '../reading.ts'
import type { OfficeMention } from '../recognise/offices.ts'
import { distinct } from './distinct.ts'
import { bodiesMeant } from './anaphora.ts'
import { bodiesBehind, countryBehind, endBehind, memberships } from './behind.ts'
import { chairs, distribute, distributeBack } from './lists.ts'
import type { People } from './people.ts'
import type { HeldOffice, Person, PersonAt, Range } from './person.ts'
import { officesIn } from './possessors.ts'
import { type Gap, leftScore, rightScore } from './scores.ts'

/** An office that stands alone, for a person named elsewhere or not at all. */
export interface Role {
  readonly sentence: number
  readonly office: OfficeMention
}

/** Persons with their offices, and the offices that no name stands by. */
export interface Attached {
  readonly persons: readonly Person[]
  readonly at: readonly PersonAt[]
  readonly roles: readonly Role[]
  /** Whom a role means that several could hold: the head of the visit, once that is known. */
  readonly preferred?: number
  /** Names with the offices beside them. */
  readonly phrases: readonly PersonPhrase[]
}

/** A name with the offices that stand by it, as one part of the sentence. */
export interface PersonPhrase extends Range {
  readonly person: number
}

/** Gives each office to the name it stands by: in each gap between names, the cheapest cut between left and right. */
export function attachOffices(sentences: readonly ReadSentence[], people: People): Attached {
  const held = new Map<number, HeldOffice[]>()
  const roles: Role[] = []
  const phrases: PersonPhrase[] = []
  const placesIn = bySentence(people.at)
  for (const scene of sentences) {
    const found = attachIn(scene, placesIn(scene.sentence.index), held)
    roles.push(...found.roles)
    phrases.push(...found.phrases)
  }
  bodiesBehind(sentences, people.at, held)
  bodiesMeant(sentences, held)
  withoutRoles(sentences, held)
  const persons = people.persons.map(person => ({
    ...person,
    ...countryBehind(sentences, person),
    offices: distinct(held.get(person.id) ?? []),
  }))
  return { persons, at: people.at, roles, phrases }
}

function attachIn(
  scene: ReadSentence,
  places: readonly PersonAt[],
  held: Map<number, HeldOffice[]>,
): Pick<Attached, 'roles' | 'phrases'> {
  const sentence = scene.sentence.index
  const offices = officesIn(scene)
  const given = new Map<OfficeMention, number>()
  const give: Gap['give'] = (person, office, rule) => {
    given.set(office, person)
    const range = { sentence, from: office.from, to: office.to }
    const own = held.get(person)
    if (own) own.push({ office, rule, range })
    else held.set(person, [{ office, rule, range }])
  }
  for (let index = 0; index <= places.length; index++) {
    const [left, right, after] = [places[index - 1], places[index], places[index + 1]]
    cutGap({ scene, left, right, after, offices, give })
  }
  const roles = offices
    .filter(office => !given.has(office) && !office.isRank)
    .map(office => ({ sentence, office }))
  for (const place of places) chairs(scene, place, give)
  if (/\bMEPs?\b|\bEuropean Parliament\b/.test(scene.text.slice(0, 1500)))
    memberships(scene, places, held)
  const phrases = places.map(place => phraseOf(scene, place, given))
  distribute(scene, places, { offices, give })
  distributeBack(scene, places, { offices, give })
  return { roles, phrases }
}

function phraseOf(
  scene: ReadSentence,
  place: PersonAt,
  given: ReadonlyMap<OfficeMention, number>,
): PersonPhrase {
  const { sentence, person, from } = place
  const to = endBehind(scene, place)
  const own = [...given].flatMap(([office, holder]) => (holder === person ? [office] : []))
  const near = own.filter(office => Math.abs(office.from - to) < 80)
  return {
    sentence,
    person,
    from: Math.min(from, ...near.filter(office => office.to <= from).map(office => office.from)),
    to: Math.max(to, ...near.filter(office => office.from >= to).map(office => office.to)),
  }
}

function cutGap(gap: Gap): void {
  const { left, right, offices, scene } = gap
  const between = offices.filter(
    ({ from, to }) =>
      from >= (left?.to ?? 0) - (left ? 0 : 0) &&
      to <= (right?.from ?? scene.tokens.length) &&
      (left === undefined || from >= left.to),
  )
  if (between.length === 0) return
  let best = { score: 0, toLeft: 0, toRight: between.length }
  for (let cut = 0; cut <= between.length; cut++) {
    for (let start = cut; start <= between.length; start++) {
      const score =
        leftScore(gap, between.slice(0, cut)) +
        rightScore(gap, between.slice(start), between[start - 1])
      if (score > best.score) best = { score, toLeft: cut, toRight: start }
    }
  }
  if (best.score <= 0) return
  for (const office of between.slice(0, best.toLeft))
    gap.give(left?.person ?? 0, office, 'apposition')
  for (const office of between.slice(best.toRight))
    gap.give(
      right?.person ?? 0,
      office,
      office.to === right?.from ? 'prenominal' : 'before the name',
    )
}

/** "The Secretary and Foreign Minister A": who has that bare title already is meant by it, and not the second one. */
function withoutRoles(sentences: readonly ReadSentence[], held: Map<number, HeldOffice[]>): void {
  const all = [...held].flatMap(([person, offices]) => offices.map(one => ({ person, ...one })))
  for (const [person, offices] of held)
    held.set(
      person,
      offices.filter(({ office, range }) => {
        const isBare =
          !office.title.includes(' ') &&
          office.isDefinite &&
          !office.body &&
          office.code === undefined
        const isJoined = sentences[range.sentence]?.tokens[office.to]?.key === 'and'
        return !(
          isBare &&
          isJoined &&
          all.some(
            other =>
              other.person !== person &&
              other.office.head === office.head &&
              other.range.sentence < range.sentence,
          )
        )
      }),
    )
}
