import { draftReport, type Draft } from '../../src/draft/draft.ts'
import { buildContext } from '../../src/model/context.ts'
import { openCast } from '../../src/model/cast.ts'
import { emptyRegister } from '../../src/model/register.ts'
import { survey, type Whole } from '../../src/model/whole.ts'
import { checkRecord } from '../../src/record/check.ts'
import { readRecords } from '../../src/record/read.ts'
import { starterFiles } from '../../src/cli/starter.ts'

/** The invented report of the starter. */
export const exampleReport: string = starterFiles['reports/ada-example.txt'] ?? ''

/** Drafts the invented report. */
export const exampleDraft = (): Draft => draftReport(exampleReport, { file: 'ada-example.txt' })

/** Reads a record, YAML, as what its evidence is judged by. */
export async function wholeOf(yaml: string, file = 'record.visit.yaml'): Promise<Whole> {
  const bytes = new TextEncoder().encode(yaml)
  const { value: [read] = [] } = await readRecords(bytes, { file })
  if (!read) throw new Error(`${file} cannot be read`)
  const { record } = checkRecord(read, { shared: emptyRegister, fileId: 'record' })
  const context = buildContext(record.id, record.language, { base: 'https://example.org/' })
  return survey(record.visit, openCast(record.register, context))
}
