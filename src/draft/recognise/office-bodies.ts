import { bodyAt } from './bodies.ts'
import type { BodyMention } from './body-mention.ts'
import { withPortfolio } from './office-portfolios.ts'
import type { Rest, Step } from './office-step.ts'
import type { Scene } from './scene.ts'

/** Reads the body that an office is at; where none is named, the portfolio. */
export function withBody(scene: Scene, rest: Rest, step: Step): Rest | undefined {
  const { tokens } = scene
  const { head, preposition, at, hasArticle } = step
  if (tokens[at]?.key === 'republic' && preposition === 'of' && tokens[at + 1]?.key !== 'of')
    return { ...rest, to: at + 1 }
  const noun = afterNoun(scene, at)
  const body = bodyAt(scene, noun)
  const isWeak = scene.lexicon.weakBodyHeads.has(body?.head ?? '')
  if (body?.parent && preposition === 'of' && !hasArticle && isWeak)
    return { ...rest, to: body.to, titleTo: body.ownTo, body: body.parent }
  const isInside = /^(?:in|at)$/.test(preposition)
  if (body && atBodies.test(preposition) && (isInside || !isPortfolio(scene, body, head)))
    return { ...rest, to: body.to, body }
  return withPortfolio(scene, rest, { ...step, noun })
}

/** Behind "the company", "the provincial": the name itself. */
function afterNoun({ tokens }: Scene, at: number): number {
  const token = tokens[at]
  if (!token || token.isCapital) return at
  if (
    /^(?:company|organisation|organization|association|party|agency|firm|corporation)$/.test(
      token.key,
    )
  )
    return at + 1
  const isKind =
    /^(?:provincial|municipal|national|central|regional|state|foundation|local|city|district)$/.test(
      token.key,
    )
  return isKind && tokens[at + 1]?.isCapital ? at + 1 : at
}

const atBodies = /^(?:of|to|in|at|for|on)$/

const ofSecretaries = /^(?:party|secretariat|council|senate|parliament|front|union|league|court)$/

/** A minister's portfolio may sound like a body: Minister for Women, Family and Community. */
function isPortfolio({ lexicon }: Scene, body: BodyMention, head: string): boolean {
  return (
    /^(?:minister|secretary|commissioner)$/.test(head) &&
    !body.parent &&
    !(head === 'secretary' && ofSecretaries.test(body.head)) &&
    body.acronym === undefined &&
    (lexicon.weakBodyHeads.has(body.head) || lexicon.institutional.has(body.head))
  )
}
