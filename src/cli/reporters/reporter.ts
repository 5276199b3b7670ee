import type { Problem, Severity } from '../../problem.ts'

/** What a run found, as plain data. */
export interface Findings {
  readonly problems: readonly Problem[]
  /** How many there are of each severity, where a long run has found more than it keeps. */
  readonly counts?: Counts
  /** How many records were judged. */
  readonly records: number
  /** The files that were written, when the run writes files. */
  readonly files?: readonly string[]
}

/** What a reporter may use besides the findings. */
export interface ReportOptions {
  /** The text of a file that was read, for the lines of code frames. */
  readonly textOf: (file: string) => string | undefined
  readonly isColoured: boolean
  /** Cells across the terminal. */
  readonly width: number
  readonly version: string
}

/** One way to say what a run found. */
export interface Reporter {
  /** The name on the command line. */
  readonly id: string
  /** Whether the report is for programs: then it is written even when there is nothing to say. */
  readonly isForPrograms: boolean
  /** Writes the report, each line ended; an empty text when there is nothing to say. */
  readonly report: (findings: Findings, options: ReportOptions) => string
}

/** How severities are called in what people read; `info` is a note. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** How many problems there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>

/** Counts problems by severity. */
export function countProblems(problems: readonly Problem[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of problems) counts[severity]++
  return counts
}

/** Says a count with its noun: `1 record`, `2 records`. */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`

/** Lists the severities that occur with their counts: `2 errors, 1 note`. */
export const countsInWords = (problems: readonly Problem[]): string[] =>
  inWords(countProblems(problems))

/** Lists the severities of which there are some, with their counts. */
export function inWords(counts: Counts): string[] {
  const severities = ['error', 'warning', 'info'] as const
  return severities
    .filter(severity => counts[severity] > 0)
    .map(severity => counted(counts[severity], severityWords[severity]))
}
