import { gerund } from './gerund.ts'
import { asInfinitive } from './infinitives.ts'
import { finite } from './words.ts'

/** Takes the subject of a clause, or its predicate where the subject says too little; what is no clause stays as it is. */
export function ofClause(text: string): string {
  const words = text.split(' ')
  const at = verbPlace(text)
  if (at === undefined) return text
  const subject = words.slice(0, at).join(' ')
  return isWeak(subject) ? (predicate(words, at) ?? subject) : subject
}

/** Where the finite verb of a clause stands, if it comes early. */
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
