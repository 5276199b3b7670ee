import { type KnownPlace, type Lexicon, placeAt } from '../lexicon.ts'
import type { Sentence, Token } from '../tokens.ts'

/** What a recogniser looks at: a sentence, the lexicon, and which words the report also writes small. */
export interface Scene {
  readonly lexicon: Lexicon
  /** The cleaned text. */
  readonly text: string
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  /** Words that occur with a small letter somewhere in the report. */
  readonly small: ReadonlySet<string>
  /** Abbreviations that the report explains in parentheses, or uses as bodies. */
  readonly acronyms: ReadonlySet<string>
}

/** Returns the words of a range of tokens as they stand. */
export function wordsOf({ text, tokens }: Scene, from: number, to: number): string {
  const first = tokens[from]
  const last = tokens[to - 1]
  return first && last && to > from ? text.slice(first.start, last.end) : ''
}

const familiar =
  /(?:tions?|ments?|ology|ships?|ity|ities|graphy|culture|ional|mental|ical|isation|ization)$/

/** Whether a word belongs to the names of portfolios and bodies. */
export function isInstitutional({ lexicon }: Scene, token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false
  const { key } = token
  if (lexicon.institutional.has(key) || lexicon.bodyHeads.has(key)) return true
  if (key.length > 6 && familiar.test(key)) return true
  if (key.includes('-'))
    return key
      .split('-')
      .every(
        part =>
          lexicon.institutional.has(part) ||
          lexicon.bodyHeads.has(part) ||
          (part.length > 5 && familiar.test(part)),
      )
  return false
}

/** Whether a word can head the title of an office. */
export function isOfficeHead(
  { lexicon }: Pick<Scene, 'lexicon'>,
  token: Token | undefined,
): boolean {
  if (token?.kind !== 'word') return false
  const { key } = token
  if (lexicon.stateOffices.has(key) || lexicon.bodyOffices.has(key)) return true
  if (key.endsWith('-in-chief') || isPluralHead({ lexicon }, token)) return true
  const cut = key.indexOf('-')
  if (cut < 0) return false
  const [first, rest] = [key.slice(0, cut), key.slice(cut + 1)]
  return (
    lexicon.officeModifiers.has(first) &&
    (lexicon.stateOffices.has(rest) || lexicon.bodyOffices.has(rest))
  )
}

const singular = (key: string): string =>
  key === 'deputies' ? 'deputy' : key.replace(/men$/, 'man').replace(/s$/, '')

/** Whether a word is an office in the plural: Senators, MPs. */
export function isPluralHead(
  { lexicon }: Pick<Scene, 'lexicon'>,
  token: Token | undefined,
): boolean {
  if (token?.kind !== 'word' || !token.isCapital || !/(?:s|men)$/.test(token.key)) return false
  const key = singular(token.key)
  return key !== token.key && (lexicon.stateOffices.has(key) || lexicon.bodyOffices.has(key))
}

