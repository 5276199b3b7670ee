import type { Analysis } from '../analyse.ts'
import type { Range } from '../attach/person.ts'
import type { EventFrame } from '../frames/events.ts'
import { caught, type MaskedSentence } from '../masked.ts'
import type { ReadSentence } from '../reading.ts'
import type { Mention, PlaceMention } from '../recognise/mentions.ts'
import { knownPlaceAt, wordsOf } from '../recognise/scene.ts'
import { personOf } from '../resolve/report.ts'
import { fold } from '../tokens.ts'

/** A country that the report names. */
export interface NamedCountry {
  readonly code: string
  readonly range: Range
}

/** Lists the countries that are named, by name or adjective, in their order. */
export function countriesNamed({ masked }: Analysis): readonly NamedCountry[] {
  const found = new Map<string, NamedCountry>()
  for (const { scene, index } of masked)
    for (const mention of scene.mentions) {
      const code =
        mention.type === 'place' && mention.kind !== 'city'
          ? mention.code
          : mention.type === 'office'
            ? mention.code
            : mention.type === 'body'
              ? countryWithin(scene, mention)
              : undefined
      if (code !== undefined && !found.has(code))
        found.set(code, { code, range: { sentence: index, from: mention.from, to: mention.to } })
      const to = mention.type === 'office' ? mention.toCode : undefined
      if (to !== undefined && !found.has(to))
        found.set(to, { code: to, range: { sentence: index, from: mention.from, to: mention.to } })
    }
  return [...found.values()]
}

/** The Australian Embassy names its country, the Riga City Council none. */
function countryWithin(scene: ReadSentence, { from, to }: Mention): string | undefined {
  for (let at = from; at < to; at++) {
    const read = knownPlaceAt(scene, at)
    if (read && read.place.kind !== 'city') return read.place.code
  }
  return undefined
}

/** A city or other place that the report names. */
export interface NamedPlace {
  readonly name: string
  readonly code?: string
  readonly range: Range
}

const before =
  /^(?:in|at|near|to|from|around|outside|via|toured|visited|village|town|city|port|district|over|of)$/

/** What is "of" a name that is no place: the times of Amin, the tradition of Ossian. */
const ofNoPlace =
  /^(?:times?|days?|age|era|name|spirit|lines?|traditions?|works?|music|poems?|poetry|theory|method|memory|cause|ideas|thought|teachings|role|legacy|books?|films?|songs?|birth|anniversary|death|murder|use|system|family|case|style|art|quality|taste|value|values|production|exports?|imports?|kind|dictatorship|regime|rule|law|words|story|story|life|friends?|number|series|version|part|lack|exchange|supply|sale|launch|implementation|exemption|abolition|waiver|protection|promotion|prevention|teaching|study)$/

/** Lists cities and places: known ones, those with a word like Palace, and names that stand where places stand. */
export function placesNamed({ masked, attached }: Analysis): readonly NamedPlace[] {
  const found = new Map<string, NamedPlace>()
  const taken = new Set(attached.persons.flatMap(({ keys }) => keys))
  const isNamed = (sentence: number, from: number): boolean =>
    attached.at.some(place => place.sentence === sentence && place.from === from)
  for (const { scene, index } of masked) {
    for (const mention of scene.mentions.flatMap(one => [one, ...cityOfOffice(scene, one)])) {
      // A heading writes every word with a capital: only known cities are told there.
      if (scene.sentence.isTitleCased && !(mention.type === 'place' && mention.kind === 'city'))
        continue
      if (!isPlace(scene, mention, taken) || isNamed(index, mention.from)) continue
      const range = { sentence: index, from: mention.from, to: mention.to }
      const code = mention.type === 'place' ? mention.code : undefined
      const key = fold(mention.name)
      const place = { name: mention.name, range, ...(code === undefined ? {} : { code }) }
      if (!found.has(key)) found.set(key, place)
    }
  }
  return [...found.values()]
}

/** The city an office is in: Ambassador in Berne, Adviser at the High Commission in Colombo. */
function cityOfOffice(scene: ReadSentence, mention: Mention): readonly PlaceMention[] {
  if (mention.type !== 'office') return []
  for (let at = mention.from + 1; at < mention.to; at++) {
    const read = scene.tokens[at - 1]?.key === 'in' ? knownPlaceAt(scene, at) : undefined
    if (read?.place.kind !== 'city') continue
    const { to } = read
    return [
      {
        type: 'place',
        from: at,
        to,
        name: wordsOf(scene, at, to),
        kind: 'city',
        code: read.place.code,
      },
    ]
  }
  return []
}

