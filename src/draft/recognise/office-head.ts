import {
  isBeforeSon,
  isHonorific,
  isInstitutional,
  isNameLike,
  isOfficeHead,
  knownPlaceAt,
  type Scene,
} from './scene.ts'

const isModifier = (scene: Scene, at: number): boolean => {
  const token = scene.tokens[at]
  return token?.kind === 'word' && scene.lexicon.officeModifiers.has(token.key)
}

const postModifiers =
  /^(?:general|delegate|designate|elect|extraordinary|emeritus|counsellor|counselor|secretary|minister|plenipotentiary)$/

/** The 1st Deputy Speaker. */
const isOrdinal = (text: string | undefined): boolean =>
  /^(?:1st|2nd|3rd|[4-9]th)$/.test(text ?? '')

/** The last word of the head of a title, by modifiers and portfolios before it. */
export function headOf(scene: Scene, at: number): number | undefined {
  const { tokens, lexicon } = scene
  let next = at
  if (isOrdinal(tokens[at]?.text))
    return tokens[at + 1]?.isCapital ? headOf(scene, at + 1) : undefined
  if (!startsTitle(scene, at)) return undefined
  for (; next < at + 9; next++) {
    const token = tokens[next]
    if (token?.kind !== 'word' && !/^[,&–-]$/.test(token?.text ?? '')) return undefined
    if (isHead(scene, next)) return lastHead(scene, next)
    if (token?.key === 'counterpart') return next
    if (isModifier(scene, next)) continue
    if (
      token &&
      next > at &&
      lexicon.tenure.has(tokens[next - 1]?.key ?? '') &&
      knownPlaceAt(scene, next)
    ) {
      next = (knownPlaceAt(scene, next)?.to ?? next + 1) - 1
      continue
    }
    const isJoin = token?.key === 'and' || /^[,&]$/.test(token?.text ?? '')
    if (isJoin) {
      if (
        next === at ||
        !isInstitutional(scene, tokens[next - 1]) ||
        !tokens[next + 1]?.isCapital ||
        !isInstitutional(scene, tokens[next + 1])
      )
        return undefined
    } else if (
      !isInstitutional(scene, token) ||
      (token && lexicon.bodyHeads.has(token.key) && !lexicon.institutional.has(token.key))
    )
      return undefined
  }
  return undefined
}

/** A capital opens a title, or a small modifier or head whose portfolio would be small too. */
function startsTitle(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  if (token?.kind !== 'word') return false
  if (token.key === 'counterpart') return true
  return isHead(scene, at) || isModifier(scene, at) || isInstitutional(scene, token)
}

const smallPlurals =
  /^(?:senators|ministers|lawmakers|deputies|parliamentarians|legislators|councillors|ambassadors|governors|mayors|presidents|commissioners|congressmen|generals|bishops|professors)$/

/** Senators in small letters, right before a name: accompanied by ministers A and B. */
export function isSmallPlural(scene: Scene, at: number): boolean {
  if (!smallPlurals.test(scene.tokens[at]?.text ?? '')) return false
  return isNameLike(scene, at + 1) || isHonorific(scene, scene.tokens[at + 1])
}

function isHead(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  const before = scene.tokens[at - 1]
  if (/^(?:prince|princess)$/.test(token?.key ?? '') && before?.key === 'crown') return true
  if (/^(?:Lady|Gentleman)$/.test(token?.text ?? '') && before?.text === 'First') return true
  if (isSmallPlural(scene, at)) return true
  if (
    /^assistant$/.test(token?.key ?? '') &&
    /^(?:to|on|for)$/.test(scene.tokens[at + 1]?.key ?? '')
  )
    return true
  if (!isOfficeHead(scene, token) || isBeforeSon(scene, at)) return false
  if (token?.isCapital) return true
  // "members", "leads" and the like have other forms; a small "chair" may be a verb only after "to" or "will".
  return !/^(?:to|will|would|may|can|must|shall)$/.test(scene.tokens[at - 1]?.key ?? '')
}

/** Vice President, Secretary General, Minister Delegate: further heads belong to the same title. */
function lastHead(scene: Scene, at: number): number {
  const { tokens } = scene
  const head = tokens[at]
  if (/^charge$/.test(head?.key ?? '') && tokens[at + 1]?.key === 'daffaires') return at + 1
  const full = /^(?:chief|principal)$/.test(head?.key ?? '') ? chiefOf(scene, at) : at
  if (full > at) return full
  if (tokens[at + 1]?.isCapital === head?.isCapital || tokens[at + 1]?.key === 'general') {
    let next = at + 1
    while (
      isModifier(scene, next) &&
      next < at + 4 &&
      tokens[next]?.isCapital === head?.isCapital
    ) {
      if (isHead(scene, next)) return lastHead(scene, next)
      if (isHead(scene, next + 1) && !postModifiers.test(tokens[next]?.key ?? ''))
        return lastHead(scene, next + 1)
      next++
    }
    if (
      isHead(scene, at + 1) &&
      !isModifier(scene, at + 1) &&
      tokens[at + 1]?.isCapital === head?.isCapital
    )
      return lastHead(scene, at + 1)
    // Army Chief | General A: a rank.
    if (head?.key === 'chief' && tokens[at + 1]?.key === 'general') return at
    if (postModifiers.test(tokens[at + 1]?.key ?? '') || isPost(scene, at + 1))
      return extraordinary(scene, at + 1)
  }
  return at
}

/** Chief Veterinary Officer, chief scientific adviser: the field stands between. */
function chiefOf(scene: Scene, at: number): number {
  const { tokens } = scene
  const isCapital = tokens[at]?.isCapital
  for (let next = at + 1; next < at + 4 && tokens[next]?.isCapital === isCapital; next++) {
    if (
      /^(?:officer|adviser|advisor|economist|scientist|specialist|executive|secretary)$/.test(
        tokens[next]?.key ?? '',
      )
    )
      return lastHead(scene, next)
    if (!isInstitutional(scene, tokens[next]) && !isModifier(scene, next)) return at
  }
  return at
}

const isPost = ({ tokens }: Scene, at: number): boolean =>
  /^(?:general|delegate|extraordinary|emeritus|designate|elect)$/.test(tokens[at]?.key ?? '')

/** Ambassador Extraordinary and Plenipotentiary. */
function extraordinary({ tokens }: Scene, at: number): number {
  return tokens[at + 1]?.key === 'and' && tokens[at + 2]?.key === 'plenipotentiary' ? at + 2 : at
}
