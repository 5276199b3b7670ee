import type { Visit } from '../model/visit.ts'
import type { TableMap } from './map.ts'
import type { RowFacts } from './row-facts.ts'
import { castOf, formerPlace, guestOf, nameOf, type Country } from './party.ts'
import { idFrom, noteOf, rowVisit, sourceOf, summaryOf, titleOf } from './row-visit.ts'

/**
 * Makes the records of a row: one, or a tour and a visit to each of its countries. The text is that of the whole
 * journey and stays with the tour; of a leg no more is known than the months in which it was.
 */
export function rowVisits(facts: RowFacts, map: TableMap): readonly Visit[] {
  const [country, ...others] = facts.countries
  if (!country) return []
  if (others.length === 0) return [rowVisit({ ...facts, country }, map)]
  const dates = within(facts.dates)
  const legs = facts.countries.map(one =>
    rowVisit(
      { ...facts, country: one, dates, places: [], text: '', notes: [], partOf: tourId(facts) },
      map,
    ),
  )
  return [rowTour(facts, map), ...legs]
}

/** The month or year in which all of a range lies, else its years; a single day as it is. */
function within(dates: string): string {
  const [first = '', last] = dates.split('/')
  if (last === undefined) return first
  if (first.slice(0, 7) === last.slice(0, 7)) return first.slice(0, 7)
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)]
  return from === to ? from : `${from}/${to}`
}

const tourId = (facts: Pick<RowFacts, 'dates' | 'people'>): string => idFrom(facts, 'tour')

/** Makes the record of a journey to several countries. */
function rowTour(facts: RowFacts, map: TableMap): Visit {
  const { dates, people, countries, text, places: venues } = facts
  const guest: Country = { code: map.country, label: map['country name'] }
  const names = countries.map(nameOf)
  const last = names.at(-1) ?? ''
  const to = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last
  const cast = castOf(people.map(person => ({ person, country: guest })))
  const around = [...new Set([...countries.map(({ code, label }) => code ?? label), ...venues])]
  const former = countries.flatMap(formerPlace)
  return {
    id: tourId(facts),
    title: titleOf(people, { guest, to }).replace(/^Visit to/, 'Tour of'),
    ...summaryOf(text),
    kind: 'tour',
    dates,
    place: around,
    guest: guestOf(people, guest),
    people: cast.people,
    sources: [sourceOf(facts, map)],
    bodies: cast.bodies,
    places: {
      ...Object.fromEntries(venues.map(name => [name, {}])),
      ...Object.fromEntries(former),
    },
    ...noteOf(facts),
  }
}