type Named = Extract<Mention, { readonly name: string }>

/** A known city or place, or a name without a person behind it that stands where places stand. */
function isPlace(
  scene: ReadSentence,
  mention: Mention,
  taken: ReadonlySet<string>,
): mention is Named {
  if (mention.type === 'place') return mention.kind === 'city' || mention.kind === 'venue'
  if (mention.type !== 'unknown' && mention.type !== 'person') return false
  const word = (step: number): string => scene.tokens[mention.from - step]?.key ?? ''
  const hasArticle = word(1) === 'the'
  const preposition = hasArticle ? word(2) : word(1)
  if (!before.test(preposition) || (hasArticle && preposition === 'of')) return false
  if (preposition === 'of' && ofNoPlace.test(word(2))) return false
  if (/^(?:monument|statue|opposition|according|tribute|thanks|mausoleum)$/.test(word(2)))
    return false
  const words = scene.tokens.slice(mention.from, mention.to)
  return mention.type === 'person' || !words.every(({ key }) => taken.has(key))
}

/** Who invited: a person, a body, or a side as it is called. */
export interface Inviter {
  readonly name: string
  readonly person?: number
  readonly body?: string
  readonly range: Range
}

/** Finds who invited the visitors. */
export function inviters(analysis: Analysis): readonly Inviter[] {
  const found = [
    ...analysis.frames.flatMap(frame =>
      frame.type === 'invite' ? invitersIn(analysis, frame) : [],
    ),
    ...analysis.masked.flatMap(sentence => activeInviters(analysis, sentence)),
  ]
  return found.filter(
    (one, index) =>
      found.findIndex(other => other.name === one.name) === index &&
      (one.person === undefined || one.person !== analysis.resolution.head),
  )
}

/** At the invitation of: people, bodies, or the side as it is called. */
function invitersIn(
  analysis: Analysis,
  { sentence: index, objects, end }: EventFrame,
): readonly Inviter[] {
  const { masked, attached } = analysis
  const sentence = masked[index]
  if (!sentence) return []
  const named = objects.flatMap(({ item, ...party }): Inviter[] => {
    const range = { sentence: index, from: item.from, to: item.to }
    const person = personOf(item, index, attached)
    const name = attached.persons[person ?? -1]?.name
    if (person !== undefined && name !== undefined) return [{ name, person, range }]
    return party.type === 'body' ? [{ name: party.name, body: party.name, range }] : []
  })
  return [...named, ...sideInviting(sentence, end), ...hostInviting(analysis, sentence)]
}

/** the Cambodian side, the Peruvian government */
function sideInviting(sentence: MaskedSentence, end: number): readonly Inviter[] {
  const side = /^(?:<[AN]\d+>) (?:side|government|party|people|parliament|authorities)/.exec(
    sentence.text.slice(end).replace(/^the /, ''),
  )
  const item = side ? caught(sentence, side[0]) : undefined
  if (!item) return []
  const range = { sentence: sentence.index, from: item.from, to: item.to + 1 }
  const { scene } = sentence
  const name = scene.text.slice(scene.tokens[item.from]?.start, scene.tokens[item.to]?.end)
  return [{ name, range }]
}

/** "greeted by A, on whose invitation she came": the host named last. */
function hostInviting(
  { attached, resolution }: Analysis,
  { text, index }: MaskedSentence,
): readonly Inviter[] {
  if (!/\bon whose invitation/.test(text)) return []
  const host = attached.at.findLast(
    ({ sentence, person }) => sentence === index && resolution.sides.get(person) === 'host',
  )
  const name = attached.persons[host?.person ?? -1]?.name
  return host && name !== undefined ? [{ name, person: host.person, range: host }] : []
}

/** The Centre had invited them. */
function activeInviters({ attached }: Analysis, sentence: MaskedSentence): readonly Inviter[] {
  const matches = sentence.text.matchAll(
    /(<[PB]\d+>) (?:had |has )?invited (?:them|him|her|the delegation|the group)\b/g,
  )
  return [...matches].flatMap((match): Inviter[] => {
    const item = caught(sentence, match[1])
    if (!item) return []
    const range = { sentence: sentence.index, from: item.from, to: item.to }
    const person = personOf(item, sentence.index, attached)
    const name = attached.persons[person ?? -1]?.name
    if (person !== undefined && name !== undefined) return [{ name, person, range }]
    const mention = item.referent?.type === 'mention' ? item.referent.mention : undefined
    return mention?.type === 'body' ? [{ name: mention.name, body: mention.name, range }] : []
  })
}
