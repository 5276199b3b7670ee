import { schema } from '../rdf/namespaces.ts'
import { facts, section } from './blocks.ts'
import { dateInWords } from './dates.ts'
import type { RdfFormat } from '../formats/format.ts'
import { findFormat } from '../formats/registry.ts'
import { html, type Html } from './html.ts'
import { licenceName } from './licence.ts'
import { literalsOf } from './site-graph.ts'
import { linkOut, linkTo, say, wayTo, type View } from './view.ts'

/** The formats that stand beside each page. */
export const dataFormats: readonly RdfFormat[] = ['turtle', 'jsonld', 'nquads'].flatMap(
  id => findFormat(id) ?? [],
)

/** What has a page with data beside it. */
export interface Described {
  /** Path of its files below the site, without extension. */
  readonly path: string
  readonly iri: string
  /** IRI of the document about it. */
  readonly document: string
}

/** Writes the links of a page's head to its data, licence and identity: alternates, and Signposting (https://signposting.org/FAIR/). */
export function dataLinks(view: View, { path, document, iri }: Described): Html {
  const { site } = view
  const files = dataFormats.map(({ extension, mediaType }) => {
    const href = wayTo(view, `${path}.${extension}`)
    return html`<link rel="alternate" type="${mediaType}" href="${href}" />
      <link rel="describedby" type="${mediaType}" href="${href}" /> `
  })
  return html`${files}<link rel="cite-as" href="${document}" />
    <link rel="type" href="https://schema.org/${iri === site.dataset ? 'Dataset' : 'AboutPage'}" />
    <link rel="collection" type="text/html" href="${wayTo(view, 'dataset.html')}" />
    ${site.license !== undefined && html`<link rel="license" href="${site.license}" /> `}${
      site.publisher && html`<link rel="author" href="${site.publisher.iri}" /> `
    }`
}

/** Writes what a page says of its own data: files, licence, publisher, last change, permanent address. */
export function dataBlock(view: View, { path, document, iri }: Described): Html {
  const { site } = view
  const pills = dataFormats.map(
    ({ extension, mediaType, name }) =>
      html`<li>
        <a href="${wayTo(view, `${path}.${extension}`)}" type="${mediaType}" download>${name}</a>
      </li> `,
  )
  const [changed] = literalsOf(site.graph.node(document), schema.dateModified)
  const { license, publisher } = site
  const rows = facts([
    [say(view, 'identity'), html`<a href="${iri}">${iri}</a>`],
    [
      say(view, 'licence'),
      license === undefined ? undefined : linkOut(license, html`${licenceName(license)}`),
    ],
    [say(view, 'publisher'), publisher && linkTo(view, publisher.iri, html`${publisher.name}`)],
    [say(view, 'updated'), changed && html`${dateInWords(changed.value, site.words)}`],
  ])
  return html`<div class="data">
    ${section(
      'data',
      say(view, 'dataHeading'),
      html`<p>${say(view, 'dataIntro')}</p>
        <ul class="pills">
          ${pills}
        </ul>
        ${rows}`,
    )}
  </div> `
}
