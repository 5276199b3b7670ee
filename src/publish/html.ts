/** Text that is HTML already: made by `html` only, which escapes all that is put into it. */
export interface Html {
  readonly html: string
}

/** What may be put into a template: HTML, a list of it, plain text, or nothing. */
export type Inset = Html | readonly Inset[] | string | number | false | undefined

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escapes a text for HTML and XML, in content and between quotes. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>"']/g, character => entities[character] ?? character)

/** Writes HTML: every plain text that is put into the template is escaped. */
export function html(strings: TemplateStringsArray, ...insets: readonly Inset[]): Html {
  let text = strings[0] ?? ''
  for (const [index, inset] of insets.entries()) text += textOf(inset) + (strings[index + 1] ?? '')
  return { html: text }
}

function textOf(inset: Inset): string {
  if (inset === undefined || inset === false) return ''
  if (typeof inset === 'string') return escapeText(inset)
  if (typeof inset === 'number') return String(inset)
  if ('html' in inset) return inset.html
  return inset.map(textOf).join('')
}

/** Takes a text for HTML as it is: the program's own constants, and JSON-LD that was escaped for script elements. */
export const trusted = (text: string): Html => ({ html: text })

/** Nothing at all. */
export const nothing: Html = { html: '' }

/** Says whether anything would be shown. */
export const isShown = (inset: Html): boolean => inset.html.trim() !== ''

/** Puts a separator between the parts that show something. */
export function joined(parts: readonly Html[], separator: string | Html): Html {
  const shown = parts.filter(isShown)
  return html`${shown.map((part, index) => (index === 0 ? part : html`${separator}${part}`))}`
}
