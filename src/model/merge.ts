import { at, type Origin } from '../rdf/description.ts'
import type { Entry } from './shelf.ts'
import { byLanguage, type Text } from './text.ts'

/** A field on which a record and the shared register disagree. */
export interface Contradiction {
  readonly key: string
  readonly field: string
  readonly own: string
  readonly shared: string
  /** The file of the shared register. */
  readonly file: string
  readonly origin: Origin
}

/** Fields whose values add up: spellings, links. */
const additive = new Set(['also', 'same as'])
/** Fields that hold texts by language. */
const textual = new Set(['name', 'short', 'family', 'given', 'title'])

/** Completes a record's entry by the shared one, field by field; contradictions are told beside it. */
export function mergeEntity<T extends object>(
  own: Entry<T>,
  shared: Entry<T>,
  language: string,
): { readonly entry: Entry<T>; readonly contradictions: readonly Contradiction[] } {
  const contradictions: Contradiction[] = []
  const fields: Record<string, unknown> = Object.fromEntries(
    Object.entries(shared.value).filter(([field]) => field !== 'offices'),
  )
  for (const [field, value] of Object.entries(own.value)) {
    const other = fields[field]
    const merged = other === undefined ? value : mergeField(field, [value, other], language)
    fields[field] = merged ?? value
    if (merged !== undefined) continue
    contradictions.push({
      key: own.key,
      field,
      own: JSON.stringify(value),
      shared: JSON.stringify(other),
      file: shared.origin.file ?? 'the register',
      origin: at(own.origin, field),
    })
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both had the type, and so has each field
  return { entry: { ...own, id: shared.id, value: fields as T, shared }, contradictions }
}

function mergeField(
  field: string,
  [own, shared]: readonly [unknown, unknown],
  language: string,
): unknown {
  if (additive.has(field)) return [...new Set([own, shared].flat())]
  if (textual.has(field) && isText(own) && isText(shared)) return mergeText(own, shared, language)
  return JSON.stringify(own) === JSON.stringify(shared) ? own : undefined
}

/** Plain texts of a register are English unless it says otherwise. */
function mergeText(own: Text, shared: Text, language: string): Text | undefined {
  const merged = new Map(byLanguage(shared, 'en'))
  for (const [tag, words] of byLanguage(own, language)) {
    if ((merged.get(tag) ?? words) !== words) return undefined
    merged.set(tag, words)
  }
  return Object.fromEntries(merged)
}

const isText = (value: unknown): value is Text =>
  typeof value === 'string' || (typeof value === 'object' && value !== null)
