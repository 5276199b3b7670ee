import type { ProgrammeItem } from '../../model/programme.ts'
import { slug } from '../../rdf/iri.ts'
import type { Activity } from '../resolve/activities.ts'
import type { Counterpart, Meeting } from '../resolve/programme.ts'
import { type Drafting, spanOf } from './drafting.ts'
import { inside } from '../../pointer.ts'
import { nameItem } from './titles.ts'

type Draft = { -readonly [K in keyof ProgrammeItem]: ProgrammeItem[K] }

const order = ({ sentence, from }: { readonly sentence: number; readonly from: number }): number =>
  sentence * 1000 + from

/** Drafts the programme in the order of the report: meetings, one for each counterpart, and what else was done. */
export function draftProgramme(drafting: Drafting): readonly ProgrammeItem[] {
  const { analysis } = drafting
  const meetings = analysis.meetings.map(meeting => ({
    at: order(meeting),
    make: (index: number) => draftMeeting(drafting, meeting, index),
  }))
  const activities = analysis.activities.map(activity => ({
    at: order(activity),
    make: (index: number) => draftActivity(drafting, activity, index),
  }))
  const items: ProgrammeItem[] = []
  const ids = new Set<string>()
  for (const { make } of [...meetings, ...activities].toSorted((a, b) => a.at - b.at)) {
    const item = make(items.length)
    if (!item) continue
    const id = `${item.kind}-${item.id ?? [item.with].flat().join('-')}`
    if (ids.has(id)) continue
    ids.add(id)
    items.push(item)
  }
  return items
}

function draftMeeting(
  drafting: Drafting,
  meeting: Meeting,
  index: number,
): ProgrammeItem | undefined {
  const { notes, analysis } = drafting
  const names = meeting.with.flatMap(one => nameOf(drafting, one))
  if (meeting.hasOthers) names.push('others')
  if (names.length === 0) return undefined
  const kind = meeting.isCollective ? 'collective-meeting' : 'meeting'
  const item: Draft = { kind, with: names.length === 1 ? (names[0] ?? '') : names }
  const day = dayAt(drafting, meeting)
  if (day !== undefined) item.date = day
  const items = analysis.masked[meeting.sentence]?.items ?? []
  const spans = spanOf(drafting, {
    sentence: meeting.sentence,
    from: items[meeting.from]?.from ?? 0,
    to: items[meeting.to - 1]?.to ?? 1,
  })
  const id = `meeting-${slug(names[0] ?? '')}`
  notes.fact(`/programme/${id}`, kind, {
    rule: meeting.rule,
    how: 'normalised',
    level: names.length === 1 ? 'sure' : 'check',
    spans,
  })
  for (const name of names)
    notes.fact(inside(`/programme/${id}/with`, name), name, {
      rule: meeting.rule,
      how: 'literal',
      level: names.length === 1 ? 'sure' : 'check',
      spans,
    })
  if (names.length > 1) notes.comment(`/programme/${index}`, 'CHECK one meeting, or several')
  return item
}

function nameOf({ analysis, shelf, hosts }: Drafting, one: Counterpart): readonly string[] {
  if (one.type === 'body') return [shelf.use(one.name, [...hosts.keys()][0])]
  if (one.type !== 'person') return []
  const person = analysis.attached.persons[one.person]
  return person && analysis.resolution.sides.get(person.id) !== 'other' && slug(person.name) !== ''
    ? [person.name]
    : []
}

/** The day that the sentence gives, where it gives one. */
function dayAt(
  { analysis }: Drafting,
  { sentence }: { readonly sentence: number },
): string | undefined {
  const { dates } = analysis
  const days = dates.days.filter(day => day.masked.index === sentence && !day.isRange)
  const [day] = days
  if (!day || days.length > 1) return undefined
  const isInside =
    (dates.start === undefined || day.first >= dates.start.date) &&
    (dates.end === undefined || day.first <= dates.end.date)
  return isInside ? day.first : undefined
}

function draftActivity(
  drafting: Drafting,
  activity: Activity,
  index: number,
): ProgrammeItem | undefined {
  const { notes, occasion } = drafting
  const { kind, title, isVerbatim } = nameItem(activity.text)
  const id = slug(title).split('-').slice(0, 8).join('-')
  if (id === '') return undefined
  const day = dayAt(drafting, activity)
  const isElection =
    occasion !== undefined &&
    /\b(?:elections?|polling|ballot|campaigns?|voting|polls)\b/i.test(title)
  const named = kind === 'press-conference' ? { kind, title } : { kind, id, title }
  notes.fact(`/programme/${lastPart(named)}`, title, {
    rule: activity.rule,
    how: isVerbatim ? 'literal' : 'normalised',
    level: 'check',
    spans: spanOf(drafting, activity),
  })
  notes.comment(`/programme/${index}`, isVerbatim ? 'CHECK own words' : 'CHECK')
  return {
    ...named,
    ...(day === undefined ? {} : { date: day }),
    ...(isElection ? { about: occasion.key } : {}),
  }
}

/** The last part of an item's address, by which its facts go. */
const lastPart = ({ kind, id = kind }: Pick<ProgrammeItem, 'kind' | 'id'>): string =>
  id === kind || id.startsWith(`${kind}-`) ? id : `${kind}-${id}`
