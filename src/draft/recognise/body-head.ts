import { acronymBefore, breaks, isInnerPossessive, isLink } from './body-words.ts'
import { isBodyHead, isInstitutional, type Scene } from './scene.ts'

/** Finds the last word of a run of capitalised words that says what kind of body they name. */
export function bodyHeadAt(scene: Scene, at: number): number | undefined {
  const { tokens } = scene
  let head: number | undefined
  for (let next = at; next < at + 10; next++) {
    const token = tokens[next]
    if (!token) break
    if (token.isCapital && !breaks(scene, next, at)) {
      const isUnited = token.key === 'nations' && tokens[next - 1]?.key === 'united'
      if (isUnited || isBodyHead(scene, token.key)) head = next
    } else if (token.key === 'and' || token.text === '&') {
      if (head !== undefined || !isInstitutional(scene, tokens[next - 1])) break
      if (next === at || !isInstitutional(scene, tokens[next + 1])) break
    } else if (token.text === ',') {
      if (head !== undefined || !isListOfWords(scene, next)) break
    } else if (
      !isInnerPossessive(scene, next) &&
      !isLink(scene, next) &&
      !acronymBefore(scene, next)
    )
      break
    else if (token.text === '(') next += 2
  }
  return head === at && isCommonNoun(scene, at) ? undefined : head
}

/** Foreign, Commonwealth & Development Office: the words before the head are a list. */
const isListOfWords = (scene: Scene, at: number): boolean =>
  isInstitutional(scene, scene.tokens[at - 1]) &&
  isInstitutional(scene, scene.tokens[at + 1]) &&
  /^(?:and|&|,)$/.test(scene.tokens[at + 2]?.key ?? '')

/** A weak head alone names a body only where "of" follows it, or "for" an office. */
function isCommonNoun({ tokens, lexicon }: Scene, at: number): boolean {
  const key = tokens[at]?.key ?? ''
  const preposition = tokens[at + 1]?.key
  const isOpened = preposition === 'of' || (key === 'office' && preposition === 'for')
  return lexicon.weakBodyHeads.has(key) && !isOpened
}
