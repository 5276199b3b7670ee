import { hasErrors, VisitgraphError, type Judged } from '../../problem.ts'
import { prefixes } from '../../rdf/namespaces.ts'
import { openEngine } from '../../sparql/engine.ts'
import { formOf } from '../../sparql/form.ts'
import { declared, findQuestion, queryOf, type QuestionContext } from '../../sparql/question.ts'
import { questions } from '../../sparql/questions.ts'
import { formatsFor, resultFormats, type ResultFormat } from '../../sparql/result-format.ts'
import { exitCodes, usageError } from '../exit.ts'
import { reportFailure } from '../failure.ts'
import { readInput } from '../input.ts'
import { interruptible } from '../interrupt.ts'
import { judge, type Judgement } from '../judge.ts'
import { datasetText } from '../dataset-text.ts'
import type { RecordOptions } from '../options.ts'
import { print, report } from '../report.ts'
import { tableOf } from '../result-table.ts'

/** What `query` takes. */
export interface QueryOptions extends RecordOptions {
  readonly file?: string
  readonly ask?: string
  readonly with?: readonly string[]
  readonly list?: boolean
  readonly format?: string
  readonly timeLimit: string
}

/**
 * Answers a SPARQL query over the graphs of records, each a named graph, all merged in the default graph.
 *
 * @throws VisitgraphError for wrong usage, and when a file cannot be read.
 */
export async function runQuery(names: readonly string[], options: QueryOptions): Promise<number> {
  if (options.list) {
    await print(questions.map(listed))
    return exitCodes.done
  }
  const { records, query } = await whatIsAsked(names, options)
  const time = Number(options.timeLimit) * 1000
  if (!(time > 0)) throw usageError('`--time-limit` takes a number of seconds above 0')
  return interruptible(async signal => {
    const judgement = await judge(records, { ...options, signal })
    if (hasErrors(judgement.problems)) {
      await report(judgement, options, { reportTo: process.stderr, did: 'asked nothing' })
      return exitCodes.problems
    }
    return answer(judgement, query(judgement.config), { ...options, time, signal })
  })
}

const listed = ({ name, title, parameters = {} }: (typeof questions)[number]): string => {
  const takes = Object.keys(parameters).map(parameter => ` --with ${parameter}=…`)
  return `${name}${takes.join('')}\n    ${title}\n`
}

interface Asked {
  readonly records: readonly string[]
  /** Writes the query, for records that share a configuration. */
  readonly query: (context: QuestionContext) => string
}

async function whatIsAsked(names: readonly string[], options: QueryOptions): Promise<Asked> {
  const { ask, file, with: parameters = [] } = options
  if (ask !== undefined && file !== undefined)
    throw usageError('`--ask` and `--file` cannot both give the query')
  if (ask === undefined && parameters.length > 0) throw usageError('`--with` belongs to `--ask`')
  if (ask !== undefined) {
    const question = findQuestion(ask)
    const values = Object.fromEntries(parameters.map(parameterOf))
    // What is wrong with the parameters is told before the records are read.
    queryOf(question, values, { base: 'https://example.org/' })
    return { records: some(names), query: context => queryOf(question, values, context) }
  }
  const text = file === undefined ? names.at(-1) : await queryIn(file)
  const records = file === undefined ? names.slice(0, -1) : names
  return { records: some(records), query: () => declared + (text ?? '') }
}

const queryIn = async (file: string): Promise<string> =>
  new TextDecoder().decode((await readInput(file)).bytes)

function some(records: readonly string[]): readonly string[] {
  if (records.length > 0) return records
  throw usageError(
    '`query` needs records and a query',
    "for example: visitgraph query visits 'SELECT ?name { ?v a vg:Visit ; schema:name ?name }'",
  )
}

function parameterOf(text: string): [string, string] {
  const [name = '', ...value] = text.split('=')
  if (value.length > 0) return [name, value.join('=')]
  throw usageError(`\`--with ${text}\` gives no value`, 'write it as --with visit=ID')
}

interface AnswerOptions extends QueryOptions {
  readonly time: number
  readonly signal: AbortSignal
}

async function answer(
  judgement: Judgement,
  query: string,
  options: AnswerOptions,
): Promise<number> {
  const { base } = judgement.config
  const format = formatOf(query, options.format)
  const engine = await openEngine(datasetText(judgement.built), {
    base,
    limits: { time: options.time, memory: 4096, nesting: 200 },
  })
  // An interrupt does not wait for the answer.
  options.signal.addEventListener('abort', () => void engine.close(), { once: true })
  try {
    const { value, problems } = await engine.answer(query, format)
    if (value === undefined) return refuse(problems, options)
    const isTable = options.format === undefined || options.format === 'table'
    const shown = isTable && format.id === 'json'
    await print([shown ? tableOf(value, { base, prefixes }) : ended(value)])
    return exitCodes.done
  } finally {
    await engine.close()
  }
}

const ended = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`)

function refuse(problems: Judged<string>['problems'], { debug }: QueryOptions): number {
  for (const problem of problems)
    reportFailure(new VisitgraphError(ownLines(problem)), debug === true)
  return exitCodes.problems
}

const declaredLines = declared.split('\n').length - 1

/** Counts the lines of the query from its own first one, not from that of the prefixes put before it. */
const ownLines = (problem: Judged<string>['problems'][number]): typeof problem => ({
  ...problem,
  message: problem.message.replace(
    /^line (\d+),/,
    (_whole, line: string) => `line ${Number(line) - declaredLines},`,
  ),
})

function formatOf(query: string, wanted: string | undefined): ResultFormat {
  const [usual] = formatsFor(formOf(query) ?? 'SELECT')
  const id = wanted === undefined || wanted === 'table' ? undefined : wanted
  const format = id === undefined ? usual : resultFormats.find(one => one.id === id)
  if (!format) throw usageError(`there is no format ${String(wanted)}`)
  return format
}
