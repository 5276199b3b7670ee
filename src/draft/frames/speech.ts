import { sideVerbs, spokenOnlyWith, spokenStates } from '../languages/en/speech.ts'
import type { MaskedSentence } from '../masked.ts'
import { partyOf } from './party.ts'
import { type Speaker, speakerBefore } from './speakers.ts'
import { type SpeechFrame, window, wordOf } from './speech-frame.ts'
import { passiveAt, purposeAt, talksAt } from './talks.ts'
import { togetherAt } from './together.ts'
import { isNoun, isPassive } from './verb-uses.ts'
import { speechForms } from './verbs.ts'

/** Finds the verbs of speech of a sentence, and of talks, from left to right. */
export function speechIn(masked: MaskedSentence): readonly SpeechFrame[] {
  const frames: SpeechFrame[] = []
  for (const [at, item] of masked.items.entries()) {
    if (item.referent) continue
    const frame =
      talksAt(masked, at) ??
      passiveAt(masked, at) ??
      togetherAt(masked, at) ??
      purposeAt(masked, at) ??
      spokenAt(masked, at)
    if (frame) frames.push(frame)
  }
  return frames
}

const stateVerb = /^(?:is|are|was|were|stands?|stood|remains?|remained)$/

/** A verb of speech with its subject before it. */
function spokenAt(masked: MaskedSentence, at: number): SpeechFrame | undefined {
  const item = masked.items[at]
  const word = wordOf(masked, item)
  if (!item) return undefined
  const rest = masked.text.slice(item.end + 1, item.end + 1 + window)
  if (word === 'according') return accordingTo(masked, at)
  const state = stateVerb.test(word) ? spokenStates.exec(rest) : null
  if (state) {
    const speaker = speakerBefore(masked, at)
    const verb = `${word} ${state[0].trim()}`
    return (
      speaker && frame(speaker, { verb, start: item.start, from: item.end + 1 + state[0].length })
    )
  }
  if (isOfSide(masked, at)) return sideVerbAt(masked, at)
  const form = speechForms.get(word)
  if (!form || isNoun(masked, at, form.form)) return undefined
  const needed = spokenOnlyWith[form.base]
  if (needed && !needed.test(`${rest} `)) return sideVerbAt(masked, at)
  if (form.form !== 'participle' && isPassive(masked, at)) return undefined
  const behindWords = form.form === 'past' ? speakerBehind(masked, at) : undefined
  if (behindWords) return behindWords
  // A participle has the subject of its sentence, and none beside it.
  const speaker = form.form === 'participle' ? undefined : speakerBefore(masked, at)
  const behind =
    /^(?:for|out|forward to|positively|highly|warmly|of|about|on|upon|to)(?: of| about)? |^(?:over|in favou?r of|against|attention to) /.exec(
      rest,
    )
  const skipped = needed && behind ? behind[0].length : 0
  const verb = masked.text.slice(item.start, item.end + 1 + skipped).trim()
  if (hollow.test(rest)) return trailing(masked, speaker, verb)
  return frame(speaker, { verb, start: item.start, from: item.end + 1 + skipped })
}

/** Behind the verb stands only when or where it was said. */
const hollow =
  /^(?:(?:late |early )?(?:on|in|at|during|after|to)? ?(?:<[DL]\d+>|(?:an?|the|his|her) (?:[a-z]+ ){0,2}(?:statement|conference|briefing|interview|post|release|talks|meeting|media|press|reporters)|[a-z]*day(?: [a-z]+)?|reporters|journalists|today|yesterday|here|earlier) ?){0,3}[.)”"]?$/

/** "The road will open, X said.": the words stand before. */
const trailing = (
  { text }: MaskedSentence,
  speaker: Speaker | undefined,
  verb: string,
): SpeechFrame | undefined =>
  speaker && /[^ ] , $/.test(text.slice(Math.max(0, speaker.start - 4), speaker.start))
    ? { speaker, verb, start: 0, from: 0, to: speaker.start - 3, rule: 'speaker behind the words' }
    : undefined

/** "the road will open, said X": the words stand before the verb, and who said them behind it. */
function speakerBehind(masked: MaskedSentence, at: number): SpeechFrame | undefined {
  const before = masked.items[at - 1]
  if (!before || !/^[,"”]$/.test(wordOf(masked, before))) return undefined
  const isArticle = wordOf(masked, masked.items[at + 1]) === 'the'
  const item = masked.items[isArticle ? at + 2 : at + 1]
  const party = item && partyOf(masked, item)
  if (!item || !party) return undefined
  const speaker: Speaker =
    party.type === 'body'
      ? { type: 'side', item, start: item.start }
      : { type: 'party', party, start: item.start }
  const verb = wordOf(masked, masked.items[at])
  const frame = { speaker, verb, start: 0, from: 0, rule: 'speaker behind the words' } as const
  // "The road, said X, will open": the words go on behind who says them.
  const goesOn = wordOf(masked, masked.items[(isArticle ? at + 2 : at + 1) + 1]) === ','
  return goesOn ? frame : { ...frame, to: before.start }
}

/** "According to X, …" and "…, according to X". */
function accordingTo(masked: MaskedSentence, at: number): SpeechFrame | undefined {
  const isArticle = wordOf(masked, masked.items[at + 2]) === 'the'
  const named = isArticle ? at + 3 : at + 2
  const item = masked.items[named]
  const speaker = item && speakerBefore(masked, named + 1)
  const start = masked.items[at]?.start ?? 0
  if (!item || !speaker || wordOf(masked, masked.items[at + 1]) !== 'to') return undefined
  const rule = 'speaker behind the words'
  if (at > 2) return { speaker, verb: 'said', start: 0, from: 0, to: start - 1, rule }
  const from = masked.text.indexOf(' , ', item.end)
  return from < 0 ? undefined : { speaker, verb: 'said', start: 0, from: from + 3, rule }
}

const frame = (
  speaker: Speaker | undefined,
  { verb, start, from }: Pick<SpeechFrame, 'verb' | 'start' | 'from'>,
): SpeechFrame => ({
  speaker,
  verb,
  start: speaker?.start ?? start,
  from,
  rule: speaker?.type === 'side' || speaker?.type === 'hosts' ? 'side' : 'speaker before the verb',
})

const isOfSide = (masked: MaskedSentence, at: number): boolean => {
  const item = masked.items[at]
  return item !== undefined && /^(?:highly|will|would|intends|plans)$/.test(wordOf(masked, item))
}

function sideVerbAt(masked: MaskedSentence, at: number): SpeechFrame | undefined {
  const item = masked.items[at]
  if (!item) return undefined
  const verb = sideVerbs.exec(masked.text.slice(item.start, item.start + window))
  const speaker = verb ? speakerBefore(masked, at) : undefined
  if (!verb || speaker?.type !== 'side' || !isSideNoun(masked, at)) return undefined
  return frame(speaker, {
    verb: verb[0].trim(),
    start: item.start,
    from: item.start + verb[0].length,
  })
}

/** "the Chinese side will", but not "Hanoi will". */
const isSideNoun = (masked: MaskedSentence, at: number): boolean =>
  /^(?:side|people|government|party|hosts?|authorities)$/.test(wordOf(masked, masked.items[at - 1]))
