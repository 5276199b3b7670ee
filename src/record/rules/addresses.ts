import type { Entities, Visit } from '../../model/visit.ts'
import { sections } from '../../model/register.ts'
import { iriFault } from '../../rdf/iri.ts'
import { shown, type Finding } from '../finding.ts'
import { inside } from '../../pointer.ts'

/** Judges every web address. */
export function judgeAddresses(visit: Visit): readonly Finding[] {
  const sources = visit.sources.flatMap(({ url }, index) =>
    url === undefined ? [] : judge(url, `/sources/${index}/url`),
  )
  return [...sources, ...judgeEntityAddresses(visit)]
}

/** Judges the web addresses of people, bodies, events, places and topics. */
export const judgeEntityAddresses = (entities: Entities): readonly Finding[] =>
  sections.flatMap(section =>
    Object.entries(entities[section] ?? {}).flatMap(([key, value]) =>
      ofEntity(value, inside(`/${section}`, key)),
    ),
  )

function ofEntity(value: object, pointer: string): readonly Finding[] {
  const url: unknown = Reflect.get(value, 'url')
  const same: unknown = Reflect.get(value, 'same as')
  const isOne = typeof same === 'string'
  const links = isOne ? [same] : Array.isArray(same) ? same : []
  return [
    ...(typeof url === 'string' ? judge(url, `${pointer}/url`) : []),
    ...links.flatMap((link, index) =>
      judge(String(link), `${pointer}/same as${isOne ? '' : `/${index}`}`),
    ),
  ]
}

function judge(address: string, pointer: string): readonly Finding[] {
  const fault = iriFault(address)
  if (fault === undefined) return []
  return [
    {
      code: 'BAD_ADDRESS',
      severity: 'error',
      message: `${shown(address)} is no web address: ${fault}`,
      hint: hintFor(address),
      pointer,
    },
  ]
}

function hintFor(address: string): string {
  if (address.includes(' ')) return 'write %20 for a space'
  if (/^https?:[^/]/i.test(address)) return `write ${address.replace(/^(https?):\/*/i, '$1://')}`
  return 'write the whole address as a browser shows it, beginning with https://'
}
