import { bodyAt, institutionalRun, type BodyMention } from './bodies.ts'
import {
  isInstitutional,
  isNameLike,
  isOfficeHead,
  isPluralHead,
  knownPlaceAt,
  wordsOf,
  type Scene,
} from './scene.ts'

/** An office named in a sentence, with or without its holder. */
export interface OfficeMention {
  readonly type: 'office'
  readonly from: number
  readonly to: number
  readonly title: string
  /** Where the words of the title end; the body follows. */
  readonly titleTo: number
  /** The word that says what kind of office it is. */
  readonly head: string
  readonly body?: BodyMention
  /** The country or place that stands where the body would. */
  readonly code?: string
  readonly place?: string
  /** The country an ambassador is accredited to. */
  readonly toCode?: string
  /** Begins with a small letter: a common noun unless a name stands by it. */
  readonly isSmall: boolean
  readonly isDefinite: boolean
  readonly isRank: boolean
  /** his counterpart: the office is that of the other one. */
  readonly isCounterpart: boolean
  /** its Vice President: the body was named before. */
  readonly isOwned: boolean
  /** Senators: held by each of the names that follow. */
  readonly isPlural: boolean
}

/** Reads the office whose title begins at a token. */
export function officeAt(scene: Scene, at: number): OfficeMention | undefined {
  const { tokens } = scene
  const rank = rankAt(scene, at)
  if (rank) return rank
  const head = headOf(scene, at)
  if (head === undefined) return undefined
  const start = tokens[at]
  const key = tokens[head]?.key ?? ''
  // "Law Society president": what stands with a capital before a small title is a body.
  if (start?.isCapital && !tokens[head]?.isCapital && at > 0) return undefined
  if (
    tokens[head + 1]?.key === "'s" &&
    bodyAt(scene, head + 2)?.from === head + 2 &&
    tokens[head + 2]?.isCapital &&
    isInstitutional(scene, tokens[head + 2]) &&
    /^(?:office|council|cabinet|house|secretariat)$/.test(tokens[head + 2]?.key ?? '')
  )
    return undefined
  const rest = complement(scene, head + 1, key)
  const country = inside(scene, at, head)
  const before = tokens[at - 1]?.key ?? ''
  return {
    type: 'office',
    from: at,
    to: rest.to,
    titleTo: rest.titleTo,
    head: key,
    title: titleOf(scene, { at, titleTo: rest.titleTo, country }),
    isSmall: !tokens[head]?.isCapital && !start?.isCapital,
    isDefinite: before === 'the',
    isRank: false,
    isCounterpart: key === 'counterpart',
    isOwned: /^(?:its|their|his|her|our)$/.test(before),
    isPlural: isPluralHead(scene, tokens[head]),
    ...(rest.body ? { body: rest.body } : {}),
    ...((rest.code ?? country?.code) ? { code: rest.code ?? country?.code ?? '' } : {}),
    ...(rest.place === undefined ? {} : { place: rest.place }),
    ...(rest.toCode === undefined ? {} : { toCode: rest.toCode }),
  }
}

interface Inner {
  readonly at: number
  readonly to: number
  readonly code: string
}

/** former Namibian deputy prime minister: the country stands inside the title. */
function inside(scene: Scene, at: number, head: number): Inner | undefined {
  for (let index = at; index < head; index++) {
    const place = knownPlaceAt(scene, index)
    if (place && place.to <= head) return { at: index, to: place.to, code: place.place.code }
  }
  return undefined
}

function titleOf(
  scene: Scene,
  {
    at,
    titleTo,
    country,
  }: { readonly at: number; readonly titleTo: number; readonly country: Inner | undefined },
): string {
  if (!country) return wordsOf(scene, at, titleTo)
  return `${wordsOf(scene, at, country.at)} ${wordsOf(scene, country.to, titleTo)}`.trim()
}

function rankAt(scene: Scene, at: number): OfficeMention | undefined {
  const { tokens, lexicon } = scene
  let next = at
  while (tokens[next]?.isCapital && lexicon.ranks.has(tokens[next]?.key ?? '') && next < at + 3)
    next++
  if (next === at) return undefined
  if (
    !/^(?:general|major|lieutenant|colonel|captain|brigadier|admiral|commodore|marshal|sergeant|corporal|major-general|lieutenant-general|brigadier-general)$/.test(
      tokens[next - 1]?.key ?? '',
    )
  )
    return undefined
  if (tokens[next]?.text === '.') next++
  const isCluster = /^\p{Lu}{2,4}$/u.test(tokens[next]?.text ?? '') && isNameLike(scene, next + 1)
  if ((!isNameLike(scene, next) && !isCluster) || isOfficeHead(scene, tokens[next]))
    return undefined
  if (
    tokens[at]?.key === 'vice' ||
    (tokens[next - 1]?.key === 'general' && isOfficeHead(scene, tokens[at - 1]))
  )
    return undefined
  return {
    type: 'office',
    from: at,
    to: next,
    title: wordsOf(scene, at, next),
    titleTo: next,
    head: tokens[next - 1]?.key ?? '',
    isSmall: false,
    isDefinite: false,
    isRank: true,
    isCounterpart: false,
    isOwned: false,
    isPlural: false,
  }
}

