import { schema } from '../../rdf/namespaces.ts'
import { facts, list, section, table } from '../blocks.ts'
import { html, type Html } from '../html.ts'
import { irisOf, isA, subjectsOf } from '../site-graph.ts'
import { distinctVisits, nameOf, visitAround } from '../site-model.ts'
import { linkOut, linkTo, named, say, textOf, textsOf, type View } from '../view.ts'
import { compare, typesOf, type VisitSummary } from '../visits.ts'
import { otherNames } from './names.ts'
import { officesOf, periodInWords } from './offices.ts'
import { reportTable } from './report-table.ts'
import { statementList, statementsBy } from './statements.ts'
import { visitTable } from './visit-table.ts'

/** Writes the page of a body: what it is, what it belongs to, who held office in it, and at which visits. */
export function bodyPage(view: View, iri: string): Html {
  const { site } = view
  const node = site.graph.node(iri)
  const kind = typesOf(node).findLast(type => site.words.kinds[type] !== undefined)
  const links = (iris: readonly string[]) => iris.map(other => linkTo(view, other))
  const below = subjectsOf(node, schema.parentOrganization).toSorted((a, b) =>
    compare(nameOf(site, a), nameOf(site, b)),
  )
  return html`<article id="id">
    <p class="kicker">${site.words.kinds[kind ?? 'Organization']}</p>
    <h1>${named(view, iri)}</h1>
    ${facts([
      [say(view, 'abbreviation'), textsOf(view, iri, schema.alternateName)],
      [say(view, 'otherScripts'), otherNames(view, iri)],
      [say(view, 'bodyAbove'), links(irisOf(node, schema.parentOrganization))],
      [say(view, 'country'), links(irisOf(node, schema.areaServed))],
      [say(view, 'website'), irisOf(node, schema.url).map(address => linkOut(address))],
      [say(view, 'elsewhere'), irisOf(node, schema.sameAs).map(address => linkOut(address))],
    ])}${section('parts', say(view, 'bodiesBelow'), list(view, links(below), 'columns'))}${section('holders', say(view, 'officeHolders'), holders(view, iri))}${section(
      'visits',
      say(view, 'visitsWith'),
      visitTable(view, visitsOfBody(view, iri), 'visitsWith'),
    )}${section('published', say(view, 'published'), reportTable(view, subjectsOf(node, schema.publisher)))}${section(
      'about',
      say(view, 'statementsAbout'),
      statementList(view, statementsBy(view, iri, schema.about)),
    )}
  </article> `
}

/** Lists the offices in a body with those who hold them. */
function officesIn(
  { site }: View,
  iri: string,
): { readonly office: string; readonly person: string }[] {
  return subjectsOf(site.graph.node(iri), schema.memberOf).flatMap(office => {
    const node = site.graph.node(office)
    if (!isA(node, schema.OrganizationRole)) return []
    return subjectsOf(node, schema.memberOf).map(person => ({ office, person }))
  })
}

function holders(view: View, iri: string): Html {
  const rows = officesIn(view, iri)
    .toSorted((a, b) => compare(nameOf(view.site, a.person), nameOf(view.site, b.person)))
    .map(({ office, person }) => {
      const held = officesOf(view, person).find(({ node }) => node.iri === office)
      return [
        linkTo(view, person),
        textOf(view, office, schema.roleName) ?? html``,
        held ? periodInWords(view, held) : html``,
      ]
    })
  return table(view, [['person'], ['office'], ['period']], {
    caption: say(view, 'officeHolders'),
    rows,
  })
}

/** Lists the visits at which somebody held an office in a body, or which it took part in itself. */
function visitsOfBody(view: View, iri: string): VisitSummary[] {
  const { site } = view
  const node = site.graph.node(iri)
  const held = officesIn(view, iri).flatMap(({ office, person }) => {
    const fact = site.graph.node(person)?.facts.find(({ object }) => object.value === office)
    return fact?.graphs.map(graph => site.visitOf.get(graph)) ?? []
  })
  const attended = subjectsOf(node, schema.attendee).map(event => visitAround(site, event))
  return distinctVisits([...held, ...attended])
}
