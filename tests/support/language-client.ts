import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(
  new URL('../../node_modules/yaml-language-server/bin/yaml-language-server', import.meta.url),
)

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** A place in a text, lines and columns from 0. */
export interface Position {
  readonly line: number
  readonly character: number
}

/** Something that an editor underlines. */
export interface Diagnostic {
  readonly message: string
  readonly range: { readonly start: Position; readonly end: Position }
}

/** An editor that speaks the Language Server Protocol with yaml-language-server over standard input and output. */
export interface Editor {
  /** Opens a text as a file, and returns what is underlined in it. */
  readonly open: (uri: string, text: string) => Promise<readonly Diagnostic[]>
  /** Asks for something at a place of an open file. */
  readonly ask: (method: string, uri: string, position: Position) => Promise<unknown>
  readonly close: () => Promise<void>
}

/** Starts an editor with schemas by glob of the files they are for; nothing is fetched from the network. */
export async function openEditor(schemas: Readonly<Record<string, string>>): Promise<Editor> {
  const server = spawn(process.execPath, [program, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const answers = new Map<number, (message: Message) => void>()
  const underlined = new Map<string, (found: readonly Diagnostic[]) => void>()
  let last = 0

  const send = (message: Message): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  const request = (method: string, params: unknown): Promise<unknown> => {
    const id = ++last
    return new Promise((resolve, reject) => {
      answers.set(id, ({ result, error }) =>
        error ? reject(new Error(error.message)) : resolve(result),
      )
      send({ id, method, params })
    })
  }
  const settings = {
    yaml: {
      validate: true,
      hover: true,
      completion: true,
      schemaStore: { enable: false },
      schemas,
    },
  }
  const receive = (message: Message): void => {
    const { id, method, params } = message
    if (method === undefined) {
      if (id !== undefined) answers.get(id)?.(message)
      return
    }
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = Object(params)
      underlined.get(uri)?.(diagnostics)
    }
    if (id === undefined) return
    const items: readonly { section?: string }[] = Object(params).items ?? []
    const result = items.map(({ section }) => (section === 'yaml' ? settings.yaml : {}))
    send({ id, result: method === 'workspace/configuration' ? result : null })
  }
  server.stdout.on('data', messagesTo(receive))

  await request('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: {} },
      textDocument: {
        hover: { contentFormat: ['markdown'] },
        completion: {},
        publishDiagnostics: {},
      },
    },
  })
  send({ method: 'initialized', params: {} })
  send({ method: 'workspace/didChangeConfiguration', params: { settings } })

  return {
    open: (uri, text) =>
      new Promise(resolve => {
        underlined.set(uri, resolve)
        const textDocument = { uri, languageId: 'yaml', version: 1, text }
        send({ method: 'textDocument/didOpen', params: { textDocument } })
      }),
    ask: (method, uri, position) => request(method, { textDocument: { uri }, position }),
    close: async () => {
      const ended = new Promise<void>(resolve => {
        server.once('exit', () => resolve())
      })
      await request('shutdown', null)
      send({ method: 'exit' })
      await ended
    },
  }
}

/** Cuts a stream into the messages in it: a header with the length in bytes, an empty line, JSON. */
function messagesTo(receive: (message: Message) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0)
  return chunk => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const end = rest.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/i.exec(rest.toString('latin1', 0, end))?.[1])
      const start = end + 4
      if (end < 0 || rest.length < start + length) return
      const message: Message = JSON.parse(rest.toString('utf8', start, start + length))
      rest = rest.subarray(start + length)
      receive(message)
    }
  }
}
