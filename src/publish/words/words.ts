import type { TextKey } from './english-text.ts'

export type { TextKey } from './english-text.ts'

/** Everything that the pages say of their own accord, in one language. */
export interface Words {
  /** BCP 47 tag of the language. */
  readonly language: string
  readonly months: readonly string[]
  readonly shortMonths: readonly string[]
  readonly weekdays: readonly string[]
  /** Writes a day: number, month, year. */
  readonly day: (day: number, month: string, year?: string) => string
  readonly range: (first: string, last: string) => string
  readonly openEnd: (first: string) => string
  /** Where the last date is not known. */
  readonly from: (first: string) => string
  /** Words by the local name of the class they stand for. */
  readonly kinds: Readonly<Record<string, string>>
  readonly statementKinds: Readonly<Record<string, string>>
  readonly text: Readonly<Record<TextKey, string>>
  readonly count: Readonly<Record<CountKey, (count: number) => string>>
}

/** What is counted in words. */
export type CountKey =
  | 'visits'
  | 'people'
  | 'bodies'
  | 'places'
  | 'topics'
  | 'sources'
  | 'events'
  | 'statements'
  | 'times'
  | 'more'
  | 'results'
  | 'countries'
