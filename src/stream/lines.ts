/** Whole lines of a stream, with the number of the first. */
export interface LineBatch {
  /** From 1. */
  readonly line: number
  readonly bytes: Uint8Array
}

/** How a stream of lines is cut. */
export interface BatchOptions {
  /** A batch ends with the line in which it reaches this many bytes. */
  readonly size: number
  /** A longer line becomes as many blanks and one more: enough to be refused, and no more to be held. */
  readonly longest: number
}

const newline = 0x0a

/**
 * Cuts a stream into batches of whole lines. The cuts depend on the bytes alone, not on the chunks in which they
 * come; no more than a batch and a line is held.
 */
export async function* lineBatches(
  chunks: AsyncIterable<Uint8Array>,
  { size, longest }: BatchOptions,
): AsyncGenerator<LineBatch> {
  const cutter = makeCutter(size, longest)
  for await (const chunk of chunks) yield* cutter.take(chunk)
  yield* cutter.end()
}

interface Cutter {
  readonly take: (chunk: Uint8Array) => Generator<LineBatch>
  readonly end: () => Generator<LineBatch>
}

function makeCutter(size: number, longest: number): Cutter {
  let held: Uint8Array = new Uint8Array()
  let line = 1
  // Whether what comes belongs to a line that is too long already.
  let isSkipping = false
  const batch = (length: number): LineBatch => {
    const bytes = held.slice(0, length)
    held = held.subarray(length)
    const first = line
    line += countLines(bytes)
    return { line: first, bytes }
  }
  const append = (chunk: Uint8Array): void => {
    const end = isSkipping ? chunk.indexOf(newline) : 0
    if (end < 0) return
    held = joined(held, chunk.subarray(end))
    isSkipping = false
  }
  const dropTail = (): void => {
    const start = held.lastIndexOf(newline) + 1
    if (held.length - start <= longest) return
    held = joined(held.subarray(0, start), new Uint8Array(longest + 1).fill(0x20))
    isSkipping = true
  }
  return {
    *take(chunk) {
      append(chunk)
      for (let end = cut(held, size); end > 0; end = cut(held, size)) yield batch(end)
      dropTail()
    },
    *end() {
      if (held.length > 0) yield batch(held.length)
    },
  }
}

/** Where the first batch ends: behind the line in which it reaches the size; 0 when that line goes on. */
const cut = (held: Uint8Array, size: number): number =>
  held.length < size ? 0 : held.indexOf(newline, size - 1) + 1

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

/** Counts the line ends in bytes. */
export function countLines(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) count++
  return count
}
