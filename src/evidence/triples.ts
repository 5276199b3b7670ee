import type { NamedNode, Quad } from '@rdfjs/types'
import { segmentsOf } from '../pointer.ts'
import { listed, type Description } from '../rdf/description.ts'
import { schema } from '../rdf/namespaces.ts'
import type { JudgedFact } from './standing.ts'
import type { FactPlace } from './values.ts'

/** A triple of a record's graph. */
export type Triple = Pick<Quad, 'subject' | 'predicate' | 'object'>

/** A triple, and the JSON Pointer in the visit of the value that says so. */
export interface WrittenTriple extends Triple {
  readonly pointer: string
  /** Whether a field says so; else it follows from what the subject is, wherever that is named. */
  readonly isTold: boolean
}

/** Lists the triples of descriptions that the record itself says, each with the value that says so. */
export const writtenTriples = (descriptions: readonly Description[]): readonly WrittenTriple[] =>
  descriptions.flatMap(({ subject, origin, properties }) =>
    origin.file !== undefined
      ? []
      : properties.flatMap(([predicate, objects, field]) =>
          listed(objects).map((object, index, all) => ({
            subject,
            predicate,
            object,
            isTold: field !== undefined,
            pointer: pointerOf(origin.pointer, field, all.length > 1 ? index : undefined),
          })),
        ),
  )

const pointerOf = (pointer: string, field: string | undefined, index?: number): string =>
  field === undefined ? pointer : `${pointer}/${field}${index === undefined ? '' : `/${index}`}`

/** What to look for: the values that say a fact, and where several things follow from one value, which of them. */
interface Aim {
  readonly pointers: readonly string[]
  readonly predicates?: readonly NamedNode[]
  readonly most?: number
  /** Whether the value stands for a whole thing, all of which follows from it. */
  readonly isThing?: boolean
}

/** Finds, among the triples of a record, those that a fact became; none where the record does not say it. */
export function triplesOf(
  { fact, place }: Pick<JudgedFact, 'fact' | 'place'>,
  written: readonly WrittenTriple[],
): readonly Triple[] {
  if (!place) return []
  const {
    pointers,
    predicates,
    most,
    isThing = false,
  } = aimOf(segmentsOf(fact.pointer), fact.value, place)
  return written
    .filter(
      ({ isTold, pointer }) =>
        (isTold || isThing) && pointers.some(wanted => isAt(pointer, wanted)),
    )
    .filter(({ predicate }) => predicates?.some(term => term.equals(predicate)) ?? true)
    .slice(0, most)
    .map(({ subject, predicate, object }) => ({ subject, predicate, object }))
}

function aimOf(
  [section, id, field]: readonly string[],
  value: string,
  { pointer, values }: FactPlace,
): Aim {
  if (section === 'people' && field === undefined) return { pointers: [`${pointer}/name`] }
  // Headships follow the sides in one list.
  if (section === 'people' && field === 'side')
    return { pointers: [`${pointer.replace(/\/side$/, '')}/side`], most: values.length }
  if (section === 'people' && field === 'offices')
    return {
      pointers: [pointer, `${pointer}/office`, `${pointer}/body`],
      predicates: [schema.memberOf, schema.roleName],
    }
  if (section === 'programme' && field === undefined)
    return { pointers: [`${pointer}/${values[0] === value ? 'kind' : 'title'}`] }
  if (section === 'dates')
    return { pointers: [pointer], predicates: id === undefined ? bothDays : (days[id] ?? []) }
  if (id === 'invited') return { pointers: [pointer], isThing: true }
  return id === 'head'
    ? { pointers: [pointer], predicates: [schema.attendee] }
    : { pointers: [pointer] }
}

const days: Readonly<Record<string, readonly NamedNode[]>> = {
  start: [schema.startDate],
  end: [schema.endDate],
}

const bothDays = [schema.startDate, schema.endDate]

/** Says whether a triple is of a value: of all of it, of one of its items, or of its only item. */
const isAt = (triple: string, pointer: string): boolean =>
  triple === pointer ||
  triple === pointer.replace(/\/0$/, '') ||
  (triple.startsWith(`${pointer}/`) && /^\d+$/.test(triple.slice(pointer.length + 1)))
