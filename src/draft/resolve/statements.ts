import { subjectBefore } from '../frames/events.ts'
import type { StatementSide } from '../flat-facts.ts'
import { bothPattern, sidePattern, speech, talksPattern } from '../languages/en/speech.ts'
import { caught, itemAt, type MaskedSentence } from '../masked.ts'
import { isBackground, personOf, personOfParty, type Reading } from './evidence.ts'
import type { Resolution } from './resolve.ts'

/** What a person or a side said, by the words that say it. */
export interface SpokenStatement {
  readonly side: StatementSide
  readonly speaker: number | undefined
  readonly mode: 'quote' | 'paraphrase'
  /** The verb, by which its kind is told. */
  readonly verb: string
  readonly sentence: number
  /** Tokens of the sentence. */
  readonly from: number
  readonly to: number
  readonly text: string
  readonly rule: string
}

interface Found {
  readonly side: StatementSide
  readonly speaker: number | undefined
  readonly verb: string
  /** Where in the masked text the words begin. */
  readonly start: number
  readonly end?: number
  readonly rule: string
  readonly mode: 'quote' | 'paraphrase'
}

/** Finds the statements of a report: who speaks, for which side, in quotation marks or not. */
export function statementsOf(reading: Reading, resolution: Resolution): readonly SpokenStatement[] {
  const statements: SpokenStatement[] = []
  let next = 0
  for (const masked of reading.masked) {
    if (masked.index < next || isBackground(masked)) continue
    if (masked.scene.sentence.block.kind === 'heading' && !/^["“«]/.test(masked.text)) continue
    const place: Place = { masked, last: statements.at(-1) }
    const quote = quotationAt(reading, resolution, place)
    if (quote) next = quote.next
    const made =
      quote?.statements ??
      foundIn(reading, resolution, place).flatMap(one => toStatement(masked, one) ?? [])
    for (const statement of made) if (!joins(statements, statement)) statements.push(statement)
  }
  return statements
}

function toStatement(
  { items, scene, index, text }: MaskedSentence,
  { start, end, ...found }: Found,
): SpokenStatement | undefined {
  const from = items[itemAt({ items, scene, index, text }, start)]?.from ?? 0
  const to =
    items[itemAt({ items, scene, index, text }, Math.max(start, (end ?? text.length) - 1))]?.to ??
    scene.tokens.length
  if (to - from < 3) return undefined
  return {
    ...found,
    sentence: index,
    from,
    to,
    text: scene.text.slice(scene.tokens[from]?.start, scene.tokens[to - 1]?.end),
  }
}

/** One speaker's run of sentences is one statement, unless words and quotation part. */
function joins(statements: SpokenStatement[], next: SpokenStatement): boolean {
  const last = statements.at(-1)
  if (
    !last ||
    last.side !== next.side ||
    last.speaker !== next.speaker ||
    last.mode !== next.mode ||
    next.sentence - last.sentence > 1
  )
    return false
  if (next.side === 'both') return false
  statements[statements.length - 1] = {
    ...last,
    text: `${last.text.replace(/[.\s]+$/, '')}. ${next.text}`,
  }
  return true
}

interface Place {
  readonly masked: MaskedSentence
  readonly last: SpokenStatement | undefined
}

function foundIn(reading: Reading, resolution: Resolution, place: Place): readonly Found[] {
  const { masked } = place
  const { text } = masked
  const found: Found[] = []
  const side = new RegExp(sidePattern).exec(text)
  const speaker = side ? spokenIn(reading, resolution, place) : undefined
  if (
    speaker &&
    side &&
    speaker.start < side.index + side[0].length &&
    speaker.speaker !== undefined
  )
    return [speaker]
  if (side) {
    const owner = sideOf(masked, side, resolution)
    if (owner)
      return [
        {
          side: owner,
          speaker: undefined,
          verb: side[2] ?? '',
          start: side.index + side[0].length,
          rule: 'side',
          mode: 'paraphrase',
        },
      ]
  }
  const both = new RegExp(bothPattern).exec(text)
  const one = both ? caught(masked, /<R\d+>/.exec(both[0])?.[0])?.referent : undefined
  const isOne =
    one?.type === 'role' && !one.office.isPlural && !/\b(?:two|both)\b/.test(both?.[0] ?? '')
  if (both && !isOne)
    return [
      {
        side: 'both',
        speaker: undefined,
        verb: both[1] ?? '',
        start: both.index + both[0].length,
        rule: 'both sides',
        mode: 'paraphrase',
      },
    ]
  const talks = new RegExp(talksPattern).exec(text)
  if (talks)
    found.push({
      side: 'both',
      speaker: undefined,
      verb: 'discussed',
      start: talks.index + talks[0].length,
      rule: 'talks about',
      mode: 'paraphrase',
    })
  const spoken = spokenIn(reading, resolution, place) ?? spokenByOthers(reading, resolution, masked)
  if (spoken && !talks) found.push(spoken)
  return found
}

function sideOf(
  masked: MaskedSentence,
  match: RegExpExecArray,
  { home, destinations }: Resolution,
): StatementSide | undefined {
  const mention = caught(masked, match[1])?.referent
  if (mention?.type !== 'mention' || mention.mention.type !== 'place') return undefined
  const { code } = mention.mention
  if (code === home) return 'visitor'
  return code !== undefined && destinations.includes(code) ? 'host' : 'other'
}

function spokenIn(
  reading: Reading,
  resolution: Resolution,
  { masked, last }: Place,
): Found | undefined {
  for (const match of masked.text.matchAll(speech)) {
    const speaker = speakerOf(reading, resolution, { masked, last, start: match.index })
    if (!speaker) continue
    return {
      ...speaker,
      verb: match[0].trim(),
      start: match.index + match[0].length,
      rule: 'speaker before the verb',
      mode: hasQuotes(masked.text.slice(match.index)) ? 'quote' : 'paraphrase',
    }
  }
  return undefined
}

/** A body, a capital or a country speaks: ZEC promised, Tunis regretted. */
function spokenByOthers(
  { attached }: Reading,
  { head, home, destinations }: Resolution,
  masked: MaskedSentence,
): Found | undefined {
  const opening = /^(?:[^<>"]{0,40} )?(?:the )?(<[BNL]\d+>)((?: ,| \()?[^<>"]{0,60}?) (?=\S)/.exec(
    masked.text,
  )
  const match = opening
    ? [...masked.text.matchAll(speech)].find(
        ({ index }) => index > opening.index && index < opening[0].length + 60,
      )
    : undefined
  const mention = opening ? caught(masked, opening[1])?.referent : undefined
  if (
    !match ||
    mention?.type !== 'mention' ||
    (mention.mention.type !== 'body' && mention.mention.type !== 'place')
  )
    return undefined
  const { code } = mention.mention
  const own = attached.persons[head ?? -1]?.offices.some(
    ({ office }) =>
      mention.mention.type === 'body' && office.body?.name.includes(mention.mention.name),
  )
  const side =
    own || (code !== undefined && code === home)
      ? 'visitor'
      : code === undefined || destinations.includes(code)
        ? 'host'
        : 'other'
  return side === 'other'
    ? undefined
    : {
        side,
        speaker: undefined,
        verb: match[0].trim(),
        start: match.index + match[0].length,
        rule: 'body or country',
        mode: hasQuotes(masked.text) ? 'quote' : 'paraphrase',
      }
}

const hasQuotes = (text: string): boolean =>
  /["“«']\s?[^"”»']{12,}\s?["”»']/.test(text) && /["“«]/.test(text)

function speakerOf(
  { attached }: Reading,
  { head, sides }: Resolution,
  { masked, last, start }: Place & { readonly start: number },
): Pick<Found, 'side' | 'speaker'> | undefined {
  const subject = subjectBefore(masked, start)
  if (!subject) return undefined
  if (subject.type === 'pronoun') {
    const speaker = last?.speaker ?? head
    return speaker === undefined ? undefined : { speaker, side: sides.get(speaker) ?? 'visitor' }
  }
  if (subject.type === 'group') return { speaker: undefined, side: 'visitor' }
  const person = personOfParty(subject, masked.index, attached)
  return person === undefined ? undefined : { speaker: person, side: sides.get(person) ?? 'other' }
}

/** A quotation with who said it: before it, behind it, or in the sentence before. */
interface Quotation {
  readonly statements: readonly SpokenStatement[]
  /** The sentence after its last one. */
  readonly next: number
}

const attribution =
  /^ ?,? ?(?:(?:said|says|noted|added|stressed|told|remarked|concluded|stated|declared|emphasi[sz]ed|underlined|-|—|–) (?:the )?(<[PR]\d+>)|(?:the )?(<[PR]\d+>|he\b|she\b)[^"“.]{0,80}? (?:said|says|noted|added|stressed|told|remarked|stated|concluded|declared|underlined|emphasi[sz]ed))/

/** Reads a quotation that begins a sentence, over as many sentences as it takes. */
function quotationAt(
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
    speakerBehind(reading, { last: place.last, rest, sentence: last.masked }) ??
    speakerAround(reading, place, last.masked) ??
    (place.last?.mode === 'quote' && masked.index - place.last.sentence <= 3
      ? place.last.speaker
      : undefined)
  if (
    speaker === undefined &&
    !(rest.length < 4 && resolution.head !== undefined && masked.index > 0)
  )
    return undefined
  const who = speaker ?? resolution.head
  if (who === undefined) return undefined
  const side = resolution.sides.get(who) ?? 'other'
  const found: Found = {
    side,
    speaker: who,
    verb: 'said',
    start: 1,
    rule: 'quotation',
    mode: 'quote',
  }
  const parts = reading.masked.slice(masked.index, last.masked.index + 1).flatMap(
    sentence =>
      toStatement(sentence, {
        ...found,
        start: 0,
        ...(sentence === last.masked ? { end: close } : {}),
      }) ?? [],
  )
  const [first, ...more] = parts
  if (!first) return undefined
  const quote: SpokenStatement = {
    ...first,
    text: [first, ...more]
      .map(({ text }) => text)
      .join('. ')
      .replaceAll(/["“”«»]/g, ''),
  }
  const tail =
    /\b(?:adding|thanking|noting|stressing|saying|expressing|and (?:that|called|thanked|asked)) /.exec(
      rest,
    )
  const behind = tail
    ? toStatement(last.masked, {
        ...found,
        verb: tail[0].trim(),
        start: close + 1 + tail.index,
        rule: 'behind the quotation',
        mode: 'paraphrase',
      })
    : undefined
  return { statements: behind ? [quote, behind] : [quote], next: last.masked.index + 1 }
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
