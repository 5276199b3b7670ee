import type { Visit } from '../../model/visit.ts'
import type { Drafting } from './drafting.ts'

interface KindWords {
  readonly pattern: RegExp
  readonly kind: NonNullable<Visit['kind']>
  readonly title: string
}

const kindWords: readonly KindWords[] = [
  { pattern: /\bstate visit\b/i, kind: 'state', title: 'State visit' },
  { pattern: /\bofficial visit\b/i, kind: 'official', title: 'Official visit' },
  { pattern: /\bworking visit\b/i, kind: 'working', title: 'Working visit' },
]

/** What the opening of a report calls the visit. */
const called = ({ analysis }: Drafting): KindWords | undefined =>
  kindWords.find(({ pattern }) => pattern.test(analysis.clean.text.slice(0, 1500)))

/** Drafts `kind`: what the visitors observe, else what the report calls the visit. */
export function draftKind(drafting: Drafting): Visit['kind'] {
  const { occasion, notes } = drafting
  if (!occasion?.isObserved) return called(drafting)?.kind
  notes.fact('/kind', 'election-observation', {
    rule: 'observes an election',
    how: 'inferred',
    level: 'sure',
    spans: occasion.spans,
  })
  return 'election-observation'
}

/** Names the kind of a visit as its title begins: "Working visit". */
export const kindInTitle = (drafting: Drafting): string =>
  drafting.occasion?.isObserved
    ? 'Election-observation visit'
    : (called(drafting)?.title ?? 'Visit')
