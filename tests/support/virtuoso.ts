import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { required } from './required.ts'

const program = '/usr/bin/virtuoso-t'

/** Says whether Debian's Virtuoso is installed. */
export const hasVirtuoso = (): boolean => required('virtuoso-opensource-7', existsSync(program))

/** A running Virtuoso with an empty database. */
export interface Virtuoso {
  readonly base: string
  /** A folder that its bulk loader may read. */
  readonly folder: string
  /** Runs a shell command that names port 1111, as `push --bulk` prints it. */
  readonly run: (command: string) => void
  readonly stop: () => Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has such an address
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const configuration = (box: string, http: number, sql: number): string => `
[Database]
DatabaseFile = ${box}/v.db
ErrorLogFile = ${box}/v.log
LockFile = ${box}/v.lck
TransactionFile = ${box}/v.trx
xa_persistent_file = ${box}/v.pxa
FileExtend = 200
[TempDatabase]
DatabaseFile = ${box}/t.db
TransactionFile = ${box}/t.trx
[Parameters]
ServerPort = 127.0.0.1:${sql}
DisableUnixSocket = 1
ServerThreads = 10
CheckpointInterval = 60
NumberOfBuffers = 2000
MaxDirtyBuffers = 1200
DirsAllowed = ${box}
[HTTPServer]
ServerPort = 127.0.0.1:${http}
ServerRoot = ${box}
ServerThreads = 5
[SPARQL]
DefaultQueryTimeout = 60
`

/** Starts Virtuoso on loopback and waits until it answers. */
export async function startVirtuoso(): Promise<Virtuoso> {
  const box = mkdtempSync(join(tmpdir(), 'visitgraph-virtuoso-'))
  const folder = join(box, 'load')
  mkdirSync(folder)
  const [http, sql] = [await freePort(), await freePort()]
  writeFileSync(join(box, 'v.ini'), configuration(box, http, sql))
  const child = spawn(program, ['+foreground', '+configfile', join(box, 'v.ini')], {
    stdio: 'ignore',
    cwd: box,
  })
  const base = `http://127.0.0.1:${http}`
  await answers(`${base}/sparql`)
  return {
    base,
    folder,
    run: command =>
      void execFileSync('bash', ['-c', command.replace(' 1111 ', ` ${sql} `)], {
        env: { ...process.env, PASSWORD: 'dba' },
        stdio: 'pipe',
      }),
    stop: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
      rmSync(box, { recursive: true, force: true })
    },
  }
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    // oxlint-disable-next-line no-await-in-loop -- until it answers
    const isThere = await fetch(url).then(
      () => true,
      () => false,
    )
    if (isThere) return
    // oxlint-disable-next-line no-await-in-loop -- until it answers
    await pause(100)
  }
  throw new Error(`nothing answers at ${url}`)
}
