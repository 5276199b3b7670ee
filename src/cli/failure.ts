import { VisitgraphError, type Problem } from '../problem.ts'
import { exitCodeOf } from './exit.ts'
import { placeOf } from './reporters/pretty.ts'
import { painter, useColour, visible } from './terminal.ts'

/** Says on standard error what ended a command, with the stack only when asked; returns the exit code. */
export function reportFailure(error: unknown, isDebugging: boolean): number {
  const problem = toProblem(error)
  const place = problem.source && !problem.message.includes(problem.source.file)
  const paint = painter(
    useColour({ isTTY: process.stderr.isTTY, environment: process.env, ...askedColour() }),
  )
  const head = `visitgraph: ${paint('error', 'error')}  ${place ? `${visible(placeOf(problem))}: ` : ''}`
  const hint = problem.hint === undefined ? '' : `  hint: ${visible(problem.hint)}\n`
  process.stderr.write(
    `${head}${visible(problem.message)}  ${paint('faint', problem.code)}\n${hint}`,
  )
  if (isDebugging) process.stderr.write(`${stackOf(error)}\n`)
  return exitCodeOf(problem)
}

// The parser itself may be what failed: the argument list is all there is to ask.
function askedColour(): { asked?: boolean } {
  if (process.argv.includes('--no-color')) return { asked: false }
  return process.argv.includes('--color') ? { asked: true } : {}
}

function toProblem(error: unknown): Problem {
  if (error instanceof VisitgraphError) return error.problem
  const text = error instanceof Error ? error.message : String(error)
  return {
    code: 'INTERNAL',
    severity: 'error',
    message: `this is a bug in visitgraph: ${text.split('\n')[0]}`,
    hint: 'run the command again with --debug and report what it prints',
  }
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncaused by: ${stackOf(error.cause)}`
  return (error.stack ?? error.message) + cause
}
