import { draftReport, type Draft } from '../../src/draft/draft.ts'
import { evidenced, type EvidencedRecord } from '../../src/evidence/evidenced.ts'
import { emptyRegister } from '../../src/model/register.ts'
import type { Whole } from '../../src/model/whole.ts'
import { checkRecord } from '../../src/record/check.ts'
import { readRecords } from '../../src/record/read.ts'
import { starterFiles } from '../../src/cli/starter.ts'

/** The invented report of the starter. */
export const exampleReport: string = starterFiles['reports/ada-example.txt'] ?? ''

/** Drafts the invented report. */
export const exampleDraft = (): Draft => draftReport(exampleReport, { file: 'ada-example.txt' })

/** Reads a record as what its evidence is judged by. */
export async function recordOf(text: string, file = 'record.visit.yaml'): Promise<EvidencedRecord> {
  const bytes = new TextEncoder().encode(text)
  const { value: [read] = [] } = await readRecords(bytes, { file })
  if (!read) throw new Error(`${file} cannot be read`)
  const { record } = checkRecord(read, { shared: emptyRegister, fileId: 'record' })
  return evidenced(record, read.source, { base: 'https://example.org/' })
}

/** Surveys a record, YAML. */
export const wholeOf = async (yaml: string): Promise<Whole> => (await recordOf(yaml)).whole
