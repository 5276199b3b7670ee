import { watch, type FSWatcher } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { usageError } from './exit.ts'
import { reportFailure } from './failure.ts'
import { configName, registerName } from './input.ts'
import type { RecordOptions } from './options.ts'
import { write } from './output.ts'

/** What one run under watch tells: its exit code and the files it read. */
export interface Round {
  readonly code: number
  readonly files: readonly string[]
}

const settling = 100

/**
 * Runs again whenever a file that was read, or the content of a folder that was named, changes; returns the exit
 * code of the last run when the signal comes. A run that fails is reported and the next one waited for.
 */
export async function watchRecords(
  names: readonly string[],
  options: RecordOptions & { readonly signal: AbortSignal },
  run: () => Promise<Round>,
): Promise<number> {
  const { signal } = options
  if (names.includes('-')) throw usageError('standard input cannot be watched')
  let last: Round = { code: 0, files: names }
  while (!signal.aborted) {
    // The watch begins before the run, so that no change during the run is missed.
    // oxlint-disable-next-line no-await-in-loop -- one run after the other
    const change = await nextChange([...names, ...last.files], signal)
    // oxlint-disable-next-line no-await-in-loop -- one run after the other
    last = await runRound(last, options, run)
    // oxlint-disable-next-line no-await-in-loop -- one run after the other
    const added = await nextChange([...names, ...last.files], signal)
    // oxlint-disable-next-line no-await-in-loop -- one run after the other
    await Promise.race([change.happened, added.happened])
    change.end()
    added.end()
    // oxlint-disable-next-line no-await-in-loop -- an editor saves in several steps
    await pause(settling)
  }
  return last.code
}

async function runRound(
  last: Round,
  options: RecordOptions & { readonly signal: AbortSignal },
  run: () => Promise<Round>,
): Promise<Round> {
  try {
    const round = await run()
    if (!options.quiet) await write(process.stderr, 'watching; Ctrl-C ends\n')
    return round
  } catch (error) {
    if (options.signal.aborted) return last
    return { ...last, code: reportFailure(error, options.debug === true) }
  }
}

interface Change {
  readonly happened: Promise<void>
  readonly end: () => void
}

/** Waits for a change of files and of the folders among them. */
async function nextChange(paths: readonly string[], signal: AbortSignal): Promise<Change> {
  const folders = await foldersOf(paths)
  const watchers: FSWatcher[] = []
  const files = new Set(paths.map(path => resolve(path)))
  const happened = new Promise<void>(settle => {
    const stop = (): void => settle()
    signal.addEventListener('abort', stop, { once: true })
    for (const [folder, isNamed] of folders) {
      const watcher = watch(folder, (_event, name) => {
        if (isOfInterest(name, isNamed) || files.has(join(folder, name ?? ''))) settle()
      })
      watchers.push(watcher.on('error', stop))
    }
  })
  const end = (): void => {
    for (const watcher of watchers) watcher.close()
  }
  return { happened, end }
}

function isOfInterest(name: string | null, isNamed: boolean): boolean {
  if (name === null || name === registerName || name === configName) return true
  return isNamed && !name.startsWith('.')
}

/** Returns the folders to watch, and whether all that happens in them counts. */
async function foldersOf(paths: readonly string[]): Promise<Map<string, boolean>> {
  const folders = new Map<string, boolean>()
  for (const path of paths) {
    // oxlint-disable-next-line no-await-in-loop -- a handful of names
    const found = await stat(path).catch(() => undefined)
    if (!found?.isDirectory()) {
      const folder = dirname(resolve(path))
      folders.set(folder, folders.get(folder) ?? false)
      continue
    }
    // oxlint-disable-next-line no-await-in-loop -- a handful of names
    for (const folder of await foldersIn(resolve(path))) folders.set(folder, true)
  }
  return folders
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const inner = entries.filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
  const lists = await Promise.all(inner.map(entry => foldersIn(join(folder, entry.name))))
  return [folder, ...lists.flat()]
}
