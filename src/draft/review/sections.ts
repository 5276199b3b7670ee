import type { EvidenceFact } from '../../evidence/evidence.ts'

/** A fact with its place in the evidence. */
export interface PlacedFact {
  readonly fact: EvidenceFact
  readonly index: number
}

/** The facts of one thing: a person, an item of the programme, a statement. */
export interface FactGroup {
  readonly name: string
  readonly facts: readonly PlacedFact[]
}

/** The facts of one part of the record. */
export interface FactSection {
  readonly id: string
  readonly title: string
  readonly groups: readonly FactGroup[]
}

const titles: readonly (readonly [string, string])[] = [
  ['visit', 'The visit'],
  ['people', 'People'],
  ['programme', 'Programme'],
  ['statements', 'Statements'],
  ['sources', 'Sources'],
  ['events', 'Events'],
  ['bodies', 'Bodies'],
]

/** Parts the facts by section and by the thing that they speak of, each in the order of the draft. */
export function sectionsOf(facts: readonly EvidenceFact[]): readonly FactSection[] {
  const sections = new Map<string, Map<string, PlacedFact[]>>()
  for (const [index, fact] of facts.entries()) {
    const [first = '', second = ''] = segments(fact.pointer)
    const isListed = titles.some(([id]) => id === first)
    const groups = mapIn(sections, isListed ? first : 'visit')
    const key = isListed ? second : groupOfVisit(first)
    const group = groups.get(key) ?? []
    group.push({ fact, index })
    groups.set(key, group)
  }
  return titles.flatMap(([id, title]) => {
    const groups = sections.get(id)
    if (!groups) return []
    return [{ id, title, groups: [...groups].map(([key, own]) => groupOf(id, key, own)) }]
  })
}

const groupOfVisit = (field: string): string =>
  field === 'guest' ? 'Visitors' : field === 'host' ? 'Hosts' : ''

function mapIn<T>(maps: Map<string, Map<string, T>>, key: string): Map<string, T> {
  const map = maps.get(key) ?? new Map<string, T>()
  maps.set(key, map)
  return map
}

function groupOf(section: string, key: string, facts: readonly PlacedFact[]): FactGroup {
  const valuesOf = (field: string): string =>
    facts
      .filter(({ fact }) => segments(fact.pointer)[2] === field)
      .map(({ fact }) => fact.value)
      .join(', ')
  if (section === 'statements') return { name: valuesOf('topics') || inWords(key), facts }
  if (section !== 'programme') return { name: key, facts }
  const item = facts.find(({ fact }) => segments(fact.pointer).length === 2)?.fact.value ?? key
  const others = valuesOf('with')
  return { name: others === '' ? inWords(item) : `${inWords(item)}: ${others}`, facts }
}

function inWords(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const labels: Readonly<Record<string, string>> = {
  title: 'Form of address',
  offices: 'Office',
  side: 'Side',
  with: 'With',
  by: 'Said by',
  topics: 'Topic',
  says: 'Says',
  quote: 'Quotation',
  date: 'Day',
  dates: 'Days',
  start: 'First day',
  end: 'Last day',
  country: 'Country',
  head: 'Head',
  invited: 'Invitation',
  kind: 'Kind',
  status: 'Status',
  about: 'About',
  place: 'Place',
}

/** Returns what a fact states, in a word or two. */
export function labelOf({ pointer }: EvidenceFact): string {
  const parts = segments(pointer)
  const [first = '', , third] = parts
  if (first === 'people') return third === undefined ? 'Name' : (labels[third] ?? third)
  if (first === 'programme') return third === undefined ? 'Item' : (labels[third] ?? third)
  const last = parts.at(-1) ?? ''
  return labels[last] ?? last
}

/** Splits a JSON Pointer, https://www.rfc-editor.org/rfc/rfc6901#section-4. */
const segments = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
