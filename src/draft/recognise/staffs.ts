import type { Token } from '../tokens.ts'

const staffWords =
  /^(?:general|army|naval|navy|air|defence|defense|joint|main|armed|forces|force|the|chiefs|of)$/

/** Chief of the Army Staff, Chairman of the Joint Chiefs of Staff: returns where the words of the staff end. */
export function staffAt(tokens: readonly Token[], at: number): number {
  let next = at
  while (next < at + 7 && staffWords.test(tokens[next]?.key ?? '')) next++
  return tokens[next]?.key === 'staff' && tokens[next]?.isCapital ? next + 1 : at
}
