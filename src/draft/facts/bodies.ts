import type { Analysis } from '../analyse.ts'
import type { BodyMention } from '../recognise/body-mention.ts'
import { fold } from '../tokens.ts'

/** A body of the report, under all the names it goes by. */
export interface BodyEntity {
  readonly name: string
  readonly acronym?: string
  readonly parent?: string
  readonly code?: string
  readonly head: string
  readonly mentions: readonly {
    readonly sentence: number
    readonly from: number
    readonly to: number
  }[]
}

interface Named {
  readonly sentence: number
  readonly body: BodyMention
}

/** No report of a visit speaks more often of bodies. */
const mostBodies = 1000

/** Gathers the bodies of a report: names that are one body's are one, the fullest stands for it. */
export function bodyEntities({
  masked,
  attached,
}: Pick<Analysis, 'masked' | 'attached'>): readonly BodyEntity[] {
  const named: Named[] = []
  const add = (sentence: number, body: BodyMention | undefined): void => {
    if (!body) return
    named.push({ sentence, body })
    add(sentence, body.parent)
  }
  for (const { scene, index } of masked)
    for (const mention of scene.mentions) if (mention.type === 'body') add(index, mention)
  for (const { sentence, office } of attached.roles)
    if (!isSmall(office.body)) add(sentence, office.body)
  for (const person of attached.persons)
    for (const { office, range } of person.offices) add(range.sentence, office.body)
  for (const person of attached.persons)
    for (const { office, range } of person.offices)
      if (
        office.place !== undefined &&
        /^(?:president|director|director-general|head|chairman|chair|chairperson|ceo|speaker|manager|executive|member|secretary-general|rector|chief|representative)$/.test(
          office.head,
        )
      )
        add(range.sentence, {
          type: 'body',
          from: office.titleTo,
          to: office.to,
          name: office.place,
          head: '',
          ownTo: office.to,
        })
  const entities: BodyEntity[] = []
  for (const one of named
    .slice(0, mostBodies)
    .toSorted((a, b) => b.body.name.length - a.body.name.length))
    merge(entities, one)
  return entities.toSorted((a, b) => order(a) - order(b))
}

/** The Tunisian foreign ministry: named in small letters, it is a body only where somebody holds office at it. */
const isSmall = (body: BodyMention | undefined): boolean =>
  body !== undefined && /^\p{Ll}/u.test(body.name.split(' ').at(-1) ?? '')

const order = ({ mentions }: BodyEntity): number =>
  Math.min(...mentions.map(({ sentence, from }) => sentence * 1000 + from))

/** The words by which two names are compared: without the abbreviation in parentheses. */
export const bodyKey = (name: string): string =>
  fold(name.replace(/\([^)]*\)/g, ' '))
    .replaceAll(/\b(?:the|of|for|and|on)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Returns the entity that a name means. */
export function entityOf(
  entities: readonly BodyEntity[],
  name: string,
  acronym?: string,
): BodyEntity | undefined {
  const key = bodyKey(name)
  return (
    entities.find(entity => bodyKey(entity.name) === key) ??
    entities.find(
      entity =>
        entity.acronym !== undefined && (entity.acronym === name || entity.acronym === acronym),
    ) ??
    entities.find(entity => key.length > 6 && bodyKey(entity.name).startsWith(`${key} `)) ??
    entities.find(entity => isShort(name, entity.name))
  )
}

/** The Secretariat, once the Commonwealth Secretariat is named; what is "of" a body is not the body. */
function isShort(name: string, full: string): boolean {
  const own = fold(full.replace(/\([^)]*\)/g, ' '))
  const short = fold(name)
  if (short === '' || !own.endsWith(` ${short}`)) return false
  return !/(?:^| )(?:of|the|for|and|in|on|de|du|des)$/.test(own.slice(0, -short.length - 1))
}

function merge(entities: BodyEntity[], { sentence, body }: Named): void {
  const known = entityOf(entities, body.name, body.acronym)
  const mention = { sentence, from: body.from, to: body.to }
  if (known) {
    const has = known.mentions.some(
      other => other.sentence === sentence && other.from === body.from,
    )
    entities[entities.indexOf(known)] = {
      ...known,
      ...(known.acronym === undefined && body.acronym !== undefined
        ? { acronym: body.acronym }
        : {}),
      mentions: has ? known.mentions : [...known.mentions, mention],
    }
    return
  }
  entities.push({
    name: body.name,
    head: body.head,
    mentions: [mention],
    ...(body.acronym === undefined ? {} : { acronym: body.acronym }),
    ...(body.parent ? { parent: body.parent.name } : {}),
    ...(body.code === undefined ? {} : { code: body.code }),
  })
}
