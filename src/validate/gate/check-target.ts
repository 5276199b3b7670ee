import type { Check } from '../bundled.ts'
import type { CompiledCheck } from './checks.ts'
import type { Judge } from './constraint.ts'
import type { Targeted } from './target.ts'

/** Makes a check a shape among the others: its focus nodes are targets, its rows are faults. */
export function checkTarget(check: Check, { about, find }: CompiledCheck): Targeted {
  const judge: Judge = (node, { data, faults }) => {
    const rows = find(node, data)
    for (const row of rows) faults?.push({ ...row, check })
    return rows.length === 0
  }
  return {
    targets: {
      classes: 'type' in about ? [about.type.value] : [],
      subjectsOf: 'predicate' in about ? [about.predicate.value] : [],
      objectsOf: [],
      nodes: [],
    },
    shape: { judge, asks: () => [{ judge }] },
  }
}
