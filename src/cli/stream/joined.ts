import type { RdfFormat } from '../../formats/format.ts'

/** Texts of records as they become one text. */
export interface Joined {
  /** Takes the texts of some records, already joined among themselves; returns what can be written. */
  readonly add: (bytes: Uint8Array, records: number) => Uint8Array[]
  /** Returns what is still to be written when no record follows. */
  readonly end: () => Uint8Array[]
}

const some = (parts: readonly (Uint8Array | undefined)[]): Uint8Array[] =>
  parts.filter(part => part !== undefined).filter(part => part.length > 0)

/** Joins the texts of records in one format; one record alone is its own document, so the first is held back. */
export function joined({ stream }: RdfFormat): Joined {
  const [open, separator, close] = [stream.open, stream.separator, stream.close].map(text =>
    Buffer.from(text),
  )
  let held: Uint8Array | undefined
  let count = 0
  return {
    add(bytes, records) {
      if (records === 0) return []
      const before = count
      count += records
      if (before === 0 && records === 1) {
        held = bytes
        return []
      }
      const first = held
      held = undefined
      if (before === 0) return some([open, bytes])
      return first ? some([open, first, separator, bytes]) : some([separator, bytes])
    },
    end: () => (held ? [held] : some([count > 0 ? close : undefined])),
  }
}
