import type { Person } from '../attach/person.ts'
import { type MaskedItem, type MaskedSentence, placeOf } from '../masked.ts'
import { chairsOfDelegations, leads } from './hints-of-heads.ts'
import { type Hint, type Hints, isBackground, type Reading } from './report.ts'
import { countryOfBody, isDelegationRole } from './roles.ts'

/** Finds what names say: how often people and countries are named, and what the offices of people are. */
export function hintsOfNames(reading: Reading): Hints {
  const { masked, attached } = reading
  const { persons } = attached
  const countries = masked
    .filter(sentence => !isBackground(sentence))
    .flatMap(sentence => sentence.items.flatMap(item => countryOfItem(item, sentence) ?? []))
  return {
    heads: [
      ...persons.flatMap(person => headsOf(person, reading)),
      ...chairsOfDelegations(masked, attached),
      ...namedFirst(persons),
    ],
    homes: [
      ...persons.flatMap(homesOfEnvoy),
      ...countries.map(({ home: weight, ...hint }) => ({ ...hint, weight })),
    ],
    destinations: [
      ...persons.flatMap(postsOfEnvoy),
      ...countries.map(({ destination: weight, ...hint }) => ({ ...hint, weight })),
    ],
  }
}

const heading = /^(?:head|leader|chief|chair|chairman|chairwoman|chairperson|coordinator)$/

/** How often a person is named, and what their offices say. */
function headsOf(person: Person, { masked, attached }: Reading): readonly Hint<number>[] {
  const { id: value, ranges, offices } = person
  const hint = (weight: number, rule: string): Hint<number> => ({
    value,
    weight,
    sentence: firstSentence(person),
    rule,
  })
  return [
    hint(0.25 * Math.min(5, ranges.length), 'often named'),
    ...offices.flatMap(({ office }) => {
      const isResident =
        /^(?:ambassador|nuncio|consul|spokes)/.test(office.head) || office.toCode !== undefined
      const isHeading =
        heading.test(office.head) &&
        (isDelegationRole(office, '') || leads(masked, attached, value))
      return [
        ...(isResident ? [hint(-4, 'resident envoy or speaker')] : []),
        ...(isHeading ? [hint(6, 'head of delegation')] : []),
      ]
    }),
  ]
}

const firstSentence = ({ ranges }: Person): number => ranges[0]?.sentence ?? 0

/** The one named first speaks a little for the head. */
function namedFirst(persons: readonly Person[]): readonly Hint<number>[] {
  const first = persons.toSorted((a, b) => firstOf(a) - firstOf(b))[0]
  return first ? [{ value: first.id, weight: 1, sentence: 0, rule: 'named first' }] : []
}

const firstOf = ({ ranges }: Person): number =>
  Math.min(...ranges.map(({ sentence, from }) => sentence * 1000 + from))

const ofEnvoy = (person: Person, value: string | undefined): readonly Hint<string>[] =>
  value === undefined
    ? []
    : [{ value, weight: 0.8, sentence: firstSentence(person), rule: 'ambassador' }]

/** An envoy serves the visitors' country more often than not. */
const homesOfEnvoy = (person: Person): readonly Hint<string>[] =>
  person.offices.flatMap(({ office }) =>
    office.toCode === undefined ? [] : ofEnvoy(person, office.code),
  )

/** An envoy is accredited where the visitors go. */
const postsOfEnvoy = (person: Person): readonly Hint<string>[] =>
  person.offices.flatMap(({ office }) => ofEnvoy(person, office.toCode))

interface NamedCountry extends Omit<Hint<string>, 'weight'> {
  /** What the name says for the home country, and for the country visited. */
  readonly home: number
  readonly destination: number
}

/** A country, a city of it, or a body whose name tells it. */
function countryOfItem(
  item: MaskedItem,
  { index: sentence, text }: MaskedSentence,
): NamedCountry | undefined {
  const mention = item.referent?.type === 'mention' ? item.referent.mention : undefined
  if (mention?.type === 'body') {
    const value = countryOfBody(mention)
    return value === undefined
      ? undefined
      : { value, home: 0.15, destination: 0.1, sentence, rule: 'country of a body' }
  }
  const value = placeOf(item)?.code
  if (value === undefined) return undefined
  const isCity = text.startsWith('<L', item.start)
  const isAdjective = text.startsWith('<A', item.start)
  return {
    value,
    home: isCity ? 0.05 : 0.2,
    destination: isCity ? 0.5 : isAdjective ? 0.1 : 0.2,
    sentence,
    rule: 'named',
  }
}
