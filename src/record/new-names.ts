import type { CheckedRecord } from './check.ts'
import { walkNames } from './references.ts'
import { startWalk } from './walk.ts'
import type { Shelf } from '../model/shelf.ts'

const most = 10

/** Bodies must be known, and a subject may be anything. */
const pass = () => undefined

/** Tells which names no register knows: each became a minimal person, body or place. */
export function newNames({ id, visit, register }: CheckedRecord): readonly string[] {
  const { people, bodies, places } = register
  const found = new Set<string>()
  const note = (word: string, shelves: readonly Shelf<unknown>[]) => (name: string) => {
    if (!shelves.some(shelf => shelf.find(name))) found.add(`${name} (${word})`)
  }
  walkNames(visit, startWalk(pass), {
    person: note('person', [people]),
    party: note('person', [people, bodies]),
    publisher: note('body', [bodies]),
    place: note('place', [places]),
    body: pass,
    office: pass,
    subject: pass,
  })
  if (found.size === 0) return []
  const rest = found.size > most ? ` and ${found.size - most} more` : ''
  return [`${id}: known by name only: ${[...found].slice(0, most).join(', ')}${rest}`]
}
