import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The compiled program. */
export const main: string = fileURLToPath(new URL('../../dist/bin/visitgraph.js', import.meta.url))

/** What a run of the program left. */
export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** How a run is set up. */
export interface RunOptions {
  readonly cwd?: string
  readonly input?: string
  readonly environment?: Readonly<Record<string, string>>
}

const environmentWith = (extra: RunOptions['environment']): NodeJS.ProcessEnv => {
  const { NO_COLOR: _none, FORCE_COLOR: _force, ...rest } = process.env
  return { ...rest, ...extra }
}

/** Runs the program to its end. */
export function visitgraph(parameters: readonly string[], options: RunOptions = {}): Ran {
  const { cwd, input = '', environment } = options
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...parameters], {
    encoding: 'utf8',
    input,
    maxBuffer: 2 ** 28,
    env: environmentWith(environment),
    ...(cwd === undefined ? {} : { cwd }),
  })
  return { status, stdout, stderr }
}

/** Starts the program. */
export function start(
  parameters: readonly string[],
  { cwd, environment }: RunOptions = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [main, ...parameters], {
    env: environmentWith(environment),
    ...(cwd === undefined ? {} : { cwd }),
  })
}
