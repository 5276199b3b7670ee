import { describeCharacter } from '../rdf/iri.ts'

/** Control characters but tab, line feed and carriage return; noncharacters; surrogates that stand alone. */
const forbidden = /(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}\p{Cs}]/gu

/** What may be such a character; without Unicode properties it is found several times faster. Pairs are a false alarm. */
const suspicious =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uD800-\uDFFF\uFDD0-\uFDEF\uFFFE\uFFFF]/

const kinds: readonly (readonly [pattern: RegExp, code: string, name: string])[] = [
  [/\p{Cc}/u, 'CONTROL_CHARACTER', 'control character'],
  [/\p{Cs}/u, 'LONE_SURROGATE', 'half of a surrogate pair'],
]

/** A character that may not be there. */
export interface BadCharacter {
  readonly code: string
  readonly index: number
  readonly character: string
  readonly message: string
}

const mostReported = 20

/** Finds characters that no text of a record may hold, in their order; the first twenty at most. */
export function badCharacters(text: string, most: number = mostReported): readonly BadCharacter[] {
  if (!suspicious.test(text)) return []
  const found: BadCharacter[] = []
  for (const { 0: character, index } of text.matchAll(forbidden)) {
    found.push(describe(character, index))
    if (found.length >= most) break
  }
  return found
}

function describe(character: string, index: number): BadCharacter {
  const [, code = 'NONCHARACTER', name = 'noncharacter'] =
    kinds.find(([pattern]) => pattern.test(character)) ?? []
  const message = `the ${name} ${describeCharacter(character)} may not stand in a record`
  return { code, index, character, message }
}
