import { createHash, type Hash } from 'node:crypto'
import type { PartEntry } from '../../stores/parts/manifest.ts'
import type { ListedRecord } from '../../stores/parts/record-list.ts'
import type { Batch, Stretch, Unit } from './batch.ts'
import { unitsOf, type UnitPlace } from './units.ts'

/** How the records of a run are divided into parts. */
export interface Plan {
  readonly recordsPerPart: number
  /** Whether this run builds a part. */
  readonly wants: (part: number) => boolean
  /** Parts that are there already. */
  readonly finished: ReadonlyMap<number, PartEntry>
  /** Finds what an earlier run said of a unit that need not be built again; nothing where it must. */
  readonly known?: (unit: Omit<Unit, 'known'>) => Promise<readonly ListedRecord[]>
  /** Is told of a finished part whose input is not what it was made of. */
  readonly isOther: (entry: PartEntry) => never
}

/** Batches that were cut at the bounds of parts. */
export interface Planned {
  readonly batches: AsyncIterable<Batch>
  /** What was read so far. */
  readonly input: () => { readonly records: number; readonly parts: number }
}

/** Cuts batches at the bounds of parts; of parts that are not built, none comes. */
export function planned(batches: AsyncIterable<Batch>, plan: Plan): Planned {
  const totals = { records: 0, parts: 0 }
  return { batches: cut(batches, plan, totals), input: () => ({ ...totals }) }
}

interface Totals {
  records: number
  parts: number
}

async function* cut(
  batches: AsyncIterable<Batch>,
  plan: Plan,
  totals: Totals,
): AsyncGenerator<Batch> {
  let checked: Hash | undefined
  const ended = function* (part: number): Generator<Batch> {
    const entry = plan.finished.get(part)
    if (!entry || !plan.wants(part)) return
    if (checked?.digest('hex') !== entry.input) plan.isOther(entry)
    checked = undefined
    yield { stretches: [], share: { part, units: [], whole: [], finished: entry } }
  }
  for await (const { stretches } of batches) {
    let open = openShare(totals.parts)
    for (const piece of stretches.flatMap(stretch => [...unitsOf(stretch)])) {
      const part = Math.floor(totals.records++ / plan.recordsPerPart) + 1
      if (part !== totals.parts) {
        yield* open.taken()
        yield* ended(totals.parts)
        totals.parts = part
        open = openShare(part)
      }
      if (!plan.wants(part)) continue
      const unit = { file: piece.stretch.file, ...lineOf(piece), sha256: digest(piece.bytes()) }
      if (plan.finished.has(part)) noteUnit((checked ??= createHash('sha256')), unit)
      // oxlint-disable-next-line no-await-in-loop -- units are looked up in order
      else open.add({ ...unit, known: (await plan.known?.(unit)) ?? [] }, piece)
    }
    yield* open.taken()
  }
  yield* ended(totals.parts)
}

const lineOf = ({ stretch, line }: UnitPlace) => (stretch.kind === 'lines' ? { line } : {})

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Adds a unit to the digest of what a part is made of. */
export const noteUnit = (hash: Hash, { file, line, sha256 }: Omit<Unit, 'known'>): void => {
  hash.update(`${file}\n${line ?? ''}\n${sha256}\n`)
}

interface OpenShare {
  readonly add: (unit: Unit, piece: UnitPlace) => void
  readonly taken: () => Generator<Batch>
}

/** Gathers the units of one part in a batch; what stands side by side stays one stretch. */
function openShare(part: number): OpenShare {
  const units: Unit[] = []
  const built = openStretches()
  const whole = openStretches()
  return {
    add(unit, piece) {
      units.push(unit)
      whole.add(piece)
      if (unit.known.length === 0) built.add(piece)
    },
    *taken() {
      if (units.length === 0) return
      yield { stretches: built.taken(), share: { part, units, whole: whole.taken() } }
    },
  }
}

interface Span {
  readonly piece: UnitPlace
  end: number
}

function openStretches() {
  const spans: Span[] = []
  return {
    add(piece: UnitPlace): void {
      const last = spans.at(-1)
      if (last?.piece.stretch === piece.stretch && last.end === piece.start) last.end = piece.end
      else spans.push({ piece, end: piece.end })
    },
    taken: (): readonly Stretch[] =>
      spans.map(({ piece: { stretch, startLine, start }, end }) =>
        start === 0 && end === stretch.bytes.length
          ? stretch
          : // A copy: a view would take all of its memory along to a thread.
            { ...stretch, line: startLine, bytes: stretch.bytes.slice(start, end) },
      ),
  }
}
