import { authenticator } from '../stores/http/authentication.ts'
import { persist, type RetryPolicy, usualPolicy } from '../stores/http/retry.ts'
import { type Answer, answerJsonSchema, readAnswer } from './answer.ts'
import { type Message, question, repair } from './messages.ts'

/** Which model is asked, and how patiently. */
export interface ModelSettings {
  /** The endpoint: the address before `/chat/completions`, or the whole. */
  readonly url: URL
  /** The name of the model, where the server has several. */
  readonly name?: string | undefined
  /** The secret that the server asks for. */
  readonly key?: string | undefined
  /** Milliseconds for all that is asked. */
  readonly time: number
  readonly signal?: AbortSignal | undefined
}

/** What came of asking. */
export type Asked =
  { readonly answer: Answer } | { readonly answer?: undefined; readonly reason: string }

/** An answer is some kilobytes; a server that sends more is not heard out. */
const longestAnswer = 512 * 1024

/** Tries of one request. */
const tries = 3

/**
 * Asks a model of an OpenAI-compatible server about a report. An answer that does not fit the schema is asked for once
 * more. Whatever goes wrong is a reason and not an error: the draft does not depend on it.
 */
export async function ask(
  report: string,
  settings: ModelSettings,
  published?: string,
): Promise<Asked> {
  const begin = performance.now()
  const left = (): number => settings.time - (performance.now() - begin)
  const messages = question(report, published)
  const first = await complete(messages, settings, left())
  if (first.content === undefined) return first
  const read = readAnswer(first.content)
  if (read.answer) return read
  const again = [...messages, ...repair(first.content, read.fault)]
  const second = await complete(again, settings, left())
  if (second.content === undefined) return second
  const reread = readAnswer(second.content)
  return reread.answer
    ? reread
    : { reason: `what it answered does not fit the schema, twice: ${reread.fault}` }
}

type Completion =
  { readonly content: string } | { readonly content?: undefined; readonly reason: string }

async function complete(
  messages: readonly Message[],
  { url, name, key, signal }: ModelSettings,
  time: number,
): Promise<Completion> {
  if (time <= 0) return { reason: 'it took too long' }
  const body = JSON.stringify({
    ...(name === undefined ? {} : { model: name }),
    messages,
    temperature: 0,
    stream: false,
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'visit', strict: true, schema: answerJsonSchema },
    },
  })
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json' }
  const request = {
    method: 'POST',
    url: endpoint(url),
    headers,
    body,
    bodyLimit: longestAnswer,
  } as const
  const proof = authenticator(
    key === undefined ? { scheme: 'none' } : { scheme: 'bearer', token: key },
  )
  const policy: RetryPolicy = { ...usualPolicy, tries, time, longestWait: time / tries, signal }
  const { outcome } = await persist(request, proof, policy)
  if (outcome.type === 'failure') return { reason: outcome.message }
  // The body of a refusal is not shown: it may say the secret, or anything else.
  if (outcome.status !== 200) return { reason: `it answered with status ${outcome.status}` }
  if (outcome.isCut) return { reason: `its answer is longer than ${longestAnswer / 1024} kB` }
  return contentOf(outcome.body)
}

function endpoint(url: URL): URL {
  const full = new URL(url)
  if (!/\/chat\/completions\/?$/.test(full.pathname))
    full.pathname = `${full.pathname.replace(/\/$/, '')}/chat/completions`
  return full
}

/** The text of a completion, https://platform.openai.com/docs/api-reference/chat/object. */
function contentOf(body: string): Completion {
  const content = at(body, 'choices', 0, 'message', 'content')
  return typeof content === 'string'
    ? { content }
    : { reason: 'what it answered is no chat completion' }
}

function at(body: string, ...path: readonly (string | number)[]): unknown {
  try {
    let value: unknown = JSON.parse(body)
    for (const key of path)
      value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
    return value
  } catch {
    return undefined
  }
}
