import type { OfficeMention } from './offices.ts'
import { isHonorific, isNameLike, isOfficeHead, type Scene, wordsOf } from './scene.ts'

const fullRanks =
  /^(?:general|major|lieutenant|colonel|captain|brigadier|admiral|commodore|marshal|sergeant|corporal|major-general|lieutenant-general|brigadier-general|gen|lt|maj|brig|col|capt|adm|cdr|cmdr|sgt|cpl|lt-gen|maj-gen|brig-gen|lt-col)$/

/** Reads a military or police rank before a name: Major General A, Lt. Col. B, Gen. (Rtd) C. */
export function rankAt(scene: Scene, at: number): OfficeMention | undefined {
  const { tokens } = scene
  const end = ranksEnd(scene, at)
  if (end === undefined || !fullRanks.test(end.last)) return undefined
  const to = afterRetired(scene, end.to)
  if (!isNamed(scene, to) || isOfficeHead(scene, tokens[to])) return undefined
  // Vice President, Secretary General: no rank.
  if (tokens[at]?.key === 'vice' && tokens[at + 1]?.key !== 'admiral') return undefined
  const isAlone = end.count === 1 && end.last === 'general'
  if (isAlone && tokens[at - 1]?.key !== 'chief' && isOfficeHead(scene, tokens[at - 1]))
    return undefined
  return {
    type: 'office',
    from: at,
    to,
    title: wordsOf(scene, at, end.to),
    titleTo: end.to,
    head: end.last,
    isSmall: false,
    isDefinite: false,
    isRank: true,
    isCounterpart: false,
    isOwned: false,
    isPlural: false,
  }
}

interface Ranks {
  readonly to: number
  readonly last: string
  readonly count: number
}

/** The ranks that stand in a row, with the stops of their abbreviations. */
function ranksEnd({ tokens, lexicon }: Scene, at: number): Ranks | undefined {
  let to = at
  let last = ''
  let count = 0
  while (count < 4 && tokens[to]?.isCapital && lexicon.ranks.has(tokens[to]?.key ?? '')) {
    last = tokens[to]?.key ?? ''
    to++
    count++
    if (tokens[to]?.text === '.' && !tokens[to]?.isSpaced) to++
  }
  return count === 0 ? undefined : { to, last, count }
}

const afterRetired = ({ tokens }: Scene, at: number): number =>
  tokens[at]?.text === '(' && /^(?:rtd|retd|ret|retired)$/.test(tokens[at + 1]?.key ?? '')
    ? at + (tokens[at + 2]?.text === '.' ? 4 : 3)
    : at

const isNamed = (scene: Scene, at: number): boolean =>
  isNameLike(scene, at) ||
  isHonorific(scene, scene.tokens[at]) ||
  (/^\p{Lu}{2,4}$/u.test(scene.tokens[at]?.text ?? '') && isNameLike(scene, at + 1))
