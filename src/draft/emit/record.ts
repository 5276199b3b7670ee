import type { EvidenceFact } from '../../evidence/evidence.ts'
import type { Visit } from '../../model/visit.ts'
import type { Analysis } from '../analyse.ts'
import type { SpanMaker } from '../facts/spans.ts'
import { bodyShelf } from './bodies.ts'
import { draftDates } from './dates.ts'
import type { Drafting } from './drafting.ts'
import { draftGuest } from './guest.ts'
import { draftHost, draftSides, hostKeys } from './hosts.ts'
import { notebook } from './note.ts'
import { occasionOf } from './occasion.ts'
import { draftPeople } from './people.ts'
import { draftProgramme } from './programme.ts'
import { draftSource, type SourceOptions } from './source.ts'
import { draftStatements } from './statements.ts'
import { visitId } from './visit-id.ts'
import { draftKind } from './visit-kind.ts'
import { draftTitle } from './visit-title.ts'

/** A record with its facts and the comments that stand beside its lines. */
export interface DraftedRecord {
  readonly id: string
  readonly record: Visit
  readonly facts: readonly EvidenceFact[]
  readonly comments: ReadonlyMap<string, string>
}

/** Drafts the record of what was found. */
export function draftRecord(
  analysis: Analysis,
  spans: SpanMaker,
  options: SourceOptions,
): DraftedRecord {
  const notes = notebook()
  const drafting: Drafting = {
    analysis,
    spans,
    notes,
    shelf: bodyShelf(analysis),
    occasion: occasionOf(analysis),
    hosts: hostKeys(analysis.resolution.destinations),
  }
  const parts = partsOf(drafting, options)
  // What the report does not say is left out, with a TODO beside it; the check names what is missing.
  const known = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a draft may lack a field that a record needs
  const visit = known as unknown as Visit
  return { id: visitId(analysis), record: visit, facts: notes.facts, comments: notes.comments }
}

/** The parts of a record in its order; the bodies come last, since all others take them onto their shelf. */
function partsOf(
  drafting: Drafting,
  options: SourceOptions,
): { readonly [K in keyof Visit]?: Visit[K] | undefined } {
  const { analysis, occasion, shelf } = drafting
  const { destinations } = analysis.resolution
  const people = draftPeople(drafting)
  const programme = draftProgramme(drafting)
  const statements = draftStatements(drafting)
  return {
    title: draftTitle(drafting),
    kind: draftKind(drafting),
    status: draftStatus(drafting),
    dates: draftDates(drafting),
    place: destinations.length > 1 ? [...destinations] : undefined,
    about: occasion?.key,
    guest: draftGuest(drafting),
    host: draftHost(drafting),
    sides: draftSides(drafting),
    people: record(people),
    programme: programme.length > 0 ? programme : undefined,
    statements: statements.length > 0 ? statements : undefined,
    sources: [draftSource(drafting, options)],
    events: occasion ? { [occasion.key]: occasion.event } : undefined,
    bodies: record(shelf.bodies),
  }
}

const record = <T>(map: ReadonlyMap<string, T>): Readonly<Record<string, T>> | undefined =>
  map.size === 0 ? undefined : Object.fromEntries(map)

/** Only what did not happen is said: the dates tell the rest. */
function draftStatus({ analysis, notes }: Drafting): Visit['status'] {
  const { status } = analysis
  if (status !== 'cancelled' && status !== 'postponed') return undefined
  notes.fact('/status', status, { rule: 'status', how: 'normalised', level: 'check', spans: [] })
  notes.comment('/status', 'CHECK')
  return status
}
