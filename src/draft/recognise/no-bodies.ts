import { isNameLike, knownPlaceAt, type Scene } from './scene.ts'

/** What was read of a body: where it begins, its head, where its name ends. */
interface ReadBody {
  readonly at: number
  readonly headAt: number
  readonly to: number
  readonly ownTo: number
  /** The lexicon, or the report, knows it by this name. */
  readonly isKnown: boolean
}

/** Whether words that sound like a body name none: a common noun alone, a group, a building. */
export function isNoBody(scene: Scene, { at, headAt, to, ownTo, isKnown }: ReadBody): boolean {
  const isBare = headAt === at && to === at + 1
  if (isBare) return !isKnown || isBuilding(scene, to)
  if (isDelegation(scene, at, headAt)) return true
  return headAt > at && !isKnown && ownTo === headAt + 1 && isPlaceName(scene, at, headAt)
}

/** Government House, Parliament Building: a place. */
const isBuilding = ({ tokens, lexicon }: Scene, at: number): boolean =>
  tokens[at]?.isCapital === true && lexicon.placeHeads.has(tokens[at]?.key ?? '')

/** The Zambian Delegation is a group and no body. */
const isDelegation = (scene: Scene, at: number, headAt: number): boolean =>
  /^(?:delegation|mission|team)$/.test(scene.tokens[headAt]?.key ?? '') &&
  knownPlaceAt(scene, at)?.to === headAt

/** Hyderabad House, Thun Palace: a name and a kind of building are a place. */
function isPlaceName(scene: Scene, at: number, headAt: number): boolean {
  const key = scene.tokens[headAt]?.key ?? ''
  if (key === 'headquarters') return true
  const first = scene.tokens[at]?.key ?? ''
  if (key === 'house' && /^(?:state|government|parliament|white|blue)$/.test(first)) return true
  if (
    !scene.lexicon.placeHeads.has(key) ||
    !(scene.lexicon.weakBodyHeads.has(key) || key === 'department')
  )
    return false
  for (let index = at; index < headAt; index++)
    if (!isNameLike(scene, index) && !knownPlaceAt(scene, index)) return false
  return true
}
