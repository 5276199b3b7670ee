import { describeCharacter } from '../rdf/iri.ts'

/** Characters that no text of a record may hold, by the code of the problem. */
const forbidden: readonly (readonly [code: string, pattern: RegExp, name: string])[] = [
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  [
    'CONTROL_CHARACTER',
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g,
    'control character',
  ],
  [
    'NONCHARACTER',
    /[\uFDD0-\uFDEF\uFFFE\uFFFF]|[\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{10FFFE}\u{10FFFF}]/gu,
    'noncharacter',
  ],
  ['LONE_SURROGATE', /[\uD800-\uDFFF]/gu, 'half of a surrogate pair'],
]

/** A character that may not be there. */
export interface BadCharacter {
  readonly code: string
  readonly index: number
  readonly message: string
}

const most = 20

/** Finds characters that no text of a record may hold; at most twenty. */
export function badCharacters(text: string): readonly BadCharacter[] {
  const found = forbidden.flatMap(([code, pattern, name]) =>
    text.search(pattern) < 0
      ? []
      : [...text.matchAll(pattern)].slice(0, most).map(({ 0: character, index }) => ({
          code,
          index,
          message: `the ${name} ${describeCharacter(character)} may not stand in a record`,
        })),
  )
  return found.toSorted((a, b) => a.index - b.index).slice(0, most)
}
