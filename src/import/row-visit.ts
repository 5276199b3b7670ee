import { countryCodeLike } from '../model/country.ts'
import type { Visit } from '../model/visit.ts'
import { slug } from '../rdf/iri.ts'
import { remembered } from '../rdf/remembered.ts'
import type { TableMap } from './map.ts'
import { castOf, codeOf, formerPlace, guestOf, nameOf, type Country } from './party.ts'
import type { RowFacts } from './row-facts.ts'
import { companionsOf, meetingsOf } from './row-meetings.ts'
import { drawPlaces } from './transforms/description.ts'
import type { NamedPerson } from './transforms/people.ts'

type Places = NonNullable<Visit['places']>

/** What a visit is made of: the facts of a row with one of its countries. */
export interface VisitFacts extends Omit<RowFacts, 'countries'> {
  readonly country: RowFacts['countries'][number]
  /** The tour that it is a leg of. */
  readonly partOf?: string
}

/** Makes the record of a visit from the facts read from a row. */
export function rowVisit(facts: VisitFacts, map: TableMap): Visit {
  const { dates, country, text, kind, partOf, places: cells } = facts
  const people = [...facts.people, ...companionsOf(facts, map)]
  const home: Country = { code: map.country, label: map['country name'] }
  const [guest, host] = map.direction === 'incoming' ? [country, home] : [home, country]
  const meetings = meetingsOf(facts, map, host)
  const venues = [...new Set([...cells, ...drawPlaces(text).filter(isNoCountry)])]
  const around = venuesOf(host, venues)
  const cast = castOf([
    ...people.map(person => ({ person, country: guest })),
    ...meetings.map(({ person }) => ({ person, country: host, side: 'host' })),
  ])
  return {
    id: idOf(facts, map.direction === 'incoming' ? guest : host),
    title: titleOf(facts.people, { guest, to: nameOf(host) }),
    ...summaryOf(text),
    kind,
    dates,
    ...(around.length === 0 ? {} : { place: around }),
    ...(partOf === undefined ? {} : { 'part of': partOf }),
    guest: guestOf(people, guest),
    host: { ...codeOf(host), name: host.label },
    people: cast.people,
    ...(meetings.length === 0 ? {} : { programme: meetings.map(({ item }) => item) }),
    sources: [sourceOf(facts, map)],
    bodies: cast.bodies,
    places: placesOf({ country, host, venues }),
    ...noteOf(facts),
  }
}

/** A country that nobody knows is a place by its name. */
const venuesOf = ({ code, label }: Country, venues: readonly string[]): readonly string[] =>
  venues.length === 0 && code !== undefined ? [] : [...new Set([code ?? label, ...venues])]

const longestSummary = 5000

/** The text of a row; one that is too long for a summary stands whole in the note. */
export const summaryOf = (text: string): Pick<Visit, 'summary'> =>
  text === ''
    ? {}
    : { summary: text.length > longestSummary ? `${text.slice(0, longestSummary - 1)}…` : text }

/** What the record has no field for stands in a note. */
export function noteOf({
  id,
  notes,
  text,
}: Pick<RowFacts, 'id' | 'notes' | 'text'>): Pick<Visit, 'note'> {
  const long = text.length > longestSummary ? [text] : []
  const lines = [...(id === '' ? [] : [`Row ${id} of the table`]), ...notes, ...long]
  return lines.length === 0 ? {} : { note: lines.join('\n').slice(0, 20_000) }
}

/** First day, country and first person: the name of the record. */
function idOf(facts: Pick<RowFacts, 'dates' | 'people'>, { code, label }: Country): string {
  return idFrom(facts, code === undefined ? slug(label) : code.toLowerCase())
}

/** Puts the name of a record together. */
export function idFrom(
  { dates, people }: Pick<RowFacts, 'dates' | 'people'>,
  middle: string,
): string {
  const [first = ''] = dates.split('/')
  const parts = [first, middle, slug(people[0]?.name ?? '')]
  return parts.filter(Boolean).join('-').slice(0, 110).replace(/-$/, '')
}

/** Says in a line who visits whom. */
export function titleOf(
  people: readonly NamedPerson[],
  { guest, to }: { readonly guest: Country; readonly to: string },
): string {
  const names = people.map(({ title, name }) => (title === undefined ? name : `${title} ${name}`))
  return `Visit to ${to} by ${names.join(' and ')} of ${nameOf(guest)}`.slice(0, 500)
}

function placesOf({
  country,
  host,
  venues,
}: {
  readonly country: VisitFacts['country']
  readonly host: Country
  readonly venues: readonly string[]
}): Places {
  const cities = venues.map(name => [name, codeOf(host)] as const)
  const unknown = host.code === undefined ? [[host.label, {}] as const] : []
  return Object.fromEntries([...unknown, ...cities, ...formerPlace(country)])
}

/** A journey may lead on to another country, which is no place of this visit. */
const isNoCountry: (name: string) => boolean = remembered(
  name => countryCodeLike(name) === undefined,
)

/** Makes the source of a record: the table, at the address of the row. */
export function sourceOf(
  { cells }: Pick<RowFacts, 'cells'>,
  { source }: TableMap,
): Visit['sources'][number] {
  const url = source.url.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
    encodeURIComponent(cells.get(name) ?? ''),
  )
  const publisher = source.publisher === undefined ? {} : { publisher: source.publisher }
  return { title: source.title, url, date: source.date, ...publisher }
}
