import type { Problem } from '../problem.ts'
import { html, joined, type Html } from '../publish/html.ts'
import { prefixes } from '../rdf/namespaces.ts'
import { declared, findQuestion, queryOf } from '../sparql/question.ts'
import { questions } from '../sparql/questions.ts'
import type { ResultFormat } from '../sparql/result-format.ts'
import { editorHead } from './editor.ts'
import { serverPage } from './pages.ts'

/*
 * The query page works without a script: a form, links to the ready questions, and answers as tables. With scripts,
 * an editor takes the place of the form.
 */

interface Context {
  readonly base: string
  readonly language?: string | undefined
}

/** Writes the page for a query that is to be written. */
export function queryPage(query: string, context: Context): string {
  const first = query || `${declared}\nSELECT * WHERE {\n  ?visit a vg:Visit ; schema:name ?name\n}`
  return serverPage('SPARQL', html`${form(first)}${list(context)}`, editorHead())
}

/** Writes the page with a ready question put in; the empty page for a name that is not known. */
export function questionPage(name: string, context: Context): string {
  const isKnown = questions.some(question => question.name === name)
  return queryPage(isKnown ? queryOf(findQuestion(name), {}, context) : '', context)
}

function form(query: string): Html {
  const rows = Math.min(24, Math.max(10, query.split('\n').length + 1))
  return html`<form action="/sparql" method="get">
    <p><label for="query">Query</label></p>
    <p>
      <textarea id="query" name="query" rows="${rows}" spellcheck="false" autocomplete="off">
${query}</textarea>
    </p>
    <p>
      <label for="format">Answer as</label>
      <select id="format" name="format">
        <option value="html">a page</option>
        <option value="csv">CSV</option>
        <option value="tsv">TSV</option>
        <option value="json">JSON</option>
        <option value="xml">XML</option>
        <option value="turtle">Turtle (CONSTRUCT, DESCRIBE)</option>
        <option value="jsonld">JSON-LD (CONSTRUCT, DESCRIBE)</option>
      </select>
      <button type="submit">Ask</button>
    </p>
  </form> `
}

function list(context: Context): Html {
  const items = questions.map(
    ({ name, title }) =>
      html`<li>
        <a href="/sparql?question=${name}" data-query="${queryOf(findQuestion(name), {}, context)}"
          >${title}</a
        >
      </li> `,
  )
  return html`<h2>Ready questions</h2>
    <ul>
      ${items}
    </ul> `
}

/** What is shown beside a query that was asked. */
export interface Answered {
  readonly base: string
  readonly text: string
  readonly format: ResultFormat
  readonly problem: Problem | undefined
}

/** Writes the page with a query and its answer. */
export function resultPage(query: string, { base, text, format, problem }: Answered): string {
  const answer = problem
    ? html`<p role="alert">
        <strong>${problem.message}</strong
        >${problem.hint !== undefined && html`<br />${problem.hint}`}
      </p> `
    : format.id === 'json'
      ? table(text, base)
      : html`<pre tabindex="0">${text}</pre> `
  return serverPage(
    'SPARQL',
    html`<section id="answer" aria-label="Answer">${answer}</section>
      ${form(query)}${list({ base })}`,
  )
}

interface Cell {
  readonly type: string
  readonly value: string
  readonly 'xml:lang'?: string
}

interface Results {
  readonly head: { readonly vars?: readonly string[] }
  readonly boolean?: boolean
  readonly results?: { readonly bindings: readonly Readonly<Record<string, Cell>>[] }
}

function table(text: string, base: string): Html {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the engine writes it by the specification
  const { head, boolean, results } = JSON.parse(text) as Results
  if (boolean !== undefined) return html`<p>${boolean ? 'Yes' : 'No'}</p> `
  const { vars = [] } = head
  const rows = results?.bindings ?? []
  return html`<p>${rows.length === 1 ? '1 row' : `${rows.length} rows`}</p>
    <div class="scroll" tabindex="0" role="region" aria-label="Rows">
      <table>
        <thead>
          <tr>
            ${vars.map(name => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${joined(
            rows.map(
              row =>
                html`<tr>
                  ${vars.map(name => html`<td>${cell(row[name], base)}</td>`)}
                </tr>`,
            ),
            '\n',
          )}
        </tbody>
      </table>
    </div> `
}

function cell(term: Cell | undefined, base: string): Html | undefined {
  if (!term) return undefined
  if (term.type !== 'uri')
    return term['xml:lang'] === undefined
      ? html`${term.value}`
      : html`<span lang="${term['xml:lang']}">${term.value}</span>`
  if (term.value.startsWith(base)) {
    const path = term.value.slice(base.length)
    return html`<a href="/${path}">/${path}</a>`
  }
  return /^https?:\/\//.test(term.value)
    ? html`<a href="${term.value}" rel="external nofollow">${shortened(term.value)}</a>`
    : html`${term.value}`
}

function shortened(iri: string): string {
  for (const [prefix, namespace] of Object.entries(prefixes))
    if (iri.startsWith(namespace)) return `${prefix}:${iri.slice(namespace.length)}`
  return iri
}
