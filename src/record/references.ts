import type { Side } from '../model/organization.ts'
import type { ProgrammeItem } from '../model/programme.ts'
import { isGroup } from '../model/roster.ts'
import type { Entities, Visit } from '../model/visit.ts'
import { walkOffices } from './offices.ts'
import type { Walk } from './walk.ts'

/** What a name in a record may stand for; an office names its body behind the `@`. */
export type ReferenceKind =
  'person' | 'party' | 'body' | 'office' | 'publisher' | 'place' | 'subject'

/** Takes the names of each kind. */
export type NameTakers = Readonly<Record<ReferenceKind, (name: string) => void>>

/** Goes to every name by which a record refers to people, bodies, places and subjects. */
export function walkNames(visit: Visit, walk: Walk, take: NameTakers): void {
  const { enter, itemsIn, texts, valuesIn } = walk
  const takeSide = (side: Side): void => walkSide(side, walk, take)
  const takeSpeaker = (name: string): void => {
    if (!isSide(visit, name)) take.person(name)
  }
  enter('guest', visit.guest, takeSide)
  enter('host', visit.host, takeSide)
  valuesIn('sides', visit.sides, takeSide)
  itemsIn('programme', visit.programme, item => walkItem(item, walk, take))
  itemsIn('statements', visit.statements, ({ by, topics }) => {
    texts('by', by, takeSpeaker)
    texts('topics', topics, take.subject)
  })
  texts('place', visit.place, take.place)
  texts('about', visit.about, take.subject)
  itemsIn('sources', visit.sources, ({ publisher }) =>
    enter('publisher', publisher, take.publisher),
  )
  walkEntityNames(visit, walk, take)
}

/** Who speaks for a whole side is named by its key. */
const isSide = ({ sides = {} }: Visit, name: string): boolean =>
  name === 'guest' || name === 'host' || Object.hasOwn(sides, name)

/** Goes to the names by which entities refer to one another. */
export function walkEntityNames(
  { people, bodies, places }: Entities,
  walk: Walk,
  { office, body, place }: Pick<NameTakers, 'office' | 'body' | 'place'>,
): void {
  const { enter, valuesIn } = walk
  walkOffices(people, walk, held => {
    if (typeof held === 'string') office(held)
    else enter('body', held.body, body)
  })
  valuesIn('bodies', bodies, described => enter('part of', described['part of'], body))
  valuesIn('places', places, described => enter('part of', described['part of'], place))
}

function walkSide(side: Side, walk: Walk, take: NameTakers): void {
  walk.enter('head', side.head, take.person)
  walk.texts('members', side.members, take.person)
  walkPairs(side['on behalf of'], walk, take)
}

function walkItem(item: ProgrammeItem, walk: Walk, take: NameTakers): void {
  const { texts } = walk
  const takeParty = (name: string): void => {
    if (!isGroup(name)) take.party(name)
  }
  texts('with', item.with, takeParty)
  texts('who', item.who, takeParty)
  walkPairs(item['on behalf of'], walk, take)
  texts('place', item.place, take.place)
  texts('about', item.about, take.subject)
}

const walkPairs = (
  pairs: Side['on behalf of'],
  { valuesIn }: Walk,
  { person, party }: NameTakers,
): void =>
  valuesIn('on behalf of', pairs, (principal, envoy) => {
    person(envoy)
    party(principal)
  })
