#!/usr/bin/env node
import { CommanderError } from 'commander'
import { makeProgram } from './program.ts'

/*
 * Nothing but the command parser is loaded here: each command loads what it needs when it runs.
 */

// A reader that has seen enough (`| head`) is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 3)
  })
}

try {
  await makeProgram(code => {
    process.exitCode = code
  }).parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    const { reportFailure } = await import('./failure.ts')
    process.exitCode = reportFailure(error, process.argv.includes('--debug'))
  }
}
