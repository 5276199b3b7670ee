import {
  acronymAt,
  acronymBefore,
  breaks,
  hasNumeral,
  isAcronym,
  isInnerPossessive,
  isLink,
} from './body-words.ts'
import { foreignEnd } from './foreign-bodies.ts'
import { isNoBody } from './no-bodies.ts'
import { institutionalRun } from './portfolios.ts'
import {
  isBodyHead,
  isInstitutional,
  isNameLike,
  isOfficeHead,
  knownPlaceAt,
  type Scene,
  wordsOf,
} from './scene.ts'

/** A body named in a sentence. */
export interface BodyMention {
  readonly type: 'body'
  readonly from: number
  readonly to: number
  readonly name: string
  readonly acronym?: string
  /** The word that says what kind of body it is. */
  readonly head: string
  /** Its country, where its name says it. */
  readonly code?: string
  /** The body above it, where its name says it: the Committee of the Assembly. */
  readonly parent?: BodyMention
  /** Where the name of the parent is left out, its end: Standing Committee | of the CPP. */
  readonly ownTo: number
}

/** Reads the body whose name begins at a token. */
export function bodyAt(scene: Scene, at: number, depth = 0): BodyMention | undefined {
  const { tokens, lexicon } = scene
  const start = tokens[at]
  if (!start?.isCapital || depth > 4) return undefined
  const whole = wholeName(scene, at)
  if (whole) return whole
  const head = headOf(scene, at)
  const isKnown = lexicon.knownBodies.has(start.text) || isAcronym(scene, at, depth)
  if (head === undefined && !isKnown) return undefined
  const headAt = head ?? at
  const key = tokens[headAt]?.key ?? ''
  const end = complement(scene, headAt + 1, { key, depth })
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
  const spelt = speltOut(scene, at)
  const to = spelt === undefined ? foreignEnd(scene, at) : spelt + 3
  if (to === at) return undefined
  return {
    type: 'body',
    from: at,
    to,
    name: wordsOf(scene, at, to),
    head: scene.tokens[at]?.key ?? '',
    ownTo: to,
    ...(spelt === undefined ? {} : { acronym: scene.tokens[spelt + 1]?.text ?? '' }),
  }
}

/**
 * Any name whose initials the abbreviation behind it takes up is a body, in whatever language: returns where the
 * parenthesis stands.
 */
