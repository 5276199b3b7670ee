import type { Person } from '../attach/person.ts'
import type { PersonSide } from '../flat-facts.ts'
import type { MaskedSentence } from '../masked.ts'
import type { Vote } from './sides-of-lists.ts'
import { homeBodies } from './hints-of-places.ts'
import { isBackground, type Reading } from './report.ts'
import { countryOf } from './roles.ts'

/** Who visits whom, as far as sides follow from it. */
export interface Journey {
  readonly home: string | undefined
  readonly visited: readonly string[]
  readonly head: number | undefined
}

/** The side of who serves a country. */
export const sideOfCountry = (
  code: string | undefined,
  { home, visited }: Pick<Journey, 'home' | 'visited'>,
): PersonSide => (code === home ? 'visitor' : visited.includes(code ?? '') ? 'host' : 'other')

const isLeftOut = (sentence: MaskedSentence | undefined): boolean =>
  sentence === undefined || isBackground(sentence)

/** What the offices of a person tell of their side: whose they are, and which are over. */
export function voteByOffices(
  reading: Reading,
  journey: Journey,
  { person, vote }: { readonly person: Person; readonly vote: Vote },
): void {
  const { id, offices, ranges } = person
  const code = countryOf(person)
  // Where the home is unknown, as that of a mission of many countries, another country says less.
  if (code !== undefined) {
    const side = sideOfCountry(code, journey)
    vote(
      id,
      side,
      side === 'other' && (journey.home === undefined || person.code !== undefined) ? 1.5 : 3,
    )
  } else {
    // An ambassador to the country visited comes from the visitors' country.
    const to = offices.find(({ office }) => office.toCode !== undefined)?.office.toCode
    if (to !== undefined)
      vote(id, journey.visited.includes(to) ? 'visitor' : to === journey.home ? 'host' : 'other', 3)
    const isEnvoy = offices.some(({ office }) => /^(?:nuncio|ambassador)/.test(office.head))
    if (isEnvoy && to === undefined) vote(id, 'visitor', 1)
    if (offices.some(({ office }) => office.head.startsWith('spokes'))) vote(id, 'visitor', 1)
  }
  if (offices.length > 0 && offices.every(({ office }) => isOver.test(office.title)))
    vote(id, 'other', 1.2)
  if (sharesBody(reading, id, journey.head) || isOfDelegation(reading, person))
    vote(id, 'visitor', 2)
  if (sitsInSenateOfHead(reading, person, journey.head)) vote(id, 'visitor', 2)
  if (ranges.every(({ sentence }) => isLeftOut(reading.masked[sentence]))) vote(id, 'other', 5)
}

const isOver = /^(?:the )?(?:former|late|previous|then|ex-)/i

/** Scholars from the Lowell Centre: who holds office at the body that the visitors come from is one of them. */
function isOfDelegation({ masked }: Reading, { offices }: Person): boolean {
  const names = offices.flatMap(({ office }) => office.body?.name ?? office.place ?? [])
  return (
    names.length > 0 &&
    masked
      .slice(0, 6)
      .flatMap(sentence => homeBodies(sentence))
      .some(home => names.some(name => home === name || home.startsWith(`${name} `)))
  )
}

/** Senators travel with the head of a Senate, where the hosts have none of that name. */
function sitsInSenateOfHead(
  { attached }: Reading,
  { id, offices }: Person,
  head: number | undefined,
): boolean {
  const isSenator = offices.some(({ office: own }) => own.head.replace(/s$/, '') === 'senator')
  const ofSenate = attached.persons.filter(person =>
    person.offices.some(({ office }) => office.body?.head === 'senate'),
  )
  return isSenator && id !== head && ofSenate.length > 0 && ofSenate.every(one => one.id === head)
}

function sharesBody({ attached }: Reading, person: number, head: number | undefined): boolean {
  const bodies = (id: number | undefined): readonly string[] =>
    (attached.persons[id ?? -1]?.offices ?? []).flatMap(({ office }) =>
      [office.body?.name, office.body?.acronym, office.body?.parent?.name].flatMap(
        name => name ?? [],
      ),
    )
  const own = bodies(head)
  return person !== head && bodies(person).some(name => own.includes(name))
}
