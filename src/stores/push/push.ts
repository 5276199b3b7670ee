import { VisitgraphError, type Problem } from '../../problem.ts'
import type { Authenticator } from '../http/authentication.ts'
import type { HttpAnswer, HttpFailure } from '../http/exchange.ts'
import { isPrivate } from '../http/private.ts'
import { persist, type RetryPolicy, type Tried } from '../http/retry.ts'
import {
  answerProblem,
  circuitProblem,
  failureProblem,
  isFatal,
  notStored,
} from './answer-problem.ts'
import { getRequest, type StoreAddress } from './graph-request.ts'
import type { PushStep } from './plan.ts'
import type { PushedGraph } from './push-manifest.ts'

/** How a push is carried out. */
export interface PushOptions {
  readonly store: StoreAddress
  readonly proof: Authenticator
  readonly policy: RetryPolicy
  /** Whether every graph is read back and compared. */
  readonly isVerified?: boolean
  /** How many tries may fail one after the other before the store is left alone. */
  readonly patience?: number
  /** Is told of each graph that the store holds now, or holds no more. */
  readonly done: (graph: string, pushed: PushedGraph | undefined) => Promise<void>
}

/** What came of a push. */
export interface Pushed {
  readonly put: number
  readonly deleted: number
  /** How many graphs were not tried, since the store does not work. */
  readonly untried: number
  readonly problems: readonly Problem[]
}

/**
 * Carries out the steps of a plan, one after the other. After too many failures in a row, or when the store refuses
 * us whatever we send, the rest is left.
 */
export async function push(steps: readonly PushStep[], options: PushOptions): Promise<Pushed> {
  const problems: Problem[] = []
  const counts = { put: 0, delete: 0 }
  const { patience = 10 } = options
  let failures = 0
  for (const [index, step] of steps.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one graph after the other, so that a sick store is noticed
    const { problem, failures: more, isOver } = await carryOut(step, options)
    failures = problem ? failures + more : 0
    if (problem) problems.push(problem)
    else counts[step.type]++
    const untried = steps.length - index - 1
    if (isOver === true || (failures >= patience && untried > 0)) {
      if (untried > 0) problems.push(circuitProblem(untried))
      return { put: counts.put, deleted: counts.delete, untried, problems }
    }
  }
  return { put: counts.put, deleted: counts.delete, untried: 0, problems }
}

interface Outcome {
  readonly problem?: Problem
  readonly failures: number
  /** Whether nothing else can go better. */
  readonly isOver?: boolean
}

async function carryOut(step: PushStep, options: PushOptions): Promise<Outcome> {
  const { proof, policy, done } = options
  const tried = await persist(step.request, proof, policy)
  const { outcome, failures } = tried
  if (outcome.type === 'failure')
    return { problem: failureProblem(step, outcome, proof), failures, isOver: !outcome.isPassing }
  if (step.type === 'delete') {
    if (!isGood(outcome) && outcome.status !== 404) return refusal(step, tried, proof)
    await done(step.graph, undefined)
    return { failures: 0 }
  }
  const isDoubtful = outcome.isCut || isStrange(outcome) || options.isVerified === true
  // Our own earlier try, whose answer was lost, is what made the version another one.
  const isOwnDoing = outcome.status === 412 && tried.isUncertain
  if (!isGood(outcome) && !isOwnDoing) return refusal(step, tried, proof)
  if (isDoubtful || isOwnDoing) {
    const problem = await readBack(step, outcome, options)
    if (problem) return { problem, failures: failures + 1 }
  }
  const { sha256, content } = step
  await done(step.graph, { sha256, file: content.file, etag: outcome.headers.etag })
  return { failures: 0 }
}

const isGood = ({ status }: HttpAnswer): boolean => status >= 200 && status < 300

/** A page for people is what proxies and crashed servers answer; nor did we ask for a packed one. */
const isStrange = ({ headers, body }: HttpAnswer): boolean =>
  body.trim() !== '' &&
  (/html/i.test(headers['content-type'] ?? '') ||
    (headers['content-encoding'] ?? 'identity') !== 'identity')

function refusal(step: PushStep, { outcome, failures }: Tried, proof: Authenticator): Outcome {
  if (outcome.type === 'failure') throw new TypeError('a refusal is an answer')
  const problem = answerProblem(step, outcome, proof)
  return { problem, failures: Math.max(1, failures), isOver: isFatal(step, outcome.status) }
}

/** Reads a graph back; says what is wrong when the store does not hold what was sent. */
async function readBack(
  step: PushStep & { readonly type: 'put' },
  answer: HttpAnswer,
  { store, proof, policy }: PushOptions,
): Promise<Problem | undefined> {
  const request = getRequest(store, step.content)
  if (!request) return notStored(step, 'the store cannot be asked what it holds', answer)
  const { outcome } = await persist(request, proof, policy)
  if (outcome.type === 'failure') return notStored(step, reason(outcome), answer)
  if (!isGood(outcome)) return notStored(step, `reading it back gives ${outcome.status}`, answer)
  const [mediaType = ''] = (outcome.headers['content-type'] ?? '').split(';')
  const isSame = !outcome.isCut && (await step.content.matches(outcome.body, mediaType.trim()))
  return isSame ? undefined : notStored(step, 'what it gives back is not the same graph', answer)
}

const reason = ({ message }: HttpFailure): string => message

/** Refuses to send a secret over a connection that others can read. */
export function assertPrivate({ url }: StoreAddress): void {
  if (isPrivate(url)) return
  throw new VisitgraphError({
    code: 'PUSH_NOT_PRIVATE',
    severity: 'error',
    message: `the secret would go to ${url.host} over http, which others can read`,
    hint: 'use https; in a network that you trust, add --allow-http',
  })
}
