import type { NamedNode, Quad } from '@rdfjs/types'
import { describe, toQuads, type Description } from '../rdf/description.ts'
import { schema } from '../rdf/namespaces.ts'
import { openCast } from './cast.ts'
import type { BuildContext } from './context.ts'
import { buildEvent } from './event.ts'
import { buildOrganization } from './organization.ts'
import { buildPerson, buildRepresentations } from './person.ts'
import { buildPlace } from './place.ts'
import { buildItem } from './programme-item.ts'
import { buildDocument, buildPublisher } from './provenance.ts'
import type { LayeredRegister } from './register.ts'
import * as side from './side.ts'
import { buildSource, sourcesCalled } from './source.ts'
import { buildStatement } from './statement.ts'
import type { Entry } from './shelf.ts'
import { many, type OneOrMore } from './text.ts'
import { buildTopic, buildTopicScheme } from './topic.ts'
import type { Visit } from './visit.ts'
import { buildLeg, buildVisitEvent, statementsAt } from './visit-event.ts'
import { survey, type Whole } from './whole.ts'
import { programmeZone } from './zone.ts'

/**
 * Describes a checked visit in reading order: visit, sides, programme, statements, people, bodies, events,
 * places, topics, sources, document. The same record gives the same descriptions.
 */
export function describeVisit(
  visit: Visit,
  register: LayeredRegister,
  context: BuildContext,
): readonly Description[] {
  const whole = survey(visit, openCast(register, context))
  const event = buildVisitEvent(whole)
  const parties = visit.kind === 'tour' ? [] : buildParties(whole)
  const programme = buildProgramme(whole)
  const statements = buildStatements(whole)
  const sources = [...visit.sources.entries()].flatMap(entry =>
    buildSource(whole.cast, whole.dates, entry),
  )
  return [
    event,
    ...buildLeg(context, visit),
    ...parties,
    ...programme,
    ...statements,
    ...buildEntities(whole),
    ...sources,
    ...buildDocument(context, visit),
    ...buildPublisher(context),
  ]
}

/** Builds the quads of a checked visit, all in the graph that its document names. */
export const buildVisit = (
  visit: Visit,
  register: LayeredRegister,
  context: BuildContext,
): Quad[] => toQuads(describeVisit(visit, register, context), context.document)

function buildParties({ visit, cast }: Whole): readonly Description[] {
  const sides = side.sidesOf(visit)
  const [guest] = sides
  for (const { side: party, key, origin } of sides) {
    const prefix = key === 'guest' ? '' : `${key}-`
    side.represent(cast, party['on behalf of'], {
      event: cast.context.part('id'),
      prefix,
      origin: { pointer: `${origin.pointer}/on behalf of` },
    })
  }
  const unnamed = (field: 'with' | 'who') =>
    (visit.programme ?? []).some(item => many(item[field]).includes('others'))
  return [
    ...sides.map(keyed => side.buildSide(cast, keyed)),
    ...(guest ? side.buildDelegation(cast, guest) : []),
    ...sides.slice(1).flatMap(keyed => side.buildHeadOfSide(cast, keyed)),
    ...sides
      .filter(
        ({ key }) => (key === 'host' && unnamed('with')) || (key === 'guest' && unnamed('who')),
      )
      .map(keyed => side.buildOthers(cast, keyed)),
    ...side.buildInvitations(cast, visit),
  ]
}

function buildProgramme(whole: Whole): readonly Description[] {
  const { visit, cast, dates, places, items } = whole
  const setting = { visit, dates, places, zone: programmeZone(visit) }
  return items.flatMap((node, index) => [
    ...buildItem(cast, setting, index),
    describe(node, { pointer: `/programme/${index}` }, [
      [schema.recordedIn, statementsAt(whole, index)],
    ]),
  ])
}

function buildStatements(whole: Whole): readonly Description[] {
  const { visit, cast, roster, items } = whole
  const setting = {
    roster,
    sides: new Set(side.sidesOf(visit).map(({ key }) => key)),
    sources: sourcesOf(whole),
    event: (index: number) => items[whole.statements[index]?.item ?? -1],
  }
  return [...(visit.statements ?? []).entries()].map(entry => buildStatement(cast, setting, entry))
}

function sourcesOf({ visit, cast }: Whole): (names: OneOrMore | undefined) => readonly NamedNode[] {
  const called = (names: OneOrMore | undefined) => sourcesCalled(cast.context, visit.sources, names)
  // Most facts name no source.
  const unnamed = called(undefined)
  return names => (names === undefined ? unnamed : called(names))
}

/** Builds what the visit refers to; each kind may bring in more of the next, and of its own. */
function buildEntities(whole: Whole): readonly Description[] {
  const { cast, roster, dates } = whole
  const setting = { roster, dates, sources: sourcesOf(whole) }
  const people = buildEach(cast.people.entries, person => buildPerson(cast, person, setting))
  const bodies = buildEach(cast.bodies.entries, body => [buildOrganization(cast, body)])
  const events = buildEach(cast.events.entries, event => buildEvent(cast, event))
  const places = buildEach(cast.places.entries, place => buildPlace(cast, place))
  const topics = buildEach(cast.topics.entries, topic => [buildTopic(cast, topic)])
  const scheme = topics.length > 0 ? [buildTopicScheme(cast)] : []
  const representations = buildRepresentations(cast)
  return [...people, ...representations, ...bodies, ...events, ...places, ...scheme, ...topics]
}

// The list grows while it is walked: a body brings in the body above it.
function buildEach<T>(
  entries: readonly Entry<T>[],
  build: (entry: Entry<T>) => readonly Description[],
): readonly Description[] {
  const descriptions: Description[] = []
  for (const entry of entries) descriptions.push(...build(entry))
  return descriptions
}
