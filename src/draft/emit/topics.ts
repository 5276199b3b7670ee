import {
  actionVerbs,
  cutFields,
  emptyTopics,
  finiteVerbs,
  lightNouns,
  lightWords,
  phraseEnds,
} from '../languages/en/topics.ts'
import { gerund } from './gerund.ts'

const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))
const light = wordSet(lightWords)
const actions = wordSet(actionVerbs)
const finite = wordSet(finiteVerbs)

/** No topic has more words. */
const longest = 9

/**
 * Names the topic of what was said by a short noun phrase: the object of an infinitive with its verb as a noun ("to expand
 * trade": expanding trade), the subject of a clause, or its predicate where the subject is only a country or a
 * pronoun. Nothing where no words are left.
 */
export function topicOf(said: string, verb: string): string | undefined {
  const text = plain(behindAddressee(plain(said), verb))
  const opening = /^that (?:during|in|at|on|with|as|for|after) [^,]{3,120}, /i.exec(text)
  const rest = withoutVerb(withoutLead(opening ? text.slice(opening[0].length) : text))
  const infinitive = asInfinitive(rest, isInfinitive(text, verb)) ?? helpedWith(rest, verb)
  const phrase = infinitive ?? (startsClause(rest) ? ofClause(rest) : rest)
  const topic = trimmed(withoutLead(phrase))
  const isEmpty = topic.length < 3 || !/\p{L}/u.test(topic) || emptyTopics.test(topic)
  return isEmpty ? undefined : topic
}

const isInfinitive = (text: string, verb: string): boolean =>
  (/(?<!forward|referred|pointed) to$|^(?:will|would)$/.test(verb) &&
    !/^(?:be|have)\b/.test(text)) ||
  /^(?:also |further |jointly |continue )*to (?!(?:be|have|the|a|an|his|her|its|their|this|these|all|both)\b)/i.test(
    text,
  )

/** "supports the people in choosing": what somebody is supported in. */
const helpedWith = (text: string, verb: string): string | undefined =>
  /^(?:support|assist|help|back)/.test(verb)
    ? /^(?:[^\s,;.]+ ){1,4}?in ((?:[a-z]+ly )?[a-z]+ing .*)$/.exec(text)?.[1]
    : undefined

