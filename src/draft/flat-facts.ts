import type { Level, SourceSpan } from '../evidence/evidence.ts'

/** On whose side a person is. */
export type PersonSide = 'visitor' | 'host' | 'other'

/** Whose statement it is; `both` where the sides agreed or discussed. */
export type StatementSide = PersonSide | 'both'

/** What was found about the visit, or about to be: the flat form that the benchmark scores. */
export interface FlatFacts {
  readonly datePublished: string | null
  readonly visit: {
    readonly start: string | null
    readonly end: string | null
    /** ISO 3166-1 alpha-2 codes, in the order of the journey. */
    readonly destination: readonly string[]
    readonly status: 'completed' | 'ongoing' | 'planned' | 'postponed' | 'cancelled'
    /** How far the answers above can be trusted. */
    readonly levels: {
      readonly start: Level
      readonly end: Level
      readonly destination: readonly Level[]
    }
  }
  readonly leader: string | null
  readonly leaderLevel: Level
  readonly invitedBy: readonly string[]
  readonly persons: readonly {
    readonly name: string
    readonly level: Level
    readonly side: PersonSide
    readonly sideLevel: Level
    readonly offices: readonly {
      readonly title: string
      readonly body: string | null
      readonly level: Level
      readonly bodyLevel: Level
    }[]
    readonly spans: readonly SourceSpan[]
  }[]
  readonly organizations: readonly {
    readonly name: string
    readonly spans: readonly SourceSpan[]
  }[]
  readonly countries: readonly { readonly code: string; readonly spans: readonly SourceSpan[] }[]
  readonly places: readonly { readonly name: string; readonly spans: readonly SourceSpan[] }[]
  readonly meetings: readonly { readonly participants: readonly string[] }[]
  readonly activities: readonly string[]
  readonly statements: readonly {
    readonly side: StatementSide
    readonly speaker: string | null
    readonly mode: 'quote' | 'paraphrase'
    readonly topics: readonly string[]
    readonly spans: readonly SourceSpan[]
  }[]
}
