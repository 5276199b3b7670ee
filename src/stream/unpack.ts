/** Unpacks a stream of bytes where it begins as gzip does (RFC 1952, section 2.3.1); else passes it on. */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]()
  const { head, isEnd } = await headOf(source)
  const whole = behind(head, source, isEnd)
  if (isPacked(head)) yield* gunzipped(whole)
  else yield* whole
}

/** Says whether bytes begin as gzip does. */
export const isPacked = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b

async function* gunzipped(whole: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // Most input is not packed.
  const [{ pipeline, Readable }, { createGunzip }] = await Promise.all([
    import('node:stream'),
    import('node:zlib'),
  ])
  // A fault of either stream is met by who reads the second.
  const gunzip = createGunzip()
  pipeline(Readable.from(whole, { objectMode: false }), gunzip, () => undefined)
  for await (const chunk of gunzip) if (chunk instanceof Uint8Array) yield chunk
}

type Source = AsyncIterator<Uint8Array>

/** Reads until two bytes are there. */
async function headOf(source: Source): Promise<{ head: Uint8Array; isEnd: boolean }> {
  const first = await source.next()
  if (first.done === true) return { head: new Uint8Array(), isEnd: true }
  if (first.value.length > 1) return { head: first.value, isEnd: false }
  const second = await source.next()
  if (second.done === true) return { head: first.value, isEnd: true }
  return { head: Buffer.concat([first.value, second.value]), isEnd: false }
}

async function* behind(
  head: Uint8Array,
  source: Source,
  isEnd: boolean,
): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head
    if (isEnd) return
    // The source was begun with; what is left of it comes one chunk after the other.
    for await (const chunk of { [Symbol.asyncIterator]: () => source }) yield chunk
  } finally {
    await source.return?.()
  }
}
