import { STATUS_CODES } from 'node:http'
import type { Problem } from '../../problem.ts'
import type { Authenticator } from '../http/authentication.ts'
import type { HttpAnswer, HttpFailure } from '../http/exchange.ts'
import type { PushStep } from './plan.ts'

const hints: Readonly<Record<number, string>> = {
  400: 'the store does not understand the request; `push --dry-run` shows it',
  401: 'check VISITGRAPH_STORE_USER and VISITGRAPH_STORE_PASSWORD, or the token, and --auth',
  403: 'this user may not write there; ask who runs the store for the right to update',
  404: 'check the address: it is that of the Graph Store Protocol, not of the query page',
  405: 'the store takes no such requests at this address; check it, or choose another --store',
  409: 'the store says that the graph is in use; push again later',
  412: 'somebody else changed the graph since the last push; look at it, then push with --all',
  413: 'the store takes no graph of this size; raise its limit, or load with --bulk',
  415: 'the store does not read this syntax; choose another --store',
  428: 'the graph is there already, from somebody else; look at it first',
  429: 'the store asks for more patience than there is; push again later',
}

const where = ({ graph, type }: PushStep): string =>
  type === 'put' ? `the graph ${graph} was not stored` : `the graph ${graph} was not removed`

/** Says what a store answered instead of doing what it was asked. */
export function answerProblem(step: PushStep, answer: HttpAnswer, proof: Authenticator): Problem {
  const { status } = answer
  if (status >= 300 && status < 400) return redirectProblem(step, answer)
  const excerpt = proof.redact(answer.body).replace(/\s+/g, ' ').trim().slice(0, 200)
  const words = excerpt === '' || /^<(?:!doctype|html)/i.test(excerpt) ? '' : `: ${excerpt}`
  return {
    code: status === 412 || status === 428 ? 'PUSH_CHANGED_ELSEWHERE' : 'PUSH_REFUSED',
    severity: 'error',
    message: `${where(step)}: the store answered ${status} ${STATUS_CODES[status] ?? ''}${words}`,
    hint: hints[status] ?? 'the store has a fault of its own; look into its log, then push again',
  }
}

function redirectProblem(step: PushStep, { status, headers }: HttpAnswer): Problem {
  const { origin } = URL.canParse(headers.location ?? '', step.request.url.href)
    ? new URL(headers.location ?? '', step.request.url)
    : { origin: 'nowhere' }
  return {
    code: 'PUSH_REDIRECTED',
    severity: 'error',
    message: `${where(step)}: the store answered ${status} and points to ${origin}, which is not followed`,
    hint: 'if that is where the store is, give its own address with --to',
  }
}

/** Says why there was no answer. */
export const failureProblem = (
  step: PushStep,
  failure: HttpFailure,
  { redact }: Authenticator,
): Problem => ({
  code: 'PUSH_NO_ANSWER',
  severity: 'error',
  message: `${where(step)}: ${step.request.url.host}: ${redact(failure.message)}`,
  hint: failure.isPassing
    ? 'check that the store runs, then push again: what is done is not sent twice'
    : 'check the address; a certificate of your own is named with --ca FILE',
})

/** Says that a store called a success what was none. */
export const notStored = (step: PushStep, reason: string, { status }: HttpAnswer): Problem => ({
  code: 'PUSH_NOT_STORED',
  severity: 'error',
  message: `the store answered ${status}, but ${step.graph} could not be confirmed: ${reason}`,
  hint: 'check that the address is that of the store itself; a proxy may have answered',
})

/** Says that the rest is left. */
export const circuitProblem = (untried: number): Problem => ({
  code: 'PUSH_STOPPED',
  severity: 'error',
  message: `the store does not work: ${untried} more ${untried === 1 ? 'graph was' : 'graphs were'} not tried`,
  hint: 'mend the cause and push again: what is done is not sent twice',
})

const always: ReadonlySet<number> = new Set([401, 403, 404, 405, 407, 415])

/** Says whether every other graph would be refused as well. */
export const isFatal = (step: PushStep, status: number): boolean =>
  (status >= 300 && status < 400) || (always.has(status) && step.type === 'put')
