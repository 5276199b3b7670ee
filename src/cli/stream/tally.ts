import { hasErrors, type Problem, type Severity } from '../../problem.ts'
import type { RecordCounts } from '../../stores/parts/manifest.ts'
import type { Outcome } from './batch.ts'

/** What a run says of its records: all counts, and the first problems and notices. */
export interface Tally {
  readonly records: number
  readonly counts: Readonly<Record<Severity, number>>
  readonly problems: readonly Problem[]
  readonly notices: readonly string[]
  readonly noticeCount: number
  /** How many records were left out. */
  readonly rejected: number
  readonly textOf: (file: string) => string | undefined
  /** Those of the named reports that evidence was verified with; nothing where no record had evidence. */
  readonly reports: () => ReadonlySet<string> | undefined
}

/** A tally that is being taken. */
export interface OpenTally extends Tally {
  readonly add: (outcome: Outcome) => void
  readonly note: (problems: readonly Problem[]) => void
  /** Takes in what was counted of records that an earlier run has built. */
  readonly count: (counts: RecordCounts) => void
}

const mostProblems = { error: 1000, warning: 200, info: 200 } as const
const mostNotices = 10
const mostTexts = 40

/** Opens a tally; however long the run, it stays small. */
// oxlint-disable-next-line max-lines-per-function -- a few counters, and what is asked of them
export function openTally(): OpenTally {
  const counts = { error: 0, warning: 0, info: 0 }
  const kept = { error: 0, warning: 0, info: 0 }
  const told = new Set<string>()
  const problems: Problem[] = []
  const notices: string[] = []
  const lines = new Map<string, Map<number, string>>()
  let reports: Set<string> | undefined
  const totals = { records: 0, notices: 0, rejected: 0, texts: 0 }
  const note = (found: readonly Problem[]): void => {
    for (const problem of found) {
      const { severity } = problem
      counts[severity]++
      if (kept[severity] >= mostProblems[severity]) continue
      const telling = tellingOf(problem)
      if (told.has(telling)) continue
      kept[severity]++
      told.add(telling)
      problems.push(problem)
    }
  }
  const keep = ({ file, line, text }: Outcome): void => {
    if (line === undefined || text === undefined || totals.texts >= mostTexts) return
    totals.texts++
    lines.set(file, (lines.get(file) ?? new Map<number, string>()).set(line, text))
  }
  return {
    counts,
    problems,
    notices,
    get records() {
      return totals.records
    },
    get noticeCount() {
      return totals.notices
    },
    get rejected() {
      return totals.rejected
    },
    add(outcome) {
      totals.records++
      if (hasErrors(outcome.problems)) totals.rejected++
      totals.notices += outcome.notices.length
      if (notices.length < mostNotices) notices.push(...outcome.notices)
      if (outcome.evidence) reports ??= new Set()
      if (outcome.evidence?.report !== undefined) reports?.add(outcome.evidence.report)
      note(outcome.problems)
      keep(outcome)
    },
    note,
    count(found) {
      totals.records += found.records
      totals.rejected += found.rejected
      totals.notices += found.notices
      counts.error += found.errors
      counts.warning += found.warnings
      counts.info += found.infos
    },
    reports: () => reports,
    textOf: file => textWith(lines.get(file)),
  }
}

/** What a reader sees of a problem: each record tells what is wrong in the configuration anew. */
const tellingOf = ({ code, message, source }: Problem): string =>
  [code, source?.file, source?.line, source?.column, message].join('\n')

/** A text in which the lines that were kept stand where they stood, and the others are empty. */
function textWith(lines: ReadonlyMap<number, string> | undefined): string | undefined {
  if (!lines) return undefined
  let text = ''
  let at = 1
  for (const [line, content] of [...lines].toSorted(([a], [b]) => a - b)) {
    text += '\n'.repeat(line - at) + content
    at = line
  }
  return text
}
