import type { VisitKind } from '../../model/visit.ts'

const patterns: readonly (readonly [RegExp, VisitKind])[] = [
  [/\bstate visit\b/i, 'state'],
  [/\boff[a-z]+al working visit\b/i, 'working'],
  [/\boff[a-z]+al visit\b/i, 'official'],
  [/\bworking visit\b/i, 'working'],
  // A cell that holds the kind alone.
  [/^\s*state\s*$/i, 'state'],
  [/^\s*official\s*$/i, 'official'],
  [/^\s*(?:official )?working\s*$/i, 'working'],
]

/** Picks the kind of visit from the first sentence of prose; an unofficial or private visit is plainly a visit. */
export function pickKind(text: string): VisitKind {
  const [sentence = ''] = text.split('.')
  return patterns.find(([pattern]) => pattern.test(sentence))?.[1] ?? 'visit'
}
