import { periodOf, shortName, type Dump, type Usage } from '../catalog.ts'
import { facts, section, table } from '../blocks.ts'
import { dateInWords } from '../dates.ts'
import { html, type Html } from '../html.ts'
import { linkOut, say, wayTo, type View } from '../view.ts'

/** Writes the page of the data set: what is in it, how to get it, how its addresses work. */
export function datasetPage(view: View, dump: Dump, usage: Usage): Html {
  const { site } = view
  const period = periodOf(site)?.map(day => dateInWords(day, site.words))
  const size = `${Math.max(1, Math.round(dump.bytes / 1024))} kB`
  return html`<p class="kicker">${say(view, 'dataset')}</p>
    <h1>${site.title}</h1>
    <p class="lead">${say(view, 'lead')}</p>
    ${facts([
      [say(view, 'statementsInGraph'), html`${site.graph.statements}`],
      [say(view, 'entities'), html`${site.routes.size}`],
      [say(view, 'covers'), period && html`${period.join(' – ')}`],
    ])}${section(
      'downloads',
      say(view, 'downloads'),
      html`<ul class="plain">
        <li>
          <a href="${dump.path}">${say(view, 'everything')}</a>
          <span class="quiet">N-Quads, gzip, ${size}</span>
        </li>
        <li><a href="${wayTo(view, 'feed.atom')}">${say(view, 'feed')}</a></li>
        <li>
          <a href="${wayTo(view, 'changes.jsonld')}">${say(view, 'stream')}</a>
          <span class="quiet">JSON-LD · <a href="${wayTo(view, 'changes.ttl')}">Turtle</a></span>
        </li>
      </ul> `,
    )}${section('addresses', say(view, 'addresses'), html`<p>${say(view, 'addressesText')}</p>`)}
    <div class="sides">
      ${section('classes', say(view, 'classes'), usageTable(view, usage.classes, 'class'))}${section('properties', say(view, 'properties'), usageTable(view, usage.properties, 'property'))}
    </div>`
}

/** How many classes and properties the page lists; the description beside it has all. */
const mostTerms = 20

const usageTable = (view: View, rows: Usage['classes'], kind: 'class' | 'property'): Html =>
  table(view, [[kind], ['uses', 'number']], {
    caption: say(view, kind === 'class' ? 'classes' : 'properties'),
    limit: mostTerms,
    rows: rows.map(([iri, count]) => [
      linkOut(iri, html`<code>${shortName(iri).replace('-', ':')}</code>`),
      html`${count}`,
    ]),
  })
