import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { html, nothing, trusted, type Html } from '../publish/html.ts'
import { pagePolicy } from '../publish/policy.ts'
import type { Reply } from './reply.ts'

/** The query editor, Yasgui, copied into `dist/` when the project is built; sources and program lie equally deep. */
const folder = new URL('../../dist/editor/', import.meta.url)

/** What puts the editor in place of the form: each ready question opens in a tab of its own and is asked. */
const script = `const form = document.querySelector('form')
const query = form.querySelector('textarea').value
const box = document.createElement('div')
box.id = 'editor'
form.before(box)
Yasgui.Yasqe.defaults.autocompleters = ['prefixes', 'variables']
const here = { endpoint: new URL('/sparql', location).href, method: 'POST' }
const requestConfig = { ...Yasgui.Yasqe.defaults.requestConfig, ...here }
Yasgui.Yasqe.defaults.requestConfig = requestConfig
const yasgui = new Yasgui(box, { requestConfig, copyEndpointOnNewTab: true, persistenceId: null })
form.hidden = true
yasgui.getTab().setQuery(query)
for (const link of document.querySelectorAll('a[data-query]'))
  link.addEventListener('click', event => {
    event.preventDefault()
    const tab = yasgui.addTab(true, {
      ...Yasgui.Tab.getDefaults(),
      name: new URL(link.href).searchParams.get('question'),
      requestConfig: { ...Yasgui.Tab.getDefaults().requestConfig, ...here },
      yasqe: { value: link.dataset.query },
    })
    box.scrollIntoView()
    tab.query()
  })
`

/** Where the parts of the editor are, and what kind they are. */
const parts: Readonly<Record<string, { readonly contentType: string; readonly file?: string }>> = {
  'sparql/yasgui.js': { contentType: 'text/javascript; charset=utf-8', file: 'yasgui.min.js' },
  'sparql/yasgui.css': { contentType: 'text/css; charset=utf-8', file: 'yasgui.min.css' },
  'sparql/editor.js': { contentType: 'text/javascript; charset=utf-8' },
}

// Bundlers take a template apart that holds this, and want a library for it.
const scriptEnd = trusted('</script>')

/** Writes what loads the editor; nothing where it was not copied. The page works without it. */
export const editorHead = (): Html =>
  existsSync(new URL('yasgui.min.js', folder))
    ? html`<link rel="stylesheet" href="/sparql/yasgui.css" />
        <script src="/sparql/yasgui.js" defer>${scriptEnd}
        <script src="/sparql/editor.js" defer>${scriptEnd}`
    : nothing

/** Says whether a path is that of a part of the editor. */
export const isEditorPart = (path: string): boolean => Object.hasOwn(parts, path)

/** Sends a part of the editor. */
export async function editorPart(path: string): Promise<Reply> {
  const { contentType = '', file } = parts[path] ?? {}
  const body = file === undefined ? script : await readFile(new URL(file, folder))
  return { status: 200, contentType, body, isKept: true }
}

/** The one style that the editor writes into the page: that of the columns of a table. */
const columnStyle = "'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='"

/** What the page of the editor may load: what every page may, and that style. */
export const editorPolicy: string = pagePolicy("'self'", columnStyle)
