import { opendir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Evidence } from '../../evidence/evidence.ts'
import { readReport, type Report } from '../../evidence/report.ts'
import type { BuiltRecord } from '../../pipeline.ts'
import { isThere, type InputFile } from '../input.ts'
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

/** Finds the file of the evidence beside a record; nothing where there is none. */
export type EvidenceFinder = (
  record: Pick<RecordName, 'file' | 'id'>,
) => Promise<string | undefined>

/**
 * Makes what finds the evidence beside records. It remembers of the last folder alone whether any evidence lies there,
 * so that a folder of a million records without any costs one look, and no memory.
 */
export function evidenceFinder(): EvidenceFinder {
  let last: { readonly folder: string; readonly isHolding: boolean } | undefined
  return async ({ file, id }) => {
    if (file === '-') return undefined
    const folder = dirname(file)
    if (last?.folder !== folder) {
      const [any] = await evidenceIn(folder, 1)
      last = { folder, isHolding: any !== undefined }
    }
    const path = join(folder, evidenceName(id))
    return last.isHolding && (await isThere(path)) ? path : undefined
  }
}

/** Lists so many files of evidence in a folder. */
export async function evidenceIn(folder: string, most: number): Promise<readonly string[]> {
  const found: string[] = []
  for await (const { name } of await opendir(folder)) {
    if (name.endsWith(evidenceName(''))) found.push(join(folder, name))
    if (found.length === most) break
  }
  return found
}

/** Finds the evidence that lies beside records. */
export async function findEvidence(records: readonly RecordName[]): Promise<readonly Found[]> {
  const find = evidenceFinder()
  const found: Found[] = []
  for (const record of records) {
    // oxlint-disable-next-line no-await-in-loop -- one folder after the other
    const path = await find(record)
    if (path !== undefined) found.push({ record, path })
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
  const files: InputFile[] = []
  // oxlint-disable-next-line no-await-in-loop -- a handful of files
  for (const name of names) files.push(await reading(name))
  return reportShelf(files, { reading, isSingle })
}

/** Makes a shelf of reports that a user named and that were read. */
export function reportShelf(
  files: readonly InputFile[],
  { reading, isSingle }: { readonly reading: Reading; readonly isSingle: boolean },
): ReportShelf {
  const named = files.map(({ bytes, file }) => readReport(bytes, file))
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

/** Says which reports that a user named nothing was drafted from. */
export function unusedNotices(
  names: readonly string[],
  { hasEvidence, unused }: { readonly hasEvidence: boolean; readonly unused: readonly string[] },
): readonly string[] {
  if (hasEvidence) return unused.map(file => `nothing was drafted from ${file}`)
  return names.length > 0 ? ['no evidence lies beside the records; --report is for it'] : []
}
