import type { EventFrame } from '../frames/events.ts'
import { isAtGateway } from '../frames/gateway.ts'
import type { Party } from '../frames/party.ts'
import { itemAt, type MaskedSentence } from '../masked.ts'
import { isBackground, personOfParty, type Reading } from './report.ts'
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

/** Makes meetings of the event frames: one for each counterpart, one for all where they met together. */
export function meetingsOf(reading: Reading, resolution: Resolution): readonly Meeting[] {
  const meetings: Meeting[] = []
  for (const frame of reading.frames) {
    const masked = reading.masked[frame.sentence]
    if (!masked || isBackground(masked)) continue
    if (frame.type === 'attend') {
      if (!ceremony.test(masked.text.slice(0, frame.start))) addAttendance(reading, frame, meetings)
      continue
    }
    const isReception = frame.type === 'received' || frame.type === 'receive'
    if (isReception && isAtGateway(masked, itemAt(masked, frame.start))) continue
    const found = frame.isTogether
      ? onlyHost(reading, resolution, frame)
      : counterparts(reading, resolution, frame)
    if (found.length === 0 && !(frame.hasOthers && meetings.length > 0)) continue
    for (const group of frame.isCollective ? [found] : found.map(one => [one])) {
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
  resolution: Resolution,
  frame: EventFrame,
): readonly Counterpart[] {
  const { sides } = resolution
  const subject = personOfParty(frame.subject, frame.sentence, reading.attached)
  // A role without a name may be read as the wrong one of several who hold it.
  const held = subject === undefined ? undefined : sides.get(subject)
  const side = held === 'other' && frame.subject?.type === 'role' ? undefined : held
  if (frame.type === 'receive' || frame.type === 'call-on-him') {
    if (subject === undefined || side !== 'host') return []
    const others = frame.type === 'call-on-him' ? alongside(reading, frame, subject) : []
    return [{ type: 'person', person: subject }, ...others]
  }
  if ((frame.type !== 'meet' && frame.type !== 'received') || side === 'other') return []
  const objects = frame.objects.map(party => personOfParty(party, frame.sentence, reading.attached))
  const meetsVisitors = objects.some(
    object => object !== undefined && sides.get(object) === 'visitor',
  )
  if (subject !== undefined && side === 'host' && (meetsVisitors || objects.length === 0))
    return [{ type: 'person', person: subject }]
  return frame.objects.flatMap((party, index) => toCounterpart(party, objects[index], resolution))
}

/** Whom the visitor meets where "the two ministers" do: the host named so far, where there is one only. */
function onlyHost(
  { attached }: Reading,
  { sides }: Resolution,
  { sentence }: EventFrame,
): readonly Counterpart[] {
  const named = attached.at.filter(
    one => one.isName && one.sentence <= sentence && sides.get(one.person) === 'host',
  )
  const hosts = [...new Set(named.map(({ person }) => person))]
  return hosts.length === 1 ? hosts.map(person => ({ type: 'person', person })) : []
}

function toCounterpart(
  party: Party,
  person: number | undefined,
  { head, sides }: Resolution,
): readonly Counterpart[] {
  if (person !== undefined)
    return person === head || sides.get(person) === 'visitor' ? [] : [{ type: 'person', person }]
  return party.type === 'body' ? [{ type: 'body', name: party.name }] : []
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

/** Who is present at these is at no meeting. */
const ceremony =
  /\b(?:ceremony|signing|reception|concert|exhibition|inauguration|opening|unveiling|mass|parade|performance)\b/

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