function speltOut(scene: Scene, at: number): number | undefined {
  const { tokens } = scene
  if (headOf(scene, at) !== undefined || scene.sentence.isTitleCased) return undefined
  const { placeHeads } = scene.lexicon
  let next = at
  while (
    next < at + 9 &&
    (tokens[next]?.isCapital ||
      (next > at &&
        /^(?:de|du|des|del|della|di|da|do|of|for|and|the|la|le|para|pour|et|y|e|d|on)$/.test(
          tokens[next]?.key ?? '',
        )))
  )
    next++
  const acronym = next > at + 1 ? acronymAt(scene, next) : undefined
  if (acronym === undefined || !scene.acronyms.has(acronym)) return undefined
  if (placeHeads.has(tokens[next - 1]?.key ?? '')) return undefined
  const initials = tokens
    .slice(at, next)
    .filter(({ isCapital }) => isCapital)
    .map(({ key }) => key[0])
    .join('')
  return initials.length > 1 &&
    initials[0] === acronym[0]?.toLowerCase() &&
    acronym
      .toLowerCase()
      .split('')
      .filter(letter => initials.includes(letter)).length >=
      acronym.length * 0.6
    ? next
    : undefined
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

/** The last word of a run of capitalised words that says what kind of body they name. */
function headOf(scene: Scene, at: number): number | undefined {
  const { tokens, lexicon } = scene
  let head: number | undefined
  let next = at
  for (; next < at + 10; next++) {
    const token = tokens[next]
    if (!token) break
    if (token.isCapital && !breaks(scene, next, at)) {
      const isUnited = token.key === 'nations' && tokens[next - 1]?.key === 'united'
      if (isUnited || isBodyHead(scene, token.key)) head = next
    } else if (token.key === 'and' || token.text === '&') {
      if (head !== undefined || !isInstitutional(scene, tokens[next - 1])) break
      if (next === at || !isInstitutional(scene, tokens[next + 1])) break
    } else if (token.text === ',') {
      if (head !== undefined || !isListOfWords(scene, next)) break
    } else if (
      !isInnerPossessive(scene, next) &&
      !isLink(scene, next) &&
      !acronymBefore(scene, next)
    )
      break
    else if (token.text === '(') next += 2
  }
  if (head === undefined) return undefined
  const key = tokens[head]?.key ?? ''
  const isOpened =
    tokens[at + 1]?.key === 'of' || (key === 'office' && tokens[at + 1]?.key === 'for')
  if (head === at && lexicon.weakBodyHeads.has(key) && !isOpened) return undefined
  return head
}

/** Foreign, Commonwealth & Development Office: the words before the head are a list. */
const isListOfWords = (scene: Scene, at: number): boolean =>
  isInstitutional(scene, scene.tokens[at - 1]) &&
  isInstitutional(scene, scene.tokens[at + 1]) &&
  /^(?:and|&|,)$/.test(scene.tokens[at + 2]?.key ?? '')

interface Complement {
  readonly to: number
  readonly ownTo: number
  readonly acronym?: string
  readonly code?: string
  readonly parent?: BodyMention
}

const freeHeads =
  /^(?:university|bank|institute|chamber|college|academy|school|council|museum|archives?|society|embassy|diocese|court|commission|confederation|federation|association|committees?|foundation|front|party|centre|center|fund|office|ministry|agency|union|house|league|movement)$/

function complement(
  scene: Scene,
  at: number,
  setting: { readonly key: string; readonly depth: number },
): Complement {
  const start = hasNumeral(scene, at) ? at + 1 : at
  return grow(scene, { to: start, ownTo: start }, setting)
}

/** Takes abbreviations and complements as long as there are any; each step is one token further at least. */
function grow(
  scene: Scene,
  end: Complement,
  setting: { readonly key: string; readonly depth: number },
): Complement {
  const acronym = acronymAt(scene, end.to)
  const own = end.parent ? end.ownTo : end.to + 3
  const named = acronym === undefined ? end : { ...end, to: end.to + 3, ownTo: own, acronym }
  const next = extend(scene, named, setting)
  return next ? grow(scene, next, setting) : named
}

function extend(
  scene: Scene,
  end: Complement,
  { key, depth }: { readonly key: string; readonly depth: number },
): Complement | undefined {
  const { tokens } = scene
  const preposition = tokens[end.to]?.key ?? ''
  if (end.parent || !/^(?:of|for|on|against|in|to|with)$/.test(preposition)) return undefined
  const at = tokens[end.to + 1]?.key === 'the' ? end.to + 2 : end.to + 1
  const place = knownPlaceAt(scene, at)
  if (preposition === 'in')
    return place?.place.kind === 'country' && isNamedInPlace(scene, end.to - 1)
      ? { ...end, to: place.to, ownTo: place.to, code: place.place.code }
      : undefined
  const organ = place && key === 'party' ? centralCommittee(scene, place.to) : at
  if (place && organ > at) return { ...end, to: organ, ownTo: organ, code: place.place.code }
  const officer =
    /^(?:office|cabinet|administration|secretariat)$/.test(key) && preposition === 'of'
      ? officerRun(scene, at)
      : at
  if (officer > at) return { ...end, to: officer, ownTo: officer }
  const body = preposition === 'to' ? undefined : bodyAt(scene, at, depth + 1)
  if (body && (preposition === 'of' || body.parent || key !== 'ministry'))
    return withBody(end, body, preposition)
  const words = institutionalRun(scene, at)
  if (words > at) return { ...end, to: words, ownTo: words }
  if (preposition === 'to' || preposition === 'with') return undefined
  if (place && place.place.kind !== 'adjective')
    return { ...end, to: place.to, ownTo: place.to, code: place.place.code }
  const free = freeHeads.test(key) && preposition === 'of' ? nameRun(scene, at, 2) : at
  return free > at ? { ...end, to: free, ownTo: free } : undefined
}

/** Communist Party of Viet Nam (CPV) Central Committee: the organ of a party behind its country. */
function centralCommittee(scene: Scene, at: number): number {
  const { tokens } = scene
  const next = acronymAt(scene, at) === undefined ? at : at + 3
  return tokens[next]?.text === 'Central' && tokens[next + 1]?.text === 'Committee' ? next + 2 : 0
}

/** Of a body is the body above; for a body is part of the name. */
function withBody(end: Complement, body: BodyMention, preposition: string): Complement {
  if (preposition === 'of') {
    const code = body.code === undefined ? {} : { code: body.code }
    return { ...end, to: body.to, parent: body, ...code }
  }
  const parent = body.parent ? { parent: body.parent } : {}
  return { ...end, to: body.to, ownTo: body.parent ? body.ownTo : body.to, ...parent }
}

/** Office of the President, Office of the Prime Minister. */
function officerRun({ tokens, lexicon }: Scene, at: number): number {
  let next = at
  let end = at
  while (next < at + 4 && tokens[next]?.isCapital) {
    const isHead = isOfficeHead({ lexicon }, tokens[next])
    if (!isHead && !lexicon.officeModifiers.has(tokens[next]?.key ?? '')) break
    next++
    if (isHead) end = next
  }
  return end
}

const isNamedInPlace = ({ tokens }: Scene, at: number): boolean =>
  /^(?:federation|association|community|union|society|chamber|mission)$/.test(tokens[at]?.key ?? '')

function nameRun(scene: Scene, at: number, longest: number): number {
  let next = at
  while (next < at + longest && isNameLike(scene, next)) next++
  return next
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
