import { at, type Origin } from '../rdf/description.ts'
import type { Register } from './register.ts'
import type { Entry, Shelf } from './shelf.ts'
import type { Text } from './text.ts'

interface Replaceable {
  readonly name?: Text | undefined
  readonly 'replaced by'?: string | undefined
}

/** Why an entry cannot be replaced by what it names. */
export interface ReplacementFault {
  readonly kind: 'unknown' | 'circle'
  readonly key: string
  readonly target: string
  readonly origin: Origin
}

/** What the entries of a register say of their successors. */
export interface Replacements {
  /** Old path to new one, both by what stands behind the base: `person/hun-sen-1952`. */
  readonly paths: Readonly<Record<string, string>>
  readonly faults: readonly ReplacementFault[]
}

/** Lists what was replaced, and what is wrong with it. */
export function replacementsIn({ people, bodies, places }: Register): Replacements {
  const paths: Record<string, string> = {}
  const faults: ReplacementFault[] = []
  const judge = <T extends Replaceable>(kind: string, shelf: Shelf<T>): void => {
    for (const entry of shelf.entries) {
      const target = entry.value['replaced by']
      if (target === undefined) continue
      const found = shelf.find(target)
      const origin = at(entry.origin, 'replaced by')
      if (!found) faults.push({ kind: 'unknown', key: entry.key, target, origin })
      else if (leadsBack(entry, shelf))
        faults.push({ kind: 'circle', key: entry.key, target, origin })
      else if (found.id !== entry.id) paths[`${kind}/${entry.id}`] = `${kind}/${found.id}`
    }
  }
  judge('person', people)
  judge('org', bodies)
  judge('place', places)
  return { paths, faults }
}

// Whoever follows successors comes to an entry that has none, or goes round.
const leadsBack = <T extends Replaceable>({ key }: Entry<T>, shelf: Shelf<T>): boolean => {
  const last = shelf.find(key)
  const next = last?.value['replaced by']
  return next !== undefined && shelf.find(next) !== undefined
}
