/*
 * JSON Pointers, https://www.rfc-editor.org/rfc/rfc6901: the places of values in a record.
 */

/** Joins a pointer and a segment, a key or an index. */
export const inside = (pointer: string, segment: string | number): string =>
  `${pointer}/${typeof segment === 'number' ? segment : escaped(segment)}`

// Most keys have neither of the two, and pointers are made for every field.
const escaped = (segment: string): string =>
  segment.includes('/') || segment.includes('~')
    ? segment.replaceAll('~', '~0').replaceAll('/', '~1')
    : segment

/** Splits a pointer into its segments. */
export const segmentsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map(segment => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
