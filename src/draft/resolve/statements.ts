import { subjectBefore } from '../frames/events.ts'
import type { StatementSide } from '../flat-facts.ts'
import { bothPattern, sidePattern, speech, talksPattern } from '../languages/en/speech.ts'
import { caught, itemAt, type MaskedSentence } from '../masked.ts'
import { isBackground, personOfParty, type Reading } from './evidence.ts'
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
  let open: SpokenStatement | undefined
  for (const masked of reading.masked) {
    if (masked.scene.sentence.block.kind === 'heading' || isBackground(masked)) continue
    const found = foundIn(reading, resolution, { masked, last: statements.at(-1) })
    if (found.length === 0) {
      const quoted = quotedOnly(reading, { masked, last: open ?? statements.at(-1) })
      if (quoted) statements.push(quoted)
      open = quoted
      continue
    }
    for (const one of found) {
      const made = toStatement(masked, one)
      if (made && !joins(statements, made)) statements.push(made)
    }
    open = statements.at(-1)
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
  statements[statements.length - 1] = { ...last, text: `${last.text} ${next.text}` }
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
  const quoted = quotation(reading, resolution, place)
  if (quoted) return quoted
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
  if (both)
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
  const spoken = spokenIn(reading, resolution, place)
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

/** "…," said X; "…," X said; X said: "…". */
function quotation(
  reading: Reading,
  resolution: Resolution,
  { masked, last }: Place,
): readonly Found[] | undefined {
  const { text } = masked
  const open = /^(?:["“«]) ?/.exec(text)
  if (!open) return undefined
  const close = text.slice(1).search(/["”»]/) + 1
  if (close < 12) return undefined
  const rest = text.slice(close + 1)
  const said =
    /^ ?,? ?(?:(?:said|says|noted|added|stressed|told|remarked|concluded|according to|stated|declared|emphasi[sz]ed|underlined|-|—|–) (?:the )?(<[PR]\d+>)|(?:the )?(<[PR]\d+>|he\b|she\b|<B\d+>)[^"“.]{0,60}? (?:said|says|noted|added|stressed|told|remarked|stated|concluded|declared|underlined|emphasi[sz]ed))/.exec(
      rest,
    )
  if (!said) return undefined
  const item = caught(masked, said[1] ?? (said[2]?.startsWith('<') ? said[2] : undefined))
  const named =
    item?.referent?.type === 'person'
      ? item.referent.person
      : item
        ? personOfParty(
            item.referent?.type === 'role'
              ? { type: 'role', office: item.referent.office, item }
              : undefined,
            masked.index,
            reading.attached,
          )
        : (last?.speaker ?? resolution.head)
  if (named === undefined) return undefined
  const side = resolution.sides.get(named) ?? 'other'
  const quote: Found = {
    side,
    speaker: named,
    verb: 'said',
    start: open[0].length,
    end: close,
    rule: 'quotation',
    mode: 'quote',
  }
  const tail = /\b(?:adding|thanking|noting|stressing|saying|expressing) /.exec(rest)
  return tail
    ? [
        quote,
        {
          side,
          speaker: named,
          verb: tail[0].trim(),
          start: close + 1 + tail.index,
          rule: 'behind the quotation',
          mode: 'paraphrase',
        },
      ]
    : [quote]
}

/** A quotation of its own sentence or paragraph belongs to the speaker before it, or behind it. */
function quotedOnly(
  { attached, masked: all }: Reading,
  { masked, last }: Place,
): SpokenStatement | undefined {
  if (!/^["“«]/.test(masked.text) || masked.text.length < 20) return undefined
  const next = all[masked.index + 1]
  const behind = next ? /^(?:- |— |– )?(<P\d+>)/.exec(next.text) : undefined
  const before = all[masked.index - 1]
  const label = before
    ? /(<[PR]\d+>)[^<>]{0,30}(?:said|added|statement|stated)(?: :| the following)?/.exec(
        before.text,
      )
    : undefined
  const item =
    (behind && /^[-—–]/.test(next?.text ?? '') && next ? caught(next, behind[1]) : undefined) ??
    (label && before ? caught(before, label[1]) : undefined)
  const person =
    item?.referent?.type === 'person'
      ? item.referent.person
      : item?.referent?.type === 'role'
        ? personOfParty(
            { type: 'role', office: item.referent.office, item },
            masked.index,
            attached,
          )
        : undefined
  if (person === undefined && !(last && last.mode === 'quote' && masked.index - last.sentence <= 2))
    return undefined
  const speaker = person ?? last?.speaker
  const made = toStatement(masked, {
    side: 'visitor',
    speaker,
    verb: 'said',
    start: 0,
    rule: 'quotation',
    mode: 'quote',
  })
  return made
    ? {
        ...made,
        ...(person === undefined && last ? { side: last.side } : { side: 'visitor' as const }),
      }
    : undefined
}
