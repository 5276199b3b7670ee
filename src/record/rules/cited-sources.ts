import { personOf } from '../../model/person.ts'
import { isCalled } from '../../model/source.ts'
import { many, type OneOrMore } from '../../model/text.ts'
import type { Visit } from '../../model/visit.ts'
import { inside } from '../../pointer.ts'
import { shown, type Finding } from '../finding.ts'

/** Where a statement or an office says by which report it is attested. */
interface Citation {
  readonly source: OneOrMore
  readonly pointer: string
}

/** Judges the names by which statements and offices cite the sources of the record. */
export function judgeCitedSources(visit: Visit): readonly Finding[] {
  return citationsIn(visit).flatMap(({ source, pointer }) =>
    many(source)
      .filter(name => !visit.sources.some(known => isCalled(known, name)))
      .map(name => ({
        code: 'UNKNOWN_SOURCE',
        severity: 'error',
        message: `no source goes by ${shown(name)}`,
        hint: `name one by id, address or title: ${titlesOf(visit).join(', ')}`,
        pointer,
      })),
  )
}

const titlesOf = ({ sources }: Visit): readonly string[] =>
  sources
    .flatMap(({ id, title }) => id ?? (typeof title === 'string' ? title : Object.values(title)))
    .map(title => shown(title))

function citationsIn({ statements = [], people = {} }: Visit): readonly Citation[] {
  const found: Citation[] = []
  for (const [index, { source }] of statements.entries())
    if (source !== undefined) found.push({ source, pointer: `/statements/${index}/source` })
  for (const [key, person] of Object.entries(people)) {
    const within = inside('/people', key) + (Array.isArray(person) ? '' : '/offices')
    for (const [index, office] of (personOf(person).offices ?? []).entries()) {
      const source = typeof office === 'string' ? undefined : office.source
      if (source !== undefined) found.push({ source, pointer: `${within}/${index}/source` })
    }
  }
  return found
}
