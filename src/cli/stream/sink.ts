import type { PartEntry } from '../../stores/parts/manifest.ts'
import type { ListedRecord } from '../../stores/parts/record-list.ts'
import type { Identities } from '../../stream/identities.ts'
import type { Batch, BatchResult, Outcome, Unit } from './batch.ts'
import type { TextKind } from './texts.ts'

/** A record with its texts. */
export interface Piece {
  readonly outcome: Outcome
  /** In the order of `textKinds`, empty where there is none; none at all of what is not built. */
  readonly texts: readonly Uint8Array[]
  /** What it was read from, when the output comes in parts. */
  readonly unit?: Unit
}

/** What came of a batch: records that are published, and such that are left out. */
export interface Collected {
  readonly good: readonly Piece[]
  readonly bad: readonly Piece[]
  readonly batch: Batch
}

/** What a run did with what it wrote. */
export interface Written {
  readonly files?: readonly string[]
  /** What the summary says. */
  readonly did?: string
}

/** Where the texts of a run go. */
export interface Sink {
  readonly put: (collected: Collected) => Promise<void>
  /** Lists the records of a part that is there already; throws where their evidence has changed. */
  readonly listed?: (part: PartEntry) => AsyncIterable<ListedRecord>
  /** Ends the output when every record has come; these were their ids. */
  readonly finish: (ids: Identities) => Promise<Written>
  /** Takes away what is not finished; after `finish` it does nothing. */
  readonly close: () => Promise<void>
}

/** Finds the texts of each record in what came of a batch. */
export function piecesOf({ outcomes, texts }: BatchResult, kinds: readonly TextKind[]): Piece[] {
  const separators = kinds.map(({ format: { stream } }) => Buffer.byteLength(stream.separator))
  const ends = texts.map(() => 0)
  return outcomes.map(outcome => {
    const pieces = outcome.sizes.map((size, index) => {
      if (size === 0) return new Uint8Array()
      const end = ends[index] ?? 0
      const start = end > 0 ? end + (separators[index] ?? 0) : end
      ends[index] = start + size
      return texts[index]?.subarray(start, start + size) ?? new Uint8Array()
    })
    return { outcome, texts: pieces }
  })
}

/** Puts the texts of records in one format together again; what stands side by side is not copied. */
export function joinTexts(texts: readonly Uint8Array[], separator: Buffer): Uint8Array {
  const [first, ...rest] = texts
  if (!first) return new Uint8Array()
  let end = first.byteOffset + first.byteLength
  for (const text of rest) {
    if (text.buffer !== first.buffer || text.byteOffset !== end + separator.length)
      return Buffer.concat(texts.flatMap((each, index) => (index > 0 ? [separator, each] : [each])))
    end = text.byteOffset + text.byteLength
  }
  return Buffer.from(first.buffer, first.byteOffset, end - first.byteOffset)
}
