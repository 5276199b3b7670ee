import { isHonorific, type Scene, wordsOf } from './scene.ts'

/** Returns where the forms of address end that begin at a token. */
export function afterHonorifics(scene: Scene, at: number): number {
  const { tokens } = scene
  const isOwned = isOwnedStyle(scene, at)
  const isForm = (index: number): boolean =>
    isAddress(scene, index) || (isOwned && isStyle(tokens[index]?.key ?? ''))
  let next = isOwned ? at + 1 : at
  while (isForm(next)) {
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

/** Whether a form of address stands at a token: Dr, Sheikh, Tan Sri. */
export const isAddress = (scene: Scene, at: number): boolean =>
  isHonorific(scene, scene.tokens[at]) ||
  (scene.tokens[at]?.text === 'Tan' && scene.tokens[at + 1]?.text === 'Sri')

/** His Excellency: a pronoun opens the form of address. */
function isOwnedStyle(scene: Scene, at: number): boolean {
  if (!/^(?:his|her|their|your)$/.test(scene.tokens[at]?.key ?? '')) return false
  const next = scene.tokens[at + 1]
  return isHonorific(scene, next) || (next?.isCapital === true && isStyle(next.key))
}

/** His Excellency, Her Royal Highness: words that are forms of address only behind a pronoun. */
const isStyle = (key: string): boolean =>
  /^(?:grace|holiness|eminence|majesty|majesties|highness|highnesses|excellency|excellencies|lordship|royal|serene|imperial|most|reverend)$/.test(
    key,
  )

/** Reads the title among forms of address that the record keeps: Samdech Techo, Sheikh. */
export function conferredTitle(
  scene: Scene,
  from: number,
  to: number,
): { readonly title?: string } {
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
