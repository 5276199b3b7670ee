import type { Side } from '../../model/organization.ts'
import type { Person } from '../attach/person.ts'
import { headLevel } from '../levels.ts'
import { type Drafting, spanOf } from './drafting.ts'
import { countrySpans, sideName } from './side-words.ts'

/** Drafts `guest`: the country of the visitors, their head and the members named. */
export function draftGuest(drafting: Drafting): Side {
  const { analysis, notes } = drafting
  const { resolution, attached } = analysis
  const { home, head } = resolution
  const level = headLevel(analysis)
  const side: { -readonly [K in keyof Side]: Side[K] } = {}
  if (home === undefined)
    notes.comment('/guest', 'TODO country of the visitors, if they come for one')
  else {
    side.country = home
    const spans = countrySpans(drafting, home)
    notes.fact('/guest/country', home, { rule: 'resolver', how: 'normalised', level, spans })
    if (level !== 'sure') notes.comment('/guest', 'CHECK the country')
    const name = sideName(analysis, home)
    if (name !== undefined) side.name = name
  }
  const person = attached.persons[head ?? -1]
  if (person) side.head = noteHead(drafting, person)
  else notes.comment('/guest', 'TODO head of the delegation')
  const members = attached.persons
    .filter(({ id }) => id !== head && resolution.sides.get(id) === 'visitor')
    .map(({ name }) => name)
  if (members.length > 0) side.members = members
  return side
}

function noteHead(drafting: Drafting, { id, name, ranges }: Person): string {
  const { analysis, notes } = drafting
  const [best] = analysis.resolution.hints.heads
    .filter(({ value }) => value === id)
    .toSorted((a, b) => b.weight - a.weight)
  const level = headLevel(analysis)
  const spans = ranges.slice(0, 1).flatMap(range => spanOf(drafting, range))
  notes.fact('/guest/head', name, { rule: best?.rule ?? 'resolver', how: 'inferred', level, spans })
  if (level !== 'sure') notes.comment('/guest', 'CHECK the head of the delegation')
  return name
}
