import { mkdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { hasErrors, VisitgraphError } from '../../problem.ts'
import { nearest } from '../../nearest.ts'
import { codeGroups, explain } from '../codes.ts'
import { exitCodes, usageProblem } from '../exit.ts'
import { isThere } from '../input.ts'
import type { ExplainOptions } from '../options.ts'
import { write } from '../output.ts'
import { report } from '../report.ts'
import { painter, useColour } from '../terminal.ts'
import { replaceFile } from '../../stores/single.ts'

/**
 * Prints what a code means and how to mend what it stands for; or, of a record, the way back from its triples to its
 * fields and to the words of the report.
 *
 * @throws VisitgraphError with code `USAGE` for a code that is not known, or a place that the record does not have.
 */
export async function runExplain(
  what: string,
  place: string | undefined,
  options: ExplainOptions,
): Promise<number> {
  const name = what.trim().toUpperCase()
  const entry = explain(name)
  if (!entry && (/[./\\]|^-$/.test(what) || (await isThere(what))))
    return explainRecord(what, place, options)
  if (!entry) throw new VisitgraphError(unknownCode(what, name))
  await write(process.stdout, `${name}\n\n${entry.meaning}\n\nTo mend it: ${entry.mend}\n`)
  return exitCodes.done
}

async function explainRecord(
  file: string,
  place: string | undefined,
  options: ExplainOptions,
): Promise<number> {
  const { openExplanation } = await import('../explain/open.ts')
  const { explanation, ...found } = await openExplanation(file, place, options)
  const reportable = { ...found, records: 1, notices: [] }
  if (hasErrors(found.problems) || !explanation) {
    await report(reportable, options, { reportTo: process.stdout })
    if (!explanation) return exitCodes.problems
  }
  if (options.html === undefined) {
    const { explanationText } = await import('../explain/text.ts')
    const { stdout } = process
    const asked = options.color === undefined ? {} : { asked: options.color }
    const isColoured = useColour({ ...asked, isTTY: stdout.isTTY, environment: process.env })
    const shown = { paint: painter(isColoured), width: stdout.columns ?? 100 }
    await write(stdout, explanationText(explanation, shown))
  } else {
    const { explanationPage } = await import('../explain/page.ts')
    await writePage(options.html, explanationPage(explanation), options)
  }
  return hasErrors(found.problems) ? exitCodes.problems : exitCodes.done
}

async function writePage(html: string, page: string, { quiet }: ExplainOptions): Promise<void> {
  await mkdir(dirname(html), { recursive: true })
  await replaceFile(dirname(html), basename(html), page)
  if (quiet !== true) await write(process.stderr, `wrote ${html}\n`)
}

function unknownCode(code: string, name: string): ReturnType<typeof usageProblem> {
  const known = codeGroups.flatMap(group => Array.from(group.codes.keys()))
  const near = nearest(name, known)
  return usageProblem(
    `there is no code ${JSON.stringify(code)}`,
    near
      ? `did you mean ${near}?`
      : 'the codes stand at the end of each problem and in docs/problems.md',
  )
}
