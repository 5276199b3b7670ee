import { request as requestHttp, type ClientRequest, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'

/** A request as it goes over the wire. */
export interface HttpRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** Bytes of the answer's body that are read; 64 kB where nothing else is said. */
  readonly bodyLimit?: number
}

/** What a server answered. */
export interface HttpAnswer {
  readonly type: 'answer'
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: string
  /** Whether the body is longer than what was read of it. */
  readonly isCut: boolean
}

/** Why there is no answer. */
export interface HttpFailure {
  readonly type: 'failure'
  readonly message: string
  /** Whether it could go well another time. */
  readonly isPassing: boolean
  /** Whether the server may have done what it was asked, for all that. */
  readonly isUncertain: boolean
}

/** How requests are made. */
export interface ExchangeOptions {
  /** Milliseconds until a request is given up, whatever arrives meanwhile. */
  readonly time: number
  /** Certificates that are trusted besides those of the system, PEM. */
  readonly authorities?: string | undefined
  readonly signal?: AbortSignal | undefined
}

const usualLimit = 65_536

/**
 * Sends one request and reads the answer up to a limit. Redirects are answers like others, and bodies are not
 * unpacked. The body goes out with its length, so that a server never takes a part of it for the whole.
 */
export function exchange(
  { method, url, headers, body, bodyLimit = usualLimit }: HttpRequest,
  { time, authorities, signal }: ExchangeOptions,
): Promise<HttpAnswer | HttpFailure> {
  return new Promise(resolve => {
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) }
    const options = {
      method,
      headers: { 'Accept-Encoding': 'identity', ...headers, ...length },
      agent: false as const,
      ...(authorities === undefined ? {} : { ca: authorities }),
    }
    const request =
      url.protocol === 'https:' ? requestHttps(url, options) : requestHttp(url, options)
    const timer = setTimeout(() => end(failed(`no answer within ${time / 1000} s`, true)), time)
    const stop = (): void => end(failed('it was interrupted', false))
    signal?.addEventListener('abort', stop, { once: true })
    const end = (outcome: HttpAnswer | HttpFailure): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      resolve(outcome)
      request.destroy()
    }
    request.on('error', error => end(toFailure(error, request)))
    request.on('response', response => read(response, bodyLimit, end))
    request.end(body)
  })
}

function read(
  response: IncomingMessage,
  limit: number,
  end: (outcome: HttpAnswer | HttpFailure) => void,
): void {
  const chunks: Buffer[] = []
  let length = 0
  const answer = (isCut: boolean): void =>
    end({
      type: 'answer',
      status: response.statusCode ?? 0,
      headers: response.headers,
      body: Buffer.concat(chunks).subarray(0, limit).toString('utf8'),
      isCut,
    })
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    length += chunk.length
    if (length > limit) answer(true)
  })
  response.on('end', () =>
    response.complete ? answer(false) : end(failed('the answer broke off', true)),
  )
  response.on('error', () => end(failed('the answer broke off', true)))
}

const failed = (message: string, isPassing: boolean): HttpFailure => ({
  type: 'failure',
  message,
  isPassing,
  isUncertain: true,
})

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there (ECONNREFUSED)',
  ECONNRESET: 'the connection was reset (ECONNRESET)',
  EPIPE: 'the connection was closed (EPIPE)',
  ENOTFOUND: 'there is no such host (ENOTFOUND)',
  EAI_AGAIN: 'the name of the host could not be looked up (EAI_AGAIN)',
  EHOSTUNREACH: 'the host cannot be reached (EHOSTUNREACH)',
  ETIMEDOUT: 'the host does not answer (ETIMEDOUT)',
}

/** Faults that another try does not mend. */
const lasting = /^(?:ENOTFOUND$|ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_SSL|EPROTO)/

function toFailure(error: Error, request: ClientRequest): HttpFailure {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (lasting.test(code) && code !== 'ENOTFOUND')
    return {
      type: 'failure',
      message: `its certificate is not trusted (${code})`,
      isPassing: false,
      isUncertain: false,
    }
  const message = code.startsWith('HPE_') ? `what it answered is no HTTP (${code})` : reasons[code]
  return {
    type: 'failure',
    message: message ?? `the connection failed${code === '' ? '' : ` (${code})`}`,
    isPassing: !lasting.test(code),
    isUncertain: request.socket !== null && code !== 'ECONNREFUSED',
  }
}
