import { describeVisit } from '../model/build.ts'
import { openCast } from '../model/cast.ts'
import { buildContext, type BuildContext, type Publication } from '../model/context.ts'
import { survey, type Whole } from '../model/whole.ts'
import type { Description } from '../rdf/description.ts'
import type { CheckedRecord } from '../record/check.ts'
import type { RecordSource } from '../record/source.ts'

/** A record as its evidence is judged by it: what it says, where it says so, and the triples that it becomes. */
export interface EvidencedRecord {
  readonly checked: CheckedRecord
  readonly source: RecordSource
  readonly context: BuildContext
  readonly whole: Whole
  readonly descriptions: readonly Description[]
}

/** Makes ready a complete record for its evidence. */
export function evidenced(
  checked: CheckedRecord,
  source: RecordSource,
  publication: Publication,
): EvidencedRecord {
  const { visit, register } = checked
  const context = buildContext(checked.id, checked.language, publication)
  return {
    checked,
    source,
    context,
    whole: survey(visit, openCast(register, context)),
    descriptions: describeVisit(visit, register, context),
  }
}
