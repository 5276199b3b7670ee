import { schema, vg } from '../../rdf/namespaces.ts'
import { dateInWords } from '../dates.ts'
import { html, joined, type Html } from '../html.ts'
import { irisOf, isA, literalsOf, type SiteNode } from '../site-graph.ts'
import { linkOut, linkTo, say, textOf, type View } from '../view.ts'

/** Cites a report: headline, publisher, day; with what became of it. */
export function cited(view: View, node: SiteNode): Html {
  const { site } = view
  const { iri } = node
  const publishers = irisOf(node, schema.publisher).map(body => linkTo(view, body))
  const [date] = literalsOf(node, schema.datePublished)
  const [signature] = literalsOf(node, schema.identifier)
  const [address] = irisOf(node, schema.url)
  const status = [
    isA(node, vg.Announcement) && html`${say(view, 'announcement')}`,
    isRetracted(node) && html`<strong>${say(view, 'retracted')}</strong>`,
  ].filter(part => part !== false)
  const details = joined(
    [
      ...publishers,
      date ? html`${dateInWords(date.value, site.words)}` : html``,
      signature ? html`${signature.value}` : html``,
      address === undefined ? html`` : linkOut(address),
      ...status,
    ],
    ' · ',
  )
  return html`<span class="who">${linkTo(view, iri)}</span
    ><span class="office">${details}</span>${corrections(view, node)}`
}

/** Says whether the publisher of a report has withdrawn it. */
export const isRetracted = (node: SiteNode): boolean =>
  literalsOf(node, schema.creativeWorkStatus).some(({ value }) => value === 'Retracted')

/** Writes the corrections of a report. */
export function corrections(view: View, node: SiteNode): Html {
  const { site } = view
  return html`${irisOf(node, schema.correction).map(iri => {
    const [date] = literalsOf(site.graph.node(iri), schema.datePublished)
    return html` <span class="office"
      >${say(view, 'correction')}${date && html` (${dateInWords(date.value, site.words)})`}:
      ${textOf(view, iri, schema.text)}</span
    >`
  })}`
}
