import { isBodyHead, isInstitutional, isNameLike, isOfficeHead, type Scene } from './scene.ts'

const pluralOffice = (scene: Scene, at: number): boolean => {
  const token = scene.tokens[at]
  return (
    token?.isCapital === true &&
    /^(?:deputies|representatives|ministers|commons|lords|councillors|senators|governors|states|ombudsmen|presidents|elders|peers|commissioners|cardinals|bishops|defenders|heads|chiefs|auditors|mayors|ambassadors|rectors)$/.test(
      token.key,
    )
  )
}

/** Western Hemisphere Affairs: between words of portfolios stands another. */
const isOddWord = (scene: Scene, at: number): boolean =>
  isNameLike(scene, at) &&
  /^(?:affairs|relations|policy|development|cooperation)$/.test(scene.tokens[at + 1]?.key ?? '') &&
  scene.tokens[at + 1]?.isCapital === true

/** Reads words of portfolios, also several in a list: Industry, Energy and Mining; returns where they end. */
export function institutionalRun(scene: Scene, at: number): number {
  const { tokens } = scene
  const isWord = (index: number): boolean => {
    const token = tokens[index]
    if (!token?.isCapital) return false
    if (pluralOffice(scene, index)) return true
    // National Defence | General Phan: a rank opens the name.
    if (index > at && scene.lexicon.ranks.has(token.key) && isNameLike(scene, index + 1))
      return false
    if (index > at && isOddWord(scene, index)) return true
    return (
      isInstitutional(scene, token) &&
      !(isOfficeHead(scene, token) && index > at && !scene.lexicon.institutional.has(token.key))
    )
  }
  let end = at
  let next = at
  while (next < at + 14) {
    if (isWord(next)) {
      end = ++next
      continue
    }
    const key = tokens[next]?.key ?? ''
    const skip = key === ',' && /^(?:and|&)$/.test(tokens[next + 1]?.key ?? '') ? 2 : 1
    const isJoin = /^(?:and|&|,|'s|’|'|-|–|to|with|of|for)$/.test(key) && end > at
    const target =
      tokens[next + skip]?.key === 'the' && /^(?:to|with|and)$/.test(key)
        ? next + skip + 1
        : next + skip
    if (!isJoin || !isWord(target) || !joins(scene, key, target)) break
    next = target
  }
  return end
}

/** After a comma the list must end in "and"; after "and" no new office or body may begin. */
function joins(scene: Scene, key: string, at: number): boolean {
  const { tokens } = scene
  let next = at
  while (tokens[next]?.isCapital && next < at + 6) next++
  const words = tokens.slice(at, next)
  if (words.some(token => isOfficeHead(scene, token)) && !pluralOffice(scene, at)) return false
  if (key === "'s" || key === '’' || key === "'") return true
  if (key === 'of' || key === 'for') return false
  if (
    words.length > 1 &&
    words.some(
      ({ key: word }) =>
        isBodyHead(scene, word) && !/^(?:services?|programmes?|community|union)$/.test(word),
    )
  )
    return false
  if (key !== ',') return true
  const after = tokens[next]?.key ?? ''
  return (
    after === 'and' ||
    after === '&' ||
    (after === ',' && (tokens[next + 1]?.key === 'and' || isInstitutional(scene, tokens[next + 1])))
  )
}
