import type { Problem } from '../../src/problem.ts'
import { readRecords, type ReadRecord, type RecordSyntax } from '../../src/record/read.ts'
import type { Limits } from '../../src/record/limits.ts'

/** What came of a text: the first record, and the problems in short. */
export interface Reading {
  readonly record: ReadRecord | undefined
  readonly records: readonly ReadRecord[]
  readonly problems: readonly Problem[]
  /** `line:column CODE` of each problem. */
  readonly faults: readonly string[]
}

/** Reads bytes, or a text as UTF-8, as a file of that syntax. */
export async function reading(
  content: string | Uint8Array,
  syntax: RecordSyntax = 'json',
  limits: Partial<Limits> = {},
): Promise<Reading> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const { value: records = [], problems } = await readRecords(bytes, {
    file: `record.${syntax}`,
    syntax,
    limits,
  })
  return { record: records[0], records, problems, faults: problems.map(shortly) }
}

const shortly = ({ code, source }: Problem): string =>
  source?.line === undefined ? code : `${source.line}:${source.column} ${code}`
