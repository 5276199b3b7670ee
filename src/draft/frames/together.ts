import { togetherVerbs } from '../languages/en/speech.ts'
import type { MaskedItem, MaskedSentence } from '../masked.ts'
import { speakerBefore } from './speakers.ts'
import { type SpeechFrame, window, wordOf } from './speech-frame.ts'
import { isOnTopic } from './talks.ts'

/** "The two sides discussed", "A and B agreed to". */
export function togetherAt(masked: MaskedSentence, at: number): SpeechFrame | undefined {
  const item = masked.items[at]
  if (!item) return undefined
  const rest = masked.text.slice(item.start, item.start + window)
  const verb = togetherVerbs.exec(rest)
  if (!verb || !isOnTopic(masked, item.start + verb[0].length)) return undefined
  const speaker = speakerBefore(masked, at)
  if (speaker?.type !== 'together') {
    const isWhom = /\bwith (?:whom|the latter) (?:he|she|they) $/.test(
      masked.text.slice(Math.max(0, item.start - 30), item.start),
    )
    const isShared =
      isWhom ||
      (/^(?:discuss|exchanged|held|had|review|explor|talked about|compared|went over)/.test(
        verb[0],
      ) &&
        !/^(?:discussed|reviewed|explored) (?:with|by|at|in)\b/.test(rest) &&
        !isParticiple(masked, at) &&
        speaker?.type !== 'side')
    const isAgreed =
      /^agreed? $/.test(verb[0]) && /^agreed? with (?:the |his |her )?<[PR]/.test(rest)
    return isShared || isAgreed
      ? { ...shared(item, verb[0]), start: speaker?.start ?? item.start }
      : undefined
  }
  return { ...shared(item, verb[0]), speaker, start: speaker.start, rule: 'both sides' }
}

const shared = (item: MaskedItem, verb: string): SpeechFrame => ({
  speaker: undefined,
  verb: verb.trim(),
  start: item.start,
  from: item.start + verb.length,
  rule: 'talks about',
})

/** "the issues discussed": a participle behind a noun, or a passive. */
const isParticiple = (masked: MaskedSentence, at: number): boolean => {
  const before = masked.items[at - 1]
  const word = wordOf(masked, before)
  if (
    /^(?:was|were|been|be|being|is|are|to|also|topics|issues|matters|subjects|points|questions|items)$/.test(
      word,
    )
  )
    return (
      word !== 'also' ||
      /\b(?:was|were|be|been) also $/.test(masked.text.slice(0, masked.items[at]?.start))
    )
  return false
}
