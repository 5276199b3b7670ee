import { schema } from '../../rdf/namespaces.ts'
import { inline, list, rowLimit, section } from '../blocks.ts'
import { html, isShown, joined, type Html } from '../html.ts'
import { irisOf, isA, type SiteNode } from '../site-graph.ts'
import { nameOf, visitAround } from '../site-model.ts'
import { addressOf, linkTo, named, say, textOf, type View } from '../view.ts'
import { compare, typesOf, type SideSummary, type VisitSummary } from '../visits.ts'
import { sideClass } from './sides.ts'

/** How many statements a visit's page shows at most. */
const mostStatements = 80

/** Writes what was said at a visit: side by side, and which statements touch which topic. */
export function statementsBlock(view: View, visit: VisitSummary): Html {
  const statements = statementsOf(view, visit).slice(0, mostStatements)
  const cite = citations(view, visit)
  const bySide = visit.sides.map(side => ({
    side,
    nodes: statements.filter(node => isOnlyOf(node, side)),
  }))
  const common = statements.filter(node => irisOf(node, schema.sourceOrganization).length > 1)
  const others = statements.filter(
    node => !common.includes(node) && bySide.every(({ nodes }) => !nodes.includes(node)),
  )
  const group = (heading: Html, nodes: readonly SiteNode[], kind = 'further'): Html =>
    nodes.length === 0
      ? html``
      : html`<section class="said-by ${kind}">
          <h3>${heading}</h3>
          ${said(view, nodes, cite)}
        </section>`
  const sides = bySide.map(({ side, nodes }) =>
    group(named(view, side.iri), nodes, sideClass(side)),
  )
  return section(
    'statements',
    say(view, 'statements'),
    html`${group(html`${say(view, 'bothSides')}`, common)}${sides.some(isShown) && html`<div class="sides">${sides}</div>`}${group(html`${say(view, 'otherSpeakers')}`, others)}${byTopic(view, statements)}`,
  )
}

/** Cites the reports of a visit by their numbers in its list of sources. */
function citations(view: View, { node }: VisitSummary): (iris: readonly string[]) => Html {
  const reports = irisOf(node(), schema.subjectOf)
  return iris =>
    html`${iris
      .map(iri => reports.indexOf(iri) + 1)
      .filter(number => number > 0)
      .map(
        number =>
          html` <a
            class="cite"
            href="#source-${number}"
            aria-label="${say(view, 'source')} ${number}"
            >[${number}]</a
          >`,
      )}`
}

function statementsOf({ site }: View, { route }: VisitSummary): SiteNode[] {
  const parts = site.graph.parts(route.document)
  return parts.filter(isStatement)
}

const isStatement = (node: SiteNode): boolean =>
  isA(node, schema.Statement) || isA(node, schema.Quotation)

const isOnlyOf = (node: SiteNode, { iri }: SideSummary): boolean => {
  const [first, ...others] = irisOf(node, schema.sourceOrganization)
  return first === iri && others.length === 0
}

const said = (view: View, nodes: readonly SiteNode[], cite: (iris: readonly string[]) => Html) =>
  html`<ul class="said">
    ${nodes.map(
      node =>
        html`<li id="${node.iri.replace(/^.*#/, '')}">
          ${wordsOf(view, node)}
          <div class="meta">${metaOf(view, node)}${cite(irisOf(node, schema.isBasedOn))}</div>
          ${tags(view, node)}
        </li>`,
    )}
  </ul>`

/** Writes the words of a statement: a paraphrase, or what was said word for word. */
export function wordsOf(view: View, { iri }: SiteNode): Html {
  const quote = textOf(view, iri, schema.text)
  if (quote) return html`<blockquote>“${quote}”</blockquote>`
  return html`<p>${textOf(view, iri, schema.abstract)}</p>`
}

