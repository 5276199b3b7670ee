import type { ReadSentence } from '../reading.ts'
import type { BodyMention } from '../recognise/body-mention.ts'
import type { HeldOffice } from './person.ts'

const small =
  /^(?:committee|sub-committee|subcommittee|commission|council|party|parliament|assembly|ministry|association|university|bank|board|agency|authority|federation|union|chamber|institute|foundation|group|centre|center|company|house)$/

/** The bodies of a report by where they stand. */
interface BodyAt {
  readonly sentence: number
  readonly body: BodyMention
}

/**
 * Gives bodies to offices that name theirs by a common noun only: "a member of the committee", "Committee Vice-Chair",
 * where that body was named before.
 */
export function bodiesMeant(
  sentences: readonly ReadSentence[],
  held: Map<number, HeldOffice[]>,
): void {
  const bodies = sentences.flatMap(({ sentence, mentions }) =>
    mentions.flatMap((mention): BodyAt[] =>
      mention.type === 'body' ? [{ sentence: sentence.index, body: mention }] : [],
    ),
  )
  for (const [person, offices] of held)
    held.set(
      person,
      offices.map(one => {
        const scene = sentences[one.range.sentence]
        const head = scene ? nounOf(scene, one) : undefined
        const body = head === undefined ? undefined : lastOf(bodies, head, one)
        return body ? { ...one, office: { ...one.office, body } } : one
      }),
    )
}

/** (deputy chair): an officer of the committee that travels. */
const isOfficer = /^(?:chair|chairman|chairwoman|chairperson|vice-chair|vice-chairman|rapporteur)$/

/** The common noun that stands for the body: of the committee, or Committee before the title. */
function nounOf({ tokens, mentions }: ReadSentence, { office }: HeldOffice): string | undefined {
  if (office.body || office.code !== undefined || office.place !== undefined || office.isRank)
    return undefined
  const [of, article, noun] = [0, 1, 2].map(step => tokens[office.to + step]?.text ?? '')
  if (of === 'of' && /^(?:the|this|that)$/.test(article ?? '') && small.test(noun ?? ''))
    return noun
  const before = tokens[office.from - 1]
  if (before?.text === '(' && tokens[office.to]?.text === ')' && isOfficer.test(office.head))
    return 'committee'
  const isFree = !mentions.some(
    ({ type, from, to }) => type !== 'unknown' && from < office.from && to >= office.from,
  )
  return before?.isCapital && isFree && small.test(before.key) ? before.key : undefined
}

/** The body with that head that was named last before the office. */
const lastOf = (
  bodies: readonly BodyAt[],
  head: string,
  { range }: HeldOffice,
): BodyMention | undefined =>
  bodies.findLast(
    ({ sentence, body }) =>
      body.head === head &&
      (sentence < range.sentence || (sentence === range.sentence && body.to <= range.from)),
  )?.body
