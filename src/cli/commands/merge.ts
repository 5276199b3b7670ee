import { join } from 'node:path'
import { duplicateProblem } from '../../pipeline.ts'
import type { Problem } from '../../problem.ts'
import { copyPart } from '../../stores/parts/copy.ts'
import { openPartsFolder, type PartsFolder } from '../../stores/parts/folder.ts'
import { gatherShards, type WholeRun } from '../../stores/parts/shards.ts'
import { readRecordList } from '../../stores/parts/record-list.ts'
import { identities } from '../../stream/identities.ts'
import { exitCodes } from '../exit.ts'
import { interruptible } from '../interrupt.ts'
import type { MergeOptions } from '../options.ts'
import { report } from '../report.ts'
import { counted } from '../reporters/reporter.ts'
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
    const problems = await duplicates(whole)
    const did = problems.length > 0 ? 'wrote nothing' : await merge(whole, { ...options, signal })
    const records = whole.parts.reduce((sum, { entry }) => sum + entry.records, 0)
    const judged = { problems, records, notices: [], textOf: () => undefined }
    await report(judged, options, { reportTo: process.stderr, did })
    return problems.length > 0 ? exitCodes.problems : exitCodes.done
  })
}

/** Finds ids that several records have; each shard knows its own alone. */
async function duplicates({ parts }: WholeRun): Promise<Problem[]> {
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
  return problems
}

interface Merging extends MergeOptions {
  readonly signal: AbortSignal
}

async function merge(whole: WholeRun, { out, resume, signal }: Merging): Promise<string> {
  const { run, input, parts } = whole
  const folder = await openPartsFolder(out, { run, resumes: resume === true })
  try {
    const copied = await copyAll(parts, folder, signal)
    await folder.complete({ run, input, parts: copied })
    const left = parts.reduce((sum, { entry }) => sum + entry.rejected, 0)
    const merged = `merged ${counted(parts.length, 'part')} into ${out}`
    return left > 0 ? `${merged}; the shards have left out ${left}` : merged
  } finally {
    await folder.close()
  }
}

async function copyAll(parts: WholeRun['parts'], folder: PartsFolder, signal: AbortSignal) {
  const copied = []
  for (const { root, entry } of parts) {
    signal.throwIfAborted()
    // oxlint-disable-next-line no-await-in-loop -- one part after the other
    copied.push(folder.finished.get(entry.part) ?? (await copyPart(root, entry, folder)))
  }
  return copied
}
