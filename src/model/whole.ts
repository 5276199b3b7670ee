import type { NamedNode } from '@rdfjs/types'
import { locate, type Cast } from './cast.ts'
import { interval, type Interval } from './date.ts'
import type { ProgrammeItem } from './programme.ts'
import { fragmentOf, useBodyMet } from './programme-item.ts'
import { drawRoster, type Roster } from './roster.ts'
import { statementFragment } from './statement.ts'
import { many } from './text.ts'
import type { Visit } from './visit.ts'

/** Everything the parts of one visit need to know of the whole. */
export interface Whole {
  readonly visit: Visit
  readonly cast: Cast
  readonly roster: Roster
  readonly dates: Interval
  /** Nodes of the places visited. */
  readonly places: readonly NamedNode[]
  /** Nodes of the programme items, in the order of the record. */
  readonly items: readonly NamedNode[]
  /** The statements, in the order of the record. */
  readonly statements: readonly MadeAt[]
}

/** The node of a statement, and the place in the programme of the item at which it was made, where it was made at one. */
export interface MadeAt {
  readonly node: NamedNode
  readonly item: number | undefined
}

/** Surveys a checked visit: dates, places, people by side, the addresses of its parts. */
export function survey(visit: Visit, cast: Cast): Whole {
  const { part } = cast.context
  const roster = drawRoster(cast, visit)
  const names = visit.place === undefined ? many(visit.host?.country) : many(visit.place)
  const origin = { pointer: visit.place === undefined ? '/host/country' : '/place' }
  const programme = visit.programme ?? []
  const fragments = programme.map((item, index) => {
    useBodyMet(cast, item, { pointer: `/programme/${index}` })
    return fragmentOf(cast.register, item)
  })
  return {
    visit,
    cast,
    roster,
    dates: interval(visit.dates),
    places: locate(cast, names, origin),
    items: fragments.map(part),
    statements: (visit.statements ?? []).map((statement, index) => ({
      node: part(statementFragment(statement, index)),
      item: itemCalled(statement.at, programme, fragments),
    })),
  }
}

/** Returns the place in the programme of the item that goes by an id, or by the last part of its address. */
function itemCalled(
  id: string | undefined,
  programme: readonly ProgrammeItem[],
  fragments: readonly string[],
): number | undefined {
  if (id === undefined) return undefined
  const byId = programme.findIndex(item => item.id === id)
  const place = byId >= 0 ? byId : fragments.indexOf(id)
  return place < 0 ? undefined : place
}
