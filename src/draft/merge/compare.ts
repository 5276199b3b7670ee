import { inside } from '../../pointer.ts'
import { align, tellingFields, type Row, type Three } from './align.ts'
import {
  type Collection,
  emptyLike,
  isCollection,
  isList,
  isMapping,
  isSame,
  type Value,
} from './plain.ts'

/** Where the two sides have a value; what only the new draft has stands in the collection of `ours`. */
export interface Places {
  /** JSON Pointer in the record at hand. */
  readonly ours: string
  /** JSON Pointer in the new draft. */
  readonly theirs: string
}

/** What a new draft means for a record. */
export type Change =
  | {
      /** The draft says something new, which the record has not: it is put into the collection at `at.ours`. */
      readonly type: 'added'
      readonly at: Places
      /** The key of a field; none for an item of a list. */
      readonly key?: string | undefined
      /** The place in the record of the entry behind which it goes. */
      readonly after?: number | undefined
      readonly value: Value
    }
  | {
      /** The draft says otherwise than the record and otherwise than before. */
      readonly type: 'differs'
      readonly at: Places
      readonly key?: string | undefined
      readonly value: Value
    }
  | {
      /** The draft said it earlier and says it no more. */
      readonly type: 'gone'
      readonly at: Places
      readonly key?: string | undefined
      readonly value: Value
    }
  /** An editor changed it, and the draft says what it said before. */
  | { readonly type: 'kept'; readonly at: Places }
  /** An editor took it out; it stays out. */
  | { readonly type: 'left out'; readonly at: Places }

interface Setting {
  readonly at: Places
  readonly key?: string | undefined
}

/** Compares what stands in a record with an earlier and a new draft of it. */
export function compare(three: Three<Value>, { at, key }: Setting): readonly Change[] {
  const { base, ours, theirs } = three
  if (ours === undefined || theirs === undefined) return []
  const [collections, offices] = asCollections(three, at)
  if (collections) return compareEntries(collections, at, offices)
  if (isSame(ours, theirs)) return []
  if (base !== undefined && isSame(base, theirs)) return [{ type: 'kept', at }]
  return [{ type: 'differs', at, key, value: theirs }]
}

/** How the offices of a person are written in the record: under their field, or as the whole entry. */
type Offices = 'field' | 'entry'

/** Sees the three as collections of one kind, where they can be. */
export function asCollections(
  { base, ours, theirs }: Three<Value>,
  at: Places,
): readonly [Three<Collection> | undefined, Offices] {
  const isPerson = /^\/people\/[^/]+$/.test(at.theirs)
  const isMixed = isPerson && [base, ours, theirs].some(isMapping)
  const kind = (value: Value | undefined): Collection | undefined => {
    if (isMixed && isList(value)) return { offices: value }
    return isCollection(value) ? value : undefined
  }
  const yours = kind(theirs)
  const mine = kind(ours) ?? (ours === null && yours ? emptyLike(yours) : undefined)
  if (mine === undefined || yours === undefined || isList(mine) !== isList(yours))
    return [undefined, 'field']
  const earlier = kind(base)
  const isLike = earlier !== undefined && isList(earlier) === isList(yours)
  const three = { base: isLike ? earlier : undefined, ours: mine, theirs: yours }
  return [three, isMixed && isList(ours) ? 'entry' : 'field']
}

function compareEntries(three: Three<Collection>, at: Places, offices: Offices): readonly Change[] {
  const isField = isMapping(three.theirs)
  let after: number | undefined
  return align(three).flatMap(row => {
    const { base, ours, theirs } = row
    const places = placesOf(row, at, offices)
    const key = isField ? (ours ?? theirs ?? base)?.segment : undefined
    if (ours && theirs) {
      after = ours.place
      return compare(
        { base: base?.value, ours: ours.value, theirs: theirs.value },
        { at: places, key },
      )
    }
    if (ours)
      return base && isGone(base.value, ours.value, !isField)
        ? [goneOf(ours.value, places, key)]
        : []
    if (!theirs) return []
    if (base) return [{ type: 'left out' as const, at: places }]
    // What a short entry has no place for is told beside it.
    if (offices === 'entry')
      return [{ type: 'differs' as const, at, value: { [theirs.segment]: theirs.value } }]
    const inCollection = { ours: at.ours, theirs: places.theirs }
    return [{ type: 'added' as const, at: inCollection, key, after, value: theirs.value }]
  })
}

const goneOf = (value: Value, at: Places, key: string | undefined): Change => ({
  type: 'gone',
  at,
  key,
  value,
})

/**
 * Whether anything of what the draft said still stands; what an editor has written anew is theirs. That an item of a
 * list can still be told says nothing where something was taken out of it.
 */
function isGone(before: Value, now: Value, isItem: boolean): boolean {
  if (!isCollection(before) || isSame(before, now)) return isSame(before, now)
  if (!isCollection(now)) return false
  if (isList(before) !== isList(now)) return true
  const fields = isItem && isMapping(before) ? tellingFields(before) : []
  const rows = align({ base: before, ours: now }).filter(({ base }) => base)
  const standing = rows.filter(
    ({ base, ours }) => base && ours && isGone(base.value, ours.value, isList(before)),
  )
  return (
    standing.length === rows.length ||
    standing.some(({ base }) => !fields.includes(base?.name ?? ''))
  )
}

function placesOf({ ours, theirs }: Row, at: Places, offices: Offices): Places {
  const isWhole = offices === 'entry' && ours?.segment === 'offices'
  return {
    ours: ours && !isWhole ? inside(at.ours, ours.segment) : at.ours,
    theirs: theirs ? inside(at.theirs, theirs.segment) : at.theirs,
  }
}
