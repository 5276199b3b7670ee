import { namedByPlace, namedFreely, ofOfficers } from '../languages/en/bodies.ts'
import type { BodyMention } from './body-mention.ts'
import { acronymAt, hasNumeral } from './body-words.ts'
import { institutionalRun } from './portfolios.ts'
import { isNameLike, isOfficeHead, knownPlaceAt, type Scene } from './scene.ts'

/** How far the name of a body goes, and what is said in it of the body. */
interface Complement {
  readonly to: number
  /** Where the name ends without the body above. */
  readonly ownTo: number
  readonly acronym?: string
  readonly code?: string
  readonly parent?: BodyMention
}

/** Reads a body within the name of a body; the depth counts how far within. */
type BodyReader = (scene: Scene, at: number, depth: number) => BodyMention | undefined

interface Setting {
  /** The head of the body. */
  readonly key: string
  readonly depth: number
  readonly bodyAt: BodyReader
}

/** Reads what follows the head of a body's name: a numeral, abbreviations, and what it is of, for, on or in. */
export function complement(scene: Scene, at: number, setting: Setting): Complement {
  const start = hasNumeral(scene, at) ? at + 1 : at
  return grow(scene, { to: start, ownTo: start }, setting)
}

/** Takes abbreviations and complements as long as there are any; each step is one token further at least. */
function grow(scene: Scene, end: Complement, setting: Setting): Complement {
  const acronym = acronymAt(scene, end.to)
  const own = end.parent ? end.ownTo : end.to + 3
  const named = acronym === undefined ? end : { ...end, to: end.to + 3, ownTo: own, acronym }
  const next = extend(scene, named, setting)
  return next ? grow(scene, next, setting) : named
}

function extend(
  scene: Scene,
  end: Complement,
  { key, depth, bodyAt }: Setting,
): Complement | undefined {
  const { tokens } = scene
  const preposition = tokens[end.to]?.key ?? ''
  if (end.parent || !/^(?:of|for|on|against|in|to|with)$/.test(preposition)) return undefined
  const at = tokens[end.to + 1]?.key === 'the' ? end.to + 2 : end.to + 1
  const place = knownPlaceAt(scene, at)
  if (preposition === 'in')
    return place?.place.kind === 'country' && namedByPlace.test(tokens[end.to - 1]?.key ?? '')
      ? { ...end, to: place.to, ownTo: place.to, code: place.place.code }
      : undefined
  const organ = place && key === 'party' ? centralCommittee(scene, place.to) : at
  if (place && organ > at) return { ...end, to: organ, ownTo: organ, code: place.place.code }
  const officer = ofOfficers.test(key) && preposition === 'of' ? officerRun(scene, at) : at
  if (officer > at) return { ...end, to: officer, ownTo: officer }
  const body = preposition === 'to' ? undefined : bodyAt(scene, at, depth + 1)
  if (body && (preposition === 'of' || body.parent || key !== 'ministry'))
    return withBody(end, body, preposition)
  const words = institutionalRun(scene, at)
  if (words > at) return { ...end, to: words, ownTo: words }
  if (preposition === 'to' || preposition === 'with') return undefined
  if (place && place.place.kind !== 'adjective')
    return { ...end, to: place.to, ownTo: place.to, code: place.place.code }
  const free = namedFreely.test(key) && preposition === 'of' ? nameRun(scene, at, 2) : at
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

function nameRun(scene: Scene, at: number, longest: number): number {
  let next = at
  while (next < at + longest && isNameLike(scene, next)) next++
  return next
}
