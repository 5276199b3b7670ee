import type { Lexicon } from '../lexicon.ts'
import { glue, type ReadSentence } from '../reading.ts'
import type { BodyMention } from '../recognise/body-mention.ts'
import type { HeldOffice, Person, PersonAt } from './person.ts'

/** What a name or a pair of names is of: a body, or a country. */
interface Behind {
  readonly body?: BodyMention
  readonly code?: string
  /** A city or province. */
  readonly place?: string
  readonly to: number
}

/** Of the National Security Council, of the Netherlands: what stands right behind a name. */
function behindName({ mentions, tokens }: ReadSentence, { to }: PersonAt): Behind | undefined {
  const next = mentions.find(mention => mention.from >= to)
  if (!next || !/^of(?: the)?$/.test(glue(tokens, to, next.from))) return undefined
  if (next.type === 'body') return { body: next, to: next.to }
  if (next.type === 'place' && next.kind === 'country' && next.code !== undefined)
    return { code: next.code, to: next.to }
  return next.type === 'place' && next.kind !== 'adjective'
    ? { place: next.name, to: next.to }
    : undefined
}

/** Where the words about a person end: King A and Queen B of the Netherlands. */
export const endBehind = (scene: ReadSentence, place: PersonAt): number =>
  behindName(scene, place)?.to ?? place.to

/** Counselor Everett Boone of the National Security Council: the body stands behind the name, also behind a pair. */
export function bodiesBehind(
  sentences: readonly ReadSentence[],
  at: readonly PersonAt[],
  held: Map<number, HeldOffice[]>,
): void {
  for (const [index, place] of at.entries()) {
    const scene = sentences[place.sentence]
    const behind = scene ? behindName(scene, place) : undefined
    if (!scene || !behind) continue
    complete(place, behind, held)
    const pair = at[index - 1]
    if (pair?.sentence === place.sentence && isPair(scene, pair, { place, held }))
      complete(pair, behind, held)
    if (behind.body && /^(?:professor|prof)$/.test(scene.tokens[place.from]?.key ?? ''))
      addProfessor(place, behind.body, held)
  }
}

/** King A and | Queen B: between them stand "and" and the office of the second. */
function isPair(
  { tokens }: ReadSentence,
  pair: PersonAt,
  { place, held }: { readonly place: PersonAt; readonly held: Map<number, HeldOffice[]> },
): boolean {
  const office = (held.get(place.person) ?? []).find(
    ({ range }) => range.sentence === place.sentence && range.to === place.from,
  )
  return office !== undefined && glue(tokens, pair.to, office.range.from) === 'and'
}

function complete(
  place: PersonAt,
  { body, code, place: where }: Behind,
  held: Map<number, HeldOffice[]>,
): void {
  const own = held.get(place.person) ?? []
  const near = own.find(one => lacksBody(one, place))
  if (!near) return
  const office = {
    ...near.office,
    ...(body ? { body } : {}),
    ...(code === undefined ? {} : { code }),
    ...(where === undefined ? {} : { place: where }),
  }
  held.set(place.person, [...own.filter(one => one !== near), { ...near, office }])
}

const lacksBody = ({ range, office }: HeldOffice, { sentence, from }: PersonAt): boolean =>
  range.sentence === sentence &&
  range.to === from &&
  !office.body &&
  !office.isRank &&
  office.code === undefined &&
  office.place === undefined

function addProfessor(
  { sentence, from, person }: PersonAt,
  body: BodyMention,
  held: Map<number, HeldOffice[]>,
): void {
  const own = held.get(person) ?? []
  if (own.some(({ office }) => office.body === body)) return
  const range = { sentence, from, to: body.to }
  const office = {
    ...plainOffice,
    from,
    to: body.to,
    title: 'Professor',
    titleTo: from + 1,
    head: 'professor',
    body,
  }
  held.set(person, [...own, { range, rule: 'before the name', office }])
}

/** What most offices are not. */
export const plainOffice = {
  type: 'office',
  isSmall: false,
  isDefinite: false,
  isRank: false,
  isCounterpart: false,
  isOwned: false,
  isPlural: false,
} as const

/** Ada Sample (Kenya): the country in parentheses behind a name. */
export function countryBehind(
  sentences: readonly ReadSentence[],
  { ranges }: Person,
): { readonly code?: string } {
  for (const { sentence, to } of ranges) {
    const scene = sentences[sentence]
    if (scene?.tokens[to]?.text !== '(') continue
    const place = scene.mentions.find(
      mention => mention.type === 'place' && mention.from === to + 1 && mention.kind === 'country',
    )
    if (place?.type === 'place' && place.code !== undefined) return { code: place.code }
  }
  return {}
}

/** Members of the European Parliament stand with group and country: (Renew, FR), (Chair, S&D, EL). */
export function memberships(
  scene: ReadSentence,
  places: readonly PersonAt[],
  held: Map<number, HeldOffice[]>,
): void {
  for (const place of places) {
    const group = groupBehind(scene, place.to)
    if (!group) continue
    const { tokens, text } = scene
    const name = text.slice(tokens[group.from]?.start, tokens[group.to - 1]?.end)
    const body: BodyMention = { type: 'body', ...group, name, head: 'group', ownTo: group.to }
    const office = {
      ...plainOffice,
      ...group,
      title: 'MEP',
      titleTo: group.from,
      head: 'mep',
      body,
    }
    const range = { sentence: place.sentence, from: group.from, to: group.to }
    const own = held.get(place.person) ?? []
    if (!own.some(one => one.office.body?.name === name))
      held.set(place.person, [...own, { office, rule: 'group and country', range }])
  }
}

/** The range of the group's name within the parentheses that begin at a token and end in a country code. */
function groupBehind(
  { tokens, lexicon }: ReadSentence,
  at: number,
): { readonly from: number; readonly to: number } | undefined {
  if (tokens[at]?.text !== '(') return undefined
  let close = at + 1
  while (close < at + 16 && tokens[close] && tokens[close]?.text !== ')') close++
  if (tokens[close]?.text !== ')' || tokens[close - 2]?.text !== ',') return undefined
  if (!isCode(lexicon, tokens[close - 1]?.text ?? '')) return undefined
  let from = close - 2
  while (from > at + 1 && tokens[from - 1]?.text !== ',') from--
  return from < close - 2 && tokens[from]?.isCapital ? { from, to: close - 2 } : undefined
}

/** ISO codes, and the two that the European institutions write otherwise. */
const isCode = ({ countryNames }: Lexicon, text: string): boolean =>
  countryNames.has(text) || /^(?:EL|UK)$/.test(text)
