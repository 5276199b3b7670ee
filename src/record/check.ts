import { layered, register, type LayeredRegister, type Register } from '../model/register.ts'
import { visitSchema, type Visit } from '../model/visit.ts'
import type { Problem } from '../problem.ts'
import type { Finding } from './finding.ts'
import { formJudge } from './form.ts'
import { settle, sound } from './repair.ts'
import { judgeAddresses } from './rules/addresses.ts'
import { judgeDates } from './rules/dates.ts'
import { judgeId, judgeKeys, judgeParts } from './rules/identity.ts'
import { judgeReferences } from './rules/references.ts'
import { judgeSense } from './rules/sense.ts'
import { judgeTexts } from './rules/texts.ts'
import type { RecordSource } from './source.ts'
import type { ReadRecord } from './read.ts'
import { startWalk, type Walk } from './walk.ts'

/** A record as far as it is right. */
export interface CheckedRecord {
  readonly id: string
  readonly visit: Visit
  readonly register: LayeredRegister
  /** Language of the record's plain texts. */
  readonly language: string
  /** Whether a graph can be built of it. */
  readonly isComplete: boolean
  /** Returns the pointer in the file for a pointer in the visit. */
  readonly original: (pointer: string) => string
}

/** What a record is checked against. */
export interface CheckOptions {
  /** The register that many records share. */
  readonly shared: Register
  /** The id of a record that gives none: the name of its file. */
  readonly fileId?: string | undefined
}

/** A record with everything that is wrong with it. */
export interface Checked {
  readonly record: CheckedRecord
  readonly problems: readonly Problem[]
}

/** Checks a record: its schema, then what its fields mean and what they say together. Reports all problems. */
export function checkRecord(
  { value, source }: ReadRecord,
  { shared, fileId }: CheckOptions,
): Checked {
  const formal = judgeForm(value)
  const settled = formal.length === 0 ? sound(value) : settle(value, formal)
  const { visit, original } = settled
  const language = visit.language ?? 'en'
  const known = layered(register(visit), shared, language)
  const id = visit.id ?? fileId
  const meant: Finding[] = []
  const walk = startWalk(({ pointer, ...finding }) =>
    meant.push({ ...finding, pointer: original(pointer) }),
  )
  if (!formal.some(({ pointer }) => pointer === '/id')) judgeId(id, visit.id === undefined, walk)
  judgeMeaning(visit, known, walk)
  const findings = [...formal, ...meant]
  const rest = meant.some(({ severity }) => severity === 'error')
    ? settle(value, findings)
    : settled
  return {
    record: {
      id: id ?? 'record',
      language,
      register: rest === settled ? known : layered(register(rest.visit), shared, language),
      ...rest,
    },
    problems: findings.map(finding => toProblem(finding, source)),
  }
}

const judgeForm = formJudge(visitSchema)

function judgeMeaning(visit: Visit, known: LayeredRegister, walk: Walk): void {
  judgeDates(visit, walk)
  judgeSense(visit, walk)
  judgeReferences(visit, known, walk)
  judgeKeys(known.own, walk)
  judgeAddresses(visit, walk)
  judgeParts(visit, known, walk)
  judgeTexts(visit, walk)
}

/** Places a finding in the file of the record. */
export function toProblem(finding: Finding, source: RecordSource): Problem {
  const { code, severity, message, hint, pointer, part } = finding
  return {
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    source: { file: source.file, pointer, ...source.locate(pointer, part) },
  }
}
