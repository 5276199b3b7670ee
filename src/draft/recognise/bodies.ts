import { complement } from './body-complement.ts'
import { bodyHeadAt } from './body-head.ts'
import type { BodyMention } from './body-mention.ts'
import { isAcronym } from './body-words.ts'
import { foreignEnd } from './foreign-bodies.ts'
import { isNoBody } from './no-bodies.ts'
import { knownPlaceAt, type Scene, wordsOf } from './scene.ts'
import { speltOutAt } from './spelt-out-bodies.ts'

/** Reads the body whose name begins at a token. */
export function bodyAt(scene: Scene, at: number, depth = 0): BodyMention | undefined {
  const { tokens, lexicon } = scene
  const start = tokens[at]
  if (!start?.isCapital || depth > 4) return undefined
  const whole = wholeName(scene, at)
  if (whole) return whole
  const head = bodyHeadAt(scene, at)
  const isKnown = lexicon.knownBodies.has(start.text) || isAcronym(scene, at, depth)
  if (head === undefined && !isKnown) return undefined
  const headAt = head ?? at
  const key = tokens[headAt]?.key ?? ''
  const end = complement(scene, headAt + 1, { key, depth, bodyAt })
  const ownTo = end.ownTo
  if (isNoBody(scene, { at, headAt, to: end.to, ownTo, isKnown })) return undefined
  const body: BodyMention = {
    type: 'body',
    from: at,
    to: end.to,
    name: wordsOf(scene, at, end.to),
    head: key,
    ownTo,
    ...(end.acronym === undefined ? {} : { acronym: end.acronym }),
    ...codeOf(scene, { at, headAt, code: end.code }),
    ...parentOf(scene, { at, headAt, parent: end.parent }),
  }
  return possessed(scene, body, depth)
}

/** A name that needs no further reading: one that its abbreviation spells out, one in another language. */
function wholeName(scene: Scene, at: number): BodyMention | undefined {
  const spelt = speltOutAt(scene, at)
  const to = spelt?.to ?? foreignEnd(scene, at)
  if (to === at) return undefined
  return {
    type: 'body',
    from: at,
    to,
    name: wordsOf(scene, at, to),
    head: scene.tokens[at]?.key ?? '',
    ownTo: to,
    ...(spelt ? { acronym: spelt.acronym } : {}),
  }
}

function codeOf(
  scene: Scene,
  {
    at,
    headAt,
    code,
  }: { readonly at: number; readonly headAt: number; readonly code: string | undefined },
): { readonly code?: string } {
  const place = knownPlaceAt(scene, at)
  const own = place && place.to <= headAt ? place.place.code : undefined
  const found = code ?? own
  return found === undefined ? {} : { code: found }
}

/** LPRP Central Committee: an abbreviation before the rest is the body above. */
function parentOf(
  scene: Scene,
  {
    at,
    headAt,
    parent,
  }: { readonly at: number; readonly headAt: number; readonly parent: BodyMention | undefined },
): { readonly parent?: BodyMention } {
  if (parent) return { parent }
  const first = scene.tokens[at]?.text ?? ''
  if (
    headAt <= at + 1 ||
    !/^\p{Lu}{2,8}$/u.test(first) ||
    !/^(?:central|political|standing|national|international)$/.test(scene.tokens[at + 1]?.key ?? '')
  )
    return {}
  return {
    parent: {
      type: 'body',
      from: at,
      to: at + 1,
      name: first,
      acronym: first,
      head: '',
      ownTo: at + 1,
    },
  }
}

/** The Committee's International Department: what a body has is a body under it. */
function possessed(scene: Scene, body: BodyMention, depth: number): BodyMention {
  const { tokens } = scene
  const mark = tokens[body.to]
  if (mark?.key !== "'s" && !(mark?.text === '’' && !mark.isSpaced)) return body
  const own = bodyAt(scene, body.to + 1, depth + 1)
  if (!own) return body
  return {
    ...own,
    from: body.from,
    name: wordsOf(scene, body.from, own.to),
    parent: own.parent ?? body,
  }
}
