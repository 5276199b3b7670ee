import type { Analysis } from '../analyse.ts'
import type { FlatFacts } from '../flat-facts.ts'
import type { Counterpart } from '../resolve/programme.ts'
import { bodyEntities } from './bodies.ts'
import { officesOf } from './offices.ts'
import { inviters, placesNamed, countriesNamed } from './named.ts'
import type { SpanMaker } from './spans.ts'

/** Puts what was found into the flat form of the benchmark. */
export function flatFacts(analysis: Analysis, spans: SpanMaker): FlatFacts {
  const { attached, resolution, masked, dates, published } = analysis
  const nameOf = (person: number): string => attached.persons[person]?.name ?? ''
  const sceneOf = (sentence: number) => masked[sentence]?.scene
  const span = ({
    sentence,
    from,
    to,
  }: {
    readonly sentence: number
    readonly from: number
    readonly to: number
  }) => {
    const scene = sceneOf(sentence)
    return scene ? [spans.tokens(scene, from, to)] : []
  }
  const label = (counterpart: Counterpart): string =>
    counterpart.type === 'person' ? nameOf(counterpart.person) : counterpart.name
  return {
    datePublished: published?.date ?? null,
    visit: {
      start: dates.start?.date ?? null,
      end: dates.end?.date ?? null,
      destination: resolution.destinations,
      status: analysis.status,
    },
    leader: resolution.head === undefined ? null : nameOf(resolution.head),
    invitedBy: inviters(analysis).map(({ name }) => name),
    persons: attached.persons.map(person => ({
      name: person.name,
      side: resolution.sides.get(person.id) ?? 'other',
      offices: officesOf(analysis, person).map(({ title, body }) => ({
        title,
        body: body ?? null,
      })),
      spans: person.ranges.slice(0, 1).flatMap(span),
    })),
    organizations: bodyEntities(analysis).map(({ name, acronym, mentions }) => ({
      name: acronym !== undefined && !name.includes(acronym) ? `${name} (${acronym})` : name,
      spans: mentions.slice(0, 1).flatMap(span),
    })),
    countries: countriesNamed(analysis).map(({ code, range }) => ({ code, spans: span(range) })),
    places: placesNamed(analysis).map(({ name, range }) => ({ name, spans: span(range) })),
    meetings: analysis.meetings
      .filter(({ with: counterparts }) => counterparts.length > 0)
      .map(meeting => ({ participants: meeting.with.map(label), spans: [] })),
    activities: analysis.activities.map(({ text }) => text),
    statements: analysis.statements.map(({ side, speaker, mode, text, sentence, from, to }) => ({
      side,
      speaker: speaker === undefined ? null : nameOf(speaker),
      mode,
      topics: [text],
      spans: span({ sentence, from, to }),
    })),
  }
}
