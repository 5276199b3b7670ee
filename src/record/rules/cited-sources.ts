import { isCalled } from '../../model/source.ts'
import { many } from '../../model/text.ts'
import type { Visit } from '../../model/visit.ts'
import { inside } from '../../pointer.ts'
import { shown, type Finding } from '../finding.ts'

/** Judges the names by which statements and offices cite the sources of the record. */
export function judgeCitedSources(visit: Visit): readonly Finding[] {
  const named = [
    ...(visit.statements ?? []).map(({ source }, index) => ({
      source,
      pointer: `/statements/${index}/source`,
    })),
    ...Object.entries(visit.people ?? {}).flatMap(([key, person]) => {
      const isShort = Array.isArray(person)
      const offices = 'offices' in person ? (person.offices ?? []) : isShort ? person : []
      return offices.map((office, index) => ({
        source: typeof office === 'string' ? undefined : office.source,
        pointer: `${inside('/people', key)}${isShort ? '' : '/offices'}/${index}/source`,
      }))
    }),
  ]
  const titles = visit.sources.flatMap(
    ({ id, title }) => id ?? (typeof title === 'string' ? title : Object.values(title)),
  )
  return named.flatMap(({ source, pointer }) =>
    many(source)
      .filter(name => !visit.sources.some(known => isCalled(known, name)))
      .map(name => ({
        code: 'UNKNOWN_SOURCE',
        severity: 'error' as const,
        message: `no source goes by ${shown(name)}`,
        hint: `name one by id, address or title: ${titles.map(title => shown(title)).join(', ')}`,
        pointer,
      })),
  )
}
