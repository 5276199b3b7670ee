import type { Analysis } from '../analyse.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { fold } from '../tokens.ts'
import { placesNamed } from './places-named.ts'
import type { SpanMaker } from './spans.ts'

/** Lists the proper names that no fact uses: did the draft miss someone? */
export function unusedNames(analysis: Analysis, spans: SpanMaker): Evidence['unused'] {
  const { attached, masked, resolution } = analysis
  const places = new Set(placesNamed(analysis).map(({ name }) => fold(name)))
  const known = new Set(
    attached.persons
      .filter(({ id }) => resolution.sides.get(id) !== 'other')
      .flatMap(({ keys }) => keys),
  )
  const used = rangesOfPeople(analysis)
  const unused = new Map<string, Evidence['unused'][number]>()
  for (const { scene } of masked) {
    for (const mention of scene.mentions) {
      if (mention.type !== 'unknown' && mention.type !== 'person') continue
      const key = fold(mention.name)
      const words = scene.tokens.slice(mention.from, mention.to).map(token => token.key)
      if (
        places.has(key) ||
        unused.has(key) ||
        used.has(place(scene.sentence.index, mention.to)) ||
        words.every(word => known.has(word) || word === '.')
      )
        continue
      unused.set(key, { text: mention.name, span: spans.tokens(scene, mention.from, mention.to) })
    }
  }
  return [...unused.values()]
}

const place = (sentence: number, to: number): string => `${sentence}/${to}`

/** Where the names of the people of the record end: titles may stand before a name and are part of its mention. */
const rangesOfPeople = ({ attached, resolution }: Analysis): ReadonlySet<string> =>
  new Set(
    attached.persons
      .filter(({ id }) => resolution.sides.get(id) !== 'other')
      .flatMap(({ ranges }) => ranges.map(({ sentence, to }) => place(sentence, to))),
  )
