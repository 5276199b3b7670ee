import { subjectBefore } from '../frames/events.ts'
import type { Party } from '../frames/party.ts'
import type { Speaker } from '../frames/speakers.ts'
import type { StatementSide } from '../flat-facts.ts'
import type { MaskedItem, MaskedSentence } from '../masked.ts'
import { personOf, personOfParty, type Reading } from './report.ts'
import type { Resolution } from './resolve.ts'
import { countryOfBody } from './roles.ts'
import type { Place } from './spoken.ts'

/** Whose words they are. */
export interface Voice {
  readonly side: StatementSide
  readonly speaker: number | undefined
}

/** Resolves who stands before a verb of speech to a person or a side. */
export function voiceOf(
  reading: Reading,
  resolution: Resolution,
  { speaker, masked, last }: Place & { readonly speaker: Speaker },
): Voice | undefined {
  if (speaker.type === 'together')
    return together(reading, resolution, { items: speaker.items, masked })
  if (speaker.type === 'side') return ofNamed(reading, resolution, speaker.item)
  if (speaker.type === 'party')
    return ofParty(reading, resolution, { party: speaker.party, masked, last })
  return ofSide(speaker.type === 'hosts' ? 'host' : 'visitor')
}

/** The nearest party before a place of a sentence, where none stands right before the verb. */
export function voiceBefore(
  reading: Reading,
  resolution: Resolution,
  { masked, last, start }: Place & { readonly start: number },
): Voice | undefined {
  const party = subjectBefore(masked, start)
  if (!party) return undefined
  if (party.type === 'group') return ofSide('visitor')
  return ofParty(reading, resolution, { party, masked, last })
}

const ofSide = (side: StatementSide | undefined): Voice | undefined =>
  side && { side, speaker: undefined }

/** A and B: of two sides, or of one, for which the first speaks. */
function together(
  { attached }: Reading,
  { sides }: Resolution,
  { items, masked }: { readonly items: readonly MaskedItem[]; readonly masked: MaskedSentence },
): Voice | undefined {
  const people = items.map(item => personOf(item, masked.index, attached))
  const named = people.map(person => (person === undefined ? undefined : sides.get(person)))
  const [first] = named
  const isOneSide = first !== undefined && named.every(side => side === first)
  return isOneSide ? { side: first, speaker: people[0] } : ofSide('both')
}

function ofParty(
  { attached }: Reading,
  resolution: Resolution,
  { party, masked, last }: Place & { readonly party: Party },
): Voice | undefined {
  const { head, sides } = resolution
  if (party.type === 'pronoun') {
    const speaker = spokenOfLast(last, masked) ?? head
    return speaker === undefined ? undefined : { speaker, side: sides.get(speaker) ?? 'visitor' }
  }
  const person = personOfParty(party, masked.index, attached)
  if (person !== undefined) return { speaker: person, side: sides.get(person) ?? 'other' }
  if (party.type !== 'role') return undefined
  const code = party.office.code ?? countryOfBody(party.office.body)
  if (code !== undefined) return ofSide(sideOfCode(code, resolution))
  // "Pell said … The speaker added": another word for who spoke last.
  const isNext = last?.speaker !== undefined && masked.index - last.sentence <= 2
  return isNext && party.office.isDefinite ? last : undefined
}

const spokenOfLast = (last: Place['last'], masked: MaskedSentence): number | undefined =>
  last && masked.index - last.sentence <= 6 ? last.speaker : undefined

const sideOfCode = (code: string, { home, destinations }: Resolution): StatementSide =>
  code === home ? 'visitor' : destinations.includes(code) ? 'host' : 'other'

/** The side that a body, country or capital speaks for. */
function ofNamed(
  { attached }: Reading,
  resolution: Resolution,
  { referent }: MaskedItem,
): Voice | undefined {
  const mention = referent?.type === 'mention' ? referent.mention : undefined
  if (mention?.type !== 'body' && mention?.type !== 'place') return undefined
  const { code, name, type } = mention
  const offices = attached.persons[resolution.head ?? -1]?.offices ?? []
  const isOwn = type === 'body' && offices.some(({ office }) => office.body?.name.includes(name))
  if (isOwn) return ofSide('visitor')
  return ofSide(code === undefined ? 'host' : sideOfCode(code, resolution))
}
