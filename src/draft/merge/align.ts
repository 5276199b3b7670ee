import { type Collection, isCollection, isList, isMapping, isSame, type Value } from './plain.ts'

/** An entry of a collection. */
export interface Entry {
  /** What it is known by: the key of a field; of an item its id, or what else tells it from the others. */
  readonly name: string
  /** The last segment of its pointer. */
  readonly segment: string
  /** Its place among the entries. */
  readonly place: number
  readonly value: Value
}

/** One fact as the earlier draft, the record at hand and the new draft have it. */
export interface Row {
  readonly base?: Entry | undefined
  readonly ours?: Entry | undefined
  readonly theirs?: Entry | undefined
}

/** A thing as the three have it. */
export interface Three<T> {
  /** What the earlier draft said. */
  readonly base?: T | undefined
  /** What stands in the record. */
  readonly ours?: T | undefined
  /** What the new draft says. */
  readonly theirs?: T | undefined
}

/**
 * Finds which entries of three collections are the same fact. Entries are told by their names; one that an editor
 * renamed is found again by the rest of what it says, where the new draft still says it. First come the facts of the new draft in its order.
 */
export function align({ base, ours, theirs }: Three<Collection>): readonly Row[] {
  const before = entriesOf(base)
  const here = entriesOf(ours)
  const now = entriesOf(theirs)
  const edited = editedEntries(before, here, now)
  const taken = new Set(edited.values())
  const oursOf = (name: string): Entry | undefined => {
    const own = here.find(entry => entry.name === name)
    return own && !taken.has(own) ? own : undefined
  }
  const rowOf = (name: string): Row => {
    const earlier = before.find(entry => entry.name === name)
    const own = (earlier && edited.get(earlier)) ?? oursOf(name)
    return { base: earlier, ours: own, theirs: now.find(entry => entry.name === name) }
  }
  const names = [...now, ...before].map(({ name }) => name)
  return [...new Set(names)].map(rowOf)
}

/** Says which entry of the record each entry of the earlier draft became. */
function editedEntries(
  before: readonly Entry[],
  here: readonly Entry[],
  now: readonly Entry[],
): ReadonlyMap<Entry, Entry> {
  const found = new Map<Entry, Entry>()
  for (const entry of before) {
    const same = here.find(({ name }) => name === entry.name)
    if (same) found.set(entry, same)
  }
  const known = new Set([...before, ...now].map(({ name }) => name))
  const left = here.filter(({ name }) => !known.has(name))
  const said = new Set(now.map(({ name }) => name))
  const missing = before.filter(entry => said.has(entry.name) && !found.has(entry))
  for (const entry of missing) {
    const [like, ...others] = left.filter(({ value }) => isAlike(entry.value, value))
    // Where two could be meant, neither is: what was taken out must not seem to be there.
    const isOne = missing.filter(({ value }) => like && isAlike(value, like.value)).length === 1
    if (like && others.length === 0 && isOne) found.set(entry, like)
  }
  return found
}

/** Whether a collection still says more than half of what it said. */
function isAlike(before: Value, now: Value): boolean {
  if (!isCollection(before)) return false
  const kept = isList(before)
    ? isList(now) && before.filter(part => now.some(other => isSame(part, other))).length
    : isMapping(now) &&
      Object.entries(before).filter(([key, part]) => isSame(part, now[key])).length
  return Number(kept) * 2 > Object.keys(before).length
}

function entriesOf(collection: Collection | undefined): readonly Entry[] {
  if (collection === undefined) return []
  if (!isList(collection))
    return Object.entries(collection).map(([name, value], place) => ({
      name,
      segment: name,
      place,
      value,
    }))
  const times = new Map<string, number>()
  return collection.map((value, place) => {
    const name = nameOf(value)
    const time = (times.get(name) ?? 0) + 1
    times.set(name, time)
    return { name: time > 1 ? `${name} ${time}` : name, segment: String(place), place, value }
  })
}

/** What tells an item of a list from the others: its id, else the first of these that it has. */
const telling = [['id'], ['kind', 'with'], ['title'], ['name']] as const

/** The fields of an item by which it is told from the others. */
export const tellingFields = (item: { readonly [key: string]: Value }): readonly string[] =>
  telling.find(keys => keys.every(key => item[key] !== undefined)) ?? []

/** What an item of a list is known by. */
function nameOf(value: Value): string {
  if (!isMapping(value)) return JSON.stringify(value)
  const fields = tellingFields(value)
  return JSON.stringify(fields.length === 0 ? value : fields.map(key => value[key]))
}