/** Whether a token is a form of address: H.E., Dr, Sheikh. */
export const isHonorific = ({ lexicon }: Scene, token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  lexicon.honorifics.has(token.key) &&
  (token.isCapital || token.key === 'u' || token.key === 'daw')

/** Whether a word is one of the common ones, and not a name that folds to one: Thế is not "the". */
export const isCommon = ({ lexicon }: Pick<Scene, 'lexicon'>, token: Token | undefined): boolean =>
  token !== undefined && lexicon.common.has(token.key) && !/[^\p{ASCII}’]/u.test(token.text)

/** Whether the name of the father follows. */
export const isBeforeSon = ({ tokens }: Pick<Scene, 'tokens'>, at: number): boolean =>
  /^(?:bin|bint|ibn|binti)$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.isCapital === true

/** Leading the team: a verb that opens a sentence. */
const isParticiple = ({ tokens }: Pick<Scene, 'tokens'>, at: number): boolean =>
  at === 0 &&
  (tokens[at]?.key ?? '').endsWith('ing') &&
  /^(?:the|an?|his|her|their|him|them|for|on|in|to|with|at)$/.test(tokens[1]?.text ?? '')

const monthNames = /^(?:Jan|April|May|June|August)$/

/** Mayor Jan Jakobsen, April Stone: a month's name before another name. */
const isMonthName = (scene: Scene, at: number): boolean =>
  monthNames.test(scene.tokens[at]?.text ?? '') &&
  !monthNames.test(scene.tokens[at + 1]?.text ?? '') &&
  scene.tokens[at + 1]?.kind === 'word' &&
  isNameLike(scene, at + 1)

const particles = /^(?:bin|bint|ibn|ben|van|von|der|den|del|abu)$/

/** Whether a capitalised word can be part of a person's name: no class of the lexicon knows it. */
export function isNameLike(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  if (!token?.isCapital) return false
  const { lexicon } = scene
  const { key } = token
  // Sultan bin A: a given name.
  if (isBeforeSon(scene, at)) return true
  if (isParticiple(scene, at)) return false
  if (isMonthName(scene, at)) return true
  if (isCommon(scene, token) || lexicon.months.has(key) || lexicon.weekdays.has(key)) return false
  if (isInstitutional(scene, token) || isOfficeHead(scene, token) || isHonorific(scene, token))
    return false
  if (
    lexicon.officeModifiers.has(key) ||
    lexicon.placeHeads.has(key) ||
    lexicon.knownBodies.has(token.text)
  )
    return false
  if (
    scene.small.has(key) &&
    key.length > 2 &&
    !particles.test(key) &&
    !/[^\p{ASCII}’]/u.test(token.text)
  )
    return false
  if (scene.acronyms.has(token.text) || /^\p{Lu}{2,4}$/u.test(token.text)) return false
  if (isCompound(scene, key)) return false
  const place = placeAt(lexicon, scene.tokens, at)
  return place === undefined || place.kind === 'city'
}

/** Socio-economic, Franco-German: a compound of known words. */
const isCompound = ({ lexicon, small }: Scene, key: string): boolean =>
  key.includes('-') &&
  key
    .split('-')
    .every(
      part =>
        lexicon.common.has(part) ||
        small.has(part) ||
        lexicon.institutional.has(part) ||
        lexicon.places.has(part),
    )

/** A country or city at a token: also under its full style, the Kingdom of Thailand. */
export interface PlaceRead {
  readonly place: KnownPlace
  readonly to: number
}

const styles =
  /^(?:republic|kingdom|state|sultanate|commonwealth|federation|union|principality|duchy|emirate|confederation)$/
const styleWords =
  /^(?:islamic|federal|democratic|people's|peoples|people|socialist|arab|hashemite|united|plurinational|bolivarian|cooperative|co-operative|independent|grand|oriental|federative|hellenic)$/

/** French Republic, Lao People's Democratic Republic: the style behind the adjective is the country's. */
function styledBehind({ tokens }: Scene, read: PlaceRead): PlaceRead {
  if (read.place.kind === 'city') return read
  let next = read.to
  while (styleWords.test(tokens[next]?.key ?? '') && tokens[next]?.isCapital && next < read.to + 4)
    next += tokens[next + 1]?.key === "'s" ? 2 : 1
  const isStyle =
    /^(?:republic|kingdom|federation|confederation|sultanate|emirate)$/.test(
      tokens[next]?.key ?? '',
    ) &&
    tokens[next]?.isCapital === true &&
    !/^(?:of|for)$/.test(tokens[next + 1]?.key ?? '')
  return isStyle ? { place: { ...read.place, kind: 'country' }, to: next + 1 } : read
}

/** Reads a country or city at a token. */
export function knownPlaceAt(scene: Scene, at: number): PlaceRead | undefined {
  const { lexicon, tokens } = scene
  const direct = placeAt(lexicon, tokens, at)
  if (direct) return styledBehind(scene, { place: direct, to: at + direct.keys.length })
  let next = at
  while (styleWords.test(tokens[next]?.key ?? '') && tokens[next]?.isCapital && next < at + 4)
    next += tokens[next + 1]?.key === "'s" ? 2 : 1
  if (
    !styles.test(tokens[next]?.key ?? '') ||
    !tokens[next]?.isCapital ||
    tokens[next + 1]?.key !== 'of'
  )
    return undefined
  const start = tokens[next + 2]?.key === 'the' ? next + 3 : next + 2
  const place = placeAt(lexicon, tokens, start)
  return place?.kind === 'country' ? { place, to: start + place.keys.length } : undefined
}

/** Whether a word says that a name is that of a body: Ministry, Sub-Committee. */
export const isBodyHead = ({ lexicon }: Scene, key: string): boolean =>
  lexicon.bodyHeads.has(key) ||
  (lexicon.bodyHeads.has(key.slice(key.lastIndexOf('-') + 1)) && key.includes('-'))
