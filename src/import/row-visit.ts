import { countryCodeLike, countryName } from '../model/country.ts'
import type { ProgrammeItem } from '../model/programme.ts'
import type { Visit } from '../model/visit.ts'
import { slug } from '../rdf/iri.ts'
import type { TableMap } from './map.ts'
import type { RowFacts } from './row-facts.ts'
import { drawMeetings, drawPlaces } from './transforms/description.ts'
import { readPeople, type NamedPerson } from './transforms/people.ts'

type People = NonNullable<Visit['people']>
type Bodies = NonNullable<Visit['bodies']>
type Places = NonNullable<Visit['places']>

const royal =
  /^(?:King|Queen|Queen Mother|Emperor|Empress|(?:.*\b)?Prince|(?:Crown )?Princess|Shah|Amir|Emir|Sultan|Pope|Grand Duke|Grand Duchess|Sheikh)$/

/** Returns the key of a person: a name of one word, or a royal one, is told apart by its country. */
export const keyOf = (name: string, code: string): string =>
  /^\S+(?: [IVX]+)?$/.test(name) ? `${name} (${code})` : name

interface Country {
  readonly code: string
  readonly label: string
}

/** Makes the record of a row from the facts read from it. */
export function rowVisit(facts: RowFacts, map: TableMap): Visit {
  const { dates, people, country, text, kind, places: cells } = facts
  const home: Country = { code: map.country, label: map['country name'] }
  const [guest, host] = map.direction === 'incoming' ? [country, home] : [home, country]
  const [head, ...members] = people.map(({ name }) => keyOf(name, guest.code))
  const meetings = meetingsOf(facts, map, host)
  const venues = [...new Set([...cells, ...drawPlaces(text).filter(isNoCountry)])]
  const cast = [
    ...people.map(person => ({ person, country: guest, side: undefined })),
    ...meetings.map(({ person }) => ({ person, country: host, side: 'host' })),
  ]
  return {
    id: idOf(facts, map.direction === 'incoming' ? guest.code : host.code),
    title: titleOf(people, { guest, host }),
    ...(text === '' ? {} : { summary: text }),
    kind,
    dates,
    ...(venues.length === 0 ? {} : { place: [host.code, ...venues] }),
    guest: {
      country: guest.code,
      name: guest.label,
      ...(head === undefined ? {} : { head }),
      ...(members.length > 0 ? { members } : {}),
    },
    host: { country: host.code, name: host.label },
    people: Object.fromEntries(cast.map(entry => personEntry(entry))) satisfies People,
    ...(meetings.length === 0 ? {} : { programme: meetings.map(({ item }) => item) }),
    sources: [sourceOf(facts, map)],
    bodies: Object.fromEntries(
      cast.filter(({ person }) => hasOffice(person)).map(({ country: of }) => bodyEntry(of)),
    ) satisfies Bodies,
    places: placesOf({ facts, host, venues }),
    ...(facts.id === '' ? {} : { note: `Row ${facts.id} of the table` }),
  }
}

/** First day, country and first person: the name of the record. */
function idOf({ dates, people }: RowFacts, code: string): string {
  const parts = [dates.slice(0, 10), code.toLowerCase(), slug(people[0]?.name ?? '')]
  return parts.filter(Boolean).join('-').slice(0, 110).replace(/-$/, '')
}

function titleOf(
  people: readonly NamedPerson[],
  { guest, host }: { readonly guest: Country; readonly host: Country },
): string {
  const names = people.map(({ title, name }) => (title === undefined ? name : `${title} ${name}`))
  return `Visit to ${nameOf(host)} by ${names.join(' and ')} of ${nameOf(guest)}`.slice(0, 500)
}

function placesOf({
  facts,
  host,
  venues,
}: {
  readonly facts: RowFacts
  readonly host: Country
  readonly venues: readonly string[]
}): Places {
  const { country } = facts
  const cities = venues.map(name => [name, { country: host.code }] as const)
  const former = country.isFormer
    ? [[country.code, { name: country.label, kind: 'country' }] as const]
    : []
  return Object.fromEntries([...cities, ...former])
}

/** A journey may lead on to another country, which is no place of this visit. */
const isNoCountry = (name: string): boolean => countryCodeLike(name) === undefined

const hasOffice = ({ title }: NamedPerson): boolean => title !== undefined && !royal.test(title)

const nameOf = ({ code, label }: Country): string => countryName(code) ?? label

const governmentOf = (country: Country): string => `Government of ${nameOf(country)}`

const bodyEntry = (country: Country): [string, Bodies[string]] => [
  governmentOf(country),
  { kind: 'government', country: country.code },
]

function personEntry({
  person,
  country,
  side,
}: {
  readonly person: NamedPerson
  readonly country: Country
  readonly side: string | undefined
}): [string, People[string]] {
  const { name, title } = person
  const key = keyOf(name, country.code)
  const held =
    title === undefined
      ? {}
      : hasOffice(person)
        ? { offices: [`${title} @ ${governmentOf(country)}`] }
        : { title }
  return [
    key,
    { ...(key === name ? {} : { name }), ...held, ...(side === undefined ? {} : { side }) },
  ]
}

interface DrawnMeeting {
  readonly person: NamedPerson
  readonly item: ProgrammeItem
}

/** A surname is told who it is by the map: without it two presidents of one name would become one. */
function meetingsOf(
  { text, dates }: RowFacts,
  map: TableMap,
  host: Country,
): readonly DrawnMeeting[] {
  const [start = '', end = start] = dates.split('/')
  return drawMeetings(text, start.slice(0, 4)).flatMap(({ person, date }) => {
    const known = map.counterparts?.find(
      ({ match, country = map.country, from, until }) =>
        match === person && country === host.code && from <= start && start <= until,
    )
    const [named] = readPeople(person)
    if (!known || !named) return []
    const isWithin = date !== undefined && start <= date && date <= end
    const item = {
      kind: 'meeting',
      with: keyOf(known.name, host.code),
      ...(isWithin ? { date } : {}),
    } as const
    return [{ person: { ...named, name: known.name }, item }]
  })
}

function sourceOf({ cells }: RowFacts, { source }: TableMap): Visit['sources'][number] {
  const url = source.url.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
    encodeURIComponent(cells.get(name) ?? ''),
  )
  const publisher = source.publisher === undefined ? {} : { publisher: source.publisher }
  return { title: source.title, url, date: source.date, ...publisher }
}
