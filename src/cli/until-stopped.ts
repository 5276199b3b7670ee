import { signalCodes } from './exit.ts'

/** Returns a signal that comes when somebody asks the program to end; a second such request ends it at once. */
export function untilStopped(): AbortSignal {
  const controller = new AbortController()
  const stop = (signal: NodeJS.Signals): void => {
    if (controller.signal.aborted)
      process.exit(signal === 'SIGTERM' ? signalCodes.SIGTERM : signalCodes.SIGINT)
    controller.abort()
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  return controller.signal
}
