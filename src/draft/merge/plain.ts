/** A value of a record as it is read or drafted; what an editor left empty is `null`. */
export type Value =
  string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }

/** A value with parts. */
export type Collection = readonly Value[] | { readonly [key: string]: Value }

export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value)

export const isMapping = (value: Value | undefined): value is { readonly [key: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isCollection = (value: Value | undefined): value is Collection =>
  isList(value) || isMapping(value)

/** An empty collection of the kind of another. */
export const emptyLike = (like: Collection): Collection => (isList(like) ? [] : {})

/** Whether two values say the same; the order of fields says nothing. */
export function isSame(a: Value | undefined, b: Value | undefined): boolean {
  if (isList(a))
    return isList(b) && a.length === b.length && a.every((value, at) => isSame(value, b[at]))
  if (!isMapping(a) || !isMapping(b)) return a === b
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every(key => Object.hasOwn(b, key) && isSame(a[key], b[key]))
  )
}

/** Makes plain values of a record: what is undefined is not there. */
export const plain = (record: object): { readonly [key: string]: Value } =>
  JSON.parse(JSON.stringify(record))
