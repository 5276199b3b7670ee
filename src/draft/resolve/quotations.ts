import { caught, type MaskedSentence } from '../masked.ts'
import { personOf, type Reading } from './report.ts'
import type { Resolution } from './resolve.ts'
import { type Found, type Place, type SpokenStatement, toStatement } from './spoken.ts'

/** A quotation with who said it: before it, behind it, or in the sentence before. */
interface Quotation {
  readonly statements: readonly SpokenStatement[]
  /** The sentence after its last one. */
  readonly next: number
}

const attribution =
  /^ ?,? ?(?:(?:said|says|noted|added|stressed|told|remarked|concluded|stated|declared|emphasi[sz]ed|underlined|explained|joked|wrote|replied|recalled|commented|affirmed|summed up|-|—|–) (?:the )?(<[PR]\d+>)|(?:the )?(<[PR]\d+>|he\b|she\b)[^"“.]{0,80}? (?:said|says|noted|added|stressed|told|remarked|stated|concluded|declared|underlined|emphasi[sz]ed|explained|joked|wrote|replied|recalled|commented|affirmed|summed up))/

/** Reads a quotation that begins a sentence, over as many sentences as it takes. */
export function quotationAt(
  reading: Reading,
  resolution: Resolution,
  place: Place,
): Quotation | undefined {
  const { masked } = place
  if (!/^["“«]/.test(masked.text)) return undefined
  const last = closingSentence(reading, masked)
  if (!last) return undefined
  const close = last.masked.text.indexOf(last.mark, last.masked === masked ? 1 : 0)
  const rest = last.masked.text.slice(close + 1)
  const speaker =
    speakerOf(reading, place, { last: last.masked, rest }) ?? headAlone(resolution, place, rest)
  if (speaker === undefined) return undefined
  const side = resolution.sides.get(speaker) ?? 'other'
  const found: Found = { side, speaker, verb: 'said', start: 0, rule: 'quotation', mode: 'quote' }
  const sentences = reading.masked.slice(masked.index, last.masked.index + 1)
  const [first, ...more] = sentences.flatMap(
    one => toStatement(one, one === last.masked ? { ...found, end: close } : found) ?? [],
  )
  if (!first) return undefined
  const text = [first, ...more].map(part => part.text).join('. ')
  const quote = { ...first, text: text.replaceAll(/["“”«»]/g, '') }
  const behind = wordsBehind(last.masked, { ...found, start: close + 1 })
  return { statements: behind ? [quote, behind] : [quote], next: last.masked.index + 1 }
}

function speakerOf(
  reading: Reading,
  place: Place,
  { last, rest }: { readonly last: MaskedSentence; readonly rest: string },
): number | undefined {
  const named =
    speakerBehind(reading, { last: place.last, rest, sentence: last }) ??
    speakerAround(reading, place, last)
  if (named !== undefined) return named
  const isNext = place.last?.mode === 'quote' && place.masked.index - place.last.sentence <= 3
  return isNext ? place.last?.speaker : undefined
}

/** A quotation of nobody, as a paragraph of its own, is the head's. */
const headAlone = ({ head }: Resolution, { masked }: Place, rest: string): number | undefined =>
  rest.length < 4 && masked.index > 0 ? head : undefined

/** "…," he said, adding that: what stands behind is a statement in other words. */
function wordsBehind(masked: MaskedSentence, found: Found): SpokenStatement | undefined {
  const tail =
    /\b(?:adding|thanking|noting|stressing|saying|expressing|and (?:that|called|thanked|asked)) /.exec(
      masked.text.slice(found.start),
    )
  if (!tail) return undefined
  const start = found.start + tail.index
  const rule = 'behind the quotation'
  return toStatement(masked, { ...found, verb: tail[0].trim(), start, rule, mode: 'paraphrase' })
}

function closingSentence(
  { masked: all }: Reading,
  masked: MaskedSentence,
): { readonly masked: MaskedSentence; readonly mark: string } | undefined {
  const mark = masked.text.startsWith('«') ? '»' : masked.text.startsWith('“') ? '”' : '"'
  for (let index = masked.index; index < Math.min(all.length, masked.index + 9); index++) {
    const sentence = all[index]
    if (!sentence || sentence.scene.sentence.blockIndex !== masked.scene.sentence.blockIndex) break
    if (sentence.text.includes(mark, index === masked.index ? 1 : 0))
      return { masked: sentence, mark }
  }
  return undefined
}

function speakerBehind(
  { attached }: Reading,
  {
    last,
    rest,
    sentence,
  }: {
    readonly last: SpokenStatement | undefined
    readonly rest: string
    readonly sentence: MaskedSentence
  },
): number | undefined {
  const said = attribution.exec(rest)
  if (!said) return undefined
  const item = caught(sentence, said[1] ?? (said[2]?.startsWith('<') ? said[2] : undefined))
  return item ? personOf(item, sentence.index, attached) : (last?.speaker ?? attached.preferred)
}

/** "X said:" before the quotation, "- X, Minister" behind it. */
function speakerAround(
  { attached, masked: all }: Reading,
  { masked }: Place,
  last: MaskedSentence,
): number | undefined {
  const next = all[last.index + 1]
  const behind = next ? /^(?:- |— |– )?(<P\d+>)(?: ,| \.|$)/.exec(next.text) : undefined
  if (next && behind && next.text.length < 60)
    return personOf(caught(next, behind[1]), next.index, attached)
  const before = all[masked.index - 1]
  const label = before
    ? /(<[PR]\d+>)[^<>]{0,40}(?::|said|stated|statement|added)[^<>]{0,12}$/.exec(before.text)
    : undefined
  return label && before ? personOf(caught(before, label[1]), before.index, attached) : undefined
}
