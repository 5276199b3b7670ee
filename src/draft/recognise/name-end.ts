import { isCommon, isNameLike, isOfficeHead, knownPlaceAt, type Scene } from './scene.ts'

const particles =
  /^(?:bin|binti|bint|ibn|al|el|ul|de|da|do|dos|das|del|della|di|van|von|der|den|zu|zur|ter|ten|y|e|la|le|du|des|af|av|ould|ben|abu|i|della|dei|ur|ud|mac|st|ap|wa|ole|arap)$/

/** Returns where the name of a person ends that begins at a token; the start, where none begins. */
export function nameEnd(scene: Scene, start: number, isIntroduced: boolean): number {
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
