import { section, table } from '../blocks.ts'
import { spanInWords } from '../dates.ts'
import { html, joined, type Html } from '../html.ts'
import { journeysOf } from '../pictures/journeys.ts'
import type { MapPicture } from '../pictures/map.ts'
import { networkPicture, pairsOf, type Network } from '../pictures/network.ts'
import { timelinePicture, timelineText } from '../pictures/timeline.ts'
import { distinctVisits } from '../site-model.ts'
import { linkTo, say, wayTo, type View } from '../view.ts'
import { visitTable } from './visit-table.ts'
import type { TextKey } from '../words/words.ts'

/** Writes the page of the timeline. */
export const timelinePage = (view: View): Html =>
  pictured(view, 'timeline', {
    picture: timelinePicture(view),
    captions: [timelineText(view)],
    table: visitTable(view, view.site.visits, 'visits'),
  })

/** Writes the page of the map. */
export function mapPage(view: View, { missing }: MapPicture): Html {
  const journeys = journeysOf(view.site)
  const rows = journeys.map(({ from, to, visits }) => [
    linkTo(view, from),
    linkTo(view, to),
    html`${visits.length}`,
  ])
  const away =
    missing.length > 0 &&
    html`<p class="quiet">
      ${say(view, 'mapMissing')}:
      ${joined(
        missing.map(iri => linkTo(view, iri)),
        ', ',
      )}
    </p>`
  return pictured(view, 'map', {
    picture: html`<img
      src="${wayTo(view, 'map.svg')}"
      width="960"
      height="440"
      alt="${say(view, 'mapText')}"
    />`,
    captions: [say(view, 'mapText'), say(view, 'mapNote')],
    table: html`${away}${table(view, [['from'], ['to'], ['number', 'number']], {
      caption: say(view, 'map'),
      rest: html`<a href="dataset.html">${say(view, 'dataset')}</a>`,
      rows,
    })}`,
  })
}

/** Writes the page of who met whom. */
export function networkPage(view: View, network: Network): Html {
  const rows = pairsOf(view.site).map(({ people: [one, other], encounters }) => [
    linkTo(view, one),
    linkTo(view, other),
    joined(
      distinctVisits(encounters.map(({ visit }) => visit))
        .slice(0, 4)
        .map(visit =>
          linkTo(view, visit.route.iri, html`${spanInWords(visit.when, view.site.words)}`),
        ),
      ' · ',
    ),
    html`${encounters.length}`,
  ])
  return pictured(view, 'network', {
    picture: networkPicture(view, network),
    captions: [say(view, 'networkText'), ...(network.isCut ? [say(view, 'networkLimit')] : [])],
    table: table(view, [['person'], ['met'], ['visits'], ['meetings', 'number']], {
      caption: say(view, 'networkTable'),
      rest: html`<a href="people.html">${say(view, 'people')}</a>`,
      rows,
    }),
  })
}

interface Pictured {
  readonly picture: Html
  readonly captions: readonly string[]
  /** The same for those who cannot see the picture. */
  readonly table: Html
}

function pictured(view: View, title: TextKey, { picture, captions, table: rows }: Pictured): Html {
  return html`<h1>${say(view, title)}</h1>
    <section>
      <figure>
        <div class="scroll picture" tabindex="0" role="group" aria-label="${say(view, title)}">
          ${picture}
        </div>
        <figcaption>${captions.map(text => html`<p>${text}</p>`)}</figcaption>
      </figure>
    </section>
    ${section('table', say(view, 'inTable'), rows)}`
}
