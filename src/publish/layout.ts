import { html, nothing, trusted, type Html } from './html.ts'
import { directionOf } from './label.ts'
import { licenceName } from './licence.ts'
import { linkOut, say, wayTo, type View } from './view.ts'
import type { TextKey } from './words/words.ts'

/** A page without what all pages share. */
export interface Page {
  readonly view: View
  readonly title: string
  readonly description?: string
  /** The section of the site that the page belongs to. */
  readonly section?: TextKey
  /** More lines of the head. */
  readonly head?: Html
  /** JSON-LD, safe inside a script element. */
  readonly data?: string
  readonly main: Html
  /** Path of the page that search engines are to list instead. */
  readonly canonical?: string
  /** Whether search engines are to leave the page out. */
  readonly isUnlisted?: boolean
}

/** The sections of a site, in the order of the menu. */
const sections: readonly (readonly [TextKey, string])[] = [
  ['visits', 'visits.html'],
  ['people', 'people.html'],
  ['bodies', 'bodies.html'],
  ['places', 'places.html'],
  ['topics', 'topics.html'],
  ['sources', 'sources.html'],
  ['dataset', 'dataset.html'],
]

/** Writes a whole page, without the indentation of its templates: what is neat there is weight on the way to a reader. */
export const layout = (page: Page): string =>
  whole(page)
    .html.replace(/<\/?[a-z][^>]*>/g, tag => tag.replace(/\s*\n\s*/g, ' ').replace(/ >$/, '>'))
    .replace(/^[ \n]+/gm, '')

function whole(page: Page): Html {
  const { view, title, main } = page
  const { site } = view
  const name = title === site.title ? title : `${title} – ${site.title}`
  return html`<!doctype html>
    <html lang="${site.language}" dir="${directionOf(site.language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${name}</title>
        ${headOf(page)}
      </head>
      <body>
        <a class="skip" href="#main">${say(view, 'skip')}</a>
        ${top(page)}
        <main id="main"><div class="wrap">${main}</div></main>
        ${bottom(view)}
      </body>
    </html> `
}

// Bundlers take a template apart that holds this, and want a library for it.
const scriptEnd = trusted('</script>')

function headOf(page: Page): Html {
  const { view, description, head = nothing, data, isUnlisted } = page
  const { site, path } = view
  return html`${
    description !== undefined && html`<meta name="description" content="${description}" /> `
  }${isUnlisted === true && html`<meta name="robots" content="noindex" /> `}<link
      rel="stylesheet"
      href="${wayTo(view, 'site.css')}"
    />
    <link rel="icon" href="${wayTo(view, 'icon.svg')}" />
    <link rel="canonical" href="${new URL(page.canonical ?? path, site.siteUrl).href}" />
    <link
      rel="alternate"
      type="application/atom+xml"
      title="${say(view, 'feed')}"
      href="${wayTo(view, 'feed.atom')}"
    />
    ${head}
    <script src="${wayTo(view, 'search.js')}" defer>${scriptEnd}
    ${
      data !== undefined &&
      html`<script type="application/ld+json">
        ${trusted(data)}
      ${scriptEnd} `
    }`
}

function top({ view, section }: Page): Html {
  const entries = sections.map(
    ([key, path]) =>
      html`<li>
        <a href="${wayTo(view, path)}" ${section === key && html` aria-current="true"`}
          >${say(view, key)}</a
        >
      </li> `,
  )
  return html`<header class="top">
    <div class="wrap">
      <a class="brand" href="${wayTo(view, 'index.html')}">${view.site.title}</a>
      <nav aria-label="${say(view, 'menu')}">
        <ul>
          ${entries}
        </ul>
      </nav>
      <form
        class="search"
        role="search"
        data-root="${wayTo(view, '')}"
        data-none="${say(view, 'noResults')}"
        data-failed="${say(view, 'searchFailed')}"
        hidden
      >
        <label class="visually-hidden" for="q">${say(view, 'search')}</label
        ><input id="q" type="search" autocomplete="off" placeholder="${say(view, 'search')}" />
        <div class="results" aria-live="polite"></div>
      </form>
    </div>
  </header> `
}

function bottom(view: View): Html {
  const { publisher, license } = view.site
  return html`<footer class="bottom">
    <div class="wrap">
      ${publisher && html`<p>${say(view, 'publisher')} ${publisher.name}</p> `}${
        license !== undefined &&
        html`<p>${say(view, 'licence')}: ${linkOut(license, html`${licenceName(license)}`)}</p> `
      }
      <p><a href="${wayTo(view, 'dataset.html')}">${say(view, 'dataset')}</a></p>
      <p><a href="${wayTo(view, 'feed.atom')}">${say(view, 'feed')}</a></p>
    </div>
  </footer> `
}
