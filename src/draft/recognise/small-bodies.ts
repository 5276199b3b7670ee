import type { BodyMention } from './body-mention.ts'
import { knownPlaceAt, type Scene, wordsOf } from './scene.ts'

const kinds =
  /^(?:ministry|parliament|government|army|navy|presidency|embassy|cabinet|senate|police|legislature)$/
const portfolios =
  /^(?:foreign|defence|defense|interior|finance|trade|health|education|economy|economic|energy|transport|justice|culture|agriculture|labour|labor|tourism|environment|affairs|planning|and|national|federal)$/

/**
 * Reads a body of a country that is named in small letters: the Estonian foreign ministry. It is a body only where an
 * office is held at it.
 */
export function smallBodyAt(scene: Scene, at: number): BodyMention | undefined {
  const { tokens } = scene
  const read = knownPlaceAt(scene, at)
  if (!read || read.place.kind === 'city') return undefined
  let head = tokens[read.to]?.key === "'s" ? read.to + 1 : read.to
  while (head < read.to + 4 && portfolios.test(tokens[head]?.text ?? '')) head++
  if (!kinds.test(tokens[head]?.text ?? '')) return undefined
  return {
    type: 'body',
    from: at,
    to: head + 1,
    name: wordsOf(scene, at, head + 1),
    head: tokens[head]?.key ?? '',
    code: read.place.code,
    ownTo: head + 1,
  }
}
