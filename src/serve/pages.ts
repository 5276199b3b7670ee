import { html, nothing, type Html } from '../publish/html.ts'
import { fault, type Reply } from './reply.ts'
import type { SiteFile } from './site-folder.ts'

/** What the server's own pages need besides the style of the site. */
export const serverStyle: string = `textarea {
  box-sizing: border-box;
  width: 100%;
  font: 0.875rem/1.5 ui-monospace, monospace;
}
select, button { font: inherit; }
select, button, pre, .scroll { max-width: 100%; }
pre, .scroll { overflow-x: auto; }
#editor { background: #fff; color: #222; color-scheme: light; margin-bottom: 2rem; }
#editor .controlbar { display: none; }
`

/** Writes a page of the server's own: what the site has no file for. */
export const serverPage = (title: string, main: Html, head: Html = nothing): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="/site.css" />
        <link rel="stylesheet" href="/sparql/style.css" />
        <link rel="icon" href="/icon.svg" />
        ${head}
      </head>
      <body>
        <main id="main">
          <div class="wrap">
            <h1>${title}</h1>
            ${main}
            <p><a href="/">To the start</a></p>
          </div>
        </main>
      </body>
    </html> `.html

const asPage = (status: number, title: string, main: Html): Reply => ({
  status,
  contentType: 'text/html; charset=utf-8',
  body: serverPage(title, main),
})

const isForPeople = (accept: string | undefined): boolean => /text\/html/.test(accept ?? '')

/** Says that there is nothing at an address. */
export const notFound = (path: string, accept: string | undefined): Reply =>
  isForPeople(accept)
    ? asPage(404, 'Not found', html`<p>There is nothing at <code>/${path}</code>.</p>`)
    : fault(404, 'there is nothing at this address')

/** Says that none of the forms is one that the client takes, and lists them (RFC 9110, section 15.5.7). */
export function notAcceptable(files: readonly SiteFile[], accept: string | undefined): Reply {
  const headers = { Vary: 'Accept, Accept-Profile', Link: files.map(alternate).join(', ') }
  if (!isForPeople(accept)) {
    const lines = files.map(({ path, mediaType }) => `${mediaType}  /${path}`)
    return fault(406, `this is here in other forms:\n${lines.join('\n')}`, headers)
  }
  const items = files.map(
    ({ path, mediaType }) => html`<li><a href="/${path}">${mediaType}</a></li> `,
  )
  const reply = asPage(
    406,
    'Other forms',
    html`<ul>
      ${items}
    </ul> `,
  )
  return { ...reply, headers }
}

/** Writes the Link to a form (RFC 8288). */
export const alternate = ({ path, mediaType }: SiteFile): string =>
  `</${encodeURI(path)}>; rel="alternate"; type="${mediaType}"`
