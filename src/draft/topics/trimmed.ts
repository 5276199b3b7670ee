import { cutFields, phraseEnds } from '../languages/en/topics.ts'
import { actions } from './words.ts'

/** No topic has more words. */
const longest = 9

const functionWord =
  /^(?:and|or|of|the|a|an|to|in|for|with|on|by|at|as|from|is|are|will|its|their|his|her|between|be|not|into|under|towards|among|against|more|most|very|both|also|about|over|via|per|within|across|like|who|this|these|all|no)$/i

/** Cuts a phrase where it ends, and where it is too long at the last place where it may be cut. */
export function trimmed(text: string): string {
  const list = listed(text)
  const clause = list ?? withoutBrokenList(text)
  const end = phraseEnds.exec(`${clause} `)
  const purpose = purposePlace(clause)
  const limit = Math.min(end?.index ?? clause.length, purpose ?? clause.length)
  let words = clause.slice(0, limit).split(' ').filter(Boolean)
  if (words.length > (list === undefined ? longest : longest + 4)) words = cutBack(words)
  while (words.length > 1 && functionWord.test(words.at(-1) ?? '')) words.pop()
  return words
    .join(' ')
    .replace(/[,;:.\s]+$/, '')
    .replace(cutFields, '')
}

/** "observers to observe the vote": where the infinitive begins that says what for. */
function purposePlace(text: string): number | undefined {
  for (const match of text.matchAll(/ to ([a-z]+)(?= |$)/g))
    if (actions.has(match[1] ?? '') && text.slice(0, match.index).split(' ').length > 1)
      return match.index
  return undefined
}

/** A mark that ends a phrase; the full stop of an abbreviation does not. */
const clauseMark = /[,;:?!—–](?: |$)|(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Hon|Gen|No))\.(?: |$)/u

/** The words before the first mark; of a list that is cut off, without its first part. */
function withoutBrokenList(text: string): string {
  const [clause = '', next = ''] = text.split(clauseMark)
  const isList = text[clause.length] === ',' && /^(?:[^\s]+ ?){1,4}$/.test(next)
  const place = isList ? / (?:in|on|of|for|with|between) [^\s]+(?: [^\s]+)?$/.exec(clause) : null
  return place && place.index > 8 ? clause.slice(0, place.index) : clause
}

/** "food, security, energy and contacts": a list of short parts is kept whole. */
function listed(text: string): string | undefined {
  const list =
    /^(?:[^\s,;:.]+ ){0,7}[^\s,;:.]+(?:, (?!and )(?:[^\s,;:.]+ ){0,2}[^\s,;:.]+){1,4},? and (?:[^\s,;:.]+ ?){1,3}(?=[\s,;:.]|$)/.exec(
      text.slice(0, 260),
    )?.[0]
  if (list === undefined || list.split(' ').length > longest + 5) return undefined
  return phraseEnds.test(list) ? undefined : list
}

function cutBack(words: readonly string[]): string[] {
  let cut = words.slice(0, longest)
  for (let at = longest; at > 2; at--)
    if (functionWord.test(words[at] ?? '') && !functionWord.test(words[at - 1] ?? '')) {
      cut = words.slice(0, at)
      break
    }
  // What stands behind "and" is cut in two: the part before it is whole.
  const and = cut.lastIndexOf('and')
  return and > 1 && cut.length - and <= 4 ? cut.slice(0, and) : cut
}
