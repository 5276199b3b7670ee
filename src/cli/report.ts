import type { Writable } from 'node:stream'
import type { Problem } from '../problem.ts'
import type { Judgement } from './judge.ts'
import type { RecordOptions } from './options.ts'
import { version, write } from './output.ts'
import { reporters } from './reporters/registry.ts'
import {
  counted,
  countProblems,
  inWords,
  type Findings,
  type ReportOptions,
} from './reporters/reporter.ts'
import { useColour, visible } from './terminal.ts'

/** Where a report goes, and where the texts come from that it shows. */
export interface Telling extends Pick<ReportOptions, 'textOf'> {
  /** Where a report for programs goes. */
  readonly reportTo: NodeJS.WriteStream
}

/** Writes what was found as the user asked for it: for programs where they are to get it, else to standard error. */
export async function tellFindings(
  findings: Findings,
  { reporter: name, color }: Pick<RecordOptions, 'reporter' | 'color'>,
  { reportTo, textOf }: Telling,
): Promise<void> {
  const reporter = await reporters[name]()
  const stream = reporter.isForPrograms ? reportTo : process.stderr
  const asked = color === undefined ? {} : { asked: color }
  const text = reporter.report(findings, {
    textOf,
    isColoured: useColour({ ...asked, isTTY: stream.isTTY, environment: process.env }),
    width: stream.columns ?? 100,
    version: version(),
  })
  await write(stream, text)
}

/** What became of the files of a run. */
export interface Outcome extends Pick<Telling, 'reportTo'> {
  /** The files that were written. */
  readonly files?: readonly string[]
  /** What the summary says besides counts. */
  readonly did?: string
}

const mostNotices = 10

/** What a report is made of; a long run counts more than it keeps. */
export interface Reportable
  extends Pick<Judgement, 'problems' | 'records' | 'notices' | 'textOf'>, Pick<Findings, 'counts'> {
  readonly noticeCount?: number
}

/** Reports what a run found: problems as the user asked, then notices and a summary unless they are to be quiet. */
export async function report(
  judgement: Reportable,
  options: Pick<RecordOptions, 'reporter' | 'color' | 'quiet'>,
  { reportTo, files, did }: Outcome,
): Promise<void> {
  const { records, textOf, counts = countProblems(judgement.problems) } = judgement
  const problems = inReadingOrder(judgement.problems)
  const findings = { problems, counts, records, ...(files ? { files } : {}) }
  await tellFindings(findings, options, { reportTo, textOf })
  if (!options.quiet) await write(process.stderr, closing({ ...judgement, counts }, did))
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
  { records, notices, counts, noticeCount = notices.length }: Counted,
  did: string | undefined,
): string {
  const shown = notices.slice(0, mostNotices).map(notice => `note: ${visible(notice)}\n`)
  const more = noticeCount - shown.length
  if (more > 0) shown.push(`note: and ${more} more such notes\n`)
  const found = [counted(records, 'record'), ...inWords(counts)].join(', ')
  return `${shown.join('')}${found}${did === undefined ? '' : `; ${did}`}\n`
}

type Counted = Reportable & Required<Pick<Reportable, 'counts'>>

/** Writes texts to standard output one after the other. */
export async function print(
  texts: Iterable<string>,
  stream: Writable = process.stdout,
): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop -- a slow reader is waited for
  for (const text of texts) await write(stream, text)
}
