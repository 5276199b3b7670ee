import type { Rest, Step } from './office-step.ts'
import { institutionalRun } from './portfolios.ts'
import { isCommon, isNameLike, type Scene, wordsOf } from './scene.ts'
import { unknownBody } from './unknown-bodies.ts'

/** Reads the portfolio of an office, in words that lists have or have not; else a body of an unknown name. */
export function withPortfolio(
  scene: Scene,
  rest: Rest,
  { head, preposition, at, hasArticle, noun }: Step & { readonly noun: number },
): Rest | undefined {
  const run = institutionalRun(scene, at)
  const isMinister =
    /^(?:minister|secretary|commissioner|delegate)$|-minister$|minister-delegate$/.test(head)
  const isOneBody =
    run === at + 1 && hasArticle && scene.lexicon.bodyHeads.has(scene.tokens[at]?.key ?? '')
  if (isOneBody && !isMinister) return { ...rest, to: run, place: wordsOf(scene, at, run) }
  if (run > at && !/^(?:in|at)$/.test(preposition)) return { ...rest, to: run, titleTo: run }
  if (preposition === 'in' && /^(?:consul|general$)/.test(head) && isNameLike(scene, at))
    return { ...rest, to: at + 1 }
  if (preposition !== 'of' && noun === at && preposition !== 'for') return undefined
  const portfolio = isMinister ? capitalRun(scene, at) : at
  if (portfolio > at) return { ...rest, to: portfolio, titleTo: portfolio }
  return unknownBody(scene, rest, { at: noun, isCompany: noun > at })
}

/** A portfolio in words that no list has: one capitalised word and what is joined to it. */
function capitalRun(scene: Scene, at: number): number {
  if (!scene.tokens[at]?.isCapital || isCommon(scene, scene.tokens[at])) return at
  const more =
    scene.tokens[at + 1]?.key === 'and'
      ? institutionalRun(scene, at + 2)
      : institutionalRun(scene, at + 1)
  return more > at + 2 || (more > at + 1 && scene.tokens[at + 1]?.key !== 'and') ? more : at + 1
}
