import { hasErrors, type Problem } from '../../problem.ts'
import type { PartEntry } from '../../stores/parts/manifest.ts'
import { identities, type Identities } from '../../stream/identities.ts'
import { inOrder } from '../../stream/in-order.ts'
import { openCrew } from './crew.ts'
import { identified } from './identified.ts'
import type { Progress } from './progress.ts'
import type { Rejects } from './rejects.ts'
import { piecesOf, type Piece, type Sink, type Written } from './sink.ts'
import type { TextKind } from './texts.ts'
import { withUnits } from './with-units.ts'
import { openTally, type OpenTally, type Tally } from './tally.ts'
import type { Batch, BatchResult, Work } from './batch.ts'

/** A run over a stream of records. */
export interface StreamRun {
  readonly batches: AsyncIterable<Batch>
  readonly work: Work
  readonly kinds: readonly TextKind[]
  readonly jobs: number
  readonly sink: Sink
  readonly rejects: Rejects
  readonly progress: Progress
  /** Whether records with errors are left out; else the first one ends the run. */
  readonly keepsGoing: boolean
  /** What was found before the first record. */
  readonly problems: readonly Problem[]
}

/** What came of a run. */
export interface Ended {
  readonly tally: Tally
  /** Absent when an error ended the run. */
  readonly written?: Written
}

/**
 * Takes a stream of records through the pipeline into a sink, in order, whoever does the work.
 *
 * @throws VisitgraphError when a file cannot be read or written, or a thread fails.
 */
export async function runStream(run: StreamRun): Promise<Ended> {
  const tally = openTally()
  tally.note(run.problems)
  if (hasErrors(run.problems)) return { tally }
  const crew = await openCrew(run)
  const build = async (batch: Batch): Promise<Built> => ({
    batch,
    result: batch.stretches.length > 0 ? await crew.run(batch) : nothing,
  })
  const ids = identities()
  try {
    for await (const built of inOrder(run.batches, build, crew.most)) {
      const isSound = await collect(built, { ...run, tally, ids })
      crew.reuse(built.result.texts)
      run.progress.show(tally)
      if (!isSound && !run.keepsGoing) return { tally }
    }
    return { tally, written: await run.sink.finish(ids) }
  } finally {
    run.progress.clear()
    await crew.close()
  }
}

const nothing: BatchResult = { outcomes: [], texts: [] }

interface Built {
  readonly batch: Batch
  readonly result: BatchResult
}

interface Collecting extends StreamRun {
  readonly tally: OpenTally
  readonly ids: Identities
}

/** Takes in what came of a batch; says whether all of it is sound. */
async function collect({ batch, result }: Built, run: Collecting): Promise<boolean> {
  const { kinds, tally, ids, sink, rejects, keepsGoing } = run
  if (batch.share?.finished) await takeUp(batch.share.finished, run)
  const good: Piece[] = []
  const bad: Piece[] = []
  for (const piece of withUnits(piecesOf(result, kinds), batch)) {
    // oxlint-disable-next-line no-await-in-loop -- the first record that has an id is the one to keep it
    const outcome = await identified(piece.outcome, ids, batch)
    tally.add(outcome)
    if (hasErrors(outcome.problems)) bad.push({ ...piece, outcome })
    else good.push(piece)
    if (bad.length > 0 && !keepsGoing) break
  }
  await sink.put({ good, bad, batch })
  await rejects.add(bad.map(({ outcome }) => outcome))
  return bad.length === 0
}

/** Takes in a part that an earlier run has built: its ids are taken, and what it counted counts. */
async function takeUp(part: PartEntry, { ids, sink, tally }: Collecting): Promise<void> {
  tally.count(part)
  for await (const { id, ...place } of sink.listed?.(part) ?? []) ids.claim(id, place)
}
