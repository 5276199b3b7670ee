import { tellingOf, type Problem } from '../problem.ts'
import type { Counts } from './reporters/reporter.ts'

/** The first problems of a run, and how many there are: however long the run, it stays small. */
export interface ProblemList {
  readonly problems: readonly Problem[]
  readonly counts: Counts
  /** Adds problems; what was told before, such as what is wrong in the configuration of all records, is told once. */
  readonly add: (found: readonly Problem[]) => void
  /** Counts what is told elsewhere. */
  readonly count: (found: Counts) => void
}

const most = { error: 1000, warning: 200, info: 200 } as const

/** Makes an empty list, which keeps the first problems of each severity. */
export function problemList(): ProblemList {
  const counts = { error: 0, warning: 0, info: 0 }
  const kept = { error: 0, warning: 0, info: 0 }
  const told = new Set<string>()
  const problems: Problem[] = []
  return {
    problems,
    counts,
    add(found) {
      for (const problem of found) {
        const { severity } = problem
        const telling = tellingOf(problem)
        if (told.has(telling)) continue
        counts[severity]++
        if (kept[severity] >= most[severity]) continue
        kept[severity]++
        told.add(telling)
        problems.push(problem)
      }
    },
    count({ error, warning, info }) {
      counts.error += error
      counts.warning += warning
      counts.info += info
    },
  }
}
