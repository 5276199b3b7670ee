import type { NamedNode } from '@rdfjs/types'
import { locate, type Cast } from './cast.ts'
import { interval, type Interval } from './date.ts'
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
  /** Nodes of the statements, in the order of the record. */
  readonly statements: readonly NamedNode[]
}

/** Surveys a checked visit: dates, places, people by side, the addresses of its parts. */
export function survey(visit: Visit, cast: Cast): Whole {
  const { part } = cast.context
  const roster = drawRoster(cast, visit)
  const names = visit.place === undefined ? many(visit.host?.country) : many(visit.place)
  const origin = { pointer: visit.place === undefined ? '/host/country' : '/place' }
  return {
    visit,
    cast,
    roster,
    dates: interval(visit.dates),
    places: locate(cast, names, origin),
    items: (visit.programme ?? []).map((item, index) => {
      useBodyMet(cast, item, { pointer: `/programme/${index}` })
      return part(fragmentOf(cast.register, item))
    }),
    statements: (visit.statements ?? []).map((statement, index) =>
      part(statementFragment(statement, index)),
    ),
  }
}

/** Returns the place in the programme of the item that goes by an id, or by the last part of its address. */
export function itemCalled({ visit, cast, items }: Whole, id: string): number {
  const byId = (visit.programme ?? []).findIndex(item => item.id === id)
  return byId >= 0 ? byId : items.findIndex(node => node.equals(cast.context.part(id)))
}
