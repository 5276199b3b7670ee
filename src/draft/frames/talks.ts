import { passiveTopics, talksNouns, talksVerbs } from '../languages/en/speech.ts'
import { itemAt, type MaskedSentence } from '../masked.ts'
import { type SpeechFrame, window, wordOf } from './speech-frame.ts'

/** "The talks focused on", over words that stand between the noun and the verb. */
export function talksAt(masked: MaskedSentence, at: number): SpeechFrame | undefined {
  const noun = masked.items[at]
  if (!noun || !talksNouns.test(wordOf(masked, noun))) return undefined
  for (let next = at + 1; next < at + 16; next++) {
    const item = masked.items[next]
    if (!item) return undefined
    const word = wordOf(masked, item)
    if (/^[.;:"“]$/.test(word) || (next > at + 1 && talksNouns.test(word))) return undefined
    const rest = masked.text.slice(item.start, item.start + window)
    if (!item.referent && /^(?:on|about)$/.test(word) && isAboutTalks(masked, at, next))
      return isTopic(masked, next + 1)
        ? talks(masked, { start: noun.start, verb: 'discussed', from: item.end + 1 })
        : undefined
    const verb = talksVerbs.exec(rest)
    if (verb && !isRelative(masked, next))
      return talks(masked, {
        start: noun.start,
        verb: 'discussed',
        from: item.start + verb[0].length,
      })
    if (/^(?:met|visited|said|told|thanked|expressed|at|in the)$/.test(word)) return undefined
  }
  return undefined
}

/** "talks with A and B on": nothing but who takes part stands between the noun and "on". */
function isAboutTalks(masked: MaskedSentence, noun: number, on: number): boolean {
  const first = wordOf(masked, masked.items[noun])
  if (!/^(?:talks|discussions?|consultations?|negotiations|conversations?|exchanges?)$/.test(first))
    return false
  for (let at = noun + 1; at < on; at++) {
    const item = masked.items[at]
    if (item?.referent) continue
    if (
      !/^(?:with|and|,|the|his|her|its|of|views?|opinions|counterpart|side|delegation|here|today|held|also|other|officials|leaders|members|majesty|excellency|highness|royal|visiting|new|current|both|in|at)$/.test(
        wordOf(masked, item),
      )
    )
      return false
  }
  return true
}

const talks = (
  masked: MaskedSentence,
  { start, verb, from }: Pick<SpeechFrame, 'start' | 'verb' | 'from'>,
): SpeechFrame | undefined =>
  from < masked.text.length - 2
    ? { speaker: undefined, verb, start, from, rule: 'talks about' }
    : undefined

const isRelative = (masked: MaskedSentence, at: number): boolean =>
  /^(?:that|which|who)$/.test(wordOf(masked, masked.items[at - 1]))

/** Behind "talks on": a topic, and no day, place or margin. */
function isTopic(masked: MaskedSentence, at: number): boolean {
  const item = masked.items[at]
  if (!item) return false
  const { referent } = item
  if (referent?.type === 'mention' && /^(?:date|place)$/.test(referent.mention.type))
    return wordOf(masked, masked.items[at + 1]) === "'s"
  if (referent) return false
  const rest = masked.text.slice(item.start, item.start + window)
  return !/^(?:(?:the |his |her |their )?(?:him|her|them|sidelines?|margins?|arrival|occasion|fringes|board|way|invitation|same|second|third|final|last|first|following|previous|[a-z]*day|[a-z]+ (?:day|morning|afternoon|evening))\b|<|board|behalf|top)/.test(
    rest,
  )
}

/** "X were discussed", "X came under discussion": the topics stand before the verb; "it was stressed that": behind it. */
export function passiveAt(masked: MaskedSentence, at: number): SpeechFrame | undefined {
  const item = masked.items[at]
  const word = wordOf(masked, item)
  if (!item) return undefined
  const rest = masked.text.slice(item.end + 1, item.end + 1 + window)
  const isUnder =
    /^(?:came|come)$/.test(word) && /^(?:also )?(?:under|up for|in for) discussion/.test(rest)
  const participle = /^(?:was|were|are|is|being)$/.test(word) ? passiveTopics.exec(rest) : null
  const before = masked.text.slice(Math.max(0, item.start - 80), item.start)
  if (
    participle &&
    /(?:^|[,;] )(?:it|there) $/.test(before) &&
    /^ (?:[a-z ]{0,30} )?that /.test(rest.slice(participle[0].length))
  )
    return {
      speaker: undefined,
      verb: participle[0],
      start: item.start,
      from: item.end + 1 + participle[0].length + 1,
      rule: 'was discussed',
    }
  if (!isUnder && !participle) return undefined
  if (participle && /^ ?(?:by|that|in (?:19|20))/.test(rest.slice(participle[0].length)))
    return undefined
  if (/\b(?:that|which|who|it|he|she|they) $/.test(before)) return undefined
  const from = subjectStart(masked, at)
  return item.start - from < 4
    ? undefined
    : {
        speaker: undefined,
        verb: 'discussed',
        start: from,
        from,
        to: item.start - 1,
        rule: 'was discussed',
      }
}

/** Where the subject of a passive clause begins: behind the opening adverbial, or behind the clause before. */
function subjectStart(masked: MaskedSentence, verb: number): number {
  let from = 0
  for (let at = verb - 1; at >= 0; at--) {
    const item = masked.items[at]
    const word = wordOf(masked, item)
    const isBreak =
      /^[;:"”]$/.test(word) || /^(?:where|while|whereas|when|that|during|after|at)$/.test(word)
    if (isBreak) {
      from = (masked.items[at]?.end ?? 0) + 1
      // "During the meeting, X were discussed": the topics begin behind the comma.
      const comma = masked.text.indexOf(' , ', from)
      const isAdverbial = /^(?:during|after|at|when)$/.test(word)
      if (isAdverbial && comma > 0 && comma < (masked.items[verb]?.start ?? 0)) from = comma + 3
      break
    }
  }
  return from
}

/** Behind "discussions on": no margin of a conference and no day. */
export const isOnTopic = (masked: MaskedSentence, from: number): boolean =>
  !masked.text.slice(0, from).endsWith(' on ') || isTopic(masked, itemAt(masked, from))

/** "met X to discuss", "for talks on", "topics to be discussed include". */
export function purposeAt(masked: MaskedSentence, at: number): SpeechFrame | undefined {
  const item = masked.items[at]
  if (!item) return undefined
  const rest = masked.text.slice(item.start, item.start + window)
  const purpose =
    /^(?:to (?:discuss|review|explore|exchange views on|take stock of)|(?:(?:main|central|other|key) (?:topics|issues|subjects|points)(?: of (?:the )?(?:talks|discussions?|conversations?|meetings?))? (?:were|are|included)|(?:topics|issues|subjects|matters|points) (?:that were |which were |to be |under )?(?:discussed|discussion|raised)(?: [a-z ]{0,30})?(?: (?:are|were|was|include[ds]?|including|ranged from)| :))) /.exec(
      rest,
    )
  return purpose
    ? {
        speaker: undefined,
        verb: 'discussed',
        start: item.start,
        from: item.start + purpose[0].length,
        rule: 'talks about',
      }
    : undefined
}
