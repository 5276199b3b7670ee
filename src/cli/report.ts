import type { Writable } from 'node:stream'
import type { Problem, Severity } from '../problem.ts'
import type { Judgement } from './judge.ts'
import type { RecordOptions } from './options.ts'
import { version, write } from './output.ts'
import { reporters } from './reporters/registry.ts'
import { counted, countProblems, inWords } from './reporters/reporter.ts'
import { useColour, visible } from './terminal.ts'

/** What became of the files of a run. */
export interface Outcome {
  /** Where a report for programs goes. */
  readonly reportTo: NodeJS.WriteStream
  /** The files that were written. */
  readonly files?: readonly string[]
  /** What the summary says besides counts. */
  readonly did?: string
}

const mostNotices = 10

/** What a report is made of; a long run counts more than it keeps. */
export interface Reportable extends Pick<Judgement, 'problems' | 'records' | 'notices' | 'textOf'> {
  readonly counts?: Readonly<Record<Severity, number>>
  readonly noticeCount?: number
}

/** Reports what a run found: problems as the user asked, then notices and a summary unless they are to be quiet. */
export async function report(
  judgement: Reportable,
  options: Pick<RecordOptions, 'reporter' | 'color' | 'quiet'>,
  { reportTo, files, did }: Outcome,
): Promise<void> {
  const reporter = await reporters[options.reporter]()
  const stream = reporter.isForPrograms ? reportTo : process.stderr
  const asked = options.color === undefined ? {} : { asked: options.color }
  const text = reporter.report(
    { ...judgement, problems: inReadingOrder(judgement.problems), ...(files ? { files } : {}) },
    {
      textOf: judgement.textOf,
      isColoured: useColour({ ...asked, isTTY: stream.isTTY, environment: process.env }),
      width: stream.columns ?? 100,
      version: version(),
    },
  )
  await write(stream, text)
  if (!options.quiet) await write(process.stderr, closing(judgement, did))
}

/** Orders the problems of each file by their places; the files stay in the order in which they were judged. */
function inReadingOrder(problems: readonly Problem[]): Problem[] {
  const order = new Map<string | undefined, number>()
  for (const { source } of problems)
    if (!order.has(source?.file)) order.set(source?.file, order.size)
  const place = ({ source }: Problem): readonly [number, number, number] => [
    order.get(source?.file) ?? 0,
    source?.line ?? 0,
    source?.column ?? 0,
  ]
  return problems.toSorted((a, b) => {
    const [fileA, lineA, columnA] = place(a)
    const [fileB, lineB, columnB] = place(b)
    return fileA - fileB || lineA - lineB || columnA - columnB
  })
}

function closing(
  { problems, records, notices, counts: known, noticeCount = notices.length }: Reportable,
  did: string | undefined,
): string {
  const shown = notices.slice(0, mostNotices).map(notice => `note: ${visible(notice)}\n`)
  const more = noticeCount - shown.length
  if (more > 0) shown.push(`note: and ${more} more such notes\n`)
  const all = known ?? countProblems(problems)
  const counts = [counted(records, 'record'), ...inWords(all)].join(', ')
  return `${shown.join('')}${counts}${did === undefined ? '' : `; ${did}`}\n`
}

/** Writes texts to standard output one after the other. */
export async function print(
  texts: Iterable<string>,
  stream: Writable = process.stdout,
): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop -- a slow reader is waited for
  for (const text of texts) await write(stream, text)
}
