import { html, isShown, joined, nothing, type Html } from './html.ts'
import { say, type View } from './view.ts'
import type { TextKey } from './words/words.ts'

/** How many rows a list of a page shows at most: pages stay light whatever is in the graph. */
export const rowLimit = 60

/** Writes a section with a heading; nothing where it has no content. */
export function section(id: string, heading: string | Html, content: Html): Html {
  if (!isShown(content)) return nothing
  return html`<section>
    <h2 id="h-${id}">${heading}</h2>
    ${content}
  </section> `
}

/** Writes terms with their values; those without values are left out. */
export function facts(
  rows: readonly (readonly [term: string, values: Html | readonly Html[] | undefined])[],
): Html {
  const shown = rows.flatMap(([term, values]) => {
    const all = values === undefined ? [] : 'html' in values ? [values] : values
    const kept = all.filter(isShown)
    return kept.length === 0
      ? []
      : [
          html`<div>
            <dt>${term}</dt>
            ${kept.map(value => html`<dd>${value}</dd>`)}
          </div> `,
        ]
  })
  return shown.length === 0 ? nothing : html`<dl class="facts">${shown}</dl> `
}

interface TableParts {
  readonly rows: readonly (readonly Html[])[]
  readonly caption: string | Html
  readonly rest?: Html
  /** How many rows are shown; by default `rowLimit`. */
  readonly limit?: number
  /** How many rows there are, if not all of them are given. */
  readonly count?: number
}

/** Writes a table of at most `rowLimit` rows, and how many there are besides; nothing where there are none. */
export function table(
  view: View,
  head: readonly (readonly [TextKey, string?])[],
  { rows, caption, rest, limit = rowLimit, count = rows.length }: TableParts,
): Html {
  if (rows.length === 0) return nothing
  const cells = head.map(
    ([key, name]) =>
      html`<th scope="col" ${name === 'number' && html` class="number"`}>${say(view, key)}</th>`,
  )
  const body = rows.slice(0, limit).map(
    row =>
      html`<tr>
        ${row.map((cell, index) => html`<td${head[index]?.[1] === 'number' && html` class="number"`}>${cell}</td>`)}
      </tr> `,
  )
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
      <table>
        <thead>
          <tr>
            ${cells}
          </tr>
        </thead>
        <tbody>
          ${body}
        </tbody>
      </table>
    </div>
    ${more(view, count - limit, rest)}`
}

/** Says how many entries a list does not show. */
export function more({ site }: View, left: number, rest?: Html): Html {
  if (left <= 0) return nothing
  return html`<p class="quiet">
    ${site.words.count.more(left)}. ${rest ?? site.words.text.moreInData}
  </p> `
}

/** Writes a list; nothing where it is empty. */
export function list(view: View, items: readonly Html[], kind = 'plain'): Html {
  const shown = items.filter(isShown)
  if (shown.length === 0) return nothing
  return html`<ul class="${kind}">
      ${shown.slice(0, rowLimit).map(item => html`<li>${item}</li> `)}
    </ul>
    ${more(view, shown.length - rowLimit)}`
}

/** Writes parts in one line with commas. */
export const inline = (parts: readonly Html[]): Html => joined(parts, ', ')
