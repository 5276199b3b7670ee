import { schema } from '../../rdf/namespaces.ts'
import { facts, list, section } from '../blocks.ts'
import { html, type Html } from '../html.ts'
import { irisOf, isA, literalsOf, subjectsOf } from '../site-graph.ts'
import { distinctVisits, nameOf, visitAround } from '../site-model.ts'
import { linkOut, linkTo, named, say, type View } from '../view.ts'
import { compare, typesOf } from '../visits.ts'
import { otherNames } from './names.ts'
import { statementList, statementsBy } from './statements.ts'
import { visitTable } from './visit-table.ts'

/** Writes the page of a place: where it lies, who visited it, who travelled from there. */
export function placePage(view: View, iri: string): Html {
  const { site } = view
  const node = site.graph.node(iri)
  const kind = typesOf(node).findLast(type => site.words.kinds[type] !== undefined)
  const links = (iris: readonly string[]) => iris.map(other => linkTo(view, other))
  const codes = isA(node, schema.Country) ? literalsOf(node, schema.identifier) : []
  const located = subjectsOf(node, schema.location)
  const here = distinctVisits(located.map(event => visitAround(site, event)))
  const from = site.visitsFrom.get(iri) ?? []
  const bodies = byName(
    view,
    subjectsOf(node, schema.areaServed).filter(other => site.routes.has(other)),
  )
  return html`<article id="id">
    <p class="kicker">${site.words.kinds[kind ?? 'Place']}</p>
    <h1>${named(view, iri)}</h1>
    ${facts([
      [say(view, 'within'), links(irisOf(node, schema.containedInPlace))],
      [say(view, 'code'), codes.map(({ value }) => html`${value}`)],
      [say(view, 'otherScripts'), otherNames(view, iri)],
      [say(view, 'elsewhere'), irisOf(node, schema.sameAs).map(address => linkOut(address))],
    ])}${section('visits', say(view, 'visitsHere'), visitTable(view, here, 'visitsHere'))}${section('from', say(view, 'visitsFrom'), visitTable(view, from, 'visitsFrom'))}${section(
      'events',
      say(view, 'events'),
      list(view, links(located.filter(event => site.routes.get(event)?.kind === 'event'))),
    )}${section('places', say(view, 'placesWithin'), list(view, links(byName(view, subjectsOf(node, schema.containedInPlace))), 'columns'))}${section(
      'bodies',
      say(view, 'bodiesHere'),
      list(view, links(bodies), 'columns'),
    )}${section('about', say(view, 'statementsAbout'), statementList(view, statementsBy(view, iri, schema.about)))}
  </article> `
}

function byName({ site }: View, iris: readonly string[]): readonly string[] {
  return iris.toSorted((a, b) => compare(nameOf(site, a), nameOf(site, b)))
}
