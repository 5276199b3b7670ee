import type { IncomingMessage } from 'node:http'
import type { Problem } from '../problem.ts'
import type { QueryEngine } from '../sparql/engine.ts'
import { formOf } from '../sparql/form.ts'
import { formatsFor, resultFormats, type ResultFormat } from '../sparql/result-format.ts'
import { editorPolicy } from './editor.ts'
import { negotiate } from './negotiate.ts'
import { questionPage, queryPage, resultPage } from './query-page.ts'
import { fault, type Reply } from './reply.ts'
import { readBody } from './request-body.ts'
import { serviceDescription } from './service-description.ts'

/** What answers queries. */
export interface SparqlEndpoint {
  readonly engine: QueryEngine
  /** What begins every address of the data. */
  readonly base: string
  readonly language?: string | undefined
}

/** Bytes of a request: a text at the limit of the engine, with every character escaped. */
const bodyLimit = 320_000

const htmlForm = { mediaType: 'text/html' } as const

/** Answers by the SPARQL 1.1 Protocol, https://www.w3.org/TR/sparql11-protocol/; queries only. */
export async function replyToSparql(
  request: IncomingMessage,
  query: URLSearchParams,
  endpoint: SparqlEndpoint,
): Promise<Reply> {
  const { accept } = request.headers
  const asked = request.method === 'POST' ? await posted(request, query) : query
  if ('status' in asked) return asked
  if (asked.has('update'))
    return fault(400, 'updates are not taken here; the records are what is edited')
  if (asked.has('default-graph-uri') || asked.has('named-graph-uri'))
    return fault(400, 'name graphs in the query, with FROM and FROM NAMED')
  const [text, ...more] = asked.getAll('query')
  if (more.length > 0) return fault(400, 'one query at a time')
  if (text === undefined) return withoutQuery(asked, accept, endpoint)
  const format = chosenFormat(text, asked.get('format'), accept)
  if (!format)
    return fault(
      406,
      `the answer is there as ${available(text)
        .map(one => one.mediaType)
        .join(', ')}`,
      varied,
    )
  return answered(text, format, endpoint)
}

const varied = { Vary: 'Accept' }

async function posted(
  request: IncomingMessage,
  query: URLSearchParams,
): Promise<URLSearchParams | Reply> {
  const [mediaType = ''] = (request.headers['content-type'] ?? '').toLowerCase().split(';')
  const isForm = mediaType.trim() === 'application/x-www-form-urlencoded'
  const body = await readBody(request, bodyLimit)
  if ('isTooLong' in body)
    return fault(413, `a request has at most ${bodyLimit} bytes`, { Connection: 'close' })
  if (isForm) return new URLSearchParams(body.text)
  if (mediaType.trim() === 'application/sparql-update')
    return fault(400, 'updates are not taken here; the records are what is edited')
  if (mediaType.trim() !== 'application/sparql-query')
    return fault(415, 'post a form, or a query as application/sparql-query')
  const asked = new URLSearchParams(query)
  asked.set('query', body.text)
  return asked
}

function withoutQuery(
  asked: URLSearchParams,
  accept: string | undefined,
  { base, language }: SparqlEndpoint,
): Reply {
  const page = { mediaType: 'text/html', write: () => queryPageFor(asked, { base, language }) }
  const forms = [page, { mediaType: 'text/turtle', write: serviceDescription }]
  const form = negotiate(accept, forms)
  if (!form) return fault(406, 'the service is described in Turtle', varied)
  return {
    status: 200,
    contentType: `${form.mediaType}; charset=utf-8`,
    body: form.write(),
    headers: { ...varied, ...(form === page ? { 'Content-Security-Policy': editorPolicy } : {}) },
    isKept: true,
  }
}

const queryPageFor = (
  asked: URLSearchParams,
  context: { readonly base: string; readonly language?: string | undefined },
): string => {
  const name = asked.get('question')
  return name === null ? queryPage('', context) : questionPage(name, context)
}

const available = (query: string): readonly ResultFormat[] => {
  const form = formOf(query)
  return form ? formatsFor(form) : resultFormats
}

/** Chooses by the parameter of the address, else by the Accept header. */
function chosenFormat(
  query: string,
  named: string | null,
  accept: string | undefined,
): ResultFormat | typeof htmlForm | undefined {
  const formats = available(query)
  if (named === 'html') return htmlForm
  if (named !== null)
    return formats.find(({ id, mediaType }) => id === named || mediaType === named)
  return negotiate(accept, [...formats, htmlForm])
}

async function answered(
  query: string,
  format: ResultFormat | typeof htmlForm,
  { engine, base }: SparqlEndpoint,
): Promise<Reply> {
  const isPage = !('id' in format)
  const [usual] = available(query)
  const written = isPage ? usual : format
  if (!written) return fault(406, 'there is no such format', varied)
  const { value, problems } = await engine.answer(query, written)
  const [problem] = problems
  const status = problem ? statusOf(problem) : 200
  if (isPage) {
    const body = resultPage(query, { base, text: value ?? '', format: written, problem })
    return { status, contentType: 'text/html; charset=utf-8', body, headers: varied }
  }
  if (problem) return refusal(problem, status)
  const contentType = written.mediaType.startsWith('text/')
    ? `${written.mediaType}; charset=utf-8`
    : written.mediaType
  return { status, contentType, body: value ?? '', headers: varied, isKept: true }
}

const statuses: Readonly<Record<string, number>> = {
  QUERY_TOO_LONG: 413,
  QUERY_TIME_LIMIT: 503,
  QUERY_STOPPED: 503,
  QUERY_BUSY: 503,
}

const statusOf = ({ code }: Problem): number => statuses[code] ?? 400

const refusal = ({ message, hint, code }: Problem, status: number): Reply =>
  fault(status, `${message} [${code}]${hint === undefined ? '' : `\nhint: ${hint}`}`, {
    ...varied,
    ...(code === 'QUERY_BUSY' ? { 'Retry-After': '1' } : {}),
  })
