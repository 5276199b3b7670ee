import { bySentence } from '../by-sentence.ts'
import { activitiesIn } from '../frames/activities.ts'
import type { ActivityFrame } from '../frames/activity-frame.ts'
import { type EventFrame, subjectBefore } from '../frames/events.ts'
import { itemAt, type MaskedSentence } from '../masked.ts'
import { isBackground, personOfParty, type Reading } from './report.ts'
import type { Resolution } from './resolve.ts'
import { voiceOf } from './speakers.ts'

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
  const eventsIn = bySentence(reading.frames)
  const found = reading.masked.flatMap(masked =>
    isBackground(masked) || masked.scene.sentence.block.kind === 'heading'
      ? []
      : withoutOverlaps(
          masked,
          framesIn(reading, resolution, { masked, events: eventsIn(masked.index) }),
        ).flatMap(frame => toActivities(masked, frame)),
  )
  return [...found, ...documentsListed(reading)].toSorted(
    (a, b) => a.sentence - b.sentence || a.from - b.from,
  )
}

function framesIn(
  reading: Reading,
  resolution: Resolution,
  { masked, events }: { readonly masked: MaskedSentence; readonly events: readonly EventFrame[] },
): readonly ActivityFrame[] {
  let last: boolean | undefined
  return activitiesIn(masked).filter(frame => {
    if (!frame.isActive) return true
    const isTheirs =
      frame.subject === undefined && last !== undefined && goesOn(masked, frame)
        ? last
        : isVisitors(reading, resolution, { masked, frame })
    last = isTheirs
    const isMeeting =
      frame.rule === 'met a group' &&
      events.some(({ start, objects }) => Math.abs(start - frame.start) < 12 && objects.length > 0)
    return isTheirs && !isMeeting
  })
}

/** "toured X and laid Y": the clause has the subject of the one before. */
const goesOn = ({ text }: MaskedSentence, { start }: ActivityFrame): boolean =>
  /(?:\band|,|;) (?:then |also |later |to |on <D\d+> )?$/.test(
    text.slice(Math.max(0, start - 30), start),
  )

/**
 * Of clauses that overlap the one found first stays; one that begins before it ends where it begins, and one that goes on
 * from it ends it.
 */
function withoutOverlaps(
  masked: MaskedSentence,
  frames: readonly ActivityFrame[],
): readonly ActivityFrame[] {
  const kept: ActivityFrame[] = []
  for (const frame of frames) {
    const last = kept.at(-1)
    const isNext = frame.isActive && last !== undefined && last.start < frame.start
    if (isNext && last.end > frame.start && goesOn(masked, frame))
      kept[kept.length - 1] = { ...last, end: frame.start }
    if (kept.some(({ start, end }) => start <= frame.start && frame.start < end)) continue
    const next = Math.min(
      frame.end,
      ...kept.filter(({ start }) => start > frame.start).map(({ start }) => start),
    )
    kept.push({ ...frame, end: next })
  }
  return kept
}

function toActivities(masked: MaskedSentence, frame: ActivityFrame): readonly Activity[] {
  if (isQuoted(masked, frame.start)) return []
  const { start, end, verb, rule } = frame
  const [first, second] = placesOf(masked, frame)
  const whole = toActivity(masked, { start, end: first ?? end, verb, rule })
  const other =
    second === undefined ? undefined : toActivity(masked, { start: second, end, verb, rule })
  return [whole, other && { ...other, text: `${verb} ${other.text}` }].flatMap(one => one ?? [])
}

/** "visited the archive and the village of X": where the first place ends and the second begins. */
function placesOf(
  { text }: MaskedSentence,
  { start, end, verb }: ActivityFrame,
): readonly [number, number] | readonly [] {
  if (!/^(?:visit|tour|inspect)/.test(verb)) return []
  const and = /^[^,]{4,140}?(?: ,)? and (?=(?:the|a|an) (?:[a-z-]+ ){0,4}<[LBU]|<L\d+>)/.exec(
    text.slice(start, end),
  )
  const between = /(?:between|both|with|by|of the) [^,]*$/.test(and?.[0] ?? '')
  return and && !between
    ? [start + and[0].replace(/(?: ,)? and $/, '').length, start + and[0].length]
    : []
}

function toActivity(
  masked: MaskedSentence,
  { start, end, verb, rule }: Pick<ActivityFrame, 'start' | 'end' | 'verb' | 'rule'>,
): Activity | undefined {
  const { items, scene, index } = masked
  const { tokens, text: whole } = scene
  const from = items[itemAt(masked, start)]?.from ?? 0
  let to = items[itemAt(masked, Math.max(start, end - 1))]?.to ?? from
  while (to > from && /^(?:,|;|:|and|then|also|to|\()$/.test(tokens[to - 1]?.key ?? '')) to--
  if (to - from < 2) return undefined
  const text = whole.slice(tokens[from]?.start, tokens[to - 1]?.end)
  return { sentence: index, from, to, verb, rule, text }
}

/** Documents in a list: "The following documents were signed:" */
function documentsListed({ masked }: Reading): readonly Activity[] {
  const found: Activity[] = []
  let isList = false
  let style: string | undefined
  for (const { text, scene, index } of masked) {
    const own = styleOf(text, scene.sentence.block.kind)
    if (isList && own !== undefined && (style ?? own) === own) {
      style = own
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
    } else {
      style = undefined
      isList =
        /\b(?:documents|agreements|mous|memoranda|instruments)\b[^.;]{0,60}(?:signed|exchanged|concluded|adopted)[^.;]{0,30}:$/.test(
          text,
        )
    }
  }
  return found
}

/** How an item of a list is marked: "(i)", "1.", a bullet. */
function styleOf(text: string, kind: string): string | undefined {
  const mark = /^(?:(\( ?[ivx0-9a-z]+ \))|([ivx0-9]+ [.)]|[a-z] \))|([•*-]))/.exec(text)
  if (mark)
    return mark[1] === undefined ? (mark[2] === undefined ? 'bullet' : 'number') : 'parentheses'
  return kind === 'item' ? 'item' : undefined
}

const isQuoted = ({ text }: MaskedSentence, start: number): boolean => {
  const before = text.slice(0, start)
  const quotes = before.match(/["“”]/g)?.length ?? 0
  return quotes % 2 === 1 || (before.includes('«') && !before.includes('»'))
}

/** Whether visitors do it, alone or together with others. */
function isVisitors(
  reading: Reading,
  resolution: Resolution,
  { masked, frame }: { readonly masked: MaskedSentence; readonly frame: ActivityFrame },
): boolean {
  const { attached } = reading
  const { head, sides } = resolution
  const { subject, start } = frame
  if (subject && subject.type !== 'party') {
    const voice = voiceOf(reading, resolution, { speaker: subject, masked, last: undefined })
    return voice?.side === 'visitor' || voice?.side === 'both' || subject.type === 'together'
  }
  const party = subject?.party ?? subjectBefore(masked, start)
  const person = personOfParty(party, masked.index, attached)
  const isRelative = /\b(?:who|which|that) (?:[a-z]+ )?$/.test(
    masked.text.slice(Math.max(0, start - 30), start),
  )
  if (isRelative && person !== head) return false
  return (
    person === undefined ||
    person === head ||
    sides.get(person) === 'visitor' ||
    party?.type === 'pronoun'
  )
}
