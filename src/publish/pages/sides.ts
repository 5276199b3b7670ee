import { prov, schema, vg } from '../../rdf/namespaces.ts'
import { rowLimit, list } from '../blocks.ts'
import { html, type Html } from '../html.ts'
import { irisOf, isA } from '../site-graph.ts'
import { linkTo, named, say, textOf, type View } from '../view.ts'
import type { SideSummary, VisitSummary } from '../visits.ts'
import { officeInWords, officesOf } from './offices.ts'

/** Writes the sides of a visit side by side: who they are, and in which offices. */
export function sidesBlock(view: View, visit: VisitSummary): Html {
  return html`<div class="sides">${visit.sides.map(side => sideBlock(view, visit, side))}</div> `
}

/** Returns the colour of a side: those of the guests and the hosts are always the same. */
export const sideClass = ({ key }: SideSummary): string =>
  ['guest', 'host', 'travellers'].includes(key) ? key : 'further'

const roles = { guest: 'guestSide', host: 'hostSide', travellers: 'travellers' } as const

function sideBlock(view: View, visit: VisitSummary, side: SideSummary): Html {
  const { key, country } = side
  const role =
    key === 'guest' || key === 'host' || key === 'travellers' ? roles[key] : 'furtherSide'
  const people = side.people
    .slice(0, rowLimit)
    .map(person => personLine(view, visit, { side, person }))
  const id = key === 'travellers' ? undefined : key
  return html`<section class="side ${sideClass(side)}" ${id !== undefined && html` id="${id}"`}>
    <h2>${say(view, role)}${country !== undefined && html`: ${linkTo(view, country)}`}</h2>
    <p class="quiet" ${key === 'guest' && html` id="delegation"`}>
      ${key !== 'travellers' && named(view, side.iri)}${side.hasInvited && html` · ${say(view, 'invited')}`}
    </p>
    ${list(view, [...people, ...unnamed(view, side)])}
  </section> `
}

interface Placed {
  readonly side: SideSummary
  readonly person: string
}

function personLine(view: View, { route }: VisitSummary, { side, person }: Placed): Html {
  const offices = officesOf(view, person, route.document)
  const title = textOf(view, person, schema.honorificPrefix)
  const head = side.head === person && say(view, side.key === 'guest' ? 'head' : 'headOfSide')
  return html`<span class="who">${title && html`${title} `}${linkTo(view, person)}</span
    >${head !== false && html` <span class="quiet">· ${head}</span>`}${offices.map(
      office => html` <span class="office">${officeInWords(view, office)}</span>`,
    )}${principals(view, person, route.iri)}`
}

/** Writes for whom somebody attends an event, if for somebody else. */
export function principals(view: View, person: string, event: string): Html {
  const { graph } = view.site
  const found = irisOf(graph.node(person), prov.qualifiedDelegation)
    .map(iri => graph.node(iri))
    .filter(node => irisOf(node, prov.hadActivity).includes(event))
    .flatMap(node => irisOf(node, prov.agent))
  return html`${found.map(
    principal =>
      html` <span class="office">${say(view, 'onBehalfOf')} ${linkTo(view, principal)}</span>`,
  )}`
}

function unnamed(view: View, side: SideSummary): readonly Html[] {
  const { graph } = view.site
  const groups = graph
    .node(side.iri)
    ?.incoming.filter(({ subject }) => isA(graph.node(subject), vg.UnnamedGroup))
  return (groups ?? []).map(
    ({ subject }) =>
      html`<span class="quiet" id="${subject.replace(/^.*#/, '')}"
        >${say(view, 'othersUnnamed')}</span
      >`,
  )
}