function metaOf(view: View, node: SiteNode): Html {
  const { site } = view
  const kind = kindOf(view, node)
  const speakers = irisOf(node, schema.creator).map(iri => linkTo(view, iri))
  const [at] = irisOf(node, schema.recordedAt)
  const place = at !== undefined && !site.routes.has(at) ? linkTo(view, at) : html``
  return joined([html`${kind}`, inline(speakers), place], ' · ')
}

function kindOf({ site }: View, node: SiteNode): string {
  const kinds = typesOf(node).flatMap(type => site.words.statementKinds[type] ?? [])
  const form = isA(node, schema.Quotation) ? [site.words.text.quoted] : []
  return [...kinds, ...form].join(', ')
}

function tags(view: View, node: SiteNode): Html {
  const topics = irisOf(node, schema.about)
  if (topics.length === 0) return html``
  return html` <ul class="tags">
    ${topics.map(iri => html`<li>${linkTo(view, iri)}</li>`)}
  </ul>`
}

/** Lists the topics of a visit's statements with the statements that touch them; only where a topic has several. */
function byTopic(view: View, statements: readonly SiteNode[]): Html {
  const topics = new Map<string, SiteNode[]>()
  for (const node of statements)
    for (const iri of irisOf(node, schema.about))
      topics.set(iri, [...(topics.get(iri) ?? []), node])
  const shared = [...topics].filter(([, nodes]) => nodes.length > 1)
  if (shared.length === 0) return html``
  const ordered = shared.toSorted(([a], [b]) => compare(nameOf(view.site, a), nameOf(view.site, b)))
  const items = ordered.map(
    ([iri, nodes]) =>
      html`${linkTo(view, iri)}
        <span class="quiet"
          >${joined(
            nodes.map(
              node =>
                html`<a href="#${node.iri.replace(/^.*#/, '')}">${speakerAndKind(view, node)}</a>`,
            ),
            ' · ',
          )}</span
        >`,
  )
  return html`<section>
    <h3>${say(view, 'byTopic')}</h3>
    ${list(view, items)}
  </section> `
}

function speakerAndKind(view: View, node: SiteNode): Html {
  const speaker = irisOf(node, schema.creator).map(iri => named(view, iri))
  const kind = kindOf(view, node)
  return html`${inline(speaker)}${kind !== '' && html` (${kind.toLowerCase()})`}`
}

/** Lists statements from several visits, each with its speaker and its visit; for the pages of topics and people. */
export function statementList(view: View, nodes: readonly SiteNode[]): Html {
  const dated = nodes
    .map(node => ({ node, visit: visitAround(view.site, node.iri) }))
    .toSorted((a, b) => compare(b.visit?.when.earliest ?? '', a.visit?.when.earliest ?? ''))
  const items = dated.slice(0, rowLimit).map(({ node, visit }) => {
    const address = addressOf(view, node.iri)
    const kind = kindOf(view, node)
    const speakers = inline(irisOf(node, schema.creator).map(iri => linkTo(view, iri)))
    const where = visit
      ? html`<a href="${address ?? ''}">${named(view, visit.route.iri)}</a>`
      : html``
    return html`<li>
      ${wordsOf(view, node)}
      <div class="meta">${joined([html`${kind}`, speakers, where], ' · ')}</div>
    </li> `
  })
  if (items.length === 0) return html``
  const rest = nodes.length - items.length
  return html`<ul class="said">
      ${items}
    </ul>
    ${
      rest > 0 &&
      html`<p class="quiet">${view.site.words.count.more(rest)}. ${say(view, 'moreInData')}</p> `
    }`
}

/** Lists the statements that point at a thing by a predicate. */
export const statementsBy = (
  { site }: View,
  iri: string,
  predicate: { readonly value: string },
): SiteNode[] =>
  (site.graph.node(iri)?.incoming ?? [])
    .filter(incoming => incoming.predicate === predicate.value)
    .flatMap(({ subject }) => site.graph.node(subject) ?? [])
    .filter(isStatement)
