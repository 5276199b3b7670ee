/** HTML that is finished: made by `markup` only, which escapes all that is put into it. */
export interface Markup {
  readonly markup: string
}

/** What may be put into a template: HTML, a list of it, plain text, or nothing. */
export type Filling = Markup | readonly Filling[] | string | number | undefined

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

// Controls, zero-width and directional characters: unseen they could turn or hide the words around them.
const unseen =
  // oxlint-disable-next-line no-control-regex -- controls are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

const named = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

/** Escapes a text; characters that would act unseen are named instead. */
export const escapeMarkup = (text: string): string =>
  text.replace(unseen, named).replace(/[&<>"']/g, character => references[character] ?? character)

/** Writes HTML: every plain text that is put into the template is escaped. */
export function markup(strings: TemplateStringsArray, ...fillings: readonly Filling[]): Markup {
  const rest = fillings.map((filling, index) => textOf(filling) + (strings[index + 1] ?? ''))
  return { markup: (strings[0] ?? '') + rest.join('') }
}

function textOf(filling: Filling): string {
  if (filling === undefined) return ''
  if (typeof filling === 'string') return escapeMarkup(filling)
  if (typeof filling === 'number') return String(filling)
  if ('markup' in filling) return filling.markup
  return filling.map(textOf).join('')
}

/** Takes a constant of the program for HTML as it is. */
export const constant = (text: string): Markup => ({ markup: text })
