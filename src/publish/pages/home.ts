import { section } from '../blocks.ts'
import { html, type Html } from '../html.ts'
import { say, wayTo, type View } from '../view.ts'
import type { TextKey } from '../words/words.ts'
import { countOf, listKinds } from './lists.ts'
import { visitTable } from './visit-table.ts'

const latest = 10

/** Writes the first page: what the site holds, its latest visits, and the ways in. */
export function homePage(view: View): Html {
  const { site } = view
  const numbers = listKinds
    .map(({ kind, count, name }) => ({ name, count, number: countOf(site, kind) }))
    .filter(({ number }) => number > 0)
    .map(({ name, count, number }) => {
      // The words of a count begin with its number.
      const words = site.words.count[count](number)
      const [, figure = '', noun = ''] = /^([^\p{L}]*\d)\s(.*)$/u.exec(words) ?? []
      return html`<li>
        <a href="${wayTo(view, `${name}.html`)}"><b>${figure}</b> <span>${noun}</span></a>
      </li> `
    })
  const recent = site.visits.slice(0, latest)
  return html`<h1>${site.title}</h1>
    <p class="lead">${say(view, 'lead')}</p>
    <ul class="numbers">
      ${numbers}
    </ul>
    ${section(
      'latest',
      say(view, 'latestVisits'),
      html`${visitTable(view, recent, 'latestVisits')}${
          recent.length === 0 && html`<p>${say(view, 'noVisits')}</p> `
        }
        <p><a href="${wayTo(view, 'visits.html')}">${say(view, 'allVisits')}</a></p> `,
    )}${section('pictures', say(view, 'pictures'), pictureCards(view))}`
}

const cards: readonly (readonly [title: TextKey, text: TextKey, path: string])[] = [
  ['timeline', 'timelineCard', 'timeline.html'],
  ['map', 'mapText', 'map.html'],
  ['network', 'networkText', 'network.html'],
]

const pictureCards = (view: View): Html =>
  html`<ul class="cards">
    ${cards.map(
      ([title, text, path]) =>
        html`<li>
          <p><a href="${wayTo(view, path)}">${say(view, title)}</a></p>
          <p class="quiet">${say(view, text)}</p>
        </li> `,
    )}
  </ul> `
