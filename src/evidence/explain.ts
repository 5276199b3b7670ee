import { inside, segmentsOf } from '../pointer.ts'
import { nodeKey, termKey } from '../rdf/graph.ts'
import type { Place } from '../record/source.ts'
import { writtenAt } from '../trace.ts'
import type { EvidencedRecord } from './evidenced.ts'
import { placeOf } from './place.ts'
import type { JudgedFact } from './standing.ts'
import { triplesOf, writtenTriples, type Triple, type WrittenTriple } from './triples.ts'

/** A value of a record: the triples it became, and the drafted facts that stand under it. */
export interface Explained {
  /** JSON Pointer of the value in the file of the record. */
  readonly pointer: string
  readonly place: Place
  readonly triples: readonly Triple[]
  readonly facts: readonly JudgedFact[]
}

const keyOf = ({ subject, predicate, object }: Triple): string =>
  `${nodeKey(subject)} ${predicate.value} ${termKey(object)}`

/**
 * Walks the way back from triples to the values of the record and the drafted facts under them: of the whole record, of
 * what is said of an IRI, or of what a JSON Pointer leads to, by key and index or by stable ids. Nothing where the
 * record has no such thing; else the values in the order in which they stand in it.
 */
export function explainRecord(
  record: EvidencedRecord,
  facts: readonly JudgedFact[],
  question?: string,
): readonly Explained[] {
  const written = writtenTriples(record.descriptions)
  const asked = written.filter(asking(record, question))
  const under = factsByTriple(facts, written)
  const values = new Map<string, Value>()
  for (const triple of asked) {
    const pointer = writtenAt(triple.pointer, record.checked)
    const place = record.source.locate(pointer)
    const key = `${place.line} ${place.column} ${place.endColumn ?? ''}`
    const value = values.get(key) ?? { pointer, place, triples: new Map(), facts: new Set() }
    values.set(key, { ...value, pointer: common(value.pointer, pointer) })
    value.triples.set(keyOf(triple), triple)
    for (const fact of under.get(keyOf(triple)) ?? []) value.facts.add(fact)
  }
  return [...values.values()].toSorted(byPlace).map(({ pointer, place, triples, facts: own }) => ({
    pointer,
    place,
    triples: [...triples.values()],
    facts: [...own].toSorted((one, other) => one.index - other.index),
  }))
}

interface Value extends Pick<Explained, 'pointer' | 'place'> {
  readonly triples: Map<string, Triple>
  readonly facts: Set<JudgedFact>
}

const byPlace = ({ place: one }: Value, { place: other }: Value): number =>
  one.line - other.line || one.column - other.column

/** What is not written out stands where the value around it does: the pointer of what they have in common. */
function common(one: string, other: string): string {
  const segments = segmentsOf(other)
  const own = segmentsOf(one)
  const end = own.findIndex((segment, index) => segment !== segments[index])
  return own.slice(0, end < 0 ? own.length : end).reduce(inside, '')
}

/** Lists the subjects of a record, for whom a question names something near. */
export const subjectsOf = ({ descriptions }: Pick<EvidencedRecord, 'descriptions'>): string[] => [
  ...new Set(descriptions.map(({ subject }) => subject.value)),
]

function asking(
  record: EvidencedRecord,
  question: string | undefined,
): (triple: WrittenTriple) => boolean {
  if (question === undefined) return ({ isTold }) => isTold
  if (!question.startsWith('/')) return ({ subject }) => subject.value === question
  const place = placeOf(question, record.whole)?.pointer
  const wanted = new Set([question, ...(place === undefined ? [] : [place])])
  return ({ pointer }) => {
    const own = [pointer, writtenAt(pointer, record.checked)]
    return own.some(one => [...wanted].some(other => isWithin(one, other)))
  }
}

/** Says whether a value stands at a place or inside it; the only item of a list may go by the list or by its index. */
function isWithin(pointer: string, place: string): boolean {
  const [own, wanted] = [segmentsOf(pointer), segmentsOf(place.replace(/\/0$/, ''))]
  const all = segmentsOf(place)
  const startsWith = (prefix: readonly string[]) =>
    prefix.every((segment, index) => own[index] === segment)
  return startsWith(all) || (own.length === wanted.length && startsWith(wanted))
}

function factsByTriple(
  facts: readonly JudgedFact[],
  written: readonly WrittenTriple[],
): ReadonlyMap<string, readonly JudgedFact[]> {
  const under = new Map<string, JudgedFact[]>()
  for (const fact of facts)
    for (const triple of triplesOf(fact, written)) {
      const key = keyOf(triple)
      under.set(key, [...(under.get(key) ?? []), fact])
    }
  return under
}
