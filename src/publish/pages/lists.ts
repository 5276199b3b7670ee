import { html, type Html } from '../html.ts'
import type { PageKind, Route } from '../route.ts'
import { nameOf, pagesOf, type Site } from '../site-model.ts'
import { linkTo, say, type View } from '../view.ts'
import type { VisitSummary } from '../visits.ts'
import type { CountKey, TextKey } from '../words/words.ts'
import { spanInWords } from '../dates.ts'
import { visitCell } from './visit-table.ts'

/** How many entries a page of a list shows. */
const pageLength = 150

/** A list of all pages of a kind. */
export interface ListKind {
  readonly kind: PageKind
  readonly title: TextKey
  readonly count: CountKey
  /** Name of its first page, without extension. */
  readonly name: string
}

/** The lists of a site. */
export const listKinds: readonly ListKind[] = [
  { kind: 'visit', title: 'visits', count: 'visits', name: 'visits' },
  { kind: 'person', title: 'people', count: 'people', name: 'people' },
  { kind: 'org', title: 'bodies', count: 'bodies', name: 'bodies' },
  { kind: 'place', title: 'places', count: 'places', name: 'places' },
  { kind: 'topic', title: 'topics', count: 'topics', name: 'topics' },
  { kind: 'event', title: 'events', count: 'events', name: 'events' },
  { kind: 'source', title: 'sources', count: 'sources', name: 'sources' },
]

/** One page of a list. */
export interface ListPage {
  readonly list: ListKind
  readonly path: string
  readonly number: number
  readonly write: (view: View) => Html
}

/** Makes the pages of a list; there is always a first one. */
export function listPages(site: Site, list: ListKind): ListPage[] {
  const chunks =
    list.kind === 'visit'
      ? inChunks(site.visits).map(visits => visitChunk(site, visits))
      : inChunks(pagesOf(site, list.kind)).map(routes => nameChunk(site, routes))
  const path = (index: number) => `${list.name}${index === 0 ? '' : `-${index + 1}`}.html`
  return chunks.map((chunk, index) => ({
    list,
    path: path(index),
    number: index + 1,
    write: view => {
      const pills = chunks.map(
        ({ label }, other) =>
          html`<li>
            <a href="${path(other)}" ${other === index && html` aria-current="page"`}>${label}</a>
          </li> `,
      )
      const count = list.kind === 'visit' ? site.visits.length : countOf(site, list.kind)
      return html`<p class="kicker">${site.words.count[list.count](count)}</p>
        <h1>${say(view, list.title)}</h1>
        ${pictureLink(view, list)}${
          chunks.length > 1 &&
          html`<nav aria-label="${say(view, 'pages')}">
            <ul class="pills">
              ${pills}
            </ul>
          </nav> `
        }
        <section>${chunk.write(view)}</section> `
    },
  }))
}

interface Chunk {
  readonly label: string
  readonly write: (view: View) => Html
}

function visitChunk(site: Site, visits: readonly VisitSummary[]): Chunk {
  const years = [visits.at(0), visits.at(-1)].map(visit => visit?.when.earliest.slice(0, 4) ?? '')
  return {
    label: [...new Set(years)].join('–'),
    write: view =>
      html`<ul class="plain">
        ${visits.map(
          visit =>
            html`<li>
              <span class="quiet">${spanInWords(visit.when, site.words)}</span
              ><br />${visitCell(view, visit)}
            </li> `,
        )}
      </ul> `,
  }
}

function nameChunk(site: Site, routes: readonly Route[]): Chunk {
  const starts = [routes.at(0), routes.at(-1)].map(route =>
    Array.from(route ? nameOf(site, route.iri) : '')
      .slice(0, 2)
      .join(''),
  )
  return {
    label: [...new Set(starts)].join('–'),
    write: view =>
      html`<ul class="columns">
        ${routes.map(route => html`<li>${linkTo(view, route.iri)}</li> `)}
      </ul> `,
  }
}

function inChunks<T>(entries: readonly T[]): T[][] {
  const chunks: T[][] = []
  for (let start = 0; start < entries.length; start += pageLength)
    chunks.push(entries.slice(start, start + pageLength))
  return chunks.length === 0 ? [[]] : chunks
}

/** Counts the pages of a kind. */
export function countOf({ routes }: Site, kind: PageKind): number {
  let count = 0
  for (const route of routes.values()) if (route.kind === kind) count++
  return count
}

const pictures: Partial<Record<PageKind, readonly [TextKey, string]>> = {
  visit: ['timeline', 'timeline.html'],
  place: ['map', 'map.html'],
  person: ['network', 'network.html'],
}

function pictureLink(view: View, { kind }: ListKind): Html {
  const [key, path] = pictures[kind] ?? []
  if (key === undefined || path === undefined) return html``
  return html`<p><a href="${path}">${say(view, key)}</a></p> `
}
