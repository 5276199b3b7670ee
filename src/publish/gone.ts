import type { OutputFile } from '../stores/file.ts'
import { facts } from './blocks.ts'
import { dateInWords } from './dates.ts'
import { html } from './html.ts'
import { layout } from './layout.ts'
import { nameOf, type Site } from './site-model.ts'
import { say, wayTo } from './view.ts'

/** Writes the pages of what is no longer at its address: tombstones, and pages that lead on. */
export function* gonePages(site: Site): Generator<OutputFile> {
  for (const { path, date, reason } of site.withdrawn) {
    const view = { site, path: `${path}.html` }
    const main = html`<article id="id">
      <p class="kicker">${say(view, 'withdrawn')}</p>
      <h1>${path}</h1>
      <p class="notice">${say(view, 'withdrawnText')}</p>
      ${facts([
        [say(view, 'date'), html`${dateInWords(date, site.words)}`],
        [say(view, 'reason'), html`${reason}`],
      ])}
    </article> `
    const title = `${say(view, 'withdrawn')}: ${path}`
    yield { path: view.path, content: layout({ view, title, main, isUnlisted: true }) }
  }
  for (const { path, to } of site.moved) {
    const view = { site, path: `${path}.html` }
    const target = wayTo(view, `${to}.html`)
    const name = nameOf(site, `${site.base}${to}#id`)
    const main = html`<article id="id">
      <p class="kicker">${say(view, 'moved')}</p>
      <h1>${name}</h1>
      <p>${say(view, 'movedText')} <a href="${target}">${name}</a></p>
    </article> `
    const head = html`<meta http-equiv="refresh" content="0; url=${target}" /> `
    const page = { view, title: name, main, head, isUnlisted: true, canonical: `${to}.html` }
    yield { path: view.path, content: layout(page) }
  }
  const view = { site, path: '404.html' }
  yield {
    path: view.path,
    content: layout({
      view,
      title: say(view, 'notFound'),
      main: html`<h1>${say(view, 'notFound')}</h1>
        <p class="lead">${say(view, 'notFoundText')}</p> `,
      isUnlisted: true,
    }),
  }
}
