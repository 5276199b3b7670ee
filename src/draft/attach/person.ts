import type { OfficeMention } from '../recognise/offices.ts'

/** A range of tokens of a sentence. */
export interface Range {
  readonly sentence: number
  readonly from: number
  readonly to: number
}

/** An office that a person holds, where the report says so. */
export interface HeldOffice {
  readonly office: OfficeMention
  readonly range: Range
  /** The construction: before the name, behind it, in a clause, in parentheses. */
  readonly rule: string
}

/** A person of the report. */
export interface Person {
  readonly id: number
  readonly name: string
  readonly keys: readonly string[]
  readonly title?: string
  /** The first range is the one whose name is the fullest. */
  readonly ranges: readonly Range[]
  readonly offices: readonly HeldOffice[]
  /** A country in parentheses behind the name. */
  readonly code?: string
}

/** A person, by name or by role, where a sentence speaks of them. */
export interface PersonAt extends Range {
  readonly person: number
  readonly isName: boolean
}
