import type { Visit } from '../../model/visit.ts'
import { inside } from '../../pointer.ts'
import { align, tellingFields, type Three } from './align.ts'
import { asCollections } from './compare.ts'
import { type Collection, emptyLike, isCollection, isList, isMapping, type Value } from './plain.ts'

type Fields = { readonly [key: string]: Value }

/**
 * Says what the next draft is to be compared with: the new draft, and what an earlier one said and an editor took out,
 * so that it stays out even when a draft in between does not say it.
 */
export function rememberRecord(three: Three<Value> & { readonly theirs: Fields }): Visit {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- put together of two drafts of a record
  return remembered(three, '') as unknown as Visit
}

function remember(three: Three<Value>, pointer: string, isItem: boolean): Value | undefined {
  const { base, ours, theirs } = three
  if (theirs !== undefined) return remembered({ ...three, theirs }, pointer)
  if (ours === undefined) return base
  // Of what the draft says no more, only what was taken out has to be known.
  if (!isCollection(base)) return undefined
  const left = remembered({ ...three, theirs: emptyLike(base) }, pointer)
  if (!isCollection(left) || Object.keys(left).length === 0) return undefined
  return isItem ? recognisable(left, base) : left
}

/** What is left of an item of a list, with the fields by which it is known. */
function recognisable(left: Collection, item: Collection): Collection {
  if (!isMapping(item) || !isMapping(left)) return left
  const known = tellingFields(item).map(key => [key, item[key] ?? ''] as const)
  return { ...left, ...Object.fromEntries(known) }
}

function remembered(three: Three<Value> & { readonly theirs: Value }, pointer: string): Value {
  const ours = three.ours ?? null
  const [collections] = asCollections({ ...three, ours }, { ours: pointer, theirs: pointer })
  if (!collections || three.base === undefined) return three.theirs
  const isItem = isList(collections.theirs)
  const entries = align(collections).flatMap(row => {
    const name = (row.theirs ?? row.base)?.segment ?? ''
    const values = { base: row.base?.value, ours: row.ours?.value, theirs: row.theirs?.value }
    const value = remember(values, inside(pointer, name), isItem)
    return value === undefined ? [] : [[name, value] as const]
  })
  return isItem ? entries.map(([, value]) => value) : Object.fromEntries(entries)
}
