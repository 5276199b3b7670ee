import { bodyAt } from './bodies.ts'
import type { BodyMention } from './body-mention.ts'
import { dateAt, type DateMention } from './dates.ts'
import { isAddress } from './honorifics.ts'
import { officeAt, type OfficeMention } from './offices.ts'
import { personAt, type PersonMention } from './persons.ts'
import { isNameLike, knownPlaceAt, type Scene, wordsOf } from './scene.ts'

/** A country, city or other place in a sentence. */
export interface PlaceMention {
  readonly type: 'place'
  readonly from: number
  readonly to: number
  readonly name: string
  readonly kind: 'country' | 'adjective' | 'city' | 'venue'
  readonly code?: string
}

/** A capitalised word or two of which only the whole report can tell what they name. */
export interface UnknownMention {
  readonly type: 'unknown'
  readonly from: number
  readonly to: number
  readonly name: string
}

/** What a recogniser found in a sentence; the ranges count its tokens. */
export type Mention =
  DateMention | OfficeMention | BodyMention | PersonMention | PlaceMention | UnknownMention

/** Reads a sentence from left to right; at each place the longest construction that fits is taken. */
export function mentionsIn(scene: Scene): readonly Mention[] {
  const mentions: Mention[] = []
  let at = 0
  while (at < scene.tokens.length) {
    const mention = mentionAt(scene, at, mentions.at(-1))
    if (mention) mentions.push(mention)
    at = mention && mention.to > at ? mention.to : at + 1
  }
  return mentions
}

function mentionAt(scene: Scene, at: number, last: Mention | undefined): Mention | undefined {
  const token = scene.tokens[at]
  if (!token || (token.kind === 'mark' && !/^[’'‘]$/.test(token.text))) return undefined
  const date = dateAt(scene.lexicon, scene.tokens, at)
  if (date) return date
  const isIntroduced = last?.type === 'office' && isBehind(scene, last.to, at)
  const known = knownPlaceAt(scene, at)
  if (
    (isAddress(scene, at) && !(known && known.place.keys.length > 1)) ||
    /^(?:his|her|their)$/.test(token.key)
  ) {
    const addressed = personAt(scene, at, true)
    if (addressed) return addressed
  }
  return namedAt(scene, at, isIntroduced)
}

/** Right behind an office, or behind its comma with a name of two words at least. */
const isBehind = ({ tokens }: Scene, to: number, at: number): boolean =>
  to === at || (to + 1 === at && tokens[to]?.text === ',' && tokens[at + 1]?.isCapital === true)

function namedAt(scene: Scene, at: number, isIntroduced: boolean): Mention | undefined {
  const office = officeAt(scene, at)
  const body = bodyAt(scene, at)
  if (office && body) return office.to >= body.to || bodyBegins(office, body) ? office : body
  if (body && (!scene.sentence.isTitleCased || isWholeLine(scene, body))) return body
  if (office) return office
  const venue = venueAt(scene, at)
  if (venue) return venue
  const person =
    scene.sentence.isTitleCased && !isIntroduced ? undefined : personAt(scene, at, isIntroduced)
  const place = knownPlaceAt(scene, at)
  if (place && (!person || person.to <= place.to || place.place.keys.length > 1 || !isIntroduced)) {
    if (!person || place.place.kind !== 'city' || person.to <= place.to || !isIntroduced)
      return {
        type: 'place',
        from: at,
        to: place.to,
        name: wordsOf(scene, at, place.to),
        kind: place.place.kind,
        code: place.place.code,
      }
  }
  if (person) return person
  return unknownAt(scene, at)
}

/** A line of nothing but a body's name: who published. */
const isWholeLine = ({ tokens }: Scene, { from, to }: BodyMention): boolean =>
  from === 0 && to >= tokens.length - 1

/** An office that begins within a body's name is no office: the body's first word is its modifier. */
const bodyBegins = (office: OfficeMention, body: BodyMention): boolean =>
  office.titleTo - 1 < body.from + 1 && office.titleTo >= body.to

/** Kamuzu Palace, Sarajevo International Airport, Port of Klaipėda, Temple of Literature. */
function venueAt(scene: Scene, at: number): PlaceMention | undefined {
  const { tokens, lexicon } = scene
  const start = tokens[at]
  if (!start?.isCapital || scene.sentence.isTitleCased) return undefined
  if (knownPlaceAt(scene, at)?.place.kind === 'country') return undefined
  const opened = openedVenue(scene, at)
  if (opened) return opened
  let next = at
  let head: number | undefined
  while (
    next < at + 6 &&
    (tokens[next]?.isCapital ||
      (tokens[next]?.key === "'s" && next > at) ||
      (/^[’']$/.test(tokens[next]?.text ?? '') && next > at && !tokens[next]?.isSpaced))
  ) {
    const key = tokens[next]?.key ?? ''
    if (lexicon.common.has(key) && !lexicon.placeHeads.has(key)) break
    if (lexicon.placeHeads.has(key)) head = next
    next++
  }
  const small =
    head === undefined &&
    next > at &&
    next <= at + 3 &&
    /^(?:province|district|county|camp|region|island|governorate|prefecture)$/.test(
      tokens[next]?.key ?? '',
    )
      ? next
      : undefined
  const end = head ?? small
  if (end === undefined || (end === at && tokens[at + 1]?.key !== 'of')) return undefined
  // "an Official State visit", "the Hungarian Deputy State Secretary"
  if (tokens[end]?.key === 'state' && !isNameLike(scene, at)) return undefined
  const to = withOf(scene, end + 1)
  if (end === at && to === end + 1) return undefined
  return { type: 'place', from: at, to, name: wordsOf(scene, at, to), kind: 'venue' }
}

const openers =
  /^(?:lake|mount|villa|hotel|palais|palacio|palazzo|schloss|château|chateau|castelo|cape|fort|camp|aras|casa|quinta|hacienda|plaza|place|rue|avenida|villa|rashtrapati|istana|wisma)$/

/** Lake Turkana, Hotel Borg, Palais des Congrès: the kind of place stands before its name. */
function openedVenue(scene: Scene, at: number): PlaceMention | undefined {
  const { tokens } = scene
  if (!openers.test(tokens[at]?.key ?? '')) return undefined
  let next = at + 1
  while (
    next < at + 3 &&
    /^(?:de|des|du|da|do|del|della|di|an|la|el|al)$/.test(tokens[next]?.text ?? '')
  )
    next++
  if (next === at + 1 && !isNameLike(scene, next) && !knownPlaceAt(scene, next)) return undefined
  let to = next
  while (to < next + 3 && tokens[to]?.isCapital) to++
  if (to === next) return undefined
  return { type: 'place', from: at, to, name: wordsOf(scene, at, to), kind: 'venue' }
}

function withOf(scene: Scene, at: number): number {
  const { tokens } = scene
  if (tokens[at]?.key !== 'of') return at
  let next = tokens[at + 1]?.key === 'the' ? at + 2 : at + 1
  const start = next
  while (tokens[next]?.isCapital && next < start + 3) next++
  return next > start ? next : at
}

function unknownAt(scene: Scene, at: number): UnknownMention | undefined {
  let next = at
  while (next < at + 4 && isNameLike(scene, next)) next++
  return next > at
    ? { type: 'unknown', from: at, to: next, name: wordsOf(scene, at, next) }
    : undefined
}
