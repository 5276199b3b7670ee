import { duplicateProblem } from '../../pipeline.ts'
import type { ProblemSource } from '../../problem.ts'
import { isObject } from '../../stores/generated.ts'
import type { Identities, Whereabouts } from '../../stream/identities.ts'
import type { Batch, Outcome, Stretch } from './batch.ts'

/** Judges the id of a record by those of all before it, and adds what the evidence beside it says. */
export async function identified(
  outcome: Outcome,
  ids: Identities,
  { share, stretches }: Batch,
): Promise<Outcome> {
  const { id, file, line } = outcome
  if (id === undefined) return outcome
  const other = ids.claim(id, { file, line })
  if (!other) return withEvidence(outcome)
  const place = other.line === undefined ? other.file : `${other.file}, line ${other.line}`
  const { text, source } = await idIn(share?.whole ?? stretches, { id, file, line })
  return {
    ...outcome,
    known: undefined,
    text,
    sizes: [],
    problems: [...outcome.problems, duplicateProblem(id, place, source)],
  }
}

/** What lies beside a record whose id is taken is the evidence of another: it is not asked. */
function withEvidence(outcome: Outcome): Outcome {
  const { evidence, problems, notices } = outcome
  if (!evidence) return outcome
  return {
    ...outcome,
    problems: [...problems, ...evidence.problems],
    notices: [...notices, ...evidence.notices],
  }
}

interface Wanted extends Whereabouts {
  readonly id: string
}

interface IdPlace {
  readonly source: ProblemSource
  /** The line of the record. */
  readonly text?: string | undefined
}

/** Reads a record again to find where its id stands. */
async function idIn(stretches: readonly Stretch[], wanted: Wanted): Promise<IdPlace> {
  const { id, file, line } = wanted
  const { readLine, readRecords } = await import('../../record/read.ts')
  const pointer = '/id'
  if (line !== undefined) {
    const text = textAt(stretches, wanted) ?? ''
    const found = readLine(text, { file, line }).value?.source.locate(pointer)
    return { text, source: { file, pointer, line, ...found } }
  }
  const stretch = stretches.find(({ file: name }) => name === file)
  const { value: records = [] } = stretch ? await readRecords(stretch.bytes, { file }) : {}
  const named = records.filter(({ value }) => isObject(value) && value['id'] === id)
  const found = (named.at(-1) ?? records[0])?.source.locate(pointer)
  return { source: { file, pointer, ...found } }
}

/** The line of a record in its batch. */
function textAt(
  stretches: readonly Stretch[],
  { file, line = 0 }: Whereabouts,
): string | undefined {
  for (const { bytes, ...stretch } of stretches) {
    const lines = stretch.file === file ? new TextDecoder().decode(bytes).split('\n') : []
    const text = lines[line - stretch.line]
    if (text !== undefined) return text
  }
  return undefined
}
