import { listed } from './listed.ts'

/** Reads places with semicolons between: a comma may belong to a name (Crawford, Texas). */
export const readSemicolons: (cell: string) => readonly string[] = listed(/;/)

/** Reads places with commas, semicolons or "and" between. */
export const readCommas: (cell: string) => readonly string[] = listed(/[,;](?:\s+and\b)?|\s+and\s+/)
