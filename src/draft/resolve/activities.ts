import { subjectBefore } from '../frames/events.ts'
import {
  activityVerbs,
  groupMeetings,
  nominalActivities,
  passiveActivities,
} from '../languages/en/activities.ts'
import { itemAt, type MaskedSentence } from '../masked.ts'
import { isBackground, personOfParty, type Reading } from './report.ts'
import type { Resolution } from './resolve.ts'

/** What else the delegation did. */
export interface Activity {
  readonly sentence: number
  /** Tokens of the sentence. */
  readonly from: number
  readonly to: number
  readonly text: string
  /** The verb, by which its kind is told. */
  readonly verb: string
  readonly rule: string
}

/** Finds what the visitors did besides meeting people: clauses whose subject they are. */
export function activitiesOf(reading: Reading, resolution: Resolution): readonly Activity[] {
  const found = reading.masked.flatMap(masked =>
    isBackground(masked) || masked.scene.sentence.block.kind === 'heading'
      ? []
      : withoutOverlaps(stretchesIn(reading, resolution, masked)).flatMap(stretch =>
          toActivity(masked, stretch),
        ),
  )
  return [...found, ...documentsListed(reading)].toSorted(
    (a, b) => a.sentence - b.sentence || a.from - b.from,
  )
}

/** A stretch of a masked sentence that may be an item of the programme. */
interface Stretch extends Pick<Activity, 'verb' | 'rule'> {
  readonly start: number
  readonly end: number
}

const circumstance =
  /\b(?:after|following|during|before|at|on the sidelines of|of|since) (?:the |an? )?$/

function stretchesIn(
  reading: Reading,
  resolution: Resolution,
  masked: MaskedSentence,
): readonly Stretch[] {
  const { text } = masked
  const clause = (match: RegExpExecArray, rule: string, verb = match[0]): Stretch => ({
    start: match.index,
    end: clauseEnd(masked, match.index + match[0].length),
    verb,
    rule,
  })
  const isTheirs = ({ index }: RegExpExecArray): boolean =>
    isVisitors(reading, resolution, { masked, start: index })
  const isMeeting = ({ index }: RegExpExecArray): boolean =>
    reading.frames.some(
      ({ sentence, start, objects }) =>
        sentence === masked.index && Math.abs(start - index) < 12 && objects.length > 0,
    )
  return [
    ...[...text.matchAll(activityVerbs)].filter(isTheirs).map(match => clause(match, 'activity')),
    ...[...text.matchAll(groupMeetings)]
      .filter(match => isTheirs(match) && !isMeeting(match))
      .map(match => clause(match, 'met a group', 'met')),
    ...[...text.matchAll(passiveActivities)].map(match => ({
      start: match.index,
      end: match.index + match[0].length,
      verb: match[1] ?? 'signed',
      rule: 'was signed',
    })),
    ...[...text.matchAll(nominalActivities)]
      .filter(({ index }) => !circumstance.test(text.slice(0, index)))
      .map(match => clause(match, 'item of the programme')),
  ]
}

/** Of stretches that overlap the one found first stays. */
function withoutOverlaps(stretches: readonly Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = []
  for (const stretch of stretches)
    if (!kept.some(({ start, end }) => start < stretch.end && stretch.start < end))
      kept.push(stretch)
  return kept
}

function toActivity(masked: MaskedSentence, { start, end, verb, rule }: Stretch): Activity[] {
  const from = masked.items[itemAt(masked, start)]?.from ?? 0
  const to = masked.items[itemAt(masked, Math.max(start, end - 1))]?.to ?? from
  if (to - from < 2 || isQuoted(masked, start)) return []
  const { tokens, text: whole } = masked.scene
  const text = whole.slice(tokens[from]?.start, tokens[to - 1]?.end)
  return [{ sentence: masked.index, from, to, verb, rule, text }]
}

