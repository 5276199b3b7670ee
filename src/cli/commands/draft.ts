import { mkdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { draftReport, type Draft } from '../../draft/draft.ts'
import { hasErrors, VisitgraphError, type Problem } from '../../problem.ts'
import { replaceFile } from '../../stores/single.ts'
import { exitCodes, usageProblem } from '../exit.ts'
import { isThere, readInput } from '../input.ts'
import { version, write } from '../output.ts'
import { reporters } from '../reporters/registry.ts'
import { countsInWords } from '../reporters/reporter.ts'
import { useColour } from '../terminal.ts'

/** What `draft` takes. */
export interface DraftCommandOptions {
  readonly published?: string
  readonly url?: string
  readonly out?: string
  readonly html?: string
  readonly force?: boolean
  readonly format: 'yaml' | 'evidence' | 'facts'
  readonly language: string
  readonly reporter: keyof typeof reporters
  readonly color?: boolean
  readonly quiet?: boolean
}

/**
 * Drafts a record from a report, and prints it or writes it with its evidence beside. A report in which no visit is
 * found gives no record.
 *
 * @throws VisitgraphError for wrong usage, and when a file cannot be read or written.
 */
export async function runDraft(file: string, options: DraftCommandOptions): Promise<number> {
  const { published, url, language, format, out } = options
  if (published !== undefined && !isDay(published))
    throw new VisitgraphError(
      usageProblem(`\`--published\` takes a day and not "${published}"`, 'for example 2031-05-14'),
    )
  const { bytes } = await readInput(file)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const drafted = draftReport(text, { file, published, url, language })
  if (hasErrors(drafted.problems)) {
    await tell(drafted.problems, text, options)
    return exitCodes.problems
  }
  if (out !== undefined) await writeDraft(drafted, out, options)
  else await write(process.stdout, shown(drafted, format))
  if (options.html !== undefined) await writeReview(text, drafted, options)
  await tell(drafted.problems, text, options)
  return exitCodes.done
}

/** Writes the page on which the draft is reviewed; what it says is in the draft, so it is written over. */
async function writeReview(
  text: string,
  drafted: Draft,
  { html = '', quiet }: DraftCommandOptions,
): Promise<void> {
  const { reviewPage } = await import('../../draft/review/page.ts')
  await mkdir(dirname(html), { recursive: true })
  await replaceFile(dirname(html), basename(html), reviewPage(text, drafted))
  if (!quiet) await write(process.stderr, `wrote ${html}\n`)
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

function shown(drafted: Draft, format: DraftCommandOptions['format']): string {
  if (format === 'yaml') return drafted.yaml
  return `${JSON.stringify(format === 'facts' ? drafted.facts : drafted.evidence, undefined, 2)}\n`
}

async function writeDraft(
  drafted: Draft,
  out: string,
  { force, quiet }: DraftCommandOptions,
): Promise<void> {
  const isFolder = /[\\/]$/.test(out) || (await isDirectory(out))
  const folder = isFolder ? out : dirname(out)
  const name = isFolder ? `${drafted.id}.visit.yaml` : basename(out)
  const path = join(folder, name)
  if (!force && (await isThere(path)))
    throw new VisitgraphError({
      code: 'FILE_EXISTS',
      severity: 'error',
      message: `${path} is there already`,
      hint: 'choose another name, or write over it with --force',
      source: { file: path },
    })
  await mkdir(folder, { recursive: true })
  const isNamed = name.replace(/(?:\.visit)?\.ya?ml$/, '') === drafted.id
  await replaceFile(folder, name, isNamed ? drafted.yaml : `id: ${drafted.id}\n${drafted.yaml}`)
  const evidence = `${drafted.id}.evidence.json`
  await replaceFile(folder, evidence, shown(drafted, 'evidence'))
  if (!quiet) await write(process.stderr, `wrote ${path} and ${join(folder, evidence)}\n`)
}

async function isDirectory(path: string): Promise<boolean> {
  return (await isThere(path)) && (await stat(path)).isDirectory()
}

async function tell(
  problems: readonly Problem[],
  text: string,
  { reporter: name, color, quiet }: DraftCommandOptions,
): Promise<void> {
  const reporter = await reporters[name]()
  const asked = color === undefined ? {} : { asked: color }
  const stream = process.stderr
  const said = reporter.report(
    { problems, records: 1 },
    {
      textOf: () => text,
      isColoured: useColour({ ...asked, isTTY: stream.isTTY, environment: process.env }),
      width: stream.columns ?? 100,
      version: version(),
    },
  )
  await write(stream, said)
  const counts = countsInWords(problems)
  if (!quiet && counts.length > 0) await write(stream, `${[counts].flat().join(', ')}\n`)
}
