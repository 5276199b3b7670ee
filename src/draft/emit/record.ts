import type { Side } from '../../model/organization.ts'
import type { Visit } from '../../model/visit.ts'
import { slug } from '../../rdf/iri.ts'
import type { Analysis } from '../analyse.ts'
import type { Person } from '../attach/people.ts'
import type { EvidenceFact } from '../../evidence/evidence.ts'
import { inviters } from '../facts/named.ts'
import type { SpanMaker } from '../facts/spans.ts'
import { headLevel } from '../levels.ts'
import { bodyShelf } from './bodies.ts'
import { draftDates } from './dates.ts'
import { type Drafting, spanOf } from './drafting.ts'
import { headline } from './headline.ts'
import { notebook } from './note.ts'
import { occasionOf } from './occasion.ts'
import { draftPeople } from './people.ts'
import { draftProgramme } from './programme.ts'
import { draftSource, type SourceOptions } from './source.ts'
import { draftStatements } from './statements.ts'

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
  const { destinations } = analysis.resolution
  const notes = notebook()
  const drafting: Drafting = {
    analysis,
    spans,
    notes,
    shelf: bodyShelf(analysis),
    occasion: occasionOf(analysis),
    hosts: new Map(
      destinations.map((code, index) => [
        code,
        index === 0 ? 'host' : `host-${code.toLowerCase()}`,
      ]),
    ),
  }
  const parts = partsOf(drafting, options)
  // What the report does not say is left out, with a TODO beside it; the check names what is missing.
  const known = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a draft may lack a field that a record needs
  const visit = known as unknown as Visit
  return { id: idOf(analysis), record: visit, facts: notes.facts, comments: notes.comments }
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
    title: titleOf(drafting),
    kind: kindOf(drafting),
    status: statusOf(drafting),
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

/** `{first day}-{country visited}-{head}`, as far as they are known. */
function idOf({ dates, resolution, attached }: Analysis): string {
  const head = attached.persons[resolution.head ?? -1]
  const parts = [
    dates.start?.date ?? dates.end?.date ?? '',
    resolution.destinations[0]?.toLowerCase() ?? '',
    head ? slug(head.name) : 'delegation',
  ]
  return parts.filter(Boolean).join('-').slice(0, 110).replace(/-$/, '') || 'visit'
}

const kindWords: readonly (readonly [RegExp, NonNullable<Visit['kind']>, string])[] = [
  [/\bstate visit\b/i, 'state', 'State visit'],
  [/\bofficial visit\b/i, 'official', 'Official visit'],
  [/\bworking visit\b/i, 'working', 'Working visit'],
]

function kindOf({ analysis, occasion, notes }: Drafting): Visit['kind'] {
  if (occasion?.isObserved) {
    notes.fact('/kind', 'election-observation', {
      rule: 'observes an election',
      how: 'inferred',
      level: 'sure',
      spans: occasion.spans,
    })
    return 'election-observation'
  }
  const found = kindWords.find(([pattern]) => pattern.test(analysis.clean.text.slice(0, 1500)))
  return found?.[1]
}

