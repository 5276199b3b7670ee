import type { Person as RecordPerson } from '../../model/person.ts'
import { slug } from '../../rdf/iri.ts'
import type { Person } from '../attach/person.ts'
import { officesOf } from '../facts/offices.ts'
import { bodyLevel, officeLevel, personLevel, sideLevel } from '../levels.ts'
import { legOf } from '../resolve/legs.ts'
import { countryOf } from '../resolve/roles.ts'
import { type Drafting, spanOf } from './drafting.ts'
import { inside } from '../../pointer.ts'

/** What `people` maps a name to. */
export type PersonEntry = ReturnType<typeof shortPerson>

const first = ({ ranges }: Person): number =>
  Math.min(...ranges.map(({ sentence, from }) => sentence * 1000 + from))

/** Drafts the people: those of both sides with their offices, the head first; who only is mentioned is left out. */
export function draftPeople(drafting: Drafting): ReadonlyMap<string, PersonEntry> {
  const { analysis } = drafting
  const { attached, resolution } = analysis
  const rank = (person: Person): number => (person.id === resolution.head ? -1 : first(person))
  const entries = new Map<string, PersonEntry>()
  for (const person of attached.persons.toSorted((a, b) => rank(a) - rank(b))) {
    if (resolution.sides.get(person.id) === 'other' || slug(person.name) === '') continue
    entries.set(person.name, draftPerson(drafting, person))
  }
  return entries
}

function draftPerson(drafting: Drafting, person: Person): PersonEntry {
  const { analysis, notes } = drafting
  const pointer = inside('/people', person.name)
  const [range] = person.ranges
  const level = personLevel(person)
  notes.fact(pointer, person.name, {
    rule: 'name',
    how: 'literal',
    level,
    spans: range ? spanOf(drafting, range) : [],
  })
  if (level !== 'sure') notes.comment(pointer, 'CHECK the name')
  if (person.title !== undefined) {
    notes.fact(`${pointer}/title`, person.title, {
      rule: 'title before the name',
      how: 'literal',
      level: 'check',
      spans: range ? spanOf(drafting, range) : [],
    })
    notes.comment(pointer, 'CHECK the title')
  }
  const side = sideKey(drafting, person)
  const offices = draftOffices(drafting, person, pointer)
  const needsSide = isUnplaced(drafting, person)
  if (sideLevel(analysis, person) !== 'sure') notes.comment(pointer, 'CHECK the side')
  notes.fact(`${pointer}/side`, side, {
    rule: 'side',
    how: 'inferred',
    level: sideLevel(analysis, person),
    spans: range ? spanOf(drafting, range) : [],
  })
  const entry: RecordPerson = {
    ...(person.title === undefined ? {} : { title: person.title }),
    ...(needsSide ? { side } : {}),
    offices,
  }
  return shortPerson(entry)
}

/** Whether neither the delegation nor the programme tells the side of a person. */
function isUnplaced({ analysis, hosts }: Drafting, person: Person): boolean {
  const { resolution, meetings } = analysis
  if (resolution.sides.get(person.id) === 'visitor') return false
  if (hosts.size > 1) return true
  return !meetings.some(({ with: counterparts }) =>
    counterparts.some(one => one.type === 'person' && one.person === person.id),
  )
}

/** The key of a person's side. */
export function sideKey(
  { analysis, hosts }: Pick<Drafting, 'analysis' | 'hosts'>,
  person: Person,
): string {
  if (analysis.resolution.sides.get(person.id) === 'visitor') return 'guest'
  return (
    hosts.get(countryOf(person) ?? legOf(analysis, analysis.resolution, person) ?? '') ?? 'host'
  )
}

function draftOffices(drafting: Drafting, person: Person, pointer: string): readonly string[] {
  const { analysis, shelf, notes } = drafting
  const side = analysis.resolution.sides.get(person.id)
  const code =
    side === 'visitor'
      ? analysis.resolution.home
      : (countryOf(person) ?? legOf(analysis, analysis.resolution, person))
  const texts: string[] = []
  for (const office of officesOf(analysis, person)) {
    const made = shelf.office(office, code)
    if (!made) {
      notes.comment(pointer, `TODO body of the office "${office.title}"`)
      continue
    }
    const text = `${made.office} @ ${made.body}`
    if (texts.includes(text)) continue
    texts.push(text)
    const isSure =
      officeLevel(office) === 'sure' &&
      (made.isInferred ? sideLevel(analysis, person) === 'sure' : bodyLevel(office) === 'sure')
    if (!isSure) notes.comment(pointer, 'CHECK the offices')
    const spans = spanOf(drafting, office.held.range)
    notes.fact(`${pointer}/offices/${slug(made.office)}-${slug(made.body)}`, text, {
      rule: office.held.rule,
      how: made.isInferred ? 'inferred' : 'literal',
      level: isSure ? 'sure' : 'check',
      spans,
    })
  }
  return texts
}

/** A person's entry as short as it can be. */
export const shortPerson = ({
  offices,
  ...rest
}: RecordPerson):
  RecordPerson | readonly (string | NonNullable<RecordPerson['offices']>[number])[] =>
  Object.keys(rest).length === 0
    ? (offices ?? [])
    : { ...rest, ...(offices === undefined || offices.length === 0 ? {} : { offices }) }
