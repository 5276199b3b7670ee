import { rowLimit, section } from '../blocks.ts'
import { html, type Html } from '../html.ts'
import type { Route } from '../route.ts'
import { distinctVisits } from '../site-model.ts'
import { say, wayTo, type View } from '../view.ts'
import { visitTable } from './visit-table.ts'

/**
 * Lists the visits whose records speak of a thing though no other part of its page leads to them: a person who sent
 * somebody else, a country that a body lies in. What many records speak of has lists enough.
 */
export function mentions(view: View, { iri, kind }: Route, shown: Html): Html {
  const { site } = view
  const node = site.graph.node(iri)
  if (kind === 'visit' || !node) return html``
  const graphs = new Set(node.facts.flatMap(fact => fact.graphs))
  const visits = distinctVisits([...graphs].map(graph => site.visitOf.get(graph)))
  if (visits.length > rowLimit) return html``
  const others = visits.filter(
    ({ route }) => !shown.html.includes(`${wayTo(view, route.path)}.html`),
  )
  return section('mentions', say(view, 'relatedTo'), visitTable(view, others, 'relatedTo'))
}
