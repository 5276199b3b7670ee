import { bodyAt, type BodyMention } from './bodies.ts'
import { complement } from './office-complement.ts'
import { headOf } from './office-head.ts'
import {
  isInstitutional,
  isNameLike,
  isOfficeHead,
  isPluralHead,
  knownPlaceAt,
  type Scene,
  wordsOf,
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
  const rest = complement(scene, { at: head + 1, head: key, officeAt })
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
