import { countryName } from '../model/country.ts'
import type { Visit } from '../model/visit.ts'
import type { RowFacts } from './row-facts.ts'
import type { RowPerson } from './row-people.ts'
import type { NamedPerson } from './transforms/people.ts'

type People = NonNullable<Visit['people']>
type Bodies = NonNullable<Visit['bodies']>
type Places = NonNullable<Visit['places']>

/** Titles that are part of who somebody is, and no office in a government. */
export const royal: RegExp =
  /^(?:King|Queen|Queen Mother|Emperor|Empress|(?:.*\b)?Prince|(?:Crown )?Princess|Shah|Amir|Emir|Sultan|Pope|Grand Duke|Grand Duchess|Sheikh)$/

/** Returns the key of a person: a name of one word, or a royal one, is told apart by its country. */
export const keyOf = (name: string, country: string): string =>
  /^\S+(?: [IVX]+)?$/.test(name) ? `${name} (${country})` : name

/** A country by its code, or by its label alone where nobody knows it. */
export interface Country {
  readonly code?: string
  readonly label: string
}

/** Somebody of a country, on a side that the programme does not tell. */
export interface CastMember {
  readonly person: RowPerson
  readonly country: Country
  readonly side?: string
}

/** Makes the people and the bodies of a record. */
export const castOf = (
  cast: readonly CastMember[],
): { readonly people: People; readonly bodies: Bodies } => ({
  people: Object.fromEntries(cast.map(personEntry)),
  bodies: bodiesOf(cast),
})

/** Says the code of a country, where it has one. */
export const codeOf = ({ code }: Country): { readonly country?: string } =>
  code === undefined ? {} : { country: code }

/** Makes the side that travels. */
export function guestOf(people: readonly RowPerson[], guest: Country): Visit['guest'] {
  const [head, ...members] = people.map(({ name }) => keyOf(name, guest.code ?? guest.label))
  return {
    ...codeOf(guest),
    name: guest.label,
    ...(head === undefined ? {} : { head }),
    ...(members.length > 0 ? { members } : {}),
  }
}

/** A country that ISO 3166 does not list is described. */
export const formerPlace = ({
  code,
  label,
  isFormer,
}: RowFacts['countries'][number]): readonly (readonly [string, Places[string]])[] =>
  isFormer && code !== undefined ? [[code, { name: label, kind: 'country' }]] : []

const hasOffice = ({ title }: NamedPerson): boolean => title !== undefined && !royal.test(title)

/** The name of a country as readers know it. */
export const nameOf = ({ code, label }: Country): string =>
  (code === undefined ? undefined : countryName(code)) ?? label

const governmentOf = (country: Country): string => `Government of ${nameOf(country)}`

const bodiesOf = (cast: readonly CastMember[]): Bodies =>
  Object.fromEntries(
    cast
      .filter(({ person }) => hasOffice(person))
      .map(({ country }) => [governmentOf(country), { kind: 'government', ...codeOf(country) }]),
  )

function personEntry({ person, country, side }: CastMember): [string, People[string]] {
  const { name, title, written } = person
  const key = keyOf(name, country.code ?? country.label)
  const held =
    title === undefined
      ? {}
      : hasOffice(person)
        ? { offices: [`${title} @ ${governmentOf(country)}`] }
        : { title }
  return [
    key,
    {
      ...(key === name ? {} : { name }),
      ...(written === undefined ? {} : { 'as written': written }),
      ...held,
      ...(side === undefined ? {} : { side }),
    },
  ]
}
