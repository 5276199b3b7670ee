import type { SpeechFrame } from '../frames/speech-frame.ts'
import { speechIn } from '../frames/speech.ts'
import { background } from '../languages/en/events.ts'
import { thenDone } from '../languages/en/speech.ts'
import type { MaskedSentence } from '../masked.ts'
import type { Reading } from './report.ts'
import type { Resolution } from './resolve.ts'
import { type Voice, voiceBefore, voiceOf } from './speakers.ts'
import { type Found, hasQuotes, type Place, type SpokenStatement, toStatement } from './spoken.ts'

/** A clause by which somebody says something, with whose words they are. */
interface Act extends Voice {
  readonly frame: SpeechFrame
}

/** Finds what is said in a sentence, clause by clause, by whom. */
export function spokenIn(
  reading: Reading,
  resolution: Resolution,
  place: Place,
): readonly SpokenStatement[] {
  const { masked } = place
  const acts: Act[] = []
  for (const frame of speechIn(masked)) {
    if (isQuoted(masked, frame.from) || looksBack(masked, frame)) continue
    const voice = voiceIn(reading, resolution, { place, frame, acts })
    if (voice) acts.push({ frame, side: voice.side, speaker: voice.speaker })
  }
  return runsOf(acts).flatMap(run => toRun(masked, run) ?? [])
}

interface Run {
  readonly acts: readonly Act[]
  /** Where the next one begins. */
  readonly end: number | undefined
}

/** Puts the clauses of one speaker that follow each other together. */
function runsOf(acts: readonly Act[]): readonly Run[] {
  const runs: Run[] = []
  for (const act of acts) {
    const last = runs.at(-1)
    const before = last?.acts.at(-1)
    if (last && before && isSame(before, act))
      runs[runs.length - 1] = { acts: [...last.acts, act], end: undefined }
    else {
      if (last) runs[runs.length - 1] = { ...last, end: act.frame.start }
      runs.push({ acts: [act], end: undefined })
    }
  }
  return runs
}

/** Makes one statement of a run: its words without a gap, its ideas clause by clause. */
function toRun(masked: MaskedSentence, { acts, end }: Run): SpokenStatement | undefined {
  const [first] = acts
  const last = acts.at(-1)
  if (!first || !last) return undefined
  const limit = last.frame.to ?? clauseEnd(masked, last.frame.from, end)
  const ideas = acts.flatMap((act, index) => {
    const next = acts[index + 1]?.frame.start ?? limit
    return (
      toStatement(
        masked,
        toFound(masked, act, act.frame.to ?? clauseEnd(masked, act.frame.from, next)),
      )?.ideas ?? []
    )
  })
  const whole = toStatement(masked, toFound(masked, first, limit))
  return whole && { ...whole, ideas: ideas.length > 0 ? ideas : whole.ideas }
}

/** Where what is said ends: before the next thing that its speaker does. */
function clauseEnd({ text }: MaskedSentence, from: number, end = text.length): number {
  const next = thenDone.exec(text.slice(from, end))
  return next ? from + next.index : end
}

function toFound({ text }: MaskedSentence, act: Act, end: number): Found {
  const { frame, side, speaker } = act
  return {
    side,
    speaker,
    verb: frame.verb,
    start: frame.from,
    end,
    rule: frame.rule,
    mode: hasQuotes(text.slice(frame.from, end)) ? 'quote' : 'paraphrase',
  }
}

interface Context {
  readonly place: Place
  readonly frame: SpeechFrame
  readonly acts: readonly Act[]
}

/** Whose words a clause brings: its own subject's, or those of the clause it goes on from or stands in. */
function voiceIn(reading: Reading, resolution: Resolution, context: Context): Voice | undefined {
  const { frame, acts, place } = context
  const before = acts.at(-1)
  const { speaker } = frame
  if (before && frame.rule === 'speaker behind the words') return undefined
  if (before) {
    const own = speaker && voiceOf(reading, resolution, { ...place, speaker })
    if (speaker?.type === 'party' && speaker.party.type === 'pronoun') return before
    if (own && isSame(own, before)) return before
    const isNew =
      own !== undefined || frame.rule === 'talks about' || frame.rule === 'was discussed'
    if (!isNew) return speaker ? undefined : before
    if (!isApart(place.masked, before, frame))
      return speaker && speaker.type !== 'party' ? before : undefined
    return own ?? both
  }
  if (frame.rule === 'talks about' || frame.rule === 'was discussed') return both
  if (speaker) {
    const voice = voiceOf(reading, resolution, { ...place, speaker })
    if (voice) return voice
  }
  return voiceBefore(reading, resolution, { ...place, start: frame.start })
}

const both: Voice = { side: 'both', speaker: undefined }

const isSame = (one: Voice, other: Voice): boolean =>
  one.side === other.side && one.speaker === other.speaker

/** Whether a clause stands beside the one before it, and is no part of what is said there. */
const isApart = ({ text }: MaskedSentence, before: Act, { start }: SpeechFrame): boolean =>
  /(?:;|\bwhile|\bwhereas|\bbut|\band)(?: (?:the|then|later|in turn|for (?:his|her|their|its) part|,))* $/.test(
    text.slice(Math.max(before.frame.from, start - 60), start),
  )

/** Whether the words before a verb look back to another visit. */
const looksBack = ({ text }: MaskedSentence, { from, to }: SpeechFrame): boolean =>
  background.test(text.slice(0, to === undefined ? from : text.length))

const isQuoted = ({ text }: MaskedSentence, at: number): boolean => {
  const marks = text.slice(0, at).match(/["“”]/g)?.length ?? 0
  return marks % 2 === 1
}
