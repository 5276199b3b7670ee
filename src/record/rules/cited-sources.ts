import { isCalled } from '../../model/source.ts'
import { many, type OneOrMore } from '../../model/text.ts'
import type { Visit } from '../../model/visit.ts'
import { shown } from '../finding.ts'
import { walkOffices } from '../offices.ts'
import type { Walk } from '../walk.ts'

/** Judges the names by which statements and offices cite the sources of the record. */
export function judgeCitedSources(visit: Visit, walk: Walk): void {
  const { enter, itemsIn, report } = walk
  const judge = (cited: OneOrMore): void => {
    for (const name of many(cited)) {
      if (visit.sources.some(known => isCalled(known, name))) continue
      report({
        code: 'UNKNOWN_SOURCE',
        severity: 'error',
        message: `no source goes by ${shown(name)}`,
        hint: `name one by id, address or title: ${titlesOf(visit).join(', ')}`,
      })
    }
  }
  itemsIn('statements', visit.statements, ({ source }) => enter('source', source, judge))
  walkOffices(visit.people, walk, office => {
    if (typeof office !== 'string') enter('source', office.source, judge)
  })
}

const titlesOf = ({ sources }: Visit): readonly string[] =>
  sources
    .flatMap(({ id, title }) => id ?? (typeof title === 'string' ? title : Object.values(title)))
    .map(title => shown(title))
