import { bodyAt } from './bodies.ts'
import type { BodyMention } from './body-mention.ts'
import { acronymAt } from './body-words.ts'
import { complement } from './office-complement.ts'
import { headOf, isSmallPlural } from './office-head.ts'
import type { Rest } from './office-step.ts'
import { rankAt } from './ranks.ts'
import { isInstitutional, isPluralHead, knownPlaceAt, type Scene, wordsOf } from './scene.ts'

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
  const key = headKey(scene, at, head)
  // "Law Society president": what stands with a capital before a small title is a body.
  if (start?.isCapital && !tokens[head]?.isCapital && at > 0) return undefined
  if (opensBody(scene, head) || isLooseWord(scene, at, head)) return undefined
  const rest = withAbbreviation(scene, at, complement(scene, { at: head + 1, head: key, officeAt }))
  const country = inside(scene, at, head)
  const before = tokens[at - 1]?.key ?? ''
  return {
    type: 'office',
    from: at,
    to: rest.to,
    titleTo: rest.titleTo,
    head: key,
    title: titleOf(scene, { at, rest, country }),
    isSmall: !tokens[head]?.isCapital && !start?.isCapital,
    isDefinite: before === 'the',
    isRank: false,
    isCounterpart: key === 'counterpart',
    isOwned: /^(?:its|their|his|her|our)$/.test(before),
    isPlural: isPluralHead(scene, tokens[head]) || isSmallPlural(scene, head),
    ...bodyPart(rest.body ?? country?.body),
    ...((rest.code ?? country?.code) ? { code: rest.code ?? country?.code ?? '' } : {}),
    ...(rest.place === undefined ? {} : { place: rest.place }),
    ...(rest.toCode === undefined ? {} : { toCode: rest.toCode }),
  }
}

/** Chief of Army Staff (CAS): an abbreviation that takes up the words of the title belongs to it. */
function withAbbreviation(scene: Scene, at: number, rest: Rest): Rest {
  const acronym = rest.titleTo === rest.to ? acronymAt(scene, rest.to) : undefined
  if (acronym === undefined) return rest
  const initials = scene.tokens
    .slice(at, rest.to)
    .map(({ key }) => key[0] ?? '')
    .join('')
  const letters = acronym.toLowerCase().split('')
  return letters.every(letter => initials.includes(letter)) ? { ...rest, to: rest.to + 3 } : rest
}

/** The first country | President A, under | President B: small words before a capital are of the title only where they say how it is held. */
const isLooseWord = ({ tokens, lexicon }: Scene, at: number, head: number): boolean =>
  tokens[head]?.isCapital === true &&
  tokens[at]?.kind === 'word' &&
  !tokens[at]?.isCapital &&
  !lexicon.tenure.has(tokens[at]?.key ?? '') &&
  !/^(?:deputy|vice|new|newly|visiting|current|senior|assistant|honorary)$/.test(
    tokens[at]?.key ?? '',
  )

/** The President's Office: the office opens the name of a body. */
const opensBody = (scene: Scene, head: number): boolean =>
  scene.tokens[head + 1]?.key === "'s" &&
  scene.tokens[head + 2]?.isCapital === true &&
  /^(?:office|council|cabinet|house|secretariat)$/.test(scene.tokens[head + 2]?.key ?? '') &&
  isInstitutional(scene, scene.tokens[head + 2]) &&
  bodyAt(scene, head + 2) !== undefined

/** Ambassador Extraordinary and Plenipotentiary is an ambassador. */
function headKey({ tokens }: Scene, at: number, head: number): string {
  const key = tokens[head]?.key ?? ''
  if (!/^(?:extraordinary|plenipotentiary)$/.test(key)) return key
  return tokens.slice(at, head).find(token => /^(?:ambassador|envoy)$/.test(token.key))?.key ?? key
}

const bodyPart = (body: BodyMention | undefined): { readonly body?: BodyMention } =>
  body ? { body } : {}

interface Inner {
  readonly at: number
  readonly to: number
  readonly code?: string
  readonly body?: BodyMention
}

/** former Namibian deputy prime minister, former United Nations envoy: whose it is stands inside the title. */
function inside(scene: Scene, at: number, head: number): Inner | undefined {
  const { tokens } = scene
  for (let index = at; index < head; index++) {
    const place = knownPlaceAt(scene, index)
    if (place && place.to <= head) return { at: index, to: place.to, code: place.place.code }
    const body =
      index > at && scene.lexicon.tenure.has(tokens[index - 1]?.key ?? '')
        ? bodyAt(scene, index)
        : undefined
    if (body && body.to <= head) return { at: index, to: body.to, body }
  }
  return undefined
}

function titleOf(
  scene: Scene,
  {
    at,
    rest: { titleTo, host },
    country,
  }: { readonly at: number; readonly rest: Rest; readonly country: Inner | undefined },
): string {
  const parts = country
    ? [wordsOf(scene, at, country.at), wordsOf(scene, country.to, titleTo)]
    : [wordsOf(scene, at, titleTo)]
  return [...parts, host ?? ''].filter(Boolean).join(' ')
}
