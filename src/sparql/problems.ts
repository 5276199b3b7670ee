import type { Problem } from '../problem.ts'
import type { QueryLimits } from './engine.ts'
import { formatsFor, type ResultFormat } from './result-format.ts'
import { formOf, isUpdate, nestingOf } from './form.ts'

const error = (code: string, message: string, hint: string): Problem => ({
  code,
  severity: 'error',
  message,
  hint,
})

/** Judges a query before the engine sees it. */
export function queryProblem(
  query: string,
  format: ResultFormat,
  limits: QueryLimits,
): Problem | undefined {
  if (query.length > limits.length)
    return {
      code: 'QUERY_TOO_LONG',
      severity: 'error',
      message: `the query has ${query.length} characters, and ${limits.length} is the limit`,
      hint: 'ask in several shorter queries',
    }
  if (isUpdate(query))
    return {
      code: 'QUERY_UPDATE',
      severity: 'error',
      message: 'this is an update, and the graphs are not changed by queries',
      hint: 'change the records; here, ask with SELECT, ASK, CONSTRUCT or DESCRIBE',
    }
  const nesting = nestingOf(query)
  if (nesting > limits.nesting)
    return {
      code: 'QUERY_TOO_NESTED',
      severity: 'error',
      message: `the query nests ${nesting} levels deep, and ${limits.nesting} is the limit`,
      hint: 'write it with fewer brackets',
    }
  return formatProblem(query, format)
}

function formatProblem(query: string, format: ResultFormat): Problem | undefined {
  const form = formOf(query)
  // What has no form goes to the engine, whose parser names the place.
  if (!form || format.forms.includes(form)) return undefined
  return {
    code: 'QUERY_FORMAT',
    severity: 'error',
    message: `the answer of ${form} does not fit into the format ${format.id}`,
    hint: `choose one of ${formatsFor(form)
      .map(({ id }) => id)
      .join(', ')}`,
  }
}

const place = /^error at (\d+):(\d+): /

/** Words what the engine says of a query that it refuses. */
export function refused(message: string): Problem {
  const [whole, line, column] = place.exec(message) ?? []
  if (whole !== undefined) {
    const rest = message.slice(whole.length)
    const what = rest.includes('Prefix not found')
      ? 'the prefix there is not declared'
      : rest.replace(/\s+/g, ' ').slice(0, 120)
    return error(
      'QUERY_SYNTAX',
      `line ${line}, column ${column} of the query: ${what}`,
      'correct the query at that place',
    )
  }
  const isService = /service .* not supported/i.test(message)
  return {
    code: 'QUERY_FAILED',
    severity: 'error',
    message: isService
      ? 'the query asks another server with SERVICE, and nothing here reaches the network'
      : `the query has no answer: ${message.slice(0, 200)}`,
    hint: 'ask of the graphs at hand only',
  }
}

/** Says that a query took too long. */
export const timeLimit = (milliseconds: number): Problem =>
  error(
    'QUERY_TIME_LIMIT',
    `the query had no answer within ${milliseconds / 1000} s`,
    'narrow the query, or add LIMIT',
  )

/** Says that a query ended its worker. */
export const stopped = (): Problem =>
  error(
    'QUERY_STOPPED',
    'the query needed more memory or depth than the engine has',
    'narrow the query, or add LIMIT',
  )

/** Says that an answer is too long. */
export const tooMany = (count: number, limit: number): Problem =>
  error(
    'QUERY_TOO_MANY_ROWS',
    `the answer has ${count} rows, and ${limit} is the limit`,
    'add LIMIT and OFFSET',
  )

/** Says that too many queries wait already. */
export const busy = (): Problem =>
  error('QUERY_BUSY', 'too many queries are waiting', 'send it again in a moment')
