/** Where the texts of a batch are put together as bytes, one behind the other. */
export interface Tray {
  /** Adds a text to a stack, behind a separator unless it is the first; returns its length in bytes. */
  readonly put: (stack: number, pieces: Iterable<string>, separator: string) => number
  /** Returns the bytes of every stack. */
  readonly taken: () => readonly Uint8Array[]
}

interface Stack {
  bytes: Buffer
  length: number
}

const firstSize = 1 << 20

/** Makes an empty tray, from memory that is there already or is taken anew. */
export function makeTray(count: number, spare: readonly Uint8Array[] = []): Tray {
  const stacks: readonly Stack[] = Array.from({ length: count }, (_none, index) => ({
    bytes: bufferFrom(spare[index]),
    length: 0,
  }))
  return {
    put(index, pieces, separator) {
      const stack = stacks[index]
      if (!stack) return 0
      if (stack.length > 0) append(stack, separator)
      const before = stack.length
      for (const piece of pieces) append(stack, piece)
      return stack.length - before
    },
    taken: () => stacks.map(({ bytes, length }) => bytes.subarray(0, length)),
  }
}

function bufferFrom(spare: Uint8Array | undefined): Buffer {
  return spare ? Buffer.from(spare.buffer) : Buffer.allocUnsafeSlow(firstSize)
}

function append(stack: Stack, text: string): void {
  // No UTF-16 code unit takes more than three bytes of UTF-8.
  const most = stack.length + text.length * 3
  if (most > stack.bytes.length) {
    const larger = Buffer.allocUnsafeSlow(Math.max(stack.bytes.length * 2, most))
    stack.bytes.copy(larger, 0, 0, stack.length)
    // oxlint-disable-next-line no-param-reassign -- a stack grows in its place
    stack.bytes = larger
  }
  stack.length += stack.bytes.write(text, stack.length)
}
