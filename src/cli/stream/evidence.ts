import { dirname } from 'node:path'
import type { ListedRecord } from '../../stores/parts/record-list.ts'
import type { Beside } from '../evidence/beside.ts'
import { evidenceFinder, evidenceIn, reportShelf, type RecordName } from '../evidence/find.ts'
import { readInput, type InputFile } from '../input.ts'
import type { EvidenceOptions } from '../options.ts'

/** What a run does with evidence; it can be sent to a thread. */
export interface EvidenceWork extends Pick<EvidenceOptions, 'acceptChecks' | 'publishQuotes'> {
  /** The reports that the user named. */
  readonly reports: readonly InputFile[]
  /** Whether they are for the one record that has evidence. */
  readonly isSingle: boolean
}

/** Where the evidence beside records is asked for. */
export interface EvidenceDesk {
  /** Reads the evidence beside a record; nothing where there is none. */
  readonly open: (record: Pick<RecordName, 'file' | 'id'>) => Promise<Beside | undefined>
  /** Those of the named reports that something was drafted from; nothing where no evidence was found. */
  readonly used: () => ReadonlySet<string> | undefined
}

/** Opens a desk; it keeps nothing of what it reads. */
export function evidenceDesk({ reports, isSingle }: EvidenceWork): EvidenceDesk {
  const find = evidenceFinder()
  const names = new Set(reports.map(({ file }) => file))
  let used: Set<string> | undefined
  const setting = {
    reading: readInput,
    reports: reportShelf(reports, { reading: readInput, isSingle }),
  }
  return {
    async open(record) {
      const path = await find(record)
      if (path === undefined) return undefined
      // Few streams have evidence.
      const { openBeside } = await import('../evidence/beside.ts')
      const beside = await openBeside(path, setting)
      used ??= new Set()
      if (beside.report && names.has(beside.report.file)) used.add(beside.report.file)
      return beside
    },
    used: () => used,
  }
}

/** Says whether the evidence beside a record is what an earlier run found there. */
export async function hasSameEvidence(
  { id, file, evidence }: Pick<ListedRecord, 'id' | 'file' | 'evidence'>,
  desk: EvidenceDesk,
): Promise<boolean> {
  return (await desk.open({ file, id }))?.sha256 === evidence
}

/**
 * Reads the reports that a user named.
 *
 * @throws VisitgraphError when a file cannot be read.
 */
export async function prepareEvidence(
  files: readonly string[],
  { report = [], acceptChecks, publishQuotes }: EvidenceOptions,
): Promise<EvidenceWork> {
  const reports = await Promise.all(report.map(readInput))
  const isSingle = reports.length > 0 && (await hasOneEvidence(files))
  return {
    reports,
    isSingle,
    ...(acceptChecks === undefined ? {} : { acceptChecks }),
    ...(publishQuotes === undefined ? {} : { publishQuotes }),
  }
}

async function hasOneEvidence(files: readonly string[]): Promise<boolean> {
  const folders = new Set(files.filter(file => file !== '-').map(file => dirname(file)))
  let count = 0
  for (const folder of folders) {
    // oxlint-disable-next-line no-await-in-loop -- a second one ends the search
    count += (await evidenceIn(folder, 2)).length
    if (count > 1) return false
  }
  return count === 1
}
