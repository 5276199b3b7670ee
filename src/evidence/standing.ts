import { inside, segmentsOf } from '../pointer.ts'
import { syntaxOf } from '../record/read.ts'
import { writtenAt } from '../trace.ts'
import { reviewComments, type ReviewComment } from './comments.ts'
import type { Evidence, EvidenceFact } from './evidence.ts'
import type { EvidencedRecord } from './evidenced.ts'
import { placeOf } from './place.ts'
import type { FactPlace } from './values.ts'

/**
 * How a drafted fact stands to the record: the record still says so; says something else, written by hand; says nothing
 * of it any more; or, where the report did not say it, the record still lacks it or somebody has filled it in.
 */
export type Standing = 'stands' | 'overridden' | 'gone' | 'missing' | 'filled'

/** A drafted fact beside the record as it is now. */
export interface JudgedFact {
  readonly fact: EvidenceFact
  /** Its place in the evidence. */
  readonly index: number
  readonly place?: FactPlace | undefined
  readonly standing: Standing
  /** Whether somebody still has to look at it or fill it in. */
  readonly isOpen: boolean
  /** The comment in the record that keeps it open. */
  readonly comment?: ReviewComment | undefined
}

/** The facts of a record beside the record as it is now, and what it still asks to be filled in. */
export interface JudgedEvidence {
  readonly facts: readonly JudgedFact[]
  readonly todos: readonly ReviewComment[]
}

/**
 * Compares evidence with the record as it is now. A fact to be checked is open until its `# CHECK` comment is taken
 * out, its value is changed, or its entry in the evidence says `confirmed`; a record that is not YAML has no comments.
 */
export function judgeStanding(
  { facts }: Pick<Evidence, 'facts'>,
  record: EvidencedRecord,
): JudgedEvidence {
  const isYaml = (syntaxOf(record.source.file) ?? 'yaml') === 'yaml'
  const comments = isYaml ? reviewComments(record.source) : undefined
  return {
    facts: facts.map((fact, index) => ({ index, ...judge(fact, record, comments) })),
    todos: (comments ?? []).filter(({ mark }) => mark === 'TODO'),
  }
}

function judge(
  fact: EvidenceFact,
  record: EvidencedRecord,
  comments: readonly ReviewComment[] | undefined,
): Omit<JudgedFact, 'index'> {
  const place = placeOf(fact.pointer, record.whole)
  if (fact.level === 'todo') {
    const isMissing = !place && fact.confirmed !== true
    return { fact, place, standing: isMissing ? 'missing' : 'filled', isOpen: isMissing }
  }
  const standing = !place ? 'gone' : place.values.includes(fact.value) ? 'stands' : 'overridden'
  if (!place || standing !== 'stands' || fact.level === 'sure' || fact.confirmed === true)
    return { fact, place, standing, isOpen: false }
  if (!comments) return { fact, place, standing, isOpen: true }
  const lines = linesOf(place.pointer, record)
  const comment = comments.find(({ mark, line }) => mark === 'CHECK' && lines.has(line))
  return { fact, place, standing, isOpen: comment !== undefined, comment }
}

/** Lists and mappings of things that have lines of their own: what is said of one is not said of all. */
const sections: ReadonlySet<string> = new Set([
  '/people',
  '/programme',
  '/statements',
  '/sources',
  '/events',
  '/bodies',
])

/** The lines on which a comment speaks of a value: its own, and the first of each value around it. */
function linesOf(
  pointer: string,
  { checked, source }: Pick<EvidencedRecord, 'checked' | 'source'>,
): ReadonlySet<number> {
  const segments = segmentsOf(writtenAt(pointer, checked))
  const around = segments.map((_, index) => segments.slice(0, index + 1).reduce(inside, ''))
  return new Set(
    around.flatMap(place =>
      sections.has(place) ? [] : [source.locate(place, 'key').line, source.locate(place).line],
    ),
  )
}