const isModifier = (scene: Scene, at: number): boolean => {
  const token = scene.tokens[at]
  return token?.kind === 'word' && scene.lexicon.officeModifiers.has(token.key)
}

const postModifiers =
  /^(?:general|delegate|designate|elect|extraordinary|emeritus|counsellor|counselor|secretary|minister|plenipotentiary)$/

/** The last word of the head of a title, by modifiers and portfolios before it. */
function headOf(scene: Scene, at: number): number | undefined {
  const { tokens, lexicon } = scene
  let next = at
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

function isHead(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  if (token?.key === 'prince' && scene.tokens[at - 1]?.key === 'crown') return true
  if (!isOfficeHead(scene, token)) return false
  if (token?.isCapital) return true
  // "members", "leads" and the like have other forms; a small "chair" may be a verb only after "to" or "will".
  return !/^(?:to|will|would|may|can|must|shall)$/.test(scene.tokens[at - 1]?.key ?? '')
}

/** Vice President, Secretary General, Minister Delegate: further heads belong to the same title. */
function lastHead(scene: Scene, at: number): number {
  const { tokens } = scene
  const head = tokens[at]
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
    if (postModifiers.test(tokens[at + 1]?.key ?? '') || isPost(scene, at + 1))
      return extraordinary(scene, at + 1)
  }
  return at
}

const isPost = ({ tokens }: Scene, at: number): boolean =>
  /^(?:general|delegate|extraordinary|emeritus|designate|elect)$/.test(tokens[at]?.key ?? '')

/** Ambassador Extraordinary and Plenipotentiary. */
function extraordinary({ tokens }: Scene, at: number): number {
  return tokens[at + 1]?.key === 'and' && tokens[at + 2]?.key === 'plenipotentiary' ? at + 2 : at
}

interface Rest {
  readonly to: number
  readonly titleTo: number
  readonly body?: BodyMention
  readonly code?: string
  readonly place?: string
  readonly toCode?: string
}

