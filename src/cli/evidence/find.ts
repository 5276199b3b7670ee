import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Evidence } from '../../evidence/evidence.ts'
import { readReport, type Report } from '../../evidence/report.ts'
import type { BuiltRecord } from '../../pipeline.ts'
import { isThere } from '../input.ts'
import type { Reading } from '../judge.ts'

/** Returns the name of the evidence of a visit. */
export const evidenceName = (id: string): string => `${id}.evidence.json`

/** What a record goes by: its id, its file, and the name of its graph. */
export type RecordName = Pick<BuiltRecord, 'id' | 'file' | 'document'>

/** A record and the file of its evidence beside it. */
export interface Found {
  readonly record: RecordName
  readonly path: string
}

/** Finds the evidence that lies beside records. */
export async function findEvidence(records: readonly RecordName[]): Promise<readonly Found[]> {
  const listed = new Map<string, ReadonlySet<string>>()
  const found: Found[] = []
  for (const record of records) {
    if (record.file === '-') continue
    const folder = dirname(record.file)
    // oxlint-disable-next-line no-await-in-loop -- each folder is read once
    const names = listed.get(folder) ?? new Set(await readdir(folder))
    listed.set(folder, names)
    const name = evidenceName(record.id)
    if (names.has(name)) found.push({ record, path: join(folder, name) })
  }
  return found
}

/** Finds the reports of evidence. */
export interface ReportShelf {
  /** Returns the report of some evidence: one that the user named, else the one that lies beside it. */
  readonly find: (path: string, evidence: Evidence) => Promise<Report | undefined>
  /** The reports that the user named and nothing was drafted from. */
  readonly unused: () => readonly string[]
}

/** Reads the reports that a user named; one for a single record need not have the name it was drafted under. */
export async function openReports(
  names: readonly string[],
  { reading, isSingle }: { readonly reading: Reading; readonly isSingle: boolean },
): Promise<ReportShelf> {
  const named: Report[] = []
  for (const name of names) {
    // oxlint-disable-next-line no-await-in-loop -- a handful of files
    const { bytes } = await reading(name)
    named.push(readReport(bytes, name))
  }
  const used = new Set<Report>()
  return {
    unused: () => named.filter(report => !used.has(report)).map(({ file }) => file),
    find: async (path, { document }) => {
      const name = basename(document.file)
      const chosen =
        named.find(({ sha256 }) => sha256 === document.sha256) ??
        named.find(({ file }) => basename(file) === name) ??
        (isSingle ? named[0] : undefined)
      if (chosen) {
        used.add(chosen)
        return chosen
      }
      const beside = join(dirname(path), name)
      if (!(await isThere(beside))) return undefined
      const { bytes } = await reading(beside)
      return readReport(bytes, beside)
    },
  }
}
