import type { Visit } from '../../model/visit.ts'
import type { Judged, Problem } from '../../problem.ts'
import { insertIntoYaml } from '../../record/edit/insert.ts'
import type { Place } from '../../record/source.ts'
import { readRecords, syntaxOf } from '../../record/read.ts'
import type { Draft } from '../draft.ts'
import { compare } from './compare.ts'
import { inlineOf, insertionOf, isWritten, type Written } from './insertions.ts'
import { isMapping, isSame, isList, plain, type Value } from './plain.ts'
import { rememberRecord } from './remember.ts'
import { inverse, renamed, renames } from './rename.ts'

/** A record into which a new draft was merged. */
export interface Merged {
  /** The record's file: what it was, with what was put in. */
  readonly text: string
  /** What the next draft is to be compared with: `drafted` of the evidence. */
  readonly drafted: Visit
  /** How many facts were added, differ, are gone, are kept as an editor has them, and are left out. */
  readonly counts: Readonly<Record<'added' | 'differs' | 'gone' | 'kept' | 'left out', number>>
}

/** What a new draft is merged into. */
export interface MergeTarget {
  /** The record's file, as the user named it. */
  readonly file: string
  readonly bytes: Uint8Array
  /** The record as it was drafted before anybody edited it: `drafted` of its evidence. */
  readonly drafted: object
}

/**
 * Merges a new draft into a record that may have been edited since it was drafted. Nothing that stands there is taken
 * out or written over: what is new goes in with a `# CHECK`; what differs or is gone is told in a comment; what an
 * editor changed or took out stays so. Each of the first three is a problem too, with its line. With an error among the
 * problems (the record cannot be read, `DRAFT_NOT_MERGED`) there is no value.
 */
export async function mergeDraft(
  { file, bytes, drafted }: MergeTarget,
  draft: Pick<Draft, 'record' | 'comments'>,
): Promise<Judged<Merged>> {
  const read = await readMergeable(bytes, file)
  if (!read.value) return { problems: read.problems }
  const ours = read.value.record
  const base = plain(drafted)
  const theirs = plain(draft.record)
  const names = renames({ base, ours, theirs })
  const named = { base: renamed(base, names), ours, theirs: renamed(theirs, names) }
  const changes = compare(named, { at: { ours: '', theirs: '' } })
  const written = changes.filter(isWritten)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const made = insertIntoYaml(
    text,
    written.map(change => insertionOf(change, draft.comments)),
  )
  const again = await readMergeable(new TextEncoder().encode(made.text), file)
  if (!again.value || !holds(again.value.record, ours))
    return { problems: [{ ...notMerged, source: { file } }] }
  const counts = { added: 0, differs: 0, gone: 0, kept: 0, 'left out': 0 }
  for (const { type } of changes) counts[type]++
  return {
    value: {
      text: made.text,
      drafted: rememberRecord({ base, ours: renamed(ours, inverse(names)), theirs }),
      counts,
    },
    problems: written.map((change, at) => problemOf(change, file, made.places[at])),
  }
}

/** A record as a draft is merged into it. */
export interface Mergeable {
  readonly record: { readonly [key: string]: Value }
  /** The id that it states, where it states one. */
  readonly id?: string
}

/** Reads a record into which a draft can be merged: YAML, where comments can say what is new. */
export async function readMergeable(bytes: Uint8Array, file: string): Promise<Judged<Mergeable>> {
  if ((syntaxOf(file) ?? 'yaml') !== 'yaml')
    return { problems: [{ ...noComments, source: { file } }] }
  const { value: [read] = [], problems } = await readRecords(bytes, { file, syntax: 'yaml' })
  if (!read) return { problems }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the reader returns is plain data
  const record = read.value as Value
  if (!isMapping(record)) return { problems: [{ ...noRecord, source: { file } }] }
  const { id } = record
  return { value: { record, ...(typeof id === 'string' ? { id } : {}) }, problems }
}

/** Whether a value has everything that another has, in the same order. */
function holds(value: Value | undefined, part: Value): boolean {
  if (isList(part)) {
    if (!isList(value)) return false
    let from = 0
    return part.every(item => {
      const at = value.findIndex((other, place) => place >= from && holds(other, item))
      from = at + 1
      return at >= 0
    })
  }
  if (isMapping(part))
    return (
      isMapping(value) && Object.entries(part).every(([key, inner]) => holds(value[key], inner))
    )
  return isSame(value, part) || part === null
}

const meanings = {
  added: ['DRAFT_ADDED', 'info', 'new in this draft', 'check it, and take the comment out'],
  differs: [
    'DRAFT_DIFFERS',
    'warning',
    'this draft says otherwise than the record',
    'take it over by hand if it is right; the record was left as it is',
  ],
  gone: [
    'DRAFT_GONE',
    'warning',
    'an earlier draft said it and this one does not',
    'take it out of the record if it is wrong',
  ],
} as const

function problemOf(change: Written, file: string, place: Place | undefined): Problem {
  const [code, severity, meaning, hint] = meanings[change.type]
  const message = `${meaning}: ${inlineOf(change)}`
  return { code, severity, message, hint, source: { file, ...place } }
}

const noComments: Problem = {
  code: 'DRAFT_NOT_MERGED',
  severity: 'error',
  message: 'a draft is merged into a record in YAML, where comments can say what is new',
  hint: 'keep the record as YAML',
}

const noRecord: Problem = {
  code: 'DRAFT_NOT_MERGED',
  severity: 'error',
  message: 'the file holds no record: its outermost value is not a mapping',
  hint: 'check that it is the right file',
}

const notMerged: Problem = {
  code: 'DRAFT_NOT_MERGED',
  severity: 'error',
  message: 'the record is written in a way into which nothing can be put safely',
  hint: 'write its keys plainly, as `key: value`, without `?` before them',
}
