import { publicationOf, type Config } from '../../config.ts'
import { evidenced, type EvidencedRecord } from '../../evidence/evidenced.ts'
import { idOfFile, type Pipeline } from '../../pipeline.ts'
import type { Judged, Problem } from '../../problem.ts'
import { readRecords } from '../../record/read.ts'
import type { Reading } from '../judge.ts'

/** What records are opened with. */
export interface Opening {
  readonly config: Config
  readonly reading: Reading
  readonly pipeline: Pipeline
}

/**
 * Opens the record of a file whose visit has an id, or the first that the file holds; nothing where it is not complete.
 *
 * @throws VisitgraphError when the file cannot be read.
 */
export async function openRecord(
  { file, id }: { readonly file: string; readonly id?: string | undefined },
  { config, reading, pipeline }: Opening,
): Promise<Judged<EvidencedRecord>> {
  const { bytes } = await reading(file)
  const { value: records = [], problems } = await readRecords(bytes, { file })
  const fileId = records.length === 1 ? idOfFile(file) : undefined
  const all: Problem[] = [...problems]
  for (const record of records) {
    // oxlint-disable-next-line no-await-in-loop -- the first that fits ends the search
    const result = await pipeline.process(record, fileId)
    if (id !== undefined && result.id !== id) continue
    all.push(...result.problems)
    const { checked } = result
    if (!checked.isComplete) break
    return { value: evidenced(checked, record.source, publicationOf(config)), problems: all }
  }
  return { problems: all }
}
