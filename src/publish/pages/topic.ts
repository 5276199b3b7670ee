import { schema, vg } from '../../rdf/namespaces.ts'
import { facts, list, section } from '../blocks.ts'
import { spanInWords, whenOf } from '../dates.ts'
import { html, joined, type Html } from '../html.ts'
import { irisOf, isA, literalsOf, subjectsOf, type SiteNode } from '../site-graph.ts'
import { distinctVisits, visitAround } from '../site-model.ts'
import { linkOut, linkTo, named, say, type View } from '../view.ts'
import { otherNames } from './names.ts'
import { statementList, statementsBy } from './statements.ts'
import { visitTable } from './visit-table.ts'

/** Writes the page of a topic: what was said about it, and which visits it was about. */
export function topicPage(view: View, iri: string): Html {
  const { site } = view
  const node = site.graph.node(iri)
  return html`<article id="id">
    <p class="kicker">${site.words.kinds['DefinedTerm']}</p>
    <h1>${named(view, iri)}</h1>
    ${facts([
      [say(view, 'otherScripts'), otherNames(view, iri)],
      [say(view, 'elsewhere'), irisOf(node, schema.sameAs).map(address => linkOut(address))],
    ])}${subjectBlocks(view, iri)}
  </article> `
}

/** Writes the page of an event that visits were about: an election, an anniversary. */
export function eventPage(view: View, iri: string): Html {
  const { site } = view
  const node = site.graph.node(iri)
  const when = spanInWords(whenOf(node), site.words)
  return html`<article id="id">
    <p class="kicker">${site.words.kinds[isA(node, vg.Election) ? 'Election' : 'Event']}</p>
    <h1>${named(view, iri)}</h1>
    ${facts([
      [say(view, 'when'), when === '' ? undefined : html`${when}`],
      [say(view, 'where'), irisOf(node, schema.location).map(place => linkTo(view, place))],
      [say(view, 'ordinal'), ordinals(view, node)],
      [say(view, 'otherScripts'), otherNames(view, iri)],
      [say(view, 'elsewhere'), irisOf(node, schema.sameAs).map(address => linkOut(address))],
    ])}${subjectBlocks(view, iri)}
  </article> `
}

const ordinals = ({ site }: View, node: SiteNode | undefined): readonly Html[] =>
  irisOf(node, schema.identifier)
    .flatMap(iri => literalsOf(site.graph.node(iri), schema.value))
    .map(({ value }) => html`${value}`)

function subjectBlocks(view: View, iri: string): Html {
  const { site } = view
  const about = subjectsOf(site.graph.node(iri), schema.about)
  const visits = distinctVisits(
    about.filter(one => site.routes.has(one)).map(one => visitAround(site, one)),
  )
  const items = about.filter(one => isProgramme(view, one))
  const lines = items.map(item => {
    const visit = visitAround(site, item)
    return joined([linkTo(view, item), visit ? linkTo(view, visit.route.iri) : html``], ' · ')
  })
  return html`${section('visits', say(view, 'visitsAbout'), visitTable(view, visits, 'visitsAbout'))}${section(
    'statements',
    say(view, 'statementsAbout'),
    statementList(view, statementsBy(view, iri, schema.about)),
  )}${section('items', say(view, 'itemsAbout'), list(view, lines))}`
}

const isProgramme = ({ site }: View, iri: string): boolean =>
  !site.routes.has(iri) && isA(site.graph.node(iri), schema.Event)
