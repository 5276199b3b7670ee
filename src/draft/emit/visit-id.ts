import { slug } from '../../rdf/iri.ts'
import type { Analysis } from '../analyse.ts'

/** Names a visit: `{first day}-{country visited}-{head}`, as far as they are known. */
export function visitId({ dates, resolution, attached }: Analysis): string {
  const head = attached.persons[resolution.head ?? -1]
  const parts = [
    dates.start?.date ?? dates.end?.date ?? '',
    resolution.destinations[0]?.toLowerCase() ?? '',
    head ? slug(head.name) : 'delegation',
  ]
  return parts.filter(Boolean).join('-').slice(0, 110).replace(/-$/, '') || 'visit'
}