/** What follows the head: portfolio, body, country, in any order that titles have. */
function complement(scene: Scene, at: number, head: string): Rest {
  let rest: Rest = { to: at, titleTo: at }
  for (let round = 0; round < 5; round++) {
    const next = step(scene, rest, head)
    if (!next) break
    rest = next
  }
  return rest
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
  /^(?:ambassador|envoy|nuncio|commissioner|representative|consul|attache|counsellor|chargé|charge|ambassador-at-large)$/.test(
    head,
  )

function step(scene: Scene, rest: Rest, head: string): Rest | undefined {
  const { tokens } = scene
  const isCharge = tokens[rest.to]?.key === 'in' && tokens[rest.to + 1]?.key === 'charge'
  const preposition = isCharge ? { key: 'for', to: rest.to + 3 } : prepositionAt(scene, rest.to)
  if (!preposition) return undefined
  const at = tokens[preposition.to]?.key === 'the' ? preposition.to + 1 : preposition.to
  if (preposition.key === 'of' && tokens[at]?.key === 'state' && at === preposition.to)
    return { ...rest, to: at + 1, titleTo: at + 1 }
  if (
    preposition.key === 'of' &&
    tokens[at]?.key === 'government' &&
    at === preposition.to &&
    rest.titleTo === rest.to
  )
    return { ...rest, to: at + 1, titleTo: at + 1 }
  if (
    /^(?:kingdom|sultanate|republic|emirate|state)$/.test(tokens[at]?.key ?? '') &&
    tokens[at]?.isCapital &&
    tokens[at - 1]?.key === 'the' &&
    tokens[at + 1]?.key !== 'of' &&
    isEnvoy(head)
  )
    return { ...rest, to: at + 1, titleTo: rest.code === undefined ? at + 1 : rest.titleTo }
  const place = knownPlaceAt(scene, at)
  const owned = place && tokens[place.to]?.key === "'s" ? bodyAt(scene, place.to + 1) : undefined
  if (place && owned && preposition.key === 'of')
    return { ...rest, to: owned.to, body: { ...owned, code: owned.code ?? place.place.code } }
  if (place && !hasMore(scene, place.to))
    return withPlace(scene, rest, {
      head,
      at,
      preposition,
      to: place.to,
      code: place.place.code,
      isCity: place.place.kind === 'city',
    })
  if (/^(?:in|at|on)$/.test(preposition.key) && rest.body) return undefined
  if (preposition.key === 'to' && !rest.body) {
    const office = officeAt(scene, at)
    if (office) return { ...office, to: office.to, titleTo: office.titleTo }
  }
  const isFirst = rest.titleTo === rest.to
  if (!isFirst) return undefined
  return withBody(scene, rest, { head, at, preposition: preposition.key })
}

/** A country that begins the name of a body is no country by itself: of the Maldives National Defence Force. */
function hasMore(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  return token?.isCapital === true && isInstitutional(scene, token) && !isOfficeHead(scene, token)
}

interface PlaceStep {
  readonly head: string
  readonly at: number
  readonly preposition: { readonly key: string; readonly to: number }
  readonly to: number
  readonly code: string
  readonly isCity: boolean
}

function withPlace(
  scene: Scene,
  rest: Rest,
  { head, at, preposition, to, code, isCity }: PlaceStep,
): Rest | undefined {
  if (isEnvoy(head) && preposition.key !== 'of')
    return {
      ...rest,
      to,
      titleTo: rest.code === undefined || rest.titleTo === rest.to ? to : rest.titleTo,
      toCode: code,
      ...(rest.code === undefined ? {} : { titleTo: rest.titleTo }),
    }
  if (rest.code !== undefined || rest.place !== undefined) return undefined
  if (preposition.key === 'of')
    return isCity ? { ...rest, to, place: wordsOf(scene, at, to) } : { ...rest, to, code }
  return preposition.key === 'for' && rest.titleTo === rest.to && !isCity
    ? { ...rest, to, titleTo: to }
    : undefined
}

const atBodies = /^(?:of|to|in|at|for|on)$/

function withBody(
  scene: Scene,
  rest: Rest,
  {
    head,
    at,
    preposition,
  }: { readonly head: string; readonly at: number; readonly preposition: string },
): Rest | undefined {
  const { tokens } = scene
  if (tokens[at]?.key === 'republic' && preposition === 'of' && tokens[at + 1]?.key !== 'of')
    return { ...rest, to: at + 1 }
  const noun =
    /^(?:company|organisation|organization|association|party|agency|firm|corporation)$/.test(
      tokens[at]?.key ?? '',
    ) && !tokens[at]?.isCapital
      ? at + 1
      : /^(?:provincial|municipal|national|central|regional|state|foundation|local|city|district)$/.test(
            tokens[at]?.key ?? '',
          ) &&
          !tokens[at]?.isCapital &&
          tokens[at + 1]?.isCapital
        ? at + 1
        : at
  const body = bodyAt(scene, noun)
  if (
    body?.parent &&
    preposition === 'of' &&
    tokens[at - 1]?.key === 'of' &&
    scene.lexicon.weakBodyHeads.has(body.head)
  )
    return { ...rest, to: body.to, titleTo: body.ownTo, body: body.parent }
  if (body && atBodies.test(preposition) && !isPortfolio(scene, body, head))
    return { ...rest, to: body.to, body }
  const run = institutionalRun(scene, at)
  const isMinister = /^(?:minister|secretary|commissioner|delegate)$|-minister$/.test(head)
  if (
    run === at + 1 &&
    !isMinister &&
    tokens[at - 1]?.key === 'the' &&
    scene.lexicon.bodyHeads.has(tokens[at]?.key ?? '')
  )
    return { ...rest, to: run, place: wordsOf(scene, at, run) }
  if (run > at && !/^(?:in|at)$/.test(preposition)) return { ...rest, to: run, titleTo: run }
  if (preposition !== 'of' && noun === at && preposition !== 'for') return undefined
  const portfolio = /^(?:minister|secretary|commissioner|minister-delegate|delegate)$/.test(head)
    ? capitalRun(scene, at)
    : at
  if (portfolio > at) return { ...rest, to: portfolio, titleTo: portfolio }
  return unknownBody(scene, rest, { at: noun, isCompany: noun > at })
}

/** A portfolio in words that no list has: one capitalised word and what is joined to it. */
function capitalRun(scene: Scene, at: number): number {
  if (!scene.tokens[at]?.isCapital) return at
  const more =
    scene.tokens[at + 1]?.key === 'and'
      ? institutionalRun(scene, at + 2)
      : institutionalRun(scene, at + 1)
  return more > at + 2 || (more > at + 1 && scene.tokens[at + 1]?.key !== 'and') ? more : at + 1
}

/** A minister's portfolio may sound like a body: Minister for Women, Family and Community. */
function isPortfolio({ lexicon }: Scene, body: BodyMention, head: string): boolean {
  return (
    /^(?:minister|secretary|commissioner)$/.test(head) &&
    !body.parent &&
    body.acronym === undefined &&
    (lexicon.weakBodyHeads.has(body.head) || lexicon.institutional.has(body.head))
  )
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
      scene.tokens[index]?.isCapital === true &&
      /^\p{Lu}{2,12}$/u.test(scene.tokens[index]?.text ?? '')) ||
    (isCompany && index > at && scene.tokens[index]?.isCapital === true)
  while (next < at + 3 && isOwn(next)) next++
  if (next === at) return undefined
  // The name of the office holder follows at once: the Seimas | Jonas Vaitiekaitis.
  const to =
    next > at + 1 &&
    /^[,;(]$/.test(scene.tokens[next]?.text ?? '') === false &&
    scene.tokens[at - 1]?.key === 'the'
      ? at + 1
      : next
  const name = wordsOf(scene, at, to)
  return { ...rest, to, place: name }
}
