import { join } from 'node:path'
import { duplicateProblem } from '../../pipeline.ts'
import type { Problem } from '../../problem.ts'
import { copyPart } from '../../stores/parts/copy.ts'
import { openPartsFolder, type PartsFolder } from '../../stores/parts/folder.ts'
import { otherRun } from '../../stores/parts/problems.ts'
import { gatherShards, type WholeRun } from '../../stores/parts/shards.ts'
import { readRecordList } from '../../stores/parts/record-list.ts'
import { identities, type Identities } from '../../stream/identities.ts'
import { exitCodes, usageError } from '../exit.ts'
import { interruptible } from '../interrupt.ts'
import type { MergeOptions } from '../options.ts'
import { report } from '../report.ts'
import { counted } from '../reporters/reporter.ts'
import { changesInWords, openEarlier, type EarlierRun } from '../stream/earlier.ts'
import { listName } from '../stream/open-part.ts'

/**
 * Puts the shards of a build together: the result is, byte for byte, what one run gives. When two shards have a record
 * with the same id, nothing is written.
 *
 * @throws VisitgraphError when a shard is missing, damaged or another's, and when a file cannot be written.
 */
export async function runMerge(folders: readonly string[], options: MergeOptions): Promise<number> {
  return interruptible(async signal => {
    const whole = await gatherShards(folders)
    const earlier = await earlierOf(whole, options)
    const { ids, problems } = await identify(whole)
    const merging = { ...options, earlier, ids, signal }
    const did = problems.length > 0 ? 'wrote nothing' : await merge(whole, merging)
    const records = sumOf(whole.parts, 'records')
    const judged = { problems, records, notices: [], textOf: () => undefined }
    await report(judged, options, { reportTo: process.stderr, did })
    return problems.length > 0 ? exitCodes.problems : exitCodes.done
  })
}

/** Opens the run since which the shards were built: what is gone, no shard knows. */
async function earlierOf(
  { run }: WholeRun,
  { since }: MergeOptions,
): Promise<EarlierRun | undefined> {
  if (since === undefined) {
    if (run.since === undefined) return undefined
    throw usageError(
      'the shards were built with --since',
      'name that manifest here too: --since FILE',
    )
  }
  if (run.since === undefined)
    throw usageError('the shards were built without --since', 'leave out --since')
  const earlier = await openEarlier(since)
  if (earlier.digest === run.since) return earlier
  throw otherRun(since, 'the shards were built since another manifest')
}

interface Identified {
  readonly ids: Identities
  readonly problems: readonly Problem[]
}

/** Takes up the ids of all records and finds those that several have; each shard knows its own alone. */
async function identify({ parts }: WholeRun): Promise<Identified> {
  const ids = identities()
  const problems: Problem[] = []
  for (const { root, entry } of parts) {
    // oxlint-disable-next-line no-await-in-loop -- the first record that has an id is the one to keep it
    for await (const { id, file, line } of readRecordList(join(root, listName(entry.part)))) {
      const other = ids.claim(id, { file, line })
      if (!other) continue
      const place = other.line === undefined ? other.file : `${other.file}, line ${other.line}`
      const source = { file, pointer: '/id', ...(line === undefined ? {} : { line }) }
      problems.push(duplicateProblem(id, place, source))
    }
  }
  return { ids, problems }
}

interface Merging extends MergeOptions {
  readonly signal: AbortSignal
  readonly ids: Identities
  readonly earlier: EarlierRun | undefined
}

async function merge(whole: WholeRun, merging: Merging): Promise<string> {
  const { out, resume, signal, ids, earlier } = merging
  const { run, input, parts } = whole
  const folder = await openPartsFolder(out, { run, resumes: resume === true })
  try {
    const copied = await copyAll(parts, folder, signal)
    const unchanged = sumOf(parts, 'unchanged')
    const changes = await earlier?.changes({ unchanged, ids, folder })
    await folder.complete({ run, input, ...(changes ? { changes } : {}), parts: copied })
    const left = sumOf(parts, 'rejected')
    const merged = `merged ${counted(parts.length, 'part')} into ${out}`
    const compared = changes ? `, ${changesInWords(changes)}` : ''
    return `${merged}${compared}${left > 0 ? `; the shards have left out ${left}` : ''}`
  } finally {
    await folder.close()
  }
}

const sumOf = (parts: WholeRun['parts'], name: 'records' | 'rejected' | 'unchanged'): number =>
  parts.reduce((sum, { entry }) => sum + entry[name], 0)

async function copyAll(parts: WholeRun['parts'], folder: PartsFolder, signal: AbortSignal) {
  const copied = []
  for (const { root, entry } of parts) {
    signal.throwIfAborted()
    // oxlint-disable-next-line no-await-in-loop -- one part after the other
    copied.push(folder.finished.get(entry.part) ?? (await copyPart(root, entry, folder)))
  }
  return copied
}
