import type { Origin } from '../rdf/description.ts'
import { slug } from '../rdf/iri.ts'
import { remembered } from '../rdf/remembered.ts'
import type { Text } from './text.ts'

/** One entity of a record or register: its key, its identity, what is known of it. */
export interface Entry<T> {
  readonly key: string
  /** The slug of the key; empty where the key has no Latin form. */
  readonly id: string
  readonly value: T
  readonly origin: Origin
  /** The register's entry that completes this one of a record. */
  readonly shared?: Entry<T>
}

/** Entities of one kind, to be found by key or name. */
export interface Shelf<T> {
  readonly entries: readonly Entry<T>[]
  readonly find: (name: string) => Entry<T> | undefined
  /** Lists the entries that share a name, where no key decides which is meant. */
  readonly namesakes: (name: string) => readonly Entry<T>[]
  /** Lists the keys that may be meant by a misspelt name. */
  readonly keys: () => readonly string[]
}

/** Names are compared without regard to normal form, invisible characters and runs of spaces. */
export const comparable = (name: string): string => (isComparable.test(name) ? name : folded(name))

/** Words of Latin letters, each one character, with single spaces between, which most names are. */
const isComparable =
  /^[!-~\u00A1-\u00AC\u00AE-\u024F\u1E00-\u1EFF]+(?: [!-~\u00A1-\u00AC\u00AE-\u024F\u1E00-\u1EFF]+)*$/

const folded = remembered(name =>
  name
    .replace(/[\u200B\u2060\uFEFF]/g, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim(),
)

/** What of an entity tells by which names it is found. */
export interface Named {
  readonly name?: Text | undefined
  /** The entry that is found in its place. */
  readonly 'replaced by'?: string | undefined
}

/** Makes a shelf of entries, found by key, by any of their names, or by identity; what was replaced leads on. */
export function shelf<T extends Named>(entries: readonly Entry<T>[]): Shelf<T> {
  if (entries.length === 0) return emptyShelf
  // Most names are keys as they are written: the other ways to find an entry are made when first one is none.
  const byKey = lazily(() => entriesByKey(entries))
  const byName = lazily(() => entriesByName(entries))
  const byId = lazily(() => entriesById(entries))
  const keyed = (name: string): Entry<T> | undefined =>
    byKey().get(name) ?? byKey().get(comparable(name))
  const direct = (name: string): Entry<T> | undefined =>
    keyed(name) ?? byName().get(comparable(name))?.[0] ?? byId().get(slug(name))
  const successor = (entry: Entry<T>): Entry<T> => {
    let last = entry
    // Circles, which are told elsewhere, end somewhere.
    for (let steps = 0; steps < entries.length; steps++) {
      const target = last.value['replaced by']
      const next = target === undefined ? undefined : direct(target)
      if (!next) break
      last = next
    }
    return last
  }
  return {
    entries,
    find: name => {
      const entry = direct(name)
      return entry && successor(entry)
    },
    namesakes: name => {
      if (keyed(name)) return none
      const sharing = byName().get(comparable(name))
      return sharing ? [...new Set(sharing.map(successor))] : none
    },
    keys: () => entries.map(({ key }) => key),
  }
}

const none: readonly never[] = []

/** A shelf on which nothing stands. */
export const emptyShelf: Shelf<never> = {
  entries: none,
  find: () => undefined,
  namesakes: () => none,
  keys: () => none,
}

function lazily<V>(make: () => V): () => V {
  let value: V | undefined
  return () => (value ??= make())
}

function entriesByKey<T>(entries: readonly Entry<T>[]): ReadonlyMap<string, Entry<T>> {
  const byKey = new Map<string, Entry<T>>()
  for (const entry of entries) byKey.set(comparable(entry.key), entry)
  return byKey
}

function entriesById<T>(entries: readonly Entry<T>[]): ReadonlyMap<string, Entry<T>> {
  const byId = new Map<string, Entry<T>>()
  for (const entry of entries) if (entry.id !== '') byId.set(entry.id, entry)
  return byId
}

function entriesByName<T extends Named>(
  entries: readonly Entry<T>[],
): ReadonlyMap<string, readonly Entry<T>[]> {
  const byName = new Map<string, Entry<T>[]>()
  for (const entry of entries) {
    for (const written of namesOf(entry.value)) {
      const name = comparable(written)
      const known = byName.get(name)
      if (!known) byName.set(name, [entry])
      else if (!known.includes(entry)) known.push(entry)
    }
  }
  return byName
}

function namesOf(value: Named): readonly string[] {
  if (value.name === undefined) return none
  return typeof value.name === 'string' ? [value.name] : Object.values(value.name)
}
