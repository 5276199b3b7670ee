import { signalCodes } from './exit.ts'

const patience = 1500

/**
 * Runs a task that is told when somebody interrupts it. It is given a moment to take its temporary files and locks
 * away; a second signal ends it at once. Returns the exit code.
 */
export async function interruptible(
  task: (signal: AbortSignal) => Promise<number>,
): Promise<number> {
  const controller = new AbortController()
  let code: number | undefined
  const stop = (signal: NodeJS.Signals): void => {
    code = signal === 'SIGTERM' ? signalCodes.SIGTERM : signalCodes.SIGINT
    controller.abort()
    // A read of standard input would wait for its end.
    process.stdin.destroy()
    setTimeout(() => process.exit(code), patience).unref()
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    const done = await task(controller.signal)
    return code ?? done
  } catch (error) {
    if (code !== undefined) return code
    throw error
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}
