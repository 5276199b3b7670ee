import {
  isCommon,
  isHonorific,
  isInstitutional,
  isNameLike,
  isOfficeHead,
  knownPlaceAt,
  wordsOf,
  type Scene,
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

const isBodyHead = ({ lexicon }: Scene, key: string): boolean =>
  lexicon.bodyHeads.has(key) ||
  (lexicon.bodyHeads.has(key.slice(key.lastIndexOf('-') + 1)) && key.includes('-'))

/** Reads the body whose name begins at a token. */
export function bodyAt(scene: Scene, at: number, depth = 0): BodyMention | undefined {
  const { tokens, lexicon } = scene
  const start = tokens[at]
  if (!start?.isCapital || depth > 4) return undefined
  const spelt = speltOut(scene, at)
  if (spelt !== undefined)
    return {
      type: 'body',
      from: at,
      to: spelt + 3,
      name: wordsOf(scene, at, spelt + 3),
      acronym: tokens[spelt + 1]?.text ?? '',
      head: tokens[at]?.key ?? '',
      ownTo: spelt + 3,
    }
  const head = headOf(scene, at)
  const isKnown = lexicon.knownBodies.has(start.text) || isAcronym(scene, at, depth)
  if (head === undefined && !isKnown) return undefined
  const headAt = head ?? at
  const key = tokens[headAt]?.key ?? ''
  const end = complement(scene, headAt + 1, { key, depth })
  const ownTo = end.ownTo
  const isBare = headAt === at && end.to === at + 1
  if (isBare && !isKnown) return undefined
  if (headAt > at && !isKnown && end.ownTo === headAt + 1 && isPlaceName(scene, at, headAt))
    return undefined
  const body: BodyMention = {
    type: 'body',
    from: at,
    to: end.to,
    name: wordsOf(scene, at, end.to),
    head: key,
    ownTo,
    ...(end.acronym === undefined ? {} : { acronym: end.acronym }),
    ...codeOf(scene, at, headAt, end.code),
    ...parentOf(scene, { at, headAt, parent: end.parent }),
  }
  return possessed(scene, body, depth)
}

/** An abbreviation that the report explains, or one that stands where the body above stands: of the CPP. */
const isAcronym = ({ acronyms, tokens, sentence }: Scene, at: number, depth: number): boolean => {
  const text = tokens[at]?.text ?? ''
  return acronyms.has(text) || (depth > 0 && !sentence.isTitleCased && /^\p{Lu}{2,7}$/u.test(text))
}

/**
 * Any name whose initials the abbreviation behind it takes up is a body, in whatever language: returns where the
 * parenthesis stands.
 */
function speltOut(scene: Scene, at: number): number | undefined {
  const { tokens } = scene
  if (headOf(scene, at) !== undefined || scene.sentence.isTitleCased) return undefined
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
  const initials = tokens
    .slice(at, next)
    .filter(({ isCapital }) => isCapital)
    .map(({ key }) => key[0])
    .join('')
  return initials.length > 1 &&
    initials[0] === acronym[0]?.toLowerCase() &&
    [...acronym.toLowerCase()].filter(letter => initials.includes(letter)).length >=
      acronym.length * 0.6
    ? next
    : undefined
}

/** Hyderabad House, Thun Palace: a name and a kind of building are a place. */
function isPlaceName(scene: Scene, at: number, headAt: number): boolean {
  const key = scene.tokens[headAt]?.key ?? ''
  if (
    !scene.lexicon.placeHeads.has(key) ||
    !(scene.lexicon.weakBodyHeads.has(key) || key === 'department')
  )
    return false
  for (let index = at; index < headAt; index++)
    if (!isNameLike(scene, index) && !knownPlaceAt(scene, index)) return false
  return true
}

function codeOf(
  scene: Scene,
  at: number,
  headAt: number,
  code: string | undefined,
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
      if (isBodyHead(scene, token.key)) head = next
    } else if (token.key === 'and' || token.text === '&') {
      if (head !== undefined || next === at || !isInstitutional(scene, tokens[next + 1])) break
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
  if (head === at && lexicon.weakBodyHeads.has(key) && tokens[at + 1]?.key !== 'of')
    return undefined
  return head
}

const isLink = ({ tokens }: Scene, at: number): boolean =>
  /^(?:de|du|des|del|da|do|la)$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.isCapital === true

/** Vietnam Fatherland Front (VFF) Central Committee: the abbreviation stands inside the name. */
const acronymBefore = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.text === '(' &&
  /^\p{Lu}[\p{L}-]{1,9}$/u.test(scene.tokens[at + 1]?.text ?? '') &&
  scene.tokens[at + 2]?.text === ')' &&
  scene.tokens[at + 3]?.isCapital === true &&
  /^(?:central|political|national)$/.test(scene.tokens[at + 3]?.key ?? '')

function breaks(scene: Scene, at: number, start: number): boolean {
  const { tokens, lexicon } = scene
  const token = tokens[at]
  if (!token) return true
  const { key } = token
  if (lexicon.months.has(key) && key !== 'march') return true
  if (isBodyHead(scene, key)) return false
  if (isCommon(scene, token) && !isInstitutional(scene, token)) return true
  if (at > start && isHonorific(scene, token) && !isInstitutional(scene, token)) return true
  return isOfficeHead(scene, token) && !isInstitutional(scene, token)
}

/** People's, Workers', Citizens': a possessive inside a name and not before one. */
function isInnerPossessive({ tokens, lexicon }: Scene, at: number): boolean {
  const word = tokens[at - 1]
  const next = tokens[at + 1]
  if (!word || !next?.isCapital || tokens[at]?.isSpaced) return false
  return (
    (tokens[at]?.key === "'s" || /^[’']$/.test(tokens[at]?.text ?? '')) &&
    (lexicon.institutional.has(word.key) ||
      lexicon.institutional.has(`${word.key}s`) ||
      /(?:men|ren|ers|ors|ans|ees)$/.test(word.key))
  )
}

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
  { key, depth }: { readonly key: string; readonly depth: number },
): Complement {
  const after =
    /^(?:[IVX]{1,4}|Éireann|\d{1,2})$/.test(scene.tokens[at]?.text ?? '') &&
    scene.tokens[at]?.isSpaced === true &&
    scene.tokens[at + 1]?.kind !== 'number' &&
    !/^\d/.test(scene.tokens[at]?.text ?? '')
      ? at + 1
      : at
  let end: Complement = { to: after, ownTo: after }
  for (let round = 0; round < 5; round++) {
    const acronym = acronymAt(scene, end.to)
    if (acronym !== undefined)
      end = { ...end, to: end.to + 3, ownTo: end.parent ? end.ownTo : end.to + 3, acronym }
    const next = extend(scene, end, { key, depth })
    if (!next) break
    end = next
  }
  return end
}

function acronymAt({ tokens }: Scene, at: number): string | undefined {
  if (tokens[at]?.text !== '(' || tokens[at + 2]?.text !== ')') return undefined
  const text = tokens[at + 1]?.text ?? ''
  return /^\p{Lu}[\p{L}&-]{0,10}\p{Lu}?$/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text)
    ? text
    : undefined
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
  const officer =
    /^(?:office|cabinet|administration|secretariat)$/.test(key) && preposition === 'of'
      ? officerRun(scene, at)
      : at
  if (officer > at) return { ...end, to: officer, ownTo: officer }
  const body = preposition === 'to' ? undefined : bodyAt(scene, at, depth + 1)
  if (body && (preposition === 'of' || body.parent || key !== 'ministry'))
    return preposition === 'of'
      ? {
          ...end,
          to: body.to,
          parent: body,
          ...(body.code === undefined ? {} : { code: body.code }),
        }
      : {
          ...end,
          to: body.to,
          ownTo: body.parent ? body.ownTo : body.to,
          ...(body.parent ? { parent: body.parent } : {}),
        }
  const words = institutionalRun(scene, at)
  if (words > at) return { ...end, to: words, ownTo: words }
  if (preposition === 'to' || preposition === 'with') return undefined
  if (place && place.place.kind !== 'adjective')
    return { ...end, to: place.to, ownTo: place.to, code: place.place.code }
  const free = freeHeads.test(key) && preposition === 'of' ? nameRun(scene, at, 2) : at
  return free > at ? { ...end, to: free, ownTo: free } : undefined
}

/** Office of the President, Office of the Prime Minister. */
function officerRun({ tokens, lexicon }: Scene, at: number): number {
  let next = at
  while (
    next < at + 3 &&
    tokens[next]?.isCapital &&
    (lexicon.officeModifiers.has(tokens[next]?.key ?? '') ||
      isOfficeHead({ lexicon }, tokens[next]))
  )
    next++
  return next
}

const isNamedInPlace = ({ tokens }: Scene, at: number): boolean =>
  /^(?:federation|association|community|union|society|chamber|mission)$/.test(tokens[at]?.key ?? '')

function nameRun(scene: Scene, at: number, longest: number): number {
  let next = at
  while (next < at + longest && isNameLike(scene, next)) next++
  return next
}

const pluralOffice = (scene: Scene, at: number): boolean => {
  const token = scene.tokens[at]
  return (
    token?.isCapital === true &&
    /^(?:deputies|representatives|ministers|commons|lords|councillors|senators|governors|states|ombudsmen|presidents|elders|peers|commissioners|cardinals|bishops|defenders|heads|chiefs)$/.test(
      token.key,
    )
  )
}

/** Reads words of portfolios, also several in a list: Industry, Energy and Mining; returns where they end. */
export function institutionalRun(scene: Scene, at: number): number {
  const { tokens } = scene
  const isWord = (index: number): boolean => {
    const token = tokens[index]
    if (!token?.isCapital) return false
    if (pluralOffice(scene, index)) return true
    // National Defence | General Phan: a rank opens the name.
    if (index > at && scene.lexicon.ranks.has(token.key) && isNameLike(scene, index + 1))
      return false
    return (
      isInstitutional(scene, token) &&
      !(isOfficeHead(scene, token) && index > at && !scene.lexicon.institutional.has(token.key))
    )
  }
  let end = at
  let next = at
  while (next < at + 14) {
    if (isWord(next)) {
      end = ++next
      continue
    }
    const key = tokens[next]?.key ?? ''
    const skip = key === ',' && /^(?:and|&)$/.test(tokens[next + 1]?.key ?? '') ? 2 : 1
    const isJoin = /^(?:and|&|,|'s|’|'|-|–|to|with|of|for)$/.test(key) && end > at
    const target =
      tokens[next + skip]?.key === 'the' && /^(?:to|with|and)$/.test(key)
        ? next + skip + 1
        : next + skip
    if (!isJoin || !isWord(target) || !joins(scene, key, target)) break
    next = target
  }
  return end
}

/** After a comma the list must end in "and"; after "and" no new office or body may begin. */
function joins(scene: Scene, key: string, at: number): boolean {
  const { tokens } = scene
  let next = at
  while (tokens[next]?.isCapital && next < at + 6) next++
  const words = tokens.slice(at, next)
  if (words.some(token => isOfficeHead(scene, token)) && !pluralOffice(scene, at)) return false
  if (key === "'s" || key === '’' || key === "'") return true
  if (key === 'of' || key === 'for') return false
  if (
    words.length > 1 &&
    words.some(
      ({ key: word }) =>
        isBodyHead(scene, word) && !/^(?:services?|programmes?|community|union)$/.test(word),
    )
  )
    return false
  if (key !== ',') return true
  const after = tokens[next]?.key ?? ''
  return (
    after === 'and' ||
    after === '&' ||
    (after === ',' && (tokens[next + 1]?.key === 'and' || isInstitutional(scene, tokens[next + 1])))
  )
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
