import type { Side } from '../../model/organization.ts'
import { inviters } from '../facts/inviters.ts'
import { headLevel } from '../levels.ts'
import type { Drafting } from './drafting.ts'
import { countrySpans, sideName } from './side-words.ts'

/** Makes the keys of the host sides by country: `host`, and `host-tg` for further countries. */
export const hostKeys = (destinations: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    destinations.map((code, index) => [code, index === 0 ? 'host' : `host-${code.toLowerCase()}`]),
  )

/** Drafts `host`: the country visited first, and whether it invited. */
export function draftHost(drafting: Drafting): Side | undefined {
  const { analysis, notes } = drafting
  const { resolution, masked } = analysis
  const [code] = resolution.destinations
  if (code === undefined) {
    notes.comment('/host', 'TODO country visited')
    return undefined
  }
  const level = headLevel(analysis)
  const spans = countrySpans(drafting, code)
  notes.fact('/host/country', code, { rule: 'resolver', how: 'normalised', level, spans })
  if (level !== 'sure') notes.comment('/host', 'CHECK the country')
  const invited = inviters(analysis)
  const name = sideName(analysis, code)
  const [first] = invited
  const scene = first ? masked[first.range.sentence]?.scene : undefined
  if (first && scene)
    notes.fact('/host/invited', 'true', {
      rule: 'invitation',
      how: 'normalised',
      level: 'sure',
      spans: [drafting.spans.tokens(scene, first.range.from, first.range.to)],
    })
  return {
    country: code,
    ...(name === undefined ? {} : { name }),
    ...(invited.length > 0 ? { invited: true } : {}),
  }
}

/** Drafts `sides`: further countries of a journey are sides of their own. */
export function draftSides({ hosts, notes }: Drafting): Readonly<Record<string, Side>> | undefined {
  const more = [...hosts].slice(1)
  if (more.length === 0) return undefined
  notes.comment('/sides', 'CHECK a tour: each leg can be a record of its own, with `part of`')
  return Object.fromEntries(more.map(([code, key]) => [key, { country: code }]))
}
