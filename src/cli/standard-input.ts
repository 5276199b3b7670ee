/*
 * Standard input, of which the beginning can be looked at before it is read. There is one a process.
 */

const held: unknown[] = []
let source: AsyncIterator<unknown> | undefined

const begun = (): AsyncIterator<unknown> => (source ??= process.stdin[Symbol.asyncIterator]())

/** What stands at the beginning of standard input. */
export interface Ahead {
  /** Bytes; more than asked for when there is more. */
  readonly size: number
  readonly head: Uint8Array
}

/** Reads until more bytes are there than asked for; who reads standard input later gets them first. */
export async function readAhead(most: number): Promise<Ahead> {
  let size = 0
  while (size <= most) {
    // oxlint-disable-next-line no-await-in-loop -- one chunk after the other
    const { value, done } = await begun().next()
    if (done) break
    held.push(value)
    if (value instanceof Uint8Array) size += value.length
  }
  const [head] = held
  return { size, head: head instanceof Uint8Array ? head : new Uint8Array() }
}

/** Yields what standard input holds. */
export async function* standardInput(): AsyncGenerator {
  for (let chunk = held.shift(); chunk !== undefined; chunk = held.shift()) yield chunk
  yield* { [Symbol.asyncIterator]: begun }
}
