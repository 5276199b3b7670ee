import { openPartsFolder, type PartsFolder } from '../../stores/parts/folder.ts'
import type { PartEntry } from '../../stores/parts/manifest.ts'
import { otherRun } from '../../stores/parts/problems.ts'
import type { BuildOptions } from '../options.ts'
import { factsOf } from './facts.ts'
import { collectedRejects } from './collected-rejects.ts'
import { partsSink } from './parts-sink.ts'
import { planned, type Planned } from './plan.ts'
import type { PreparedStream } from './prepare.ts'
import type { Rejects } from './rejects.ts'
import { openSince } from './since.ts'
import type { Sink } from './sink.ts'
import type { Batch } from './batch.ts'

/** How many records make a part when nobody says. */
export const recordsPerPart = 1000

/** A run whose output comes in parts. */
export interface PartsRun {
  readonly sink: Sink
  readonly rejects: Rejects
  readonly plan: (batches: AsyncIterable<Batch>) => AsyncIterable<Batch>
}

/** What a run in parts takes. */
export interface PartsBuild extends BuildOptions {
  readonly out: string
}

/**
 * Opens the folder of a run whose output comes in parts.
 *
 * @throws VisitgraphError when the folder holds the output of another run, or the system refuses.
 */
export async function openParts(
  { work, kinds, desk }: PreparedStream,
  options: PartsBuild,
): Promise<PartsRun> {
  const { out, shard, parts, gzip = false, resume = false } = options
  const size = typeof parts === 'number' ? parts : recordsPerPart
  const since =
    options.since === undefined ? undefined : await openSince(options.since, { work, desk })
  const run = factsOf(work, { recordsPerPart: size, gzip, shard, since: since?.digest })
  await since?.judge(run)
  const folder = await openPartsFolder(out, { run, resumes: resume })
  let input = nothingRead
  const sink = partsSink({
    folder,
    run,
    out,
    kinds,
    desk,
    input: () => input(),
    // What is gone, only the whole run can tell: see merge.
    changes: shard ? undefined : since && (found => since.changes({ ...found, folder })),
  })
  return {
    sink,
    rejects: collectedRejects(options.rejects, { folder, keepsGoing: options.keepGoing === true }),
    plan(batches) {
      const plan = planned(batches, {
        recordsPerPart: size,
        wants: part => !shard || (part - 1) % shard.of === shard.index - 1,
        finished: folder.finished,
        ...(since ? { known: unit => since.known(unit) } : {}),
        isOther: entry => refuse(folder, entry),
      })
      ;({ input } = plan)
      return plan.batches
    },
  }
}

const nothingRead: Planned['input'] = () => ({ records: 0, parts: 0 })

function refuse({ root }: PartsFolder, { part }: PartEntry): never {
  throw otherRun(root, `part ${part} was made of other records than those that are read now`)
}
