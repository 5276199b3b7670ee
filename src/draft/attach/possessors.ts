import { glue, type ReadSentence } from '../reading.ts'
import type { BodyMention } from '../recognise/body-mention.ts'
import type { Mention } from '../recognise/mentions.ts'
import type { OfficeMention } from '../recognise/offices.ts'
import { smallBodyAt } from '../recognise/small-bodies.ts'

/** The offices of a sentence, each with the body or country that stands before it as its possessor. */
export function officesIn(scene: ReadSentence): readonly OfficeMention[] {
  return scene.mentions.flatMap((mention, index) =>
    mention.type === 'office'
      ? [
          withFollower(
            scene,
            withPossessor(scene, mention, scene.mentions[index - 1]),
            scene.mentions[index + 1],
          ),
        ]
      : [],
  )
}

function withPossessor(
  scene: ReadSentence,
  office: OfficeMention,
  before: Mention | undefined,
): OfficeMention {
  const { tokens } = scene
  const acronym = acronymBefore(scene, office)
  if (acronym) return { ...office, from: acronym.from, body: acronym }
  if (!before) return office
  const link = glue(tokens, before.to, office.from)
  const small =
    before.type === 'place' && !office.body ? smallBodyAt(scene, before.from) : undefined
  if (small && /^(?:'s)?$/.test(glue(tokens, small.to, office.from)))
    return { ...office, from: before.from, body: small }
  if (link !== '' && link !== "'s" && link !== '’' && link !== "'s new")
    return withOwner(scene, office, before)
  const from = before.from
  if (before.type === 'place' && before.kind !== 'venue' && before.code !== undefined)
    return office.code === undefined && !office.isRank
      ? { ...office, from, code: before.code }
      : office
  // The Marshal of a Senate is no rank.
  if (before.type === 'body' && !office.body && office.head === 'marshal')
    return { ...office, from, body: before, isRank: false }
  if (before.type === 'body' && !office.body && !office.isRank)
    return { ...office, from, body: before }
  const isName = /^\p{Lu}/u.test(before.type === 'unknown' ? before.name : '')
  // Velmar's Lord Mayor: the name of a place that no list has.
  const isOwner = link === "'s" || (link === '' && office.isSmall)
  if (before.type === 'unknown' && isName && isOwner && !office.body && office.code === undefined)
    return { ...office, from, place: before.name }
  return office
}

/** SWAPO Secretary General: an abbreviation that nothing explains is the body of the office behind it. */
function acronymBefore(
  { tokens, sentence, mentions, lexicon }: ReadSentence,
  { from, body, code, isRank }: OfficeMention,
): BodyMention | undefined {
  const token = tokens[from - 1]
  if (!token || body || code !== undefined || isRank || sentence.isTitleCased) return undefined
  if (!/^\p{Lu}{3,8}$/u.test(token.text) || /^\p{Lu}{3,}$/u.test(tokens[from]?.text ?? ''))
    return undefined
  if (lexicon.honorifics.has(token.key) || lexicon.common.has(token.key)) return undefined
  if (mentions.some(({ from: start, to }) => start < from && to >= from)) return undefined
  return {
    type: 'body',
    from: from - 1,
    to: from,
    name: token.text,
    acronym: token.text,
    head: '',
    ownTo: from,
  }
}

/** senior lecturer, University of Dhaka; Patron, the Mine Clearance Trust: the body stands behind a comma. */
function withFollower(
  { tokens }: ReadSentence,
  office: OfficeMention,
  next: Mention | undefined,
): OfficeMention {
  if (
    next?.type !== 'body' ||
    office.body ||
    office.place !== undefined ||
    !/^, ?(?:the)?$/.test(glue(tokens, office.to, next.from))
  )
    return office
  return /^(?:lecturer|professor|fellow|patron|director|researcher|president|chairman|chair|ceo|manager|officer|member|teacher|dean|rector)$/.test(
    office.head,
  )
    ? { ...office, to: next.to, body: next }
    : office
}

/** its Vice President: the body that was named last. */
function withOwner(scene: ReadSentence, office: OfficeMention, before: Mention): OfficeMention {
  if (!office.isOwned || office.body || scene.tokens[office.from - 1]?.key !== 'its') return office
  const bodies = scene.mentions.filter(
    (mention): mention is BodyMention => mention.type === 'body' && mention.to <= before.to,
  )
  const body = bodies.at(-1)
  return body ? { ...office, body } : office
}
