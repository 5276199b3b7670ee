import type { Evidence, EvidenceFact } from '../../evidence/evidence.ts'
import type { Merged } from './merge.ts'

const keyOf = ({ pointer, value }: EvidenceFact): string => JSON.stringify([pointer, value])

/** The evidence of a later draft: what a person confirmed stays confirmed where it is said again. */
export function laterEvidence(
  evidence: Evidence,
  earlier: Evidence,
  { drafted }: Pick<Merged, 'drafted'>,
): Evidence {
  const confirmed = new Set(earlier.facts.filter(fact => fact.confirmed).map(keyOf))
  return {
    ...evidence,
    facts: evidence.facts.map(fact =>
      confirmed.has(keyOf(fact)) ? { ...fact, confirmed: true } : fact,
    ),
    drafted,
  }
}
