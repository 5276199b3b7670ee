import type { Analysis } from '../analyse.ts'
import type { Range } from '../attach/person.ts'
import type { EventFrame } from '../frames/events.ts'
import { caught, type MaskedItem, type MaskedSentence } from '../masked.ts'
import { personOf } from '../resolve/report.ts'

/** Who invited: a person, a body, or a side as it is called. */
interface Inviter {
  readonly name: string
  readonly person?: number
  readonly range: Range
}

/** Finds who invited the visitors. */
export function inviters(analysis: Analysis): readonly Inviter[] {
  const found = [
    ...analysis.frames.flatMap(frame =>
      frame.type === 'invite' ? invitersIn(analysis, frame) : [],
    ),
    ...analysis.masked.flatMap(sentence => activeInviters(analysis, sentence)),
  ]
  return found.filter(
    (one, index) =>
      found.findIndex(other => other.name === one.name) === index &&
      (one.person === undefined || one.person !== analysis.resolution.head),
  )
}

/** At the invitation of: people, bodies, or the side as it is called. */
function invitersIn(
  analysis: Analysis,
  { sentence: index, objects, end }: EventFrame,
): readonly Inviter[] {
  const sentence = analysis.masked[index]
  if (!sentence) return []
  const named = objects.flatMap(({ item }) => inviterAt(analysis, sentence, item))
  return [...named, ...sideInviting(sentence, end), ...hostInviting(analysis, sentence)]
}

/** the Cambodian side, the Peruvian government */
function sideInviting(sentence: MaskedSentence, end: number): readonly Inviter[] {
  const side = /^(?:<[AN]\d+>) (?:side|government|party|people|parliament|authorities)/.exec(
    sentence.text.slice(end).replace(/^the /, ''),
  )
  const item = side ? caught(sentence, side[0]) : undefined
  if (!item) return []
  const range = { sentence: sentence.index, from: item.from, to: item.to + 1 }
  const { scene } = sentence
  const name = scene.text.slice(scene.tokens[item.from]?.start, scene.tokens[item.to]?.end)
  return [{ name, range }]
}

/** "greeted by A, on whose invitation she came": the host named last. */
function hostInviting(
  { attached, resolution }: Analysis,
  { text, index }: MaskedSentence,
): readonly Inviter[] {
  if (!/\bon whose invitation/.test(text)) return []
  const host = attached.at.findLast(
    ({ sentence, person }) => sentence === index && resolution.sides.get(person) === 'host',
  )
  const name = attached.persons[host?.person ?? -1]?.name
  return host && name !== undefined ? [{ name, person: host.person, range: host }] : []
}

/** The Centre had invited them. */
function activeInviters(analysis: Analysis, sentence: MaskedSentence): readonly Inviter[] {
  const matches = sentence.text.matchAll(
    /(<[PB]\d+>) (?:had |has )?invited (?:them|him|her|the delegation|the group)\b/g,
  )
  return [...matches].flatMap(match => {
    const item = caught(sentence, match[1])
    return item ? inviterAt(analysis, sentence, item) : []
  })
}

/** The person or body that an item stands for. */
function inviterAt(
  { attached }: Analysis,
  { index }: MaskedSentence,
  item: MaskedItem,
): readonly Inviter[] {
  const range = { sentence: index, from: item.from, to: item.to }
  const person = personOf(item, index, attached)
  const name = attached.persons[person ?? -1]?.name
  if (person !== undefined && name !== undefined) return [{ name, person, range }]
  const mention = item.referent?.type === 'mention' ? item.referent.mention : undefined
  return mention?.type === 'body' ? [{ name: mention.name, range }] : []
}
