/** Where the record with an id stands. */
export interface Whereabouts {
  readonly file: string
  readonly line?: number | undefined
}

/** The ids of a stream, each with the place of its first record. */
export interface Identities {
  /** Takes an id in; returns the place of the first record that has it, if it is not this one. */
  readonly claim: (id: string, place: Whereabouts) => Whereabouts | undefined
  /** Returns the place of the record that has an id. */
  readonly find: (id: string) => Whereabouts | undefined
  readonly has: (id: string) => boolean
  readonly size: () => number
}

const firstSlots = 1 << 12
const chunkSize = 1 << 20

/**
 * Makes a set of ids that is exact and small: their bytes stand in large buffers one behind the other, found by a
 * table of positions. An id of 20 letters takes about 40 bytes, a million of them 40 MB, out of the way of the
 * garbage collector.
 */
// oxlint-disable-next-line max-lines-per-function -- one hash table, with what it needs
export function identities(): Identities {
  const arena = makeArena()
  const files: string[] = []
  const fileNumbers = new Map<string, number>()
  let slots = new Uint32Array(firstSlots)
  let count = 0
  const slotOf = (id: Buffer, table: Uint32Array): number => {
    let slot = hash(id) & (table.length - 1)
    for (let at = table[slot] ?? 0; at > 0; at = table[slot] ?? 0) {
      if (arena.idAt(at).equals(id)) break
      slot = (slot + 1) & (table.length - 1)
    }
    return slot
  }
  const grow = (): void => {
    const larger = new Uint32Array(slots.length * 2)
    for (const at of slots) if (at > 0) larger[slotOf(arena.idAt(at), larger)] = at
    slots = larger
  }
  const numberOf = (file: string): number => {
    const known = fileNumbers.get(file)
    if (known !== undefined) return known
    // The files of a folder hold a record each: only the last is asked for again.
    fileNumbers.clear()
    fileNumbers.set(file, files.push(file) - 1)
    return files.length - 1
  }
  const placeAt = (at: number): Whereabouts => {
    const place = arena.placeAt(at)
    return { file: files[place.file] ?? '', line: place.line || undefined }
  }
  return {
    claim(id, { file, line }) {
      const bytes = Buffer.from(id)
      const slot = slotOf(bytes, slots)
      const at = slots[slot] ?? 0
      if (at > 0) return placeAt(at)
      slots[slot] = arena.add(bytes, numberOf(file), line ?? 0)
      if (++count * 4 > slots.length * 3) grow()
      return undefined
    },
    find(id) {
      const at = slots[slotOf(Buffer.from(id), slots)] ?? 0
      return at > 0 ? placeAt(at) : undefined
    },
    has: id => (slots[slotOf(Buffer.from(id), slots)] ?? 0) > 0,
    size: () => count,
  }
}

interface Arena {
  /** Adds an entry; its position counts in steps of four bytes, so that 32 bits reach far. */
  readonly add: (id: Buffer, file: number, line: number) => number
  readonly idAt: (position: number) => Buffer
  readonly placeAt: (position: number) => { readonly file: number; readonly line: number }
}

const step = 4
const head = 12

function makeArena(): Arena {
  const chunks: Buffer[] = []
  let used = chunkSize
  const find = (position: number): { readonly chunk: Buffer; readonly at: number } => {
    const byte = (position - 1) * step
    return { chunk: chunks[Math.floor(byte / chunkSize)] ?? Buffer.alloc(0), at: byte % chunkSize }
  }
  return {
    add(id, file, line) {
      const length = Math.ceil((head + id.length) / step) * step
      if (used + length > chunkSize) {
        chunks.push(Buffer.alloc(chunkSize))
        used = 0
      }
      const chunk = chunks.at(-1) ?? Buffer.alloc(0)
      chunk.writeUInt32LE(id.length, used)
      chunk.writeUInt32LE(file, used + 4)
      chunk.writeUInt32LE(line, used + 8)
      id.copy(chunk, used + head)
      const position = ((chunks.length - 1) * chunkSize + used) / step + 1
      used += length
      return position
    },
    idAt(position) {
      const { chunk, at } = find(position)
      return chunk.subarray(at + head, at + head + chunk.readUInt32LE(at))
    },
    placeAt(position) {
      const { chunk, at } = find(position)
      return { file: chunk.readUInt32LE(at + 4), line: chunk.readUInt32LE(at + 8) }
    },
  }
}

/** FNV-1a, 32 bits, with a last mixing: the table takes the lower bits. */
function hash(bytes: Buffer): number {
  let value = 0x811c9dc5
  for (const byte of bytes) value = Math.imul(value ^ byte, 0x01000193)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 13)) >>> 0
}
