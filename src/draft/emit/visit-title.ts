import type { Analysis } from '../analyse.ts'
import type { Drafting } from './drafting.ts'
import { headline } from './headline.ts'
import { kindInTitle } from './visit-kind.ts'

/** Drafts `title`: what kind of visit, where to and by whom; the headline of the report where it names no country. */
export function draftTitle(drafting: Drafting): string {
  const { analysis, notes } = drafting
  const { resolution, lexicon } = analysis
  const places = resolution.destinations.map(code => lexicon.countryNames.get(code) ?? code)
  const kind = kindInTitle(drafting)
  const by = visitorsOf(analysis)
  if (places.length > 0) return `${kind} to ${listed(places)} by ${by}`
  notes.comment('/title', 'TODO the country visited')
  return headline(analysis) ?? `${kind} by ${by}`
}

function visitorsOf({ resolution, attached, masked }: Analysis): string {
  const head = attached.persons[resolution.head ?? -1]
  if (!head) return 'a delegation'
  const isDelegation = masked.some(({ text }) =>
    /\b(?:delegation|mission|group|team) (?:[^.;]{0,80} )?(?:led|headed) by\b/.test(text),
  )
  return isDelegation ? `a delegation led by ${head.name}` : head.name
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
