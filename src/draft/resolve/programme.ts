import type { EventFrame, Party } from '../frames/events.ts'
import { subjectBefore } from '../frames/events.ts'
import {
  activityVerbs,
  groupMeetings,
  nominalActivities,
  passiveActivities,
} from '../languages/en/activities.ts'
import { itemAt, type MaskedSentence } from '../masked.ts'
import { isBackground, personOfParty, type Reading } from './evidence.ts'
import type { Resolution } from './resolve.ts'

/** Someone met: a person, or a body or role for which no name stands. */
export type Counterpart =
  | { readonly type: 'person'; readonly person: number }
  | { readonly type: 'body'; readonly name: string }
  | { readonly type: 'role'; readonly name: string }

/** A meeting of the visit. */
export interface Meeting {
  readonly with: readonly Counterpart[]
  readonly hasOthers: boolean
  readonly isCollective: boolean
  readonly isMeal: boolean
  readonly sentence: number
  /** Its words: items of the masked sentence. */
  readonly from: number
  readonly to: number
  readonly rule: string
}

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

/** Makes meetings of the event frames: one for each counterpart, one for all where they met together. */
export function meetingsOf(reading: Reading, resolution: Resolution): readonly Meeting[] {
  const meetings: Meeting[] = []
  for (const frame of reading.frames) {
    const masked = reading.masked[frame.sentence]
    if (!masked || isBackground(masked)) continue
    if (frame.type === 'attend') {
      addAttendance(reading, frame, meetings)
      continue
    }
    const found = counterparts(reading, resolution, frame)
    if (found.length === 0 && !(frame.hasOthers && meetings.length > 0)) continue
    for (const group of frame.isCollective &&
    /collective/.test(masked.text.slice(Math.max(0, frame.start - 30), frame.end))
      ? [found]
      : found.map(one => [one])) {
      const known = meetings.some(meeting =>
        group.every(one => meeting.with.some(other => same(one, other))),
      )
      if (!known && group.length > 0)
        meetings.push(meetingOf(masked, frame, { with: group, hasOthers: false }))
    }
    if (frame.hasOthers) meetings.push(meetingOf(masked, frame, { with: [], hasOthers: true }))
  }
  return meetings
}

function meetingOf(
  masked: MaskedSentence,
  frame: EventFrame,
  { with: counterpart, hasOthers }: Pick<Meeting, 'with' | 'hasOthers'>,
): Meeting {
  const words = masked.text.slice(Math.max(0, frame.start - 30), frame.end)
  return {
    with: counterpart,
    hasOthers,
    isCollective: /collective/.test(words),
    isMeal: /\b(?:dinner|lunch|breakfast|banquet)\b/.test(words),
    sentence: frame.sentence,
    from: itemAt(masked, frame.start),
    to: itemAt(masked, Math.max(frame.start, frame.end - 2)) + 1,
    rule: frame.type,
  }
}

const same = (one: Counterpart, other: Counterpart): boolean =>
  one.type === 'person'
    ? other.type === 'person' && other.person === one.person
    : other.type !== 'person' && other.name === one.name

function counterparts(
  reading: Reading,
  { head, sides }: Resolution,
  frame: EventFrame,
): readonly Counterpart[] {
  const { attached } = reading
  const who = (party: Party | undefined): number | undefined =>
    personOfParty(party, frame.sentence, attached)
  const subject = who(frame.subject)
  const toCounterpart = (party: Party): Counterpart[] => {
    const person = who(party)
    if (person !== undefined)
      return person === head || sides.get(person) === 'visitor' ? [] : [{ type: 'person', person }]
    if (party.type === 'body') return [{ type: 'body', name: party.name }]
    return []
  }
  switch (frame.type) {
    case 'meet':
    case 'received': {
      const isOfOthers = subject !== undefined && sides.get(subject) === 'other'
      if (isOfOthers) return []
      const objects = frame.objects.map(who)
      const isReversed =
        subject !== undefined &&
        sides.get(subject) === 'host' &&
        (objects.some(object => object !== undefined && sides.get(object) === 'visitor') ||
          frame.objects.length === 0)
      return isReversed && subject !== undefined
        ? [{ type: 'person', person: subject }]
        : frame.objects.flatMap(toCounterpart)
    }
    case 'receive':
    case 'call-on-him':
      return subject !== undefined && sides.get(subject) === 'host'
        ? [
            { type: 'person', person: subject },
            ...(frame.type === 'call-on-him' ? alongside(reading, frame, subject) : []),
          ]
        : []
    case 'accompany':
    case 'member':
    case 'attend':
    case 'invite':
    case 'join':
    case 'lead':
      return []
  }
}

