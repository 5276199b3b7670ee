import type { Quad } from '@rdfjs/types'
import * as fc from 'fast-check'
import { schema, sem, vg, xsd } from '../../src/rdf/namespaces.ts'
import { termKey } from '../../src/rdf/graph.ts'
import { blankNode, languageLiteral, literal, namedNode, quad } from '../../src/rdf/terms.ts'

type Objects = readonly Quad['object'][]

/** The properties whose values are compared with one another: days here, so that two engines compare alike. */
const compared = new Set(
  [schema.startDate, schema.endDate, sem.hasEarliestBeginTimeStamp, sem.hasLatestEndTimeStamp].map(
    ({ value }) => value,
  ),
)

const days = ['2023-07-19', '2023-07-20', '2023-07-24', '2022-12-31', '2024-02-29'].map(day =>
  literal(day, xsd.date),
)

const strangers: Objects = [
  blankNode('stranger'),
  namedNode('https://visits.example.org/person/nobody#id'),
  namedNode('https://visits.example.org/Person/No%20Body'),
  schema.Person,
  schema.Event,
  schema.OrganizationRole,
  schema.Country,
  vg.Visit,
  vg.Tour,
  vg.Side,
  vg.Delegation,
  vg.HeadOfDelegation,
  vg.Meeting,
  literal('plain'),
  literal(''),
  languageLiteral('H.E. Somebody', 'en'),
  languageLiteral('Quelqu’un', 'fr'),
  languageLiteral('Autre', 'fr'),
  literal('7', xsd.integer),
  literal('2023', xsd.gYear),
  literal('2023-07', xsd.gYearMonth),
  literal('2023-07-20T10:00:00+07:00', xsd.dateTime),
  literal('2023-07-20T10:00:00', xsd.dateTime),
  ...days,
]

/** One step of a mutation: what to do, and numbers that choose where. */
interface Step {
  readonly change: 'remove' | 'object' | 'subject' | 'predicate' | 'copy'
  readonly at: number
  readonly other: number
  readonly stranger: number
}

const step: fc.Arbitrary<Step> = fc.record({
  change: fc.constantFrom('remove', 'object', 'subject', 'predicate', 'copy'),
  at: fc.nat(),
  other: fc.nat(),
  stranger: fc.nat({ max: strangers.length * 2 }),
})

/** A part of a graph, some subjects with all that is said of them, in which a few triples were changed. */
export function mutatedParts(graph: readonly Quad[], most = 8): fc.Arbitrary<readonly Quad[]> {
  const subjects = [...new Set(graph.map(({ subject }) => subject.value))]
  const chosen = fc.uniqueArray(fc.constantFrom(...subjects), { minLength: 1, maxLength: most })
  return fc.tuple(chosen, fc.array(step, { maxLength: 6 })).map(([names, steps]) => {
    const part = graph.filter(({ subject }) => names.includes(subject.value))
    return shown(mutate(part, steps))
  })
}

/** Shows a graph as lines when a property fails. */
function shown(quads: readonly Quad[]): readonly Quad[] {
  const text = () =>
    quads.map(({ subject, predicate, object }) =>
      [subject, predicate, object].map(termKey).join(' '),
    )
  return Object.defineProperty([...quads], fc.toStringMethod, { value: () => text().join('\n') })
}

/** Changes a few triples of a graph. */
export const mutations = (graph: readonly Quad[]): fc.Arbitrary<readonly Quad[]> =>
  fc.array(step, { minLength: 1, maxLength: 4 }).map(steps => shown(mutate(graph, steps)))

function mutate(graph: readonly Quad[], steps: readonly Step[]): readonly Quad[] {
  const quads = [...graph]
  for (const { change, at, other, stranger } of steps) {
    const index = at % Math.max(quads.length, 1)
    const here = quads[index]
    const there = quads[other % Math.max(quads.length, 1)]
    if (!here || !there) break
    if (change === 'remove') quads.splice(index, 1)
    if (change === 'object') quads[index] = changed(here, strangers[stranger] ?? there.object)
    if (change === 'subject')
      quads[index] = changed({ ...parts(here), subject: there.subject }, here.object)
    if (change === 'predicate')
      quads[index] = changed({ ...parts(here), predicate: there.predicate }, here.object)
    if (change === 'copy') quads.push(changed(here, strangers[stranger] ?? there.object))
  }
  return quads
}

const parts = ({ subject, predicate }: Quad): Subject => ({ subject, predicate })

type Subject = Pick<Quad, 'subject' | 'predicate'>

function changed({ subject, predicate }: Subject, object: Quad['object']): Quad {
  const isDay = object.termType !== 'Literal' || object.datatype.equals(xsd.date)
  const day = days[object.value.length % days.length] ?? object
  return quad({
    subject,
    predicate,
    object: compared.has(predicate.value) && !isDay ? day : object,
  })
}
