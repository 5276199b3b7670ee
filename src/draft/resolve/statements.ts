import type { StatementSide } from '../flat-facts.ts'
import { subjectBefore } from '../frames/events.ts'
import { bothPattern, sidePattern, speech, talksPattern } from '../languages/en/speech.ts'
import { caught, type MaskedSentence } from '../masked.ts'
import type { Mention } from '../recognise/mentions.ts'
import type { OfficeMention } from '../recognise/offices.ts'
import { quotationAt } from './quotations.ts'
import { isBackground, personOfParty, type Reading } from './report.ts'
import type { Resolution } from './resolve.ts'
import { type Found, hasQuotes, type Place, type SpokenStatement, toStatement } from './spoken.ts'

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

function foundIn(reading: Reading, resolution: Resolution, place: Place): readonly Found[] {
  const { masked } = place
  const side = bySide(reading, resolution, place)
  if (side) return [side]
  const both = byBoth(masked)
  if (both) return [both]
  const talks = new RegExp(talksPattern).exec(masked.text)
  if (talks) return [paraphrase('both', talks, { verb: 'discussed', rule: 'talks about' })]
  const spoken = spokenIn(reading, resolution, place) ?? spokenByOthers(reading, resolution, masked)
  return spoken ? [spoken] : []
}

/** What stands behind a match, put in other words, by nobody in person. */
const paraphrase = (
  side: Found['side'],
  match: RegExpExecArray,
  { verb, rule }: Pick<Found, 'verb' | 'rule'>,
): Found => ({
  side,
  speaker: undefined,
  verb,
  start: match.index + match[0].length,
  rule,
  mode: 'paraphrase',
})

/** The Chinese side thanked; where a person says what the side does, it is theirs. */
function bySide(reading: Reading, resolution: Resolution, place: Place): Found | undefined {
  const match = new RegExp(sidePattern).exec(place.masked.text)
  if (!match) return undefined
  const spoken = spokenIn(reading, resolution, place)
  const isBefore = spoken !== undefined && spoken.start < match.index + match[0].length
  if (isBefore && spoken.speaker !== undefined) return spoken
  const side = sideOf(place.masked, match, resolution)
  return side && paraphrase(side, match, { verb: match[2] ?? '', rule: 'side' })
}

/** Both sides, the two ministers; a single minister is no side. */
function byBoth(masked: MaskedSentence): Found | undefined {
  const match = new RegExp(bothPattern).exec(masked.text)
  if (!match) return undefined
  const role = caught(masked, /<R\d+>/.exec(match[0])?.[0])?.referent
  const isOne = role?.type === 'role' && !role.office.isPlural && !/\b(?:two|both)\b/.test(match[0])
  return isOne ? undefined : paraphrase('both', match, { verb: match[1] ?? '', rule: 'both sides' })
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
  reading: Reading,
  resolution: Resolution,
  masked: MaskedSentence,
): Found | undefined {
  const opening = /^(?:[^<>"]{0,40} )?(?:the )?(<[BNL]\d+>)((?: ,| \()?[^<>"]{0,60}?) (?=\S)/.exec(
    masked.text,
  )
  if (!opening) return undefined
  const end = opening[0].length + 60
  const match = [...masked.text.matchAll(speech)].find(
    ({ index }) => index > opening.index && index < end,
  )
  const mention = caught(masked, opening[1])?.referent
  if (!match || mention?.type !== 'mention') return undefined
  const side = sideOfNamed(reading, resolution, mention.mention)
  if (side === undefined) return undefined
  const mode = hasQuotes(masked.text) ? 'quote' : 'paraphrase'
  const named = { verb: match[0].trim(), rule: 'body or country' }
  return { ...paraphrase(side, match, named), mode }
}

/** The side that a body, country or capital speaks for. */
function sideOfNamed(
  { attached }: Reading,
  { head, home, destinations }: Resolution,
  mention: Exclude<Mention, OfficeMention>,
): 'visitor' | 'host' | undefined {
  if (mention.type !== 'body' && mention.type !== 'place') return undefined
  const { code, name, type } = mention
  const offices = attached.persons[head ?? -1]?.offices ?? []
  const isOwn = type === 'body' && offices.some(({ office }) => office.body?.name.includes(name))
  if (isOwn || (code !== undefined && code === home)) return 'visitor'
  return code === undefined || destinations.includes(code) ? 'host' : undefined
}

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
