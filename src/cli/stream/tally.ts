import { hasErrors, type Problem } from '../../problem.ts'
import type { RecordCounts } from '../../stores/parts/manifest.ts'
import { problemList, type ProblemList } from '../problem-list.ts'
import type { Outcome } from './batch.ts'

/** What a run says of its records: all counts, and the first problems and notices. */
export interface Tally extends Pick<ProblemList, 'problems' | 'counts'> {
  readonly records: number
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

const mostNotices = 10
const mostTexts = 40

/** Opens a tally; however long the run, it stays small. */
// oxlint-disable-next-line max-lines-per-function -- a few counters, and what is asked of them
export function openTally(): OpenTally {
  const { problems, counts, add: note, count } = problemList()
  const notices: string[] = []
  const lines = new Map<string, Map<number, string>>()
  let reports: Set<string> | undefined
  const totals = { records: 0, notices: 0, rejected: 0, texts: 0 }
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
      count({ error: found.errors, warning: found.warnings, info: found.infos })
    },
    reports: () => reports,
    textOf: file => textWith(lines.get(file)),
  }
}

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
