import { sections, type Register, type Section } from '../../model/register.ts'
import type { Visit } from '../../model/visit.ts'
import { inEntities, references } from '../../record/references.ts'
import { digest } from './digest.ts'

/** What a record takes from the shared register. */
export interface Uses {
  /** The names by which it may refer to entries, sorted; none where there is no register. */
  readonly names: readonly string[]
  /** Digest of the entries that these names stand for, and of those to which these refer. */
  readonly register: string
}

const noUses: Uses = { names: [], register: '' }

/** Says what a record takes from the shared register. */
export function usesOf(visit: Visit, shared: Register): Uses {
  if (sections.every(section => shared[section].entries.length === 0)) return noUses
  const names = new Set(Array.from(references(visit), ({ name }) => name))
  for (const section of sections)
    for (const key of Object.keys(visit[section] ?? {})) names.add(key)
  const sorted = [...names].toSorted()
  return { names: sorted, register: digestOf(sorted, shared) }
}

/** Digests what names stand for in a register, with all that this refers to in turn. */
export function digestOf(names: readonly string[], shared: Register): string {
  const found = new Map<string, unknown>()
  const open = [...names]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const section of sections) {
      const entry = shared[section].find(name)
      if (!entry || found.has(`${section}/${entry.key}`)) continue
      found.set(`${section}/${entry.key}`, entry.value)
      open.push(...referredTo(section, entry.key, entry.value))
    }
  }
  if (found.size === 0) return ''
  const entries = [...found].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return digest(JSON.stringify(entries))
}

const referredTo = (section: Section, key: string, value: object): string[] =>
  Array.from(inEntities({ [section]: { [key]: value } }), ({ name }) => name)
