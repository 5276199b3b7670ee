import type { Analysis } from '../analyse.ts'
import type { Range } from '../attach/person.ts'
import type { ReadSentence } from '../reading.ts'
import type { Mention } from '../recognise/mentions.ts'
import { knownPlaceAt } from '../recognise/scene.ts'

/** A country that the report names. */
interface NamedCountry {
  readonly code: string
  readonly range: Range
}

/** Lists the countries that are named, by name or adjective, in their order. */
export function countriesNamed({ masked }: Analysis): readonly NamedCountry[] {
  const found = new Map<string, NamedCountry>()
  const all = masked.flatMap(({ scene }) => scene.mentions.flatMap(one => countriesOf(scene, one)))
  for (const country of all) if (!found.has(country.code)) found.set(country.code, country)
  return [...found.values()]
}

/** The country of a mention, and the one an envoy is accredited to. */
function countriesOf(scene: ReadSentence, mention: Mention): readonly NamedCountry[] {
  const range = { sentence: scene.sentence.index, from: mention.from, to: mention.to }
  return codesOf(scene, mention).flatMap(code => (code === undefined ? [] : [{ code, range }]))
}

function codesOf(scene: ReadSentence, mention: Mention): readonly (string | undefined)[] {
  if (mention.type === 'office') return [mention.code, mention.toCode]
  if (mention.type === 'body') return [countryWithin(scene, mention)]
  return mention.type === 'place' && mention.kind !== 'city' ? [mention.code] : []
}

/** The Australian Embassy names its country, the Riga City Council none. */
function countryWithin(scene: ReadSentence, { from, to }: Mention): string | undefined {
  for (let at = from; at < to; at++) {
    const read = knownPlaceAt(scene, at)
    if (read && read.place.kind !== 'city') return read.place.code
  }
  return undefined
}
