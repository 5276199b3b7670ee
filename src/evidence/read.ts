import { hasErrors, type Judged, type Problem } from '../problem.ts'
import { toProblem } from '../record/check.ts'
import { decode } from '../record/decode.ts'
import { JsonFault, readJson } from '../record/json.ts'
import type { Limits } from '../record/limits.ts'
import { schemaFindings } from '../record/schema-findings.ts'
import { placing, recordSource, type RecordSource } from '../record/source.ts'
import { toValue } from '../record/tree.ts'
import type { Evidence } from './evidence.ts'
import { judgeEvidence } from './judge.ts'
import { evidenceSchema } from './schema.ts'

/** Evidence as it was read, and where its parts stand in the file. */
export interface ReadEvidence {
  readonly evidence: Evidence
  readonly source: RecordSource
}

/** A report of a hundred thousand characters has some thousand facts. */
const limits: Limits = { bytes: 32 * 1024 * 1024, depth: 16, values: 1_000_000 }

/**
 * Reads an evidence file; reports every problem in it with its line. Unlike a record it may hold any character, since
 * it quotes the report as it is.
 */
export function readEvidence(bytes: Uint8Array, file: string): Judged<ReadEvidence> {
  const decoded = decode(bytes)
  if ('problem' in decoded) {
    const { at, ...problem } = decoded.problem
    return { problems: [{ ...problem, source: { file, ...at } }] }
  }
  const { text } = decoded
  const place = placing(text)
  try {
    const tree = readJson(text, { start: 0, end: text.length }, limits)
    return judged(
      toValue(tree),
      recordSource({ file, text, place }, () => tree),
    )
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error
    const { code, message, hint, start } = error
    const source = { file, ...place({ start, end: start + 1 }) }
    return { problems: [{ code, severity: 'error', message, ...withHint(hint), source }] }
  }
}

const withHint = (hint: string | undefined): Pick<Problem, 'hint'> =>
  hint === undefined ? {} : { hint }

function judged(value: unknown, source: RecordSource): Judged<ReadEvidence> {
  const parsed = evidenceSchema.safeParse(value)
  const findings = parsed.success
    ? judgeEvidence(parsed.data)
    : schemaFindings(parsed.error.issues, value, evidenceSchema)
  const problems = findings.map(finding => toProblem(finding, source))
  if (!parsed.success || hasErrors(problems)) return { problems }
  return { value: { evidence: parsed.data, source }, problems }
}
