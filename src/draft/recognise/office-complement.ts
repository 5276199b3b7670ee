import { bodyAt } from './bodies.ts'
import type { BodyMention } from './body-mention.ts'
import { institutionalRun } from './portfolios.ts'
import { smallBodyAt } from './small-bodies.ts'
import { staffAt } from './staffs.ts'
import {
  isCommon,
  isInstitutional,
  isNameLike,
  isOfficeHead,
  knownPlaceAt,
  type PlaceRead,
  type Scene,
  wordsOf,
} from './scene.ts'

/** Reads an office within a title: Parliamentary Secretary to the Minister of Defence. */
type OfficeReader = (scene: Scene, at: number) => Rest | undefined

/** What follows the head: portfolio, body, country, in any order that titles have. */
export function complement(
  scene: Scene,
  {
    at,
    head,
    officeAt,
  }: { readonly at: number; readonly head: string; readonly officeAt: OfficeReader },
): Rest {
  let rest: Rest = withoutPreposition(scene, at, head) ?? { to: at, titleTo: at }
  for (let round = 0; round < 5; round++) {
    const step = stepAt(scene, rest, head)
    const next =
      step &&
      (ofState(scene, rest, step) ??
        ofPlace(scene, rest, step) ??
        within(scene, rest, { ...step, officeAt }))
    if (!next) break
    rest = next
  }
  return rest
}

/** Chairman Senate A, Speaker National Assembly B: a body stands behind the title without "of". */
function withoutPreposition(scene: Scene, at: number, head: string): Rest | undefined {
  if (
    !/^(?:chairman|chairperson|chairwoman|speaker|director|general|secretary|chief|commander|governor)$/.test(
      head,
    )
  )
    return undefined
  const body = scene.tokens[at]?.isCapital ? bodyAt(scene, at) : undefined
  return body && isNameLike(scene, body.to) && isNameLike(scene, body.to + 1)
    ? { to: body.to, titleTo: at, body }
    : undefined
}

interface Step {
  readonly head: string
  readonly preposition: string
  /** Behind the preposition and the article. */
  readonly at: number
  readonly hasArticle: boolean
}

function stepAt(scene: Scene, rest: Rest, head: string): Step | undefined {
  const { tokens } = scene
  const isCharge = tokens[rest.to]?.key === 'in' && tokens[rest.to + 1]?.key === 'charge'
  const preposition = isCharge ? { key: 'for', to: rest.to + 3 } : prepositionAt(scene, rest.to)
  if (!preposition) return undefined
  const hasArticle = /^(?:the|its|their)$/.test(tokens[preposition.to]?.key ?? '')
  return {
    head,
    preposition: preposition.key,
    at: preposition.to + (hasArticle ? 1 : 0),
    hasArticle,
  }
}

/** of State, of Government, of the Army Staff; Ambassador to the Kingdom. */
function ofState(
  { tokens }: Scene,
  rest: Rest,
  { head, preposition, at, hasArticle }: Step,
): Rest | undefined {
  const key = tokens[at]?.key ?? ''
  const staff = preposition === 'of' && rest.titleTo === rest.to ? staffAt(tokens, at) : at
  if (staff > at) return { ...rest, to: staff, titleTo: staff }
  if (
    !hasArticle &&
    preposition === 'of' &&
    (key === 'state' || (key === 'government' && rest.titleTo === rest.to))
  )
    return { ...rest, to: at + 1, titleTo: at + 1 }
  const isStyle =
    /^(?:kingdom|sultanate|republic|emirate|state)$/.test(key) && tokens[at]?.isCapital
  if (!isStyle || !hasArticle || tokens[at + 1]?.key === 'of' || !isEnvoy(head)) return undefined
  return { ...rest, to: at + 1, titleTo: rest.code === undefined ? at + 1 : rest.titleTo }
}

/** A country or city, or what belongs to a country: of Nigeria's House of Representatives. */
function ofPlace(scene: Scene, rest: Rest, step: Step): Rest | undefined {
  const { preposition, at } = step
  const place = knownPlaceAt(scene, at)
  if (!place) return undefined
  const small = rest.body ? undefined : smallBodyAt(scene, at)
  if (small) return { ...rest, to: small.to, body: small }
  const owned = scene.tokens[place.to]?.key === "'s" ? bodyAt(scene, place.to + 1) : undefined
  if (owned && preposition === 'of')
    return { ...rest, to: owned.to, body: { ...owned, code: owned.code ?? place.place.code } }
  if (preposition === 'in' && rest.body) return { ...rest, to: place.to }
  return hasMore(scene, place.to) ? undefined : withPlace(scene, rest, { ...step, place })
}

