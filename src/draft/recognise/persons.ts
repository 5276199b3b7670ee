import {
  isCommon,
  isHonorific,
  isNameLike,
  isOfficeHead,
  knownPlaceAt,
  type Scene,
  wordsOf,
} from './scene.ts'

/** A name of a person in a sentence, with the forms of address before it. */
export interface PersonMention {
  readonly type: 'person'
  readonly from: number
  readonly to: number
  readonly name: string
  /** Folded words of the name. */
  readonly keys: readonly string[]
  readonly nameFrom: number
  /** Samdech Techo, Sheikh: the title before the name that the record keeps. */
  readonly title?: string
  readonly isAddressed: boolean
}

const particles =
  /^(?:bin|binti|bint|ibn|al|el|ul|de|da|do|dos|das|del|della|di|van|von|der|den|zu|zur|ter|ten|y|e|la|le|du|des|af|av|ould|ben|abu|i|della|dei|ur|ud|mac|st|ap|wa|ole|arap)$/

/** Reads the person whose name, or form of address, begins at a token. */
export function personAt(
  scene: Scene,
  at: number,
  isIntroduced: boolean,
): PersonMention | undefined {
  const { tokens } = scene
  const noble = nobleAt(scene, at)
  if (noble) return noble
  const start = afterHonorifics(scene, at)
  const isAddressed = start > at
  const end = nameEnd(scene, start, isAddressed || isIntroduced)
  if (end === start) return undefined
  const named = tokens.slice(start, end).filter(({ kind }) => kind === 'word')
  if (/^[’'‘]/.test(named[0]?.text ?? '') && !isAddressed && !isIntroduced) return undefined
  if (named.length === 1 && !isAddressed && !isIntroduced && !/^\p{L}$/u.test(named[0]?.text ?? ''))
    return undefined
  return {
    type: 'person',
    from: at,
    to: end,
    nameFrom: start,
    isAddressed,
    name: shown(wordsOf(scene, start, end)),
    keys: named.map(({ key }) => key),
    ...conferredTitle(scene, at, start),
  }
}

/** Surnames in capitals become names as they are written elsewhere: KURAMOCHI Takashi. */
const shown = (name: string): string =>
  name
    .split(' ')
    .map(word =>
      /^\p{Lu}{4,}(?:-\p{Lu}+)*$|^\p{Lu}{2,}-\p{Lu}{2,}$/u.test(word) ||
      (/^\p{Lu}{2,3}$/u.test(word) && !/\p{Ll}/u.test(name))
        ? word.replaceAll(/(?<=\p{L})\p{L}+/gu, part => part.toLowerCase())
        : word,
    )
    .join(' ')

function nobleAt(scene: Scene, at: number): PersonMention | undefined {
  const { tokens, lexicon } = scene
  if (
    !tokens[at]?.isCapital ||
    !lexicon.nobility.has(tokens[at]?.key ?? '') ||
    tokens[at + 1]?.key !== 'of' ||
    !tokens[at + 2]?.isCapital
  )
    return undefined
  return {
    type: 'person',
    from: at,
    to: at + 3,
    nameFrom: at,
    name: wordsOf(scene, at, at + 3),
    keys: [tokens[at]?.key ?? '', tokens[at + 2]?.key ?? ''],
    isAddressed: true,
  }
}

function conferredTitle(scene: Scene, from: number, to: number): { readonly title?: string } {
  const { tokens, lexicon } = scene
  let start = from
  while (start < to && !lexicon.conferred.has(tokens[start]?.key ?? '')) start++
  let end = start
  while (
    end < to &&
    (lexicon.conferred.has(tokens[end]?.key ?? '') || /^[’']$/.test(tokens[end]?.text ?? ''))
  )
    end++
  return end > start ? { title: wordsOf(scene, start, end) } : {}
}

/** His Excellency, Her Royal Highness: words that are forms of address only behind a pronoun. */
const isStyle = (key: string): boolean =>
  /^(?:grace|holiness|eminence|majesty|majesties|highness|highnesses|excellency|excellencies|lordship|royal|serene|imperial|most|reverend)$/.test(
    key,
  )

function afterHonorifics(scene: Scene, at: number): number {
  const { tokens } = scene
  let next = at
  if (
    /^(?:his|her|their|your)$/.test(tokens[at]?.key ?? '') &&
    (isHonorific(scene, tokens[at + 1]) ||
      (tokens[at + 1]?.isCapital && isStyle(tokens[at + 1]?.key ?? '')))
  )
    next++
  const isForm =
    next > at
      ? (index: number): boolean =>
          isHonorific(scene, tokens[index]) || isStyle(tokens[index]?.key ?? '')
      : (index: number): boolean => isHonorific(scene, tokens[index])
  const isTanSri = (index: number): boolean =>
    tokens[index]?.text === 'Tan' && tokens[index + 1]?.text === 'Sri'
  while (isForm(next) || isTanSri(next)) {
    next++
    if (/^[.’']$/.test(tokens[next]?.text ?? '') && !tokens[next]?.isSpaced) next++
    // Dr the Honourable A
    if (
      tokens[next]?.key === 'the' &&
      /^(?:honourable|honorable|hon|rt|right|most|reverend)$/.test(tokens[next + 1]?.key ?? '')
    )
      next++
    // Dato (Dr.) A
    if (tokens[next]?.text === '(' && isForm(next + 1)) {
      const close = tokens[next + 2]?.text === '.' ? next + 3 : next + 2
      if (tokens[close]?.text === ')') next = close + 1
    }
  }
  return next
}

function nameEnd(scene: Scene, start: number, isIntroduced: boolean): number {
  const { tokens } = scene
  let end = start
  let next = start
  while (next < start + 8) {
    const token = tokens[next]
    if (!token) break
    if (isInitial(scene, next)) next = end = next + 2
    else if (isNamePart(scene, next, { start, isIntroduced })) next = end = next + 1
    else if (end > start && particles.test(token.text) && tokens[next + 1] !== undefined) {
      const skip = particles.test(tokens[next + 1]?.text ?? '') ? 2 : 1
      const isSon =
        /^(?:bin|binti|bint|ibn|ben|abu)$/.test(token.text) &&
        tokens[next + skip]?.isCapital === true
      if (!isSon && !isNamePart(scene, next + skip, { start, isIntroduced })) break
      if (isSon) end = next + skip + 1
      next += isSon ? skip + 1 : skip
    } else break
  }
  if (end > start && /^(?:uulu|kyzy|oglu|ogly|oghlu|qizi)$/.test(tokens[end]?.text ?? '')) end++
  return withoutPostNominals(scene, start, end)
}

const isInitial = ({ tokens }: Scene, at: number): boolean =>
  /^\p{Lu}\p{Ll}?$/u.test(tokens[at]?.text ?? '') &&
  tokens[at + 1]?.text === '.' &&
  !tokens[at + 1]?.isSpaced &&
  tokens[at + 2]?.isCapital === true

/** Initials without a stop: Mark A Milner, H L V Perera. */
const isLetter = (
  { tokens }: Scene,
  at: number,
  { start, isIntroduced }: { readonly start: number; readonly isIntroduced: boolean },
): boolean =>
  (at > start || isIntroduced) &&
  /^\p{Lu}$/u.test(tokens[at]?.text ?? '') &&
  tokens[at + 1]?.isCapital === true &&
  (at > start || /^\p{Lu}(?:\p{Lu}{0,2}|\p{Ll}+)$/u.test(tokens[at + 1]?.text ?? ''))

/** A word of every day that is a name where an office stands before it: Party Secretary To Lan, Hon. Ida Among. */
function isCommonName(scene: Scene, at: number, start: number): boolean {
  const { tokens, sentence, lexicon } = scene
  const token = tokens[at]
  if (sentence.isTitleCased || start === 0 || token?.kind !== 'word') return false
  if (!isCommon(scene, token) || lexicon.weekdays.has(token.key)) return false
  if (at === start) return token.key.length <= 3 && isNameLike(scene, at + 1)
  const next = tokens[at + 1]
  return next?.isCapital !== true && next?.kind !== 'number' && at === start + 1
}

function isNamePart(
  scene: Scene,
  at: number,
  { start, isIntroduced }: { readonly start: number; readonly isIntroduced: boolean },
): boolean {
  const token = scene.tokens[at]
  if (!token?.isCapital) return false
  if (isNameLike(scene, at) || isLetter(scene, at, { start, isIntroduced })) return true
  if (isIntroduced && isCommonName(scene, at, start)) return true
  // Tarik Al Said: behind the article every word is a name.
  if (at > start + 1 && /^(?:Al|El)$/.test(scene.tokens[at - 1]?.text ?? '')) return true
  if (isIntroduced && at === start)
    return (
      /^\p{Lu}{2,4}$/u.test(token.text) && !scene.sentence.isTitleCased && isNameLike(scene, at + 1)
    )
  // A word of the lexicon right behind a given name is a surname: Everett Boone, Peter West.
  if (at === start || scene.sentence.isTitleCased || isCommon(scene, token)) return false
  if (scene.lexicon.months.has(token.key) || isOfficeHead(scene, token)) return false
  if (knownPlaceAt(scene, at)?.place.kind === 'adjective')
    return !scene.tokens[at + 1]?.isCapital && scene.tokens[at + 1]?.kind === 'mark'
  return (
    isIntroduced &&
    !scene.tokens[at + 1]?.isCapital &&
    !scene.lexicon.bodyHeads.has(token.key) &&
    !scene.lexicon.placeHeads.has(token.key)
  )
}

/** Letters after a name (RWP, MP) are none of its parts. */
function withoutPostNominals({ tokens }: Scene, start: number, end: number): number {
  let last = end
  const hasSmall = tokens.slice(start, end).some(({ text }) => /\p{Ll}/u.test(text))
  if (!hasSmall) return end
  while (last > start + 2 && /^\p{Lu}{2,4}$/u.test(tokens[last - 1]?.text ?? '')) last--
  return last
}
