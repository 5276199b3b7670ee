import { mkdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { draftReport, type Draft } from '../../draft/draft.ts'
import type { ModelSettings } from '../../opinion/ask.ts'
import type { Report } from '../../opinion/opinion.ts'
import { hasErrors, type Judged, type Problem } from '../../problem.ts'
import { replaceFile } from '../../stores/single.ts'
import type { MergedFile } from '../draft/merge-draft.ts'
import { type ModelOptions, modelSettings } from '../draft/model.ts'
import { type Target, targetOf } from '../draft/target.ts'
import { evidenceText, writeDraft } from '../draft/write-draft.ts'
import { exitCodes, usageError } from '../exit.ts'
import { readInput } from '../input.ts'
import { version, write } from '../output.ts'
import { tellFindings } from '../report.ts'
import type { ReporterId } from '../reporters/registry.ts'
import { countsInWords } from '../reporters/reporter.ts'

/** What `draft` takes. */
export interface DraftCommandOptions extends ModelOptions {
  readonly published?: string
  readonly url?: string
  readonly out?: string
  readonly html?: string
  readonly force?: boolean
  readonly merge?: boolean
  readonly format: 'yaml' | 'evidence' | 'facts'
  readonly language: string
  readonly reporter: ReporterId
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
  checkUsage(options)
  const model = modelSettings(options, process.env)
  const { bytes } = await readInput(file)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const program = { name: 'visitgraph', version: version() }
  const first = draftReport(text, { file, published, url, language, program })
  if (hasErrors(first.problems)) {
    await tell(first.problems, () => text, options)
    return exitCodes.problems
  }
  const drafted = model ? await heard(first, { text, file, published }, model) : first
  const target = out === undefined ? undefined : await targetOf(out, drafted.id)
  if (!target) await write(process.stdout, shown(drafted, format))
  const saved = target ? await save(drafted, target, options) : drafted
  if (options.html !== undefined) await writeReview(text, drafted, options)
  const record = 'value' in saved ? saved.value?.text : undefined
  await tell(saved.problems, name => (name === target?.path ? record : text), options)
  return hasErrors(saved.problems) ? exitCodes.problems : exitCodes.done
}

/** Asks a model, whose modules are loaded only then. */
async function heard(drafted: Draft, report: Report, model: ModelSettings): Promise<Draft> {
  const { withOpinion } = await import('../../opinion/opinion.ts')
  return withOpinion(drafted, report, model)
}

function checkUsage({ published, merge, force, out }: DraftCommandOptions): void {
  if (published !== undefined && !isDay(published))
    throw usageError(`\`--published\` takes a day and not "${published}"`, 'for example 2031-05-14')
  if (merge && out === undefined)
    throw usageError('`--merge` needs the record to merge into', 'name it with --out')
  if (merge && force)
    throw usageError(
      '`--merge` and `--force` exclude each other',
      'merge keeps the record that is there, force writes over it; give one of them',
    )
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
  if (format === 'evidence') return evidenceText(drafted.evidence)
  return `${JSON.stringify(drafted.facts, undefined, 2)}\n`
}

/** Writes the draft, or merges it into the record that is there. Says what became of it, and returns the problems. */
async function save(
  drafted: Draft,
  target: Target,
  { merge = false, force = false, quiet }: DraftCommandOptions,
): Promise<Judged<MergedFile>> {
  const say = async (text: string): Promise<void> => {
    if (!quiet) await write(process.stderr, text)
  }
  if (!merge || !target.isThere) {
    const paths = await writeDraft(drafted, target, { force })
    await say(`wrote ${paths.join(' and ')}\n`)
    return { problems: drafted.problems }
  }
  const { mergeInto } = await import('../draft/merge-draft.ts')
  const { value, problems } = await mergeInto(drafted, target)
  if (!value) return { problems }
  await say(mergedInWords(target.path, value))
  // What the report does not say may stand in the record by now: that is for `check` to judge.
  const still = drafted.problems.filter(({ code }) => code !== 'DRAFT_TODO')
  return { value, problems: [...still, ...problems] }
}

const countWords = {
  added: 'added',
  differs: 'said otherwise',
  gone: 'no longer said',
  kept: 'kept as edited',
  'left out': 'left out as before',
} as const

function mergedInWords(path: string, { counts, written }: MergedFile): string {
  const parts = (['added', 'differs', 'gone', 'kept', 'left out'] as const)
    .filter(type => counts[type] > 0)
    .map(type => `${counts[type]} ${countWords[type]}`)
  const result = `merged into ${path}: ${parts.join(', ') || 'nothing new'}\n`
  return written.length === 0 ? result : `${result}wrote ${written.join(' and ')}\n`
}

async function tell(
  problems: readonly Problem[],
  textOf: (file: string) => string | undefined,
  options: DraftCommandOptions,
): Promise<void> {
  const stream = process.stderr
  await tellFindings({ problems, records: 1 }, options, { reportTo: stream, textOf })
  const counts = countsInWords(problems)
  if (!options.quiet && counts.length > 0) await write(stream, `${counts.join(', ')}\n`)
}
