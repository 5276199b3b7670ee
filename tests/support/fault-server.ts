import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { hasShared, shared } from './shared.ts'

const program = 'battery/faults/faultserver.mjs'

/** Says whether the server of faults is there. */
export const hasFaultServer = (): boolean => hasShared(program)

/** A request that the server of faults took down. */
export interface LoggedRequest {
  readonly role: 'main' | 'other'
  readonly method: string
  readonly url: string
  readonly auth: string | null
  readonly ct?: string
  readonly cl?: string
  readonly te?: string
  readonly ifm?: string
  readonly t: number
}

/** A running server of faults: the path of a request names the fault. */
export interface FaultServer {
  readonly base: string
  readonly log: () => Promise<readonly LoggedRequest[]>
  readonly graph: (iri: string) => Promise<string | undefined>
  readonly reset: () => Promise<void>
  readonly stop: () => void
}

/** Starts the server of faults on loopback. */
export async function startFaultServer(): Promise<FaultServer> {
  const child: ChildProcess = spawn(process.execPath, [shared(program)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!child.stdout) throw new Error('the server of faults has no output')
  const [line]: unknown[] = await once(createInterface(child.stdout), 'line')
  const { port }: { port: number } = JSON.parse(String(line))
  const base = `http://127.0.0.1:${port}`
  return {
    base,
    log: async () => {
      const text = await (await fetch(`${base}/__log`)).text()
      return text
        .split('\n')
        .filter(Boolean)
        .map((entry): LoggedRequest => JSON.parse(entry))
    },
    graph: async iri => {
      const answer = await fetch(`${base}/__graph?graph=${encodeURIComponent(iri)}`)
      return answer.ok ? answer.text() : undefined
    },
    reset: async () => void (await fetch(`${base}/__reset`)),
    stop: () => child.kill(),
  }
}
