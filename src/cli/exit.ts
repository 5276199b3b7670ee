import { VisitgraphError, type Problem } from '../problem.ts'

/** The exit codes: done, the input has problems, wrong usage, the world failed. */
export const exitCodes = { done: 0, problems: 1, usage: 2, failed: 3 } as const

/** The exit code of a run that a signal ended: 128 and the signal's number. */
export const signalCodes: Readonly<Record<'SIGINT' | 'SIGTERM', number>> = {
  SIGINT: 130,
  SIGTERM: 143,
}

/** Makes a problem of wrong usage. */
export const usageProblem = (message: string, hint?: string): Problem => ({
  code: 'USAGE',
  severity: 'error',
  message,
  ...(hint === undefined ? {} : { hint }),
})

/** Makes the error of wrong usage. */
export const usageError = (message: string, hint?: string): VisitgraphError =>
  new VisitgraphError(usageProblem(message, hint))

/** Returns the exit code for a problem that ended a command. */
export const exitCodeOf = ({ code }: Problem): number =>
  code === 'USAGE' || code === 'INPUT_EMPTY' ? exitCodes.usage : exitCodes.failed
