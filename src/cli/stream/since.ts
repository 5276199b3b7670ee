import type { Register } from '../../model/register.ts'
import { idOfFile, openPipeline } from '../../pipeline.ts'
import type { RunFacts } from '../../stores/parts/manifest.ts'
import { differences } from '../../stores/parts/problems.ts'
import { readPlaced, type ListedRecord, type PlacedRecord } from '../../stores/parts/record-list.ts'
import { identities, type Identities } from '../../stream/identities.ts'
import { exampleConfig } from '../judge.ts'
import { digestOf } from './register-uses.ts'
import type { Unit, Work } from './batch.ts'
import { openEarlier, type EarlierRun } from './earlier.ts'
import { hasSameEvidence, type EvidenceDesk } from './evidence.ts'

/** An earlier run, of which is taken what has not changed. */
export interface Since extends Pick<EarlierRun, 'digest' | 'changes'> {
  /** Finds out which of its records stand under the conditions of a run. */
  readonly judge: (run: RunFacts) => Promise<void>
  /** Returns what it said of the records of a unit; nothing where they must be built. */
  readonly known: (unit: Omit<Unit, 'known'>) => Promise<readonly ListedRecord[]>
}

/** What an earlier run is compared with. */
interface SinceOptions {
  readonly work: Work
  readonly desk: EvidenceDesk
}

/**
 * Opens the manifest of an earlier run, or the folder that holds it.
 *
 * @throws VisitgraphError with code `PARTS_DAMAGED` where there is none, or a list of its records cannot be read, and
 *   `PARTS_MISSING` where it is that of a shard.
 */
export async function openSince(path: string, { work, desk }: SinceOptions): Promise<Since> {
  const { digest, manifest, lists, changes } = await openEarlier(path)
  const stands = identities()
  return {
    digest,
    changes,
    async judge(run) {
      const ignored = ['gzip', 'recordsPerPart', 'register', 'shard', 'since'] as const
      if (differences(run, manifest.run, ignored).length > 0) return
      const { shared } = await openPipeline({ ...work, config: exampleConfig })
      // oxlint-disable-next-line no-await-in-loop -- one list after the other
      for (const list of lists) await judgeList(list, shared, stands)
    },
    async known({ file, line, sha256 }) {
      const place = stands.find(keyOf(sha256))
      if (!place) return []
      const records = await groupAt(place.file, (place.line ?? 1) - 1)
      const isNamedAlike = (other: string): boolean => idOfFile(other) === idOfFile(file)
      if (line === undefined && !records.every(record => isNamedAlike(record.file))) return []
      for (const record of records)
        // oxlint-disable-next-line no-await-in-loop -- one record after the other
        if (!(await hasSameEvidence({ ...record, file }, desk))) return []
      return records
    },
  }
}

/** A content is found by half of its digest: enough to tell a thousand million of them apart. */
const keyOf = (sha256: string): string => sha256.slice(0, 32)

/** Takes down what stands in a list: units whose records were all published and find the same in the register. */
async function judgeList(list: string, shared: Register, stands: Identities): Promise<void> {
  let first: PlacedRecord | undefined
  let isStanding = true
  const end = (): void => {
    // Places count from 1: 0 is none.
    if (first && isStanding)
      stands.claim(keyOf(first.record.sha256), { file: list, line: first.offset + 1 })
  }
  for await (const placed of readPlaced(list)) {
    if (!first || !isSameUnit(first.record, placed.record)) {
      end()
      first = placed
      isStanding = true
    }
    isStanding &&= stillStands(placed.record, shared)
  }
  end()
}

const stillStands = ({ partial, register }: ListedRecord, shared: Register): boolean =>
  !partial && digestOf(register.names, shared) === register.sha256

const isSameUnit = (one: ListedRecord, other: ListedRecord): boolean =>
  one.sha256 === other.sha256 && one.file === other.file && one.line === other.line

/** The records of the unit whose first one stands at a place of a list. */
async function groupAt(list: string, offset: number): Promise<readonly ListedRecord[]> {
  const group: ListedRecord[] = []
  for await (const { record } of readPlaced(list, offset)) {
    if (group[0] && !isSameUnit(group[0], record)) break
    group.push(record)
  }
  return group
}
