import type { PartsFolder } from '../../stores/parts/folder.ts'
import type { Changes, PartEntry, PartsManifest, RunFacts } from '../../stores/parts/manifest.ts'
import { otherRun } from '../../stores/parts/problems.ts'
import {
  readRecordList,
  readRejected,
  type ListedRecord,
  type RejectedRecord,
} from '../../stores/parts/record-list.ts'
import { join } from 'node:path'
import type { Identities } from '../../stream/identities.ts'
import { counted } from '../reporters/reporter.ts'
import { changesInWords, type EndedRun } from './earlier.ts'
import { hasSameEvidence, type EvidenceDesk } from './evidence.ts'
import { listName, openPart, rejectsName, type OpenPart } from './open-part.ts'
import type { Sink, Written } from './sink.ts'
import type { TextKind } from './texts.ts'

/** What a run writes its parts with. */
export interface PartsSinkOptions {
  readonly folder: PartsFolder
  readonly run: RunFacts
  readonly kinds: readonly TextKind[]
  readonly desk: EvidenceDesk
  /** Name of the folder for the summary. */
  readonly out: string
  /** How much was read. */
  readonly input: () => PartsManifest['input']
  /** How the records stand to those of an earlier run, where there is one. */
  readonly changes?: ((ended: Omit<EndedRun, 'folder'>) => Promise<Changes>) | undefined
}

/** Writes records into parts, each of which appears whole when its last record has come. */
export function partsSink(options: PartsSinkOptions): Sink {
  const { folder } = options
  const parts: PartEntry[] = []
  let open: OpenPart | undefined
  const end = async (): Promise<void> => {
    if (open) parts.push(await open.end())
    open = undefined
  }
  return {
    async put(collected) {
      const { share } = collected.batch
      if (!share) return
      if (open?.part !== share.part) await end()
      if (share.finished) parts.push(share.finished)
      else await (open ??= openPart(share.part, options)).put(collected)
    },
    listed: part => listedIn(part, options),
    async finish(ids) {
      await end()
      return complete(parts, ids, options)
    },
    async close() {
      await open?.discard()
      await folder.close()
    },
  }
}

/** Lists the records of a part that is there already; their evidence, and that of those left out, must be what it was. */
async function* listedIn(
  { part, files }: PartEntry,
  { folder: { root }, desk }: PartsSinkOptions,
): AsyncGenerator<ListedRecord> {
  const verify = async (record: RejectedRecord): Promise<void> => {
    if (!(await hasSameEvidence(record, desk)))
      throw otherRun(root, `the evidence of ${record.id} in part ${part} has changed`)
  }
  for await (const record of readRecordList(join(root, listName(part)))) {
    await verify(record)
    yield record
  }
  const rejects = rejectsName(part)
  if (!Object.hasOwn(files, rejects)) return
  // oxlint-disable-next-line no-await-in-loop -- one record after the other
  for await (const record of readRejected(join(root, rejects))) await verify(record)
}

async function complete(
  parts: readonly PartEntry[],
  ids: Identities,
  options: PartsSinkOptions,
): Promise<Written> {
  const { folder, run, out, input } = options
  const unchanged = parts.reduce((sum, part) => sum + part.unchanged, 0)
  const changes = await options.changes?.({ unchanged, ids })
  await folder.complete({ run, input: input(), ...(changes ? { changes } : {}), parts })
  const files = parts.flatMap(part => Object.keys(part.files))
  const there = folder.finished.size
  const did = [
    `wrote ${counted(parts.length - there, 'part')} to ${out}`,
    ...(there > 0 ? [`${there} there already`] : []),
    ...(changes ? [changesInWords(changes)] : unchanged > 0 ? [`${unchanged} unchanged`] : []),
  ]
  return { files, did: did.join(', ') }
}