function within(
  scene: Scene,
  rest: Rest,
  { officeAt, ...step }: Step & { readonly officeAt: OfficeReader },
): Rest | undefined {
  const { preposition, at } = step
  const place = knownPlaceAt(scene, at)
  if (place && !hasMore(scene, place.to)) return undefined
  if (/^(?:in|at|on)$/.test(preposition) && rest.body) return undefined
  const office = preposition === 'to' && !rest.body ? officeAt(scene, at) : undefined
  if (office) return office
  return rest.titleTo === rest.to ? withBody(scene, rest, step) : undefined
}

function withBody(scene: Scene, rest: Rest, step: Step): Rest | undefined {
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

function withPortfolio(
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

/** How far a title goes, and at which body, country or place the office is. */
export interface Rest {
  readonly to: number
  readonly titleTo: number
  readonly body?: BodyMention
  readonly code?: string
  readonly place?: string
  readonly toCode?: string
  /** Where an envoy is, in words that stand behind the country they serve: of Malaysia | to Viet Nam. */
  readonly host?: string
}

/** A country that begins the name of a body is no country by itself: of the Maldives National Defence Force. */
function hasMore(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  return token?.isCapital === true && isInstitutional(scene, token) && !isOfficeHead(scene, token)
}

function prepositionAt(
  { tokens }: Scene,
  at: number,
): { readonly key: string; readonly to: number } | undefined {
  const key = tokens[at]?.key ?? ''
  if (/^(?:of|for|to|in|on|at|with)$/.test(key)) return { key, to: at + 1 }
  if (key === 'responsible' && tokens[at + 1]?.key === 'for') return { key: 'for', to: at + 2 }
  if (key === 'in' && tokens[at + 1]?.key === 'charge') return { key: 'for', to: at + 3 }
  return undefined
}

const isEnvoy = (head: string): boolean =>
  /^(?:ambassador|envoy|nuncio|commissioner|representative|consul|attache|counsellor|chargé|charge|ambassador-at-large|consul-general)$/.test(
    head,
  )

function withPlace(
  scene: Scene,
  rest: Rest,
  { head, at, preposition, place: { place, to } }: Step & { readonly place: PlaceRead },
): Rest | undefined {
  const { code } = place
  const isCity = place.kind === 'city'
  if (isEnvoy(head) && preposition !== 'of')
    return rest.code === undefined
      ? { ...rest, to, titleTo: to, toCode: code }
      : {
          ...rest,
          to,
          toCode: code,
          ...(preposition === 'to' ? { host: wordsOf(scene, rest.to, to) } : {}),
        }
  if (rest.code !== undefined || rest.place !== undefined) return undefined
  if (preposition === 'of')
    return isCity ? { ...rest, to, place: wordsOf(scene, at, to) } : { ...rest, to, code }
  return preposition === 'for' && rest.titleTo === rest.to && !isCity
    ? { ...rest, to, titleTo: to }
    : undefined
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

/** A portfolio in words that no list has: one capitalised word and what is joined to it. */
function capitalRun(scene: Scene, at: number): number {
  if (!scene.tokens[at]?.isCapital || isCommon(scene, scene.tokens[at])) return at
  const more =
    scene.tokens[at + 1]?.key === 'and'
      ? institutionalRun(scene, at + 2)
      : institutionalRun(scene, at + 1)
  return more > at + 2 || (more > at + 1 && scene.tokens[at + 1]?.key !== 'and') ? more : at + 1
}

/** A name that is in no list stands where the body stands: Governor of Ouaddaï, Speaker of the Seimas. */
function unknownBody(
  scene: Scene,
  rest: Rest,
  { at, isCompany }: { readonly at: number; readonly isCompany: boolean },
): Rest | undefined {
  let next = at
  const isOwn = (index: number): boolean =>
    isNameLike(scene, index) ||
    ((isCompany || index === at) &&
      (scene.tokens[index]?.isCapital ?? false) &&
      /^\p{Lu}{2,12}$/u.test(scene.tokens[index]?.text ?? '')) ||
    (isCompany && index > at && (scene.tokens[index]?.isCapital ?? false))
  while (next < at + 3 && isOwn(next)) next++
  if (next === at) return undefined
  // The name of the office holder follows at once: the Seimas | Jonas Vaitiekaitis.
  const to =
    next > at + 1 &&
    !/^[,;(]$/.test(scene.tokens[next]?.text ?? '') &&
    scene.tokens[at - 1]?.key === 'the'
      ? at + 1
      : next
  const name = wordsOf(scene, at, to)
  return { ...rest, to, place: name }
}
