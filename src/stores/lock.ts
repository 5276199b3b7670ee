import { constants } from 'node:fs'
import { link, open, rename, rm, unlink, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { VisitgraphError, type Problem } from '../problem.ts'
import { outputFault, systemCode } from './fault.ts'
import { isLink } from './folder.ts'
import { isRunning, thisProcess, type Holder } from './process.ts'

/** The file that says who writes into an output folder. */
export const lockName = '.visitgraph.lock'

/** A lock on an output folder. */
export interface Lock {
  /** Says so when the lock of an ended run was taken over. */
  readonly notices: readonly Problem[]
  /** Takes the lock off; a lock that is no longer ours stays. */
  readonly release: () => Promise<void>
}

/**
 * Takes the lock of an output folder for this process.
 *
 * @throws VisitgraphError with code `OUTPUT_LOCKED` while another run holds it.
 */
export async function takeLock(folder: string): Promise<Lock> {
  const path = join(folder, lockName)
  const text = `${JSON.stringify(thisProcess())}\n`
  const notices: Problem[] = []
  for (let attempt = 0; attempt < 10; attempt++) {
    // oxlint-disable-next-line no-await-in-loop -- each attempt judges what the one before found
    if (await createLock(path, text)) return { notices, release: () => releaseLock(path, text) }
    // oxlint-disable-next-line no-await-in-loop -- each attempt judges what the one before found
    const taken = await takeOver(path)
    if (taken) notices.push(taken)
  }
  throw new VisitgraphError(heldBy(path, undefined))
}

async function createLock(path: string, text: string): Promise<boolean> {
  let handle: FileHandle
  try {
    handle = await open(path, 'wx')
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw outputFault(path, error)
  }
  try {
    await handle.writeFile(text)
  } catch (error) {
    await unlink(path)
    throw outputFault(path, error)
  } finally {
    await handle.close()
  }
  return true
}

async function releaseLock(path: string, text: string): Promise<void> {
  if ((await readLock(path)) === text) await unlink(path)
}

/** Reads a lock; nothing when it has gone in the meantime. */
async function readLock(path: string): Promise<string | undefined> {
  try {
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW)
    try {
      return await handle.readFile('utf8')
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    if (systemCode(error) === 'ELOOP') throw isLink(path)
    throw outputFault(path, error)
  }
}

/** Clears a lock whose holder has ended. */
async function takeOver(path: string): Promise<Problem | undefined> {
  const text = await readWholeLock(path)
  if (text === undefined) return undefined
  const holder = parseHolder(text)
  if (holder && isRunning(holder)) throw new VisitgraphError(heldBy(path, holder))
  return (await clearLock(path, text)) ? takenFrom(path, holder) : undefined
}

// Between the making of a lock and the writing of its text it is empty for a moment.
async function readWholeLock(path: string): Promise<string | undefined> {
  let text = await readLock(path)
  for (let wait = 0; wait < 10 && text !== undefined && !parseHolder(text); wait++) {
    // oxlint-disable-next-line no-await-in-loop -- waiting is the purpose
    await pause(50)
    // oxlint-disable-next-line no-await-in-loop -- waiting is the purpose
    text = await readLock(path)
  }
  return text
}

/*
 * Moving the lock away before removing it shows whether it is still the one that was judged: where two runs
 * take over at once, the later one may have moved the new lock of the other and puts it back.
 */
async function clearLock(path: string, judged: string): Promise<boolean> {
  const aside = `${path}-${process.pid}`
  try {
    await rename(path, aside)
    const isJudged = (await readLock(aside)) === judged
    if (!isJudged) await link(aside, path)
    return isJudged
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'EEXIST') return false
    throw outputFault(path, error)
  } finally {
    await rm(aside, { force: true })
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isHolder(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    Number.isSafeInteger(value.pid) &&
    'host' in value &&
    typeof value.host === 'string' &&
    'since' in value &&
    typeof value.since === 'string' &&
    (!('start' in value) || typeof value.start === 'string')
  )
}

function heldBy(path: string, holder: Holder | undefined): Problem {
  const who = holder
    ? `process ${holder.pid} on ${holder.host} since ${holder.since}`
    : 'other runs that come and go'
  return {
    code: 'OUTPUT_LOCKED',
    severity: 'error',
    message: `the output folder is in use by ${who}`,
    hint: `wait for that run to end or choose another folder; the lock is ${path}`,
    source: { file: path },
  }
}

function takenFrom(path: string, holder: Holder | undefined): Problem {
  const who = holder ? `process ${holder.pid}, since ${holder.since}` : 'an unknown run'
  return {
    code: 'OUTPUT_LOCK_TAKEN',
    severity: 'info',
    message: `took over the lock of a run that has ended (${who})`,
    source: { file: path },
  }
}
