import { hasErrors, type Problem } from '../../problem.ts'
import { exitCodes, usageError } from '../exit.ts'
import { readInput } from '../input.ts'
import { interruptible } from '../interrupt.ts'
import { judge, type Judgement } from '../judge.ts'
import type { CheckOptions } from '../options.ts'
import { report } from '../report.ts'
import type { Round } from '../watch.ts'

/**
 * Judges records and RDF files and reports what it finds; writes nothing.
 *
 * @throws VisitgraphError with code `USAGE` when there is nothing to judge, or when a file cannot be read.
 */
export async function runCheck(names: readonly string[], options: CheckOptions): Promise<number> {
  if (names.length === 0 && !options.rdf?.length)
    throw usageError(
      '`check` needs a record, a folder or --rdf',
      'for example: visitgraph check visits',
    )
  if (!options.watch) return (await checkOnce(names, options)).code
  const { watchRecords } = await import('../watch.ts')
  return interruptible(signal =>
    watchRecords([...names, ...(options.rdf ?? [])], { ...options, signal }, () =>
      checkOnce(names, options),
    ),
  )
}

async function checkOnce(names: readonly string[], options: CheckOptions): Promise<Round> {
  const { withEvidence } = await import('../evidence/judge.ts')
  const judged = await withEvidence(await judge(names, options), options)
  const judgement = await withRdf(options.page ? await withPages(judged) : judged, options)
  await report(judgement, options, { reportTo: process.stdout })
  return {
    code: hasErrors(judgement.problems) ? exitCodes.problems : exitCodes.done,
    files: judgement.files,
  }
}

/** Judges the page of each record by what search engines ask for. */
async function withPages(judgement: Judgement): Promise<Judgement> {
  const { pageProblems } = await import('../../formats/page-check.ts')
  const { page } = await import('../../formats/page.ts')
  const { toDocument } = await import('../documents.ts')
  const { base, language } = judgement.config
  const options = { base, ...(language === undefined ? {} : { language }) }
  const found = judgement.built.flatMap(record =>
    pageProblems(toDocument(record, page, options), record.file),
  )
  return { ...judgement, problems: [...judgement.problems, ...found] }
}

async function withRdf(judgement: Judgement, options: CheckOptions): Promise<Judgement> {
  const { shacl, engine, language, rdf = [], shapes = [] } = options
  const inputs = await Promise.all(rdf.map(readInput))
  if (inputs.length === 0) return judgement
  const { checkRdf } = await import('../../check-rdf.ts')
  const foreignShapes = await Promise.all(shapes.map(readInput))
  const found: Problem[] = []
  for (const input of inputs) {
    // oxlint-disable-next-line no-await-in-loop -- one graph in memory after the other
    found.push(...(await checkRdf(input, { shacl, engine, language, foreignShapes })))
  }
  const texts = new Map(inputs.map(({ file, bytes }) => [file, new TextDecoder().decode(bytes)]))
  return {
    ...judgement,
    records: judgement.records + inputs.length,
    problems: [...judgement.problems, ...found],
    files: [...judgement.files, ...texts.keys()],
    textOf: file => texts.get(file) ?? judgement.textOf(file),
  }
}
