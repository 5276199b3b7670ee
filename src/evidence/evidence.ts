import type { Visit } from '../model/visit.ts'

/**
 * A range of the report's text: TextPositionSelector and TextQuoteSelector of the Web Annotation Data Model,
 * https://www.w3.org/TR/annotation-model/#text-position-selector. Positions count the code points of the original
 * file's text from 0, a byte order mark included; `end` is the position behind the last one.
 */
export interface SourceSpan {
  readonly start: number
  readonly end: number
  /** The words themselves, as they stand in the file: entities and markup between them included. */
  readonly exact: string
  /** Up to 32 code points before and after, by which the words are found again in a changed file. */
  readonly prefix: string
  readonly suffix: string
}

/** How a value follows from the words: it stands there, it was brought into another form, or it was concluded. */
export type Derivation = 'literal' | 'normalised' | 'inferred'

/** How far a drafted fact can be trusted: `sure`, to be looked at (`check`), or missing and to be filled in (`todo`). */
export type Level = 'sure' | 'check' | 'todo'

/** A drafted fact with the words it was taken from. */
export interface EvidenceFact {
  /**
   * Where the fact stands in the record: a JSON Pointer (RFC 6901) in which an entry of a list goes by its stable id
   * and not by its place, so that moving it changes nothing: `/people/Hun Sen/offices/president-cpp`,
   * `/programme/meeting-hun-sen/with/Hun Sen`, `/statements/thanks/topics`, `/dates/start`, `/sources/first/date`.
   */
  readonly pointer: string
  /** The value as the record has it. Empty where the level is `todo`. */
  readonly value: string
  /** The construction by which it was found, one of the rules of `docs/draft.md`. */
  readonly rule: string
  readonly how: Derivation
  readonly level: Level
  /** The words; more than one range where the fact is put together, none where nothing in the report says it. */
  readonly spans: readonly SourceSpan[]
  /** What a reviewer should look at. */
  readonly note?: string | undefined
  /** Whether a person has looked at it and found it right: what was to be checked is no longer open. */
  readonly confirmed?: boolean | undefined
}

/** The report as it was read. */
export interface EvidenceDocument {
  /** The name of the file, without folders; `-` for standard input. */
  readonly file: string
  readonly mediaType: string
  /** SHA-256 of the file's bytes (the UTF-8 of its text), in hexadecimal digits. */
  readonly sha256: string
  /** Its length in code points. */
  readonly length: number
}

/** The contents of `<id>.evidence.json`: which facts of a record were taken from which words of a report. */
export interface Evidence {
  /** The version of this form. */
  readonly version: 1
  /** What positions count; said so that no reader takes them for bytes or UTF-16 code units. */
  readonly unit: 'code point'
  /** The id of the visit whose record this belongs to. */
  readonly visit: string
  readonly document: EvidenceDocument
  /** The program that drafted it. */
  readonly program?: { readonly name: string; readonly version: string } | undefined
  /** The rules by which it was drafted. */
  readonly ruleSet: { readonly language: string; readonly version: string }
  readonly facts: readonly EvidenceFact[]
  /** Proper names of the report that no fact uses, for the reviewer. */
  readonly unused: readonly { readonly text: string; readonly span: SourceSpan }[]
  /** The record as it was drafted, before anybody edited it: what a later draft of the same visit is compared with. */
  readonly drafted: Visit
}
