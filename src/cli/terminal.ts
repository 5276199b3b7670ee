/*
 * What may reach a terminal: text in which nothing moves the cursor, changes colours or turns the reading
 * direction.
 */

/** C0, DEL and C1 controls, line and paragraph separators, bidirectional controls, lone surrogates. */
const unsafe =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\0-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]|\p{Cs}/gu

/** Shows each character that a terminal would obey as its code point, `<U+001B>`. */
export const visible = (text: string): string => text.replace(unsafe, codePoint)

/** Writes the same characters as JSON escapes, in a text that is JSON already. */
export const visibleJson = (json: string): string =>
  json.replace(unsafe, character =>
    character === '\n' ? character : `\\u${hexadecimal(character)}`,
  )

const codePoint = (character: string): string => `<U+${hexadecimal(character).toUpperCase()}>`

const hexadecimal = (character: string): string =>
  character.charCodeAt(0).toString(16).padStart(4, '0')

/** Wide and fullwidth characters of Unicode Standard Annex #11, as terminals draw them. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u

/** Counts the terminal cells of one code point. */
export function cellsOf(character: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) return 0
  return wide.test(character) ? 2 : 1
}

/** The kinds of emphasis that output uses. */
export type Style = 'error' | 'warning' | 'info' | 'place' | 'faint'

const sequences: Readonly<Record<Style, string>> = {
  error: '\u001B[1;31m',
  warning: '\u001B[1;33m',
  info: '\u001B[1;36m',
  place: '\u001B[1m',
  faint: '\u001B[2m',
}

/** Puts emphasis on a text. */
export type Paint = (style: Style, text: string) => string

/** Returns a painter that uses colours, or one that leaves text as it is. */
export const painter = (isColoured: boolean): Paint =>
  isColoured ? (style, text) => `${sequences[style]}${text}\u001B[0m` : (_style, text) => text

/** What decides whether there are colours. */
export interface ColourChoice {
  /** What the user asked for with `--color` or `--no-color`. */
  readonly asked?: boolean
  readonly isTTY: boolean
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Says whether to use colours: as asked, else FORCE_COLOR, else NO_COLOR (https://no-color.org), else on a terminal. */
export function useColour({ asked, isTTY, environment }: ColourChoice): boolean {
  if (asked !== undefined) return asked
  const force = environment['FORCE_COLOR']
  if (force !== undefined) return force !== '0' && force !== 'false'
  if (environment['NO_COLOR']) return false
  return isTTY && environment['TERM'] !== 'dumb'
}
