import { lightNouns } from '../languages/en/topics.ts'
import { finite, light } from './words.ts'

/** Drops what stands before the topic: articles, "the importance of", "his belief that". */
export function withoutLead(text: string): string {
  let rest = text
  for (let round = 0; round < 14; round++) {
    const nouns = lightNouns.exec(rest)
    const word = /^[\p{L}’']+(?= )/u.exec(rest)?.[0]
    if (nouns) rest = rest.slice(nouns[0].length)
    else if (word !== undefined && light.has(word.toLowerCase()) && !/^(?:US|IT|UN)$/.test(word))
      rest = rest.slice(word.length + 1)
    else break
  }
  return rest
}

/** Drops a verb that stands first, and says less than what it governs: "it marked the start" without its pronoun. */
export const withoutVerb = (text: string): string =>
  finite.has(text.split(' ')[0] ?? '') ? withoutLead(text.replace(/^\S+ /, '')) : text