const plain = (text: string): string =>
  text
    .replaceAll(/["“”«»[\]{}]|\([^()]{0,40}\)/g, ' ')
    .replaceAll(/[()]/g, ' ')
    .replaceAll(/\b(?:our|own|also) /g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s:,;.–—-]+/, '')
    .trim()

const addressing =
  /^(?:agreed$|told|tell|inform|assur|reassur|remind|brief|thank|congratulat|felicitat|commend|prais|urg|encourag|exhort|advis|ask|call|invit|request|credit|wish|direct|instruct|task|mandat)/

/** "told the guests that", "thanked A for": what is said stands behind those it is said to. */
function behindAddressee(text: string, verb: string): string {
  if (!addressing.test(verb) || / (?:for|to)$/.test(verb)) return text
  const head = text.split(' ').slice(0, 18).join(' ')
  const link = /^(?!that |for )[^,;:.]{2,90}? (that|for|on|about|to|not to) (?=\S)/.exec(head)
  const isOrder =
    /^(?:ask|urg|encourag|exhort|advis|call|invit|request|assur|remind|direct|instruct|task|mandat)/.test(
      verb,
    )
  if (!link || (!isOrder && link[0].endsWith(' to ')) || /^(?:for|to)\b/.test(text)) return text
  const rest = text.slice(link[0].length)
  if (link[1] === 'to' && /^(?:the|a|an|his|her|its|their) /.test(rest)) return text
  return link[1] === 'to' || link[1] === 'not to' ? `to ${rest}` : rest
}

/** Drops what stands before the topic: articles, "the importance of", "his belief that". */
function withoutLead(text: string): string {
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

/** "it marked the start": without the pronoun the verb stands first, and says less than what it governs. */
const withoutVerb = (text: string): string =>
  finite.has(text.split(' ')[0] ?? '') ? withoutLead(text.replace(/^\S+ /, '')) : text

/** "expand trade" behind "to": a verb as a noun. */
function asInfinitive(text: string, isVerb: boolean): string | undefined {
  const first =
    /^(?:(?:also|further|jointly|continue to|fully|(?:work|join|strive|seek|make|take)(?: hands| together| closely| hard| joint| every| all| efforts| steps| measures){0,3} to|do|better|not) )*([a-z]+)(?= |$)/.exec(
      text,
    )
  const verb = first?.[1]
  if (!first || verb === undefined || light.has(verb) || /(?:ing|[^e]ed)$/.test(verb))
    return undefined
  if (!isVerb && !actions.has(verb)) return undefined
  const isNoun =
    /^(?:support|work|help|study|visit|review|exchange|supply|return|link|use|fight|end|sign|double|open|export|import|host|offer|share|lead|step|cut|stop|plan|run|start|increase)$/.test(
      verb,
    ) || /^ (?:of|in|for|between|with|on|from|to|at|by|and)\b/.test(text.slice(first[0].length))
  if (!isVerb && isNoun) return undefined
  return actions.has(verb) || isVerb ? `${gerund(verb)}${text.slice(first[0].length)}` : undefined
}

/** Whether a finite verb comes early, so that the words are a clause. */
const startsClause = (text: string): boolean => verbPlace(text) !== undefined

function verbPlace(text: string): number | undefined {
  const words = text.split(' ').slice(0, 16)
  const at = words.findIndex(
    (word, index) =>
      index > 0 &&
      ((finite.has(word) && !isInside(words, index)) ||
        (word === 'stand' && words[index + 1] === 'ready')),
  )
  const mark = words.findIndex(word => /[,;:.]$/.test(word))
  return at > 0 && (mark < 0 || at <= mark) ? at : undefined
}

/** Whether a word that may be a verb is a noun here: "the need for", "its support". */
const isInside = (words: readonly string[], at: number): boolean =>
  /^(?:the|a|an|its|his|her|their|our|of|in|for|with|to|and|more|no|mutual|[a-z]+al|[a-z]+ive)$/.test(
    words[at - 1] ?? '',
  ) && !/^(?:is|are|was|were|will|would|has|have|had)$/.test(words[at] ?? '')

/** The subject of a clause; its predicate where the subject says too little. */
function ofClause(text: string): string {
  const words = text.split(' ')
  const at = verbPlace(text)
  if (at === undefined) return text
  const subject = words.slice(0, at).join(' ')
  return isWeak(subject) ? (predicate(words, at) ?? subject) : subject
}

/** A pronoun, a country or a side: it tells who, and not what. */
const isWeak = (subject: string): boolean =>
  /^(?:it|he|she|they|we|i|this|there|nobody|everyone|all|country|visit|people|government|(?:two |both )?(?:countries|sides|parties|nations|kingdoms|states|governments|peoples))$/i.test(
    subject,
  ) || /^(?:\p{Lu}{2,5}|\p{Lu}\p{L}+(?:(?: and)? \p{Lu}\p{L}+)?)$/u.test(subject)

function predicate(words: readonly string[], at: number): string | undefined {
  const rest = words.slice(at + 1).join(' ')
  const verb = words[at] ?? ''
  const toDo =
    /^(?:(?:is|are|was|were)? ?(?:ready|willing|prepared|keen|determined|committed|intends?|wants?|hopes?|needs?) )?to ([a-z]+)(?= )(.*)$/.exec(
      rest,
    )
  if (toDo?.[1] !== undefined) return `${gerund(toDo[1])}${toDo[2] ?? ''}`
  if (/^(?:ready|willing|prepared|keen|determined|committed) to /.test(rest))
    return asInfinitive(rest.replace(/^[a-z]+ to /, ''), true)
  if (/^(?:will|would|can|could|should|must|may|might|shall)$/.test(verb)) {
    const base = /^(?:not |also |always |further |continue to |[a-z]+ly )*([a-z]+)(?= )(.*)$/.exec(
      rest,
    )
    if (base?.[1] === undefined || /^(?:be|have)$/.test(base[1])) return undefined
    return `${gerund(base[1])}${base[2] ?? ''}`
  }
  // "has removed the question": the object.
  const object =
    /^(?:been )?(?:having|[a-z]+ed|seen|made|become|given|taken|held|built|kept|shown) (?=(?:the|a|an|its|his|their|\p{Lu}))/u.exec(
      rest,
    )
  if (object) return rest.slice(object[0].length)
  return rest.split(' ').length > 1 ? rest : undefined
}

const functionWord =
  /^(?:and|or|of|the|a|an|to|in|for|with|on|by|at|as|from|is|are|will|its|their|his|her|between|be|not|into|under|towards|among|against|more|most|very|both|also|about|over|via|per|within|across|like|who|this|these|all|no)$/i

/** Cuts a phrase where it ends, and where it is too long at the last place where it may be cut. */
function trimmed(text: string): string {
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

const parts = new RegExp(
  `,? (?:so as to|in order to|with a view to) |,? and (?:to )?(?=(?:${[...actions].join('|')}) (?!of\\b|and\\b|in\\b|with\\b|between\\b))`,
)

/** Parts what follows one verb into single ideas: "expand trade and open a consulate". */
export function ideasOf(text: string, verb: string): readonly string[] {
  if (
    !/^(?:to|continue|that) |^[a-z]+ (?:to|the|its|his|their)\b/.test(text) &&
    !verb.endsWith(' to')
  )
    return [text]
  const [first = text, ...more] = text.split(parts).map(part => part.trim())
  return [first, ...more.map(part => `to ${part}`)]
    .filter(part => part.split(' ').length > 2)
    .slice(0, 4)
}