/** A and B called on him: both are subjects. */
function alongside(
  { masked, attached }: Reading,
  frame: EventFrame,
  subject: number,
): readonly Counterpart[] {
  const sentence = masked[frame.sentence]
  const before = sentence?.text.slice(0, frame.start) ?? ''
  const pair = /<P(\d+)> and (?:the )?<P(\d+)> (?:[a-z]+ )?$/.exec(before)
  const item = sentence?.items[Number(pair?.[1] ?? -1)]
  const person = item?.referent?.type === 'person' ? item.referent.person : undefined
  return person === undefined || person === subject || !attached.persons[person]
    ? []
    : [{ type: 'person', person }]
}

/** The meeting was attended by: those named join the meeting before. */
function addAttendance({ attached }: Reading, frame: EventFrame, meetings: Meeting[]): void {
  const last = meetings.at(-1)
  if (!last || frame.sentence - last.sentence > 6) return
  const people = frame.objects.flatMap((party): Counterpart[] => {
    const person = personOfParty(party, frame.sentence, attached)
    return person === undefined ? [] : [{ type: 'person', person }]
  })
  meetings[meetings.length - 1] = {
    ...last,
    with: [...last.with, ...people.filter(one => !last.with.some(other => same(one, other)))],
  }
}

/** Finds what the visitors did besides meeting people: clauses whose subject they are. */
export function activitiesOf(reading: Reading, resolution: Resolution): readonly Activity[] {
  const found: Activity[] = []
  for (const masked of reading.masked) {
    if (
      isBackground(masked) ||
      masked.scene.sentence.isTitleCased ||
      masked.scene.sentence.block.kind === 'heading'
    )
      continue
    const add = (
      start: number,
      end: number,
      { verb, rule }: Pick<Activity, 'verb' | 'rule'>,
    ): void => {
      const from = masked.items[itemAt(masked, start)]?.from ?? 0
      const to = masked.items[itemAt(masked, Math.max(start, end - 1))]?.to ?? from
      if (
        to - from < 2 ||
        isQuoted(masked, start) ||
        found.some(other => other.sentence === masked.index && other.from < to && from < other.to)
      )
        return
      const { tokens, text } = masked.scene
      found.push({
        sentence: masked.index,
        from,
        to,
        verb,
        rule,
        text: text.slice(tokens[from]?.start, tokens[to - 1]?.end),
      })
    }
    for (const match of masked.text.matchAll(activityVerbs))
      if (isVisitors(reading, resolution, { masked, start: match.index }))
        add(match.index, clauseEnd(masked, match.index + match[0].length), {
          verb: match[0],
          rule: 'activity',
        })
    for (const match of masked.text.matchAll(groupMeetings))
      if (
        isVisitors(reading, resolution, { masked, start: match.index }) &&
        !reading.frames.some(
          ({ sentence, start, objects }) =>
            sentence === masked.index && Math.abs(start - match.index) < 12 && objects.length > 0,
        )
      )
        add(match.index, clauseEnd(masked, match.index + match[0].length), {
          verb: 'met',
          rule: 'met a group',
        })
    for (const match of masked.text.matchAll(passiveActivities))
      add(match.index, match.index + match[0].length, {
        verb: match[1] ?? 'signed',
        rule: 'was signed',
      })
    for (const match of masked.text.matchAll(nominalActivities))
      if (
        !/\b(?:after|following|during|before|at|on the sidelines of|of|since) (?:the |an? )?$/.test(
          masked.text.slice(0, match.index),
        )
      )
        add(match.index, clauseEnd(masked, match.index + match[0].length), {
          verb: match[0],
          rule: 'item of the programme',
        })
  }
  found.push(...documentsListed(reading))
  return found.toSorted((a, b) => a.sentence - b.sentence || a.from - b.from)
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
    /^to /.test(masked.text.slice(start)) &&
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
