import { setTimeout as wait } from 'node:timers/promises'
import type { Authenticator } from './authentication.ts'
import {
  exchange,
  type ExchangeOptions,
  type HttpAnswer,
  type HttpFailure,
  type HttpRequest,
} from './exchange.ts'

/** How often and how patiently a request is tried. */
export interface RetryPolicy extends ExchangeOptions {
  /** The most tries of one request. */
  readonly tries: number
  /** Milliseconds of the first pause; each further one is up to twice as long. */
  readonly pause: number
  /** Milliseconds that a server may ask the client to wait. */
  readonly longestWait: number
}

/** The usual patience. */
export const usualPolicy: RetryPolicy = { tries: 5, pause: 250, longestWait: 60_000, time: 60_000 }

/** What came of a request, after all its tries. */
export interface Tried {
  readonly outcome: HttpAnswer | HttpFailure
  /** How many of the tries failed in a way that could pass. */
  readonly failures: number
  /** Whether an earlier try may have been carried out though its answer was lost. */
  readonly isUncertain: boolean
}

const passing: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])

/**
 * Sends a request until it is answered: what may pass is tried again after growing pauses of random length, or when
 * the server says so (https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3). The time limit spans all tries; pauses
 * that the server asks for do not count.
 */
export async function persist(
  request: HttpRequest,
  proof: Authenticator,
  policy: RetryPolicy,
): Promise<Tried> {
  let left = policy.time
  let isUncertain = false
  for (let failures = 0; ;) {
    const begin = performance.now()
    // oxlint-disable-next-line no-await-in-loop -- one try after the other
    const outcome = await proven(request, proof, { ...policy, time: left })
    left -= performance.now() - begin
    if (!mayPass(outcome)) return { outcome, failures, isUncertain }
    failures++
    isUncertain ||= outcome.type === 'failure' && outcome.isUncertain
    const asked = outcome.type === 'answer' ? askedWait(outcome) : undefined
    const pause = asked ?? randomPause(policy.pause, failures)
    if (asked === undefined) left -= pause
    if (failures >= policy.tries || pause > policy.longestWait || left <= 0)
      return { outcome, failures, isUncertain }
    // oxlint-disable-next-line no-await-in-loop -- the pause between two tries
    await wait(pause, undefined, policy.signal ? { signal: policy.signal } : {})
  }
}

async function proven(
  request: HttpRequest,
  proof: Authenticator,
  options: ExchangeOptions,
): Promise<HttpAnswer | HttpFailure> {
  const first = await exchange(proof.prove(request), options)
  if (first.type === 'failure' || !proof.hear(first)) return first
  return exchange(proof.prove(request), options)
}

const mayPass = (outcome: HttpAnswer | HttpFailure): boolean =>
  outcome.type === 'failure' ? outcome.isPassing : passing.has(outcome.status)

/** Between half of the growing pause and all of it, so that clients that failed together do not come back together. */
const randomPause = (first: number, failures: number): number =>
  first * 2 ** (failures - 1) * (0.5 + Math.random() / 2)

/** Returns the milliseconds that a server asks to wait; nothing for what is neither a number nor a date, or past. */
export function askedWait({ headers }: HttpAnswer, now: number = Date.now()): number | undefined {
  const text = headers['retry-after']?.trim() ?? ''
  if (/^\d+$/.test(text)) return Number(text) * 1000
  const date = /^[A-Z][a-z]{2}, \d/.test(text) ? Date.parse(text) : Number.NaN
  return date > now ? date - now : undefined
}
