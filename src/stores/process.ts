import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** Who holds a lock: enough to tell a process from a later one with the same number. */
export interface Holder {
  readonly pid: number
  /** When the process began, in the units of the system it ran on; absent where the system does not tell. */
  readonly start?: string
  readonly host: string
  /** When the lock was taken, ISO 8601. */
  readonly since: string
}

/** Describes this process as the holder of a lock that it takes now. */
export function thisProcess(): Holder {
  const start = startOf(process.pid)
  return {
    pid: process.pid,
    ...(start === undefined ? {} : { start }),
    host: hostname(),
    since: new Date().toISOString(),
  }
}

/** Says whether the holder still runs; one on another machine counts as running, since nobody can ask it. */
export function isRunning(holder: Holder): boolean {
  if (holder.host !== hostname()) return true
  if (!answers(holder.pid)) return false
  const start = startOf(holder.pid)
  return start === undefined || holder.start === undefined || start === holder.start
}

function answers(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * When a process began: boot and clock ticks since (proc(5), `/proc/pid/stat`, field 22), `ended` for one
 * that has ended but is still listed; nothing where there is no `/proc`.
 */
function startOf(pid: number): string | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name in parentheses may hold anything, also spaces and parentheses.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return 'ended'
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()
    return `${boot}/${fields[19]}`
  } catch {
    return undefined
  }
}
