import {
  isBodyHead,
  isCommon,
  isHonorific,
  isInstitutional,
  isOfficeHead,
  type Scene,
} from './scene.ts'

/** An abbreviation that the report explains, or one that stands where the body above stands: of the CPP. */
export const isAcronym = (
  { acronyms, tokens, sentence }: Scene,
  at: number,
  depth: number,
): boolean => {
  const text = tokens[at]?.text ?? ''
  return acronyms.has(text) || (depth > 0 && !sentence.isTitleCased && /^\p{Lu}{2,7}$/u.test(text))
}

export const isLink = ({ tokens }: Scene, at: number): boolean =>
  /^(?:de|du|des|del|da|do|la)$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.isCapital === true

/** Vietnam Fatherland Front (VFF) Central Committee: the abbreviation stands inside the name. */
export const acronymBefore = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.text === '(' &&
  /^\p{Lu}[\p{L}-]{1,9}$/u.test(scene.tokens[at + 1]?.text ?? '') &&
  scene.tokens[at + 2]?.text === ')' &&
  scene.tokens[at + 3]?.isCapital === true &&
  /^(?:central|political|national)$/.test(scene.tokens[at + 3]?.key ?? '')

export function breaks(scene: Scene, at: number, start: number): boolean {
  const { tokens, lexicon } = scene
  const token = tokens[at]
  if (!token) return true
  const { key } = token
  if (lexicon.months.has(key) && key !== 'march') return true
  if (isBodyHead(scene, key)) return false
  if (isCommon(scene, token) && !isInstitutional(scene, token)) return true
  if (at > start && isHonorific(scene, token) && !isInstitutional(scene, token)) return true
  return isOfficeHead(scene, token) && !isInstitutional(scene, token)
}

/** People's, Workers', Citizens': a possessive inside a name and not before one. */
export function isInnerPossessive({ tokens, lexicon }: Scene, at: number): boolean {
  const word = tokens[at - 1]
  const next = tokens[at + 1]
  if (!word || !next?.isCapital || tokens[at]?.isSpaced) return false
  return (
    (tokens[at]?.key === "'s" || /^[’']$/.test(tokens[at]?.text ?? '')) &&
    (lexicon.institutional.has(word.key) ||
      lexicon.institutional.has(`${word.key}s`) ||
      /(?:men|ren|ers|ors|ans|ees)$/.test(word.key))
  )
}

/** Commission I, Seanad Éireann. */
export const hasNumeral = ({ tokens }: Scene, at: number): boolean =>
  /^(?:[IVX]{1,4}|Éireann|Oli)$/.test(tokens[at]?.text ?? '') &&
  tokens[at]?.isSpaced === true &&
  tokens[at + 1]?.kind !== 'number'

export function acronymAt({ tokens }: Scene, at: number): string | undefined {
  if (tokens[at]?.text !== '(' || tokens[at + 2]?.text !== ')') return undefined
  const text = tokens[at + 1]?.text ?? ''
  return /^\p{Lu}[\p{L}&-]{0,10}\p{Lu}?$/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text)
    ? text
    : undefined
}