/** Documents in a list: "The following documents were signed:" */
function documentsListed({ masked }: Reading): readonly Activity[] {
  const found: Activity[] = []
  let isList = false
  for (const { text, scene, index } of masked) {
    if (isList && /^(?:\( ?[ivx0-9]+ \)|[ivx0-9]+ [.)]|[a-z] \)|[•*-])/.test(text)) {
      const from = scene.tokens.findIndex(({ kind, isCapital }) => kind === 'word' && isCapital)
      const to = scene.tokens.length
      if (from >= 0)
        found.push({
          sentence: index,
          from,
          to,
          verb: 'signed',
          rule: 'list of documents',
          text: scene.text.slice(scene.tokens[from]?.start, scene.tokens[to - 1]?.end),
        })
    } else
      isList =
        /\b(?:documents|agreements|mous|memoranda|instruments)\b[^.;]{0,60}(?:signed|exchanged|concluded|adopted)[^.;]{0,30}:$/.test(
          text,
        )
  }
  return found
}

const isQuoted = ({ text }: MaskedSentence, start: number): boolean => {
  const before = text.slice(0, start)
  const quotes = before.match(/["“”]/g)?.length ?? 0
  return quotes % 2 === 1 || (before.includes('«') && !before.includes('»'))
}

function isVisitors(
  { attached }: Reading,
  { head, sides }: Resolution,
  { masked, start }: { readonly masked: MaskedSentence; readonly start: number },
): boolean {
  const subject = subjectBefore(masked, start)
  const person = personOfParty(subject, masked.index, attached)
  const previous = /([a-z-]+|>|,) $/.exec(masked.text.slice(0, start))?.[1] ?? ''
  if (
    /^(?:tour|visit|view|plant|release|sign|present|watch|address|launch|open|walk|visits|tours|views|plants)\b/.test(
      masked.text.slice(start),
    ) &&
    /^(?:the|a|an|his|her|its|their|this|first|official|working|state|of|day|our|recent|harness|power|study|[a-z-]+ing|[a-z-]+al)$/.test(
      previous,
    )
  )
    return false
  if (
    /^(?:was|were|been|being|be|is|are)$/.test(previous) &&
    /ed\b/.test(/^\S+/.exec(masked.text.slice(start))?.[0] ?? '') &&
    !/^(?:is|are)$/.test(previous)
  )
    return false
  // "to observe the election" is what they came for.
  if (
    masked.text.startsWith('to ', start) &&
    !/\b(?:is|are|was|were|due|scheduled|expected|set|going|able|planned|continued|he|she|they) $/.test(
      masked.text.slice(0, start),
    )
  )
    return false
  if (/\b(?:who|which|that) (?:[a-z]+ )?$/.test(masked.text.slice(0, start)) && person !== head)
    return false
  return (
    person === undefined ||
    person === head ||
    sides.get(person) === 'visitor' ||
    subject?.type === 'pronoun'
  )
}

/** Where a clause ends: before the next verb of the same subject, a relative clause or the end of the sentence. */
function clauseEnd({ text }: MaskedSentence, from: number): number {
  const rest = text.slice(from)
  const stop =
    / (?:[.;?!]|, (?:and )?(?:then )?(?:where|which|who|before|after|while|as well as|adding|saying|thanking|during|following)\b|,? ?and (?:also |then |later |subsequently |will |was |were |paid |had |held )*(?:met|meet|held|hold|attended?|visit(?:ed)?|tour(?:ed)?|la(?:id|y)|took|take|signed?|opened?|delivered?|inspected?|witnessed|addressed|was received|will|was|were|called|interacted?|interact|ha[sd]|inaugurated?|join(?:ed)?|said|expressed|praised|sat|paid|offered|gave|handed|received?|talk(?:ed)?|planted|observed|watched|presented|thanked|discussed|agreed|had)\b|, (?:visited|toured|attended|laid|took part|observed|met|held|signed|opened|inspected|handed|addressed|delivered|unveiled|planted|paid|offered|watched|spoke|participated)\b|where\b|"(?: |$))/.exec(
      rest,
    )
  return from + Math.min(stop?.index ?? rest.length, 230)
}
