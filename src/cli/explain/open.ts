import { dirname, join } from 'node:path'
import type { Config } from '../../config.ts'
import type { EvidencedRecord } from '../../evidence/evidenced.ts'
import { explainRecord, subjectsOf, type Explained } from '../../evidence/explain.ts'
import { readEvidence, type ReadEvidence } from '../../evidence/read.ts'
import type { Report } from '../../evidence/report.ts'
import { judgeStanding } from '../../evidence/standing.ts'
import { verifySpans } from '../../evidence/verify.ts'
import { nearest } from '../../nearest.ts'
import { openPipeline } from '../../pipeline.ts'
import { VisitgraphError, type Problem } from '../../problem.ts'
import { openReports, evidenceName } from '../evidence/find.ts'
import { openRecord } from '../evidence/open.ts'
import { usageProblem } from '../exit.ts'
import { isThere, readInput } from '../input.ts'
import { loadConfig, loadSurroundings, type Reading } from '../judge.ts'
import type { ExplainOptions } from '../options.ts'

/** What an explanation is written from. */
export interface Explanation {
  readonly record: EvidencedRecord
  readonly config: Config
  readonly values: readonly Explained[]
  readonly evidence?: ReadEvidence | undefined
  readonly report?: Report | undefined
}

/** An explanation, unless the record cannot be read, and what is wrong with the files. */
export interface Opened {
  readonly explanation?: Explanation
  /** What is wrong with the evidence, and words that do not stand in the report; of the record, what is an error. */
  readonly problems: readonly Problem[]
  readonly textOf: (file: string) => string | undefined
}

/**
 * Reads a record with its evidence and report, and walks the way back that is asked for.
 *
 * @throws VisitgraphError when a file cannot be read, or the record has nothing that the question names.
 */
export async function openExplanation(
  file: string,
  question: string | undefined,
  options: ExplainOptions,
): Promise<Opened> {
  const read = new Map<string, Uint8Array>()
  const reading: Reading = async name => {
    const input = await readInput(name)
    read.set(name, input.bytes)
    return input
  }
  const textOf: Opened['textOf'] = name => {
    const bytes = read.get(name)
    return bytes && new TextDecoder().decode(bytes)
  }
  const judging = { ...options, shacl: false, engine: 'compiled' } as const
  const { config, problems } = await loadConfig([file], judging, reading)
  const surroundings = await loadSurroundings([file], { ...judging, loaded: config }, reading)
  const pipeline = await openPipeline(surroundings)
  const opened = await openRecord({ file }, { config, reading, pipeline })
  const errors = [...problems, ...opened.problems].filter(({ severity }) => severity === 'error')
  const { value: record } = opened
  if (!record) return { problems: errors, textOf }
  const { problems: found, ...beside } = await readBeside(file, record.checked.id, {
    names: options.report ?? [],
    reading,
  })
  const { evidence } = beside
  const facts = evidence ? judgeStanding(evidence.evidence, record).facts : []
  const values = explainRecord(record, facts, asked(question, config))
  if (values.length === 0) throw new VisitgraphError(nothingThere(question ?? '', record, config))
  const explanation = { record, config, values, ...beside }
  return { explanation, problems: [...errors, ...found], textOf }
}

/** An address may be given by what stands behind the base. */
const asked = (question: string | undefined, { base }: Config): string | undefined =>
  question === undefined || /^(?:\/|https?:)/.test(question) ? question : `${base}${question}`

interface Beside {
  readonly names: readonly string[]
  readonly reading: Reading
}

async function readBeside(
  file: string,
  id: string,
  { names, reading }: Beside,
): Promise<Pick<Explanation, 'evidence' | 'report'> & Pick<Opened, 'problems'>> {
  const path = join(dirname(file), evidenceName(id))
  if (file === '-' || !(await isThere(path))) return { problems: [] }
  const { value: evidence, problems } = readEvidence((await reading(path)).bytes, path)
  if (!evidence) return { problems }
  const reports = await openReports(names, { reading, isSingle: true })
  const report = await reports.find(path, evidence.evidence)
  const unfit = report ? verifySpans(evidence, report) : []
  return { evidence, report, problems: [...problems, ...unfit] }
}

function nothingThere(question: string, record: EvidencedRecord, config: Config): Problem {
  const subjects = subjectsOf(record)
  const elsewhere = record.descriptions.find(
    ({ subject }) => subject.value === asked(question, config),
  )
  if (elsewhere?.origin.file !== undefined)
    return usageProblem(
      `the record itself says nothing of ${JSON.stringify(question)}`,
      `it is described in ${elsewhere.origin.file}`,
    )
  const near = question.startsWith('/')
    ? undefined
    : nearest(asked(question, config) ?? '', subjects)
  return usageProblem(
    `the record says nothing of ${JSON.stringify(question)}`,
    near === undefined
      ? 'give a JSON Pointer such as /guest/head, or the address of something the record describes'
      : `did you mean ${near}?`,
  )
}
