import type { Attached } from '../attach/offices.ts'
import type { EventFrame } from '../frames/events.ts'
import type { Party } from '../frames/party.ts'
import { caught, placeOf } from '../masked.ts'
import { type Hint, type Hints, isBackground, personOfParty, type Reading } from './report.ts'
import { countryOf } from './roles.ts'

type Weights = Readonly<Partial<Record<EventFrame['type'], number>>>

/** What an event says against those it happens to being the head: by its type. */
const blame: Weights = {
  invite: -5,
  accompany: -3,
  attend: -3,
  member: -3,
  received: -1.5,
  meet: -0.8,
}

/** What an event says for, or against, its subject being the head. */
const credit: Weights = {
  meet: 0.8,
  received: 2,
  receive: -2,
  'call-on-him': -2,
  accompany: 1.5,
}

/** Finds what the events of a report say, by who receives, invites, accompanies or meets whom. */
export function hintsOfEvents(reading: Reading): Hints {
  const { attached, masked } = reading
  const frames = reading.frames.filter(({ sentence }) => {
    const scene = masked[sentence]
    return scene !== undefined && !isBackground(scene)
  })
  return {
    heads: frames.flatMap(frame => headsOf(frame, attached)),
    homes: frames.flatMap(frame => homesOf(frame, attached)),
    destinations: [
      ...frames.flatMap(frame => destinationsOf(frame, attached)),
      ...invitingSides(reading),
    ],
  }
}

function headsOf(
  { type, sentence, subject, objects }: EventFrame,
  attached: Attached,
): readonly Hint<number>[] {
  const hint = (
    party: Party | undefined,
    weight: number | undefined,
    rule: string,
  ): readonly Hint<number>[] => {
    const value = personOfParty(party, sentence, attached)
    return value === undefined || weight === undefined ? [] : [{ value, weight, sentence, rule }]
  }
  return [
    ...hint(subject, credit[type], `subject of ${type}`),
    ...(type === 'receive' ? hint(objects[0], 2.5, 'is received') : []),
    ...objects.flatMap(object => hint(object, blame[type], 'stands on the other side')),
  ]
}

/** Those who accompany the visitors come from where they come from. */
function homesOf(
  { type, sentence, subject, objects }: EventFrame,
  attached: Attached,
): readonly Hint<string>[] {
  if ((type !== 'accompany' && type !== 'member') || !isOfVisitors(subject)) return []
  return objects.flatMap(object => {
    const person = attached.persons[personOfParty(object, sentence, attached) ?? -1]
    const value = person?.code === undefined ? countryOf(person) : undefined
    return value === undefined
      ? []
      : [{ value, weight: 1.5, sentence, rule: 'country of companions' }]
  })
}

const isOfVisitors = (subject: Party | undefined): boolean =>
  subject === undefined || subject.type === 'group' || subject.type === 'pronoun'

/** Those whom the visitors meet serve the country visited. */
function destinationsOf(
  { type, sentence, objects }: EventFrame,
  attached: Attached,
): readonly Hint<string>[] {
  if (type !== 'meet' && type !== 'received' && type !== 'invite') return []
  const weight = type === 'invite' ? 2 : 0.8
  return objects.flatMap(object => {
    const person = attached.persons[personOfParty(object, sentence, attached) ?? -1]
    const value = object.type === 'role' ? object.office.code : countryOf(person)
    return value === undefined ? [] : [{ value, weight, sentence, rule: 'counterpart’s country' }]
  })
}

/** At the invitation of the Cambodian side. */
const invitingSides = ({ masked }: Reading): readonly Hint<string>[] =>
  masked.flatMap(sentence =>
    [...sentence.text.matchAll(/\binvitation of the (<A\d+>) side/g)].flatMap(([, placeholder]) => {
      const value = placeOf(caught(sentence, placeholder))?.code
      return value === undefined
        ? []
        : [{ value, weight: 3, sentence: sentence.index, rule: 'invited by' }]
    }),
  )
