import { schema, vg } from '../../rdf/namespaces.ts'
import { facts, section, table } from '../blocks.ts'
import { dateInWords } from '../dates.ts'
import { html, type Html } from '../html.ts'
import { irisOf, isA, literalsOf, subjectsOf, type SiteNode } from '../site-graph.ts'
import { distinctVisits, visitAround } from '../site-model.ts'
import { linkOut, linkTo, named, say, textOf, type View } from '../view.ts'
import { corrections, isRetracted } from './reports.ts'
import { statementList, statementsBy } from './statements.ts'
import { visitTable } from './visit-table.ts'

/** Writes the page of a report: what it is, which visits it reports on, what it attests. */
export function sourcePage(view: View, iri: string): Html {
  const { site } = view
  const node = site.graph.node(iri)
  if (!node) return html``
  const visits = distinctVisits(irisOf(node, schema.about).map(visit => visitAround(site, visit)))
  return html`<article id="id">
    <p class="kicker">
      ${site.words.kinds[isA(node, vg.Announcement) ? 'Announcement' : 'NewsArticle']}
    </p>
    <h1>${named(view, iri)}</h1>
    ${
      isRetracted(node) && html`<p class="notice">${say(view, 'retracted')}</p> `
    }${factRows(view, node)}${section('visits', say(view, 'reportsOn'), visitTable(view, visits, 'reportsOn'))}${section('offices', say(view, 'attests'), attested(view, node))}${section(
      'statements',
      say(view, 'statementsFrom'),
      statementList(view, statementsBy(view, iri, schema.isBasedOn)),
    )}
  </article> `
}

function factRows(view: View, node: SiteNode): Html {
  const { site } = view
  const texts = (predicate: { readonly value: string }) =>
    literalsOf(node, predicate).map(({ value }) => html`${value}`)
  const fixed = corrections(view, node)
  return facts([
    [say(view, 'readIt'), irisOf(node, schema.url).map(address => linkOut(address))],
    [
      say(view, 'date'),
      literalsOf(node, schema.datePublished).map(
        ({ value }) => html`${dateInWords(value, site.words)}`,
      ),
    ],
    [say(view, 'publisher'), irisOf(node, schema.publisher).map(body => linkTo(view, body))],
    [say(view, 'language'), texts(schema.inLanguage)],
    [say(view, 'signature'), texts(schema.identifier)],
    [say(view, 'correction'), fixed],
  ])
}

function attested(view: View, node: SiteNode): Html {
  const { graph } = view.site
  const rows = subjectsOf(node, schema.subjectOf)
    .map(iri => graph.node(iri))
    .filter(office => isA(office, schema.OrganizationRole))
    .flatMap(office =>
      subjectsOf(office, schema.memberOf).map(person => [
        linkTo(view, person),
        textOf(view, office?.iri ?? '', schema.roleName) ?? html``,
        html`${irisOf(office, schema.memberOf).map(body => linkTo(view, body))}`,
      ]),
    )
  return table(view, [['person'], ['office'], ['body']], { caption: say(view, 'attests'), rows })
}
