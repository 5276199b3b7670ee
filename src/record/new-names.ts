import type { CheckedRecord } from './check.ts'
import { references, type ReferenceKind } from './references.ts'

const words: Readonly<Partial<Record<ReferenceKind, string>>> = {
  person: 'person',
  party: 'person',
  publisher: 'body',
  place: 'place',
}

const most = 10

/** Tells which names no register knows: each became a minimal person, body or place. */
export function newNames({ id, visit, register }: CheckedRecord): readonly string[] {
  const { people, bodies, places } = register
  const shelves = {
    person: [people],
    party: [people, bodies],
    body: [bodies],
    publisher: [bodies],
    place: [places],
    subject: [],
  }
  const found = new Set<string>()
  for (const { kind, name } of references(visit)) {
    const word = words[kind]
    if (word !== undefined && !shelves[kind].some(shelf => shelf.find(name)))
      found.add(`${name} (${word})`)
  }
  if (found.size === 0) return []
  const rest = found.size > most ? ` and ${found.size - most} more` : ''
  return [`${id}: known by name only: ${[...found].slice(0, most).join(', ')}${rest}`]
}
