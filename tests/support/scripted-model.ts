import { createServer, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { listen } from './loopback.ts'

/** What the server does with one request. */
export type Step = (response: ServerResponse) => void

/** A request that the server took down. */
export interface TakenDown {
  readonly url: string
  readonly authorization: string | undefined
  readonly body: string
}

/** A server that speaks as a model does, by a script. */
export interface ScriptedModel {
  readonly url: URL
  readonly requests: readonly TakenDown[]
  readonly close: () => Promise<void>
}

/** Starts a server on loopback that takes one step of a script for each request, and the last one over again. */
export async function scriptedModel(...script: readonly Step[]): Promise<ScriptedModel> {
  const requests: TakenDown[] = []
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const { url = '', headers } = request
    requests.push({ url, authorization: headers.authorization, body })
    const step = script[requests.length - 1] ?? script.at(-1)
    step?.(response)
  })
  const { origin, close } = await listen(server)
  return {
    url: new URL(`${origin}/v1`),
    requests,
    close: () => {
      server.closeAllConnections()
      return close()
    },
  }
}

/** Answers as a chat completion with some content. */
export const says =
  (content: unknown): Step =>
  response => {
    const answer = typeof content === 'string' ? content : JSON.stringify(content)
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content: answer } }] }))
  }

/** Answers with a status and whatever headers. */
export const refuses =
  (status: number, headers: Readonly<Record<string, string>> = {}, body = ''): Step =>
  response => {
    response.writeHead(status, headers)
    response.end(body)
  }

/** Never answers. */
export const hangs: Step = () => undefined
