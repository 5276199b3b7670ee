import { segmentsOf } from '../pointer.ts'
import type { Severity } from '../problem.ts'

/** What a rule found in a record, before its place in the file is looked up. */
export interface Finding {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly hint?: string
  /** JSON Pointer of the value; in the record unless `file` names another. */
  readonly pointer: string
  readonly file?: string
  /** Whether the key is at fault rather than the value. */
  readonly part?: 'key'
  /** What takes the value's place while the rest of the record is judged: nothing, itself, or another value. */
  readonly meanwhile?: Meanwhile
}

/** How the rest of a record is judged in spite of an error in it. */
export type Meanwhile =
  { readonly keep: true } | { readonly replace: unknown } | { readonly rename: string }

/** Shows a value found, short and in backticks. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const [...characters] = text ?? 'nothing'
  return `\`${characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : characters.join('')}\``
}

/** Names the field at a pointer as a person would: `guest.members[0]`. */
export function fieldName(pointer: string): string {
  const parts = segmentsOf(pointer).map(part => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
  return parts.length === 0 ? 'the record' : `\`${parts.join('').replace(/^\./, '')}\``
}