function titleOf({ analysis, occasion, notes }: Drafting): string {
  const { resolution, attached, lexicon, masked } = analysis
  const head = attached.persons[resolution.head ?? -1]
  const places = resolution.destinations.map(code => lexicon.countryNames.get(code) ?? code)
  const kind = occasion?.isObserved
    ? 'Election-observation visit'
    : (kindWords.find(([pattern]) => pattern.test(analysis.clean.text.slice(0, 1500)))?.[2] ??
      'Visit')
  const isDelegation = masked.some(({ text }) =>
    /\b(?:delegation|mission|group|team) (?:[^.;]{0,80} )?(?:led|headed) by\b/.test(text),
  )
  const by = head
    ? isDelegation
      ? `by a delegation led by ${head.name}`
      : `by ${head.name}`
    : 'by a delegation'
  if (places.length === 0) {
    notes.comment('/title', 'TODO the country visited')
    return headline(analysis) ?? `${kind} ${by}`
  }
  return `${kind} to ${listed(places)} ${by}`
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`

function statusOf({ analysis, notes }: Drafting): Visit['status'] {
  const { status } = analysis
  if (status !== 'cancelled' && status !== 'postponed') return undefined
  notes.fact('/status', status, { rule: 'status', how: 'normalised', level: 'check', spans: [] })
  notes.comment('/status', 'CHECK')
  return status
}

function draftGuest(drafting: Drafting): Side {
  const { analysis, notes } = drafting
  const { resolution, attached } = analysis
  const { home, head } = resolution
  const level = headLevel(analysis)
  const side: { -readonly [K in keyof Side]: Side[K] } = {}
  if (home === undefined)
    notes.comment('/guest', 'TODO country of the visitors, if they come for one')
  else {
    side.country = home
    const spans = hintSpans(drafting, home)
    notes.fact('/guest/country', home, { rule: 'resolver', how: 'normalised', level, spans })
    if (level !== 'sure') notes.comment('/guest', 'CHECK the country')
    const name = sideName(analysis, home)
    if (name !== undefined) side.name = name
  }
  const person = attached.persons[head ?? -1]
  if (person) side.head = noteHead(drafting, person)
  else notes.comment('/guest', 'TODO head of the delegation')
  const members = attached.persons
    .filter(({ id }) => id !== head && resolution.sides.get(id) === 'visitor')
    .map(({ name }) => name)
  if (members.length > 0) side.members = members
  return side
}

function noteHead(drafting: Drafting, { id, name, ranges }: Person): string {
  const { analysis, notes } = drafting
  const [best] = analysis.resolution.hints.heads
    .filter(({ value }) => value === id)
    .toSorted((a, b) => b.weight - a.weight)
  const level = headLevel(analysis)
  const spans = ranges.slice(0, 1).flatMap(range => spanOf(drafting, range))
  notes.fact('/guest/head', name, { rule: best?.rule ?? 'resolver', how: 'inferred', level, spans })
  if (level !== 'sure') notes.comment('/guest', 'CHECK the head of the delegation')
  return name
}

function hintSpans(
  { analysis, spans }: Pick<Drafting, 'analysis' | 'spans'>,
  code: string,
): ReturnType<SpanMaker['tokens']>[] {
  for (const { scene } of analysis.masked) {
    const mention = scene.mentions.find(
      ({ type, ...rest }) =>
        (type === 'place' || type === 'office') && 'code' in rest && rest.code === code,
    )
    if (mention) return [spans.tokens(scene, mention.from, mention.to)]
  }
  return []
}

function draftHost(drafting: Drafting): Side | undefined {
  const { analysis, notes } = drafting
  const { resolution, masked } = analysis
  const [code] = resolution.destinations
  if (code === undefined) {
    notes.comment('/host', 'TODO country visited')
    return undefined
  }
  const level = headLevel(analysis)
  const spans = hintSpans(drafting, code)
  notes.fact('/host/country', code, { rule: 'resolver', how: 'normalised', level, spans })
  if (level !== 'sure') notes.comment('/host', 'CHECK the country')
  const invited = inviters(analysis)
  const name = sideName(analysis, code)
  const [first] = invited
  const scene = first ? masked[first.range.sentence]?.scene : undefined
  if (first && scene)
    notes.fact('/host/invited', 'true', {
      rule: 'invitation',
      how: 'normalised',
      level: 'sure',
      spans: [drafting.spans.tokens(scene, first.range.from, first.range.to)],
    })
  return {
    country: code,
    ...(name === undefined ? {} : { name }),
    ...(invited.length > 0 ? { invited: true } : {}),
  }
}

/** "Cambodian side", where the report calls it so. */
function sideName({ masked }: Analysis, code: string): string | undefined {
  for (const { scene } of masked)
    for (const mention of scene.mentions) {
      if (
        mention.type === 'place' &&
        mention.code === code &&
        mention.kind !== 'city' &&
        scene.tokens[mention.to]?.key === 'side'
      )
        return `${mention.name} side`
    }
  return undefined
}

/** Further countries of a journey are sides of their own. */
function draftSides({ hosts, notes }: Drafting): Readonly<Record<string, Side>> | undefined {
  const more = [...hosts].slice(1)
  if (more.length === 0) return undefined
  notes.comment('/sides', 'CHECK a tour: each leg can be a record of its own, with `part of`')
  return Object.fromEntries(more.map(([code, key]) => [key, { country: code }]))
}
