/** Bounds on what is read: a record is a page of text, not a database. */
export interface Limits {
  /** Largest file, or line of a stream, in bytes. */
  readonly bytes: number
  /** Most lists and mappings inside one another, the outermost counted. */
  readonly depth: number
  /** Most values in one record. */
  readonly values: number
}

/** The bounds on a record. */
export const recordLimits: Limits = { bytes: 4 * 1024 * 1024, depth: 64, values: 200_000 }
