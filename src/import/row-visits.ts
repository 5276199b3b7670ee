import type { Visit } from '../model/visit.ts'
import type { TableMap } from './map.ts'
import type { RowFacts } from './row-facts.ts'
import { castOf, formerPlace, guestOf, nameOf, type Country } from './party.ts'
import { idFrom, noteOf, rowVisit, sourceOf, summaryOf, titleOf } from './row-visit.ts'

/**
 * Makes the records of a journey, one row or several: a visit; or a tour and its legs. Of several countries in one row
 * no more is known than the months of the journey, and the text is that of the whole.
 */
export function journeyVisits(rows: readonly RowFacts[], map: TableMap): readonly Visit[] {
  const [first, ...others] = rows
  const [country, ...more] = first?.countries ?? []
  if (!first || !country) return []
  if (others.length === 0 && more.length === 0) return [rowVisit({ ...first, country }, map)]
  const whole = others.length === 0 ? first : joined(first, rows)
  const partOf = tourId(whole)
  return [rowTour(whole, map), ...rows.flatMap(row => legsOf(row, partOf, map))]
}

function legsOf(facts: RowFacts, partOf: string, map: TableMap): readonly Visit[] {
  const [country, ...others] = facts.countries
  if (!country) return []
  if (others.length === 0) return [rowVisit({ ...facts, country, partOf }, map)]
  const rough = { ...facts, dates: within(facts.dates), places: [], text: '', notes: [], partOf }
  return facts.countries.map(one => rowVisit({ ...rough, country: one }, map))
}

/** What the rows of a journey say of all of it; the rest is said of its legs. */
function joined(first: RowFacts, rows: readonly RowFacts[]): RowFacts {
  const countries = new Map(
    rows.flatMap(row => row.countries).map(country => [country.code ?? country.label, country]),
  )
  const starts = rows.map(({ dates }) => dates.split('/')[0] ?? '').toSorted()
  const ends = rows.map(({ dates }) => dates.split('/').at(-1) ?? '').toSorted()
  const [start = '', end = start] = [starts[0], ends.at(-1)]
  return {
    ...first,
    countries: [...countries.values()],
    dates: start === end ? start : `${start}/${end}`,
    places: [],
    text: '',
    notes: [],
  }
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
