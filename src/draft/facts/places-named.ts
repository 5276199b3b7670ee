import type { Analysis } from '../analyse.ts'
import type { Range } from '../attach/person.ts'
import type { ReadSentence } from '../reading.ts'
import type { Mention, PlaceMention } from '../recognise/mentions.ts'
import { knownPlaceAt, wordsOf } from '../recognise/scene.ts'
import { fold } from '../tokens.ts'

/** A city or other place that the report names. */
interface NamedPlace {
  readonly name: string
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
      const key = fold(mention.name)
      if (!found.has(key)) found.set(key, { name: mention.name, range })
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
