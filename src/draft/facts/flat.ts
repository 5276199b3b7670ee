import type { Analysis } from '../analyse.ts'
import type { Range } from '../attach/person.ts'
import type { SourceSpan } from '../../evidence/evidence.ts'
import type { FlatFacts } from '../flat-facts.ts'
import {
  bodyLevel,
  dateLevel,
  destinationLevel,
  headLevel,
  officeLevel,
  personLevel,
  sideLevel,
} from '../levels.ts'
import { bodyEntities } from './bodies.ts'
import { countriesNamed } from './countries-named.ts'
import { inviters } from './inviters.ts'
import { officesOf } from './offices.ts'
import { placesNamed } from './places-named.ts'
import type { SpanMaker } from './spans.ts'

/** Puts what was found into the flat form of the benchmark. */
export function flatFacts(analysis: Analysis, spans: SpanMaker): FlatFacts {
  const { attached, resolution, dates, published } = analysis
  const span = spanReader(analysis, spans)
  const nameOf = (person: number | undefined): string | null =>
    attached.persons[person ?? -1]?.name ?? null
  return {
    datePublished: published?.date ?? null,
    visit: {
      start: dates.start?.date ?? null,
      end: dates.end?.date ?? null,
      destination: resolution.destinations,
      status: analysis.status,
      levels: {
        start: dateLevel(dates.start?.rule),
        end: dateLevel(dates.end?.rule),
        destination: resolution.destinations.map(code => destinationLevel(analysis, code)),
      },
    },
    leader: nameOf(resolution.head),
    leaderLevel: headLevel(analysis),
    invitedBy: inviters(analysis).map(({ name }) => name),
    persons: personFacts(analysis, span),
    ...namedFacts(analysis, span),
    meetings: analysis.meetings
      .filter(({ with: counterparts }) => counterparts.length > 0)
      .map(({ with: counterparts }) => ({
        participants: counterparts.flatMap(one =>
          one.type === 'person' ? (nameOf(one.person) ?? []) : one.name,
        ),
      })),
    activities: analysis.activities.map(({ text }) => text),
    statements: analysis.statements.map(statement => ({
      side: statement.side,
      speaker: nameOf(statement.speaker),
      mode: statement.mode,
      topics: [statement.text],
      spans: span(statement),
    })),
  }
}

type SpanReader = (range: Range) => readonly SourceSpan[]

const spanReader =
  ({ masked }: Analysis, spans: SpanMaker): SpanReader =>
  ({ sentence, from, to }) => {
    const scene = masked[sentence]?.scene
    return scene ? [spans.tokens(scene, from, to)] : []
  }

const personFacts = (analysis: Analysis, span: SpanReader): FlatFacts['persons'] =>
  analysis.attached.persons.map(person => ({
    name: person.name,
    level: personLevel(person),
    side: analysis.resolution.sides.get(person.id) ?? 'other',
    sideLevel: sideLevel(analysis, person),
    offices: officesOf(analysis, person).map(office => ({
      title: office.title,
      body: office.body ?? null,
      level: officeLevel(office),
      bodyLevel: bodyLevel(office),
    })),
    spans: person.ranges.slice(0, 1).flatMap(span),
  }))

const namedFacts = (
  analysis: Analysis,
  span: SpanReader,
): Pick<FlatFacts, 'organizations' | 'countries' | 'places'> => ({
  organizations: bodyEntities(analysis).map(({ name, acronym, mentions }) => ({
    name: acronym !== undefined && !name.includes(acronym) ? `${name} (${acronym})` : name,
    spans: mentions.slice(0, 1).flatMap(span),
  })),
  countries: countriesNamed(analysis).map(({ code, range }) => ({ code, spans: span(range) })),
  places: placesNamed(analysis).map(({ name, range }) => ({ name, spans: span(range) })),
})
