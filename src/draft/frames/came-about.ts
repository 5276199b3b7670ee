import {
  documentNouns,
  occasionNouns,
  passiveDeeds,
  passiveOccasions,
} from '../languages/en/activities.ts'
import type { MaskedSentence } from '../masked.ts'
import { type ActivityFrame, clauseEnd } from './activity-frame.ts'
import { window, wordOf } from './speech-frame.ts'

/** Reads a passive by which a document or an occasion comes about: "an agreement was signed", "a banquet was held". */
export function cameAboutAt(masked: MaskedSentence, at: number): ActivityFrame | undefined {
  const item = masked.items[at]
  if (!item || !/^(?:was|were|be|been)$/.test(wordOf(masked, item))) return undefined
  const rest = masked.text.slice(item.end + 1, item.end + 1 + window)
  const deed = passiveDeeds.exec(rest)
  const occasion = passiveOccasions.exec(rest)
  const noun =
    (deed && nounBefore(masked, at, documentNouns)) ??
    (occasion && nounBefore(masked, at, occasionNouns)) ??
    (deed && /^(?:inaugurated|unveiled)$/.test(deed[1] ?? '') ? subjectNoun(masked, at) : undefined)
  const done = deed ?? occasion
  if (noun === undefined || noun === null || !done) return undefined
  const start = masked.items[phraseStart(masked, noun)]?.start ?? item.start
  const after = item.end + 1 + done[0].length
  if (/^ ?(?::|$)/.test(masked.text.slice(after, after + 3))) return undefined
  return {
    start,
    end: clauseEnd(masked, after),
    verb: done[1] ?? 'held',
    rule: documentNouns.test(wordOf(masked, masked.items[noun])) ? 'was signed' : 'was held',
    isActive: false,
  }
}

/** The word right before a passive: whatever is inaugurated is an item of the programme. */
const subjectNoun = (masked: MaskedSentence, verb: number): number | undefined =>
  /^(?:[a-z-]{3,}|<[BLU]\d+>)$/.test(wordOf(masked, masked.items[verb - 1])) &&
  !/^(?:it|this|that|which|who|he|she|they)$/.test(wordOf(masked, masked.items[verb - 1]))
    ? verb - 1
    : undefined

/** The first noun of a kind in the clause before a verb. */
function nounBefore(masked: MaskedSentence, verb: number, nouns: RegExp): number | undefined {
  let found: number | undefined
  let last = verb - 1
  while (
    /^(?:is|are|was|were|will|would|to|also|due|expected|scheduled|has|have|had)$/.test(
      wordOf(masked, masked.items[last]),
    )
  )
    last--
  for (let at = last; at >= Math.max(0, verb - 40); at--) {
    const word = wordOf(masked, masked.items[at])
    if (/^(?:;|:|"|“|”|where|when|while|which|who|was|were|is|are|said|that)$/.test(word)) break
    if (nouns.test(word)) found = at
  }
  return found
}

/** Where a noun phrase begins: at its article, number or country. */
function phraseStart(masked: MaskedSentence, noun: number): number {
  let start = noun
  for (let at = noun - 1; at >= Math.max(0, noun - 7); at--) {
    const word = wordOf(masked, masked.items[at])
    if (
      /^(?:a|an|the|another|two|three|four|five|six|seven|eight|nine|ten|several|some|\d+)$/.test(
        word,
      )
    )
      return at
    if (
      /^(?:after|following|during|at|in|on|when|where|as|with|today|yesterday|,|also|talks|meetings?|and)$/.test(
        word,
      )
    )
      return start
    start = at
  }
  return start
}
