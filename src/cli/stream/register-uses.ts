import { createHash } from 'node:crypto'
import { sections, type Register, type Section } from '../../model/register.ts'
import type { Entry, Shelf } from '../../model/shelf.ts'

/** What a record looked up in the shared register, found or not, and the digest of what was found. */
export interface RegisterUses {
  readonly names: readonly string[]
  readonly sha256: string
}

/** A register that takes down what is looked up in it. */
export interface WatchedRegister {
  readonly register: Register
  /** Returns what was looked up since it was asked last. */
  readonly taken: () => RegisterUses
}

/** One entry by its name, all that share a name, or every entry. */
type Way = '/' | '?' | '*'

/** Watches what is looked up in a register. */
export function watchedRegister(register: Register): WatchedRegister {
  const seen = new Set<string>()
  const note = (section: Section, way: Way, name: string): void => {
    seen.add(`${section}${way}${name}`)
  }
  return {
    register: {
      people: watched(register.people, (way, name) => note('people', way, name)),
      bodies: watched(register.bodies, (way, name) => note('bodies', way, name)),
      events: watched(register.events, (way, name) => note('events', way, name)),
      places: watched(register.places, (way, name) => note('places', way, name)),
      topics: watched(register.topics, (way, name) => note('topics', way, name)),
    },
    taken() {
      const names = [...seen].toSorted()
      seen.clear()
      return { names, sha256: digestOf(names, register) }
    },
  }
}

const watched = <T>(shelf: Shelf<T>, note: (way: Way, name: string) => void): Shelf<T> => ({
  get entries() {
    note('*', '')
    return shelf.entries
  },
  find(name) {
    note('/', name)
    return shelf.find(name)
  },
  namesakes(name) {
    note('?', name)
    return shelf.namesakes(name)
  },
  // What may be meant by a misspelt name is said in messages, and stands in no graph.
  keys: () => shelf.keys(),
})

/** Digests what a register holds under names that were looked up, SHA-256 in hexadecimal. */
export function digestOf(names: readonly string[], register: Register): string {
  const hash = createHash('sha256')
  for (const name of names) hash.update(`${name}\n${answer(name, register)}\n`)
  return hash.digest('hex')
}

function answer(use: string, register: Register): string {
  const [, first, way, name = ''] = /^([a-z]+)([/?*])(.*)$/s.exec(use) ?? []
  const section = sections.find(known => known === first)
  if (!section) return ''
  const shelf: Shelf<unknown> = register[section]
  if (way === '/') return textOf([shelf.find(name)])
  return textOf(way === '?' ? shelf.namesakes(name) : shelf.entries)
}

/** An entry without its place in the file. */
const textOf = (entries: readonly (Entry<unknown> | undefined)[]): string =>
  JSON.stringify(entries.map(entry => entry && [entry.key, entry.id, entry.value]))
