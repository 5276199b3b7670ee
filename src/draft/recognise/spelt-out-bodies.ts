import { bodyHeadAt } from './body-head.ts'
import { acronymAt } from './body-words.ts'
import type { Scene } from './scene.ts'

/** Small words that join the capitalised ones of a name, in the languages that reports quote. */
const links = /^(?:de|du|des|del|della|di|da|do|of|for|and|the|la|le|para|pour|et|y|e|d|on)$/

/** A name with the abbreviation that takes up its initials. */
interface SpeltOut {
  /** Behind the parenthesis. */
  readonly to: number
  readonly acronym: string
}

/** Reads a name whose initials the abbreviation behind it takes up: a body, in whatever language it is named. */
export function speltOutAt(scene: Scene, at: number): SpeltOut | undefined {
  const { tokens, lexicon } = scene
  if (bodyHeadAt(scene, at) !== undefined || scene.sentence.isTitleCased) return undefined
  const end = runEnd(scene, at)
  const acronym = end > at + 1 ? acronymAt(scene, end) : undefined
  if (acronym === undefined || !scene.acronyms.has(acronym)) return undefined
  if (lexicon.placeHeads.has(tokens[end - 1]?.key ?? '')) return undefined
  const initials = tokens
    .slice(at, end)
    .filter(({ isCapital }) => isCapital)
    .map(({ key }) => key[0])
    .join('')
  return takesUp(acronym, initials) ? { to: end + 3, acronym } : undefined
}

/** Where a run of capitalised words, and of those that join them, ends. */
function runEnd({ tokens }: Scene, at: number): number {
  let next = at
  while (
    next < at + 9 &&
    (tokens[next]?.isCapital || (next > at && links.test(tokens[next]?.key ?? '')))
  )
    next++
  return next
}

/** Whether an abbreviation begins like the initials and has most of its letters from them. */
const takesUp = (acronym: string, initials: string): boolean =>
  initials.length > 1 &&
  initials[0] === acronym[0]?.toLowerCase() &&
  acronym
    .toLowerCase()
    .split('')
    .filter(letter => initials.includes(letter)).length >=
    acronym.length * 0.6
