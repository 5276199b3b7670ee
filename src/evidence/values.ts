import type { Visit } from '../model/visit.ts'
import { inside } from '../pointer.ts'

/** Where a fact stands in a record, and what the record says there. */
export interface FactPlace {
  /** JSON Pointer of the value in the record, by key and index. */
  readonly pointer: string
  /** What the record says: one text, or several where it says the same in several forms. */
  readonly values: readonly string[]
}

/** Finds the value behind fields of a record. */
export function valueAt(visit: Visit, segments: readonly string[]): FactPlace | undefined {
  let value: unknown = visit
  for (const segment of segments) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment))
      return undefined
    value = Reflect.get(value, segment)
  }
  const values = textsOf(value)
  return values.length === 0 ? undefined : { pointer: segments.reduce(inside, ''), values }
}

/** The texts of a value: its languages, or its items together and one by one. */
export function textsOf(value: unknown): readonly string[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) {
    const texts = value.flatMap(textsOf)
    return texts.length > 1 ? [texts.join(', '), ...texts] : texts
  }
  return typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [scalarText(value)]
}

const scalarText = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
