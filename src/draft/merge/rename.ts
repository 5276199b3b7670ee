import { align, type Three } from './align.ts'
import { isList, isMapping, type Value } from './plain.ts'

/** The parts of a record whose keys other parts refer to. */
const registers = ['people', 'bodies', 'events', 'sides'] as const

/** Finds the names that an editor gave to people, bodies, events and sides, by those of the earlier draft. */
export function renames({ base, ours, theirs }: Three<Value>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  if (!isMapping(base) || !isMapping(ours) || !isMapping(theirs)) return found
  for (const register of registers) {
    const [before, here, now] = [base[register], ours[register], theirs[register]]
    if (!isMapping(before) || !isMapping(here)) continue
    for (const row of align({ base: before, ours: here, theirs: isMapping(now) ? now : {} }))
      if (row.base && row.ours && row.base.name !== row.ours.name)
        found.set(row.base.name, row.ours.name)
  }
  return found
}

/** Writes a value with the names that an editor gave: a reference, or the body of an office. */
export function renamed(value: Value, names: ReadonlyMap<string, string>): Value {
  if (typeof value === 'string') {
    const [, office = '', body = value] = /^(.* @ )(.*)$/.exec(value) ?? []
    return office + (names.get(body) ?? body)
  }
  if (isList(value)) return value.map(part => renamed(part, names))
  if (!isMapping(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, renamed(part, names)]))
}

/** The way back from the names that an editor gave. */
export const inverse = (names: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map(Array.from(names, ([before, now]) => [now, before]))
