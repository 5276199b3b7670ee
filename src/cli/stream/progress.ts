import { stat } from 'node:fs/promises'
import type { Tally } from './tally.ts'

/** A line on the terminal that says how far a run is. */
export interface Progress {
  readonly show: (tally: Tally) => void
  /** Takes the line away. */
  readonly clear: () => void
}

/** What the line is drawn from. */
export interface ProgressOptions {
  readonly stream: NodeJS.WriteStream
  /** Bytes of the input that were read. */
  readonly bytesRead: () => number
  /** All bytes of the input, when that is known. */
  readonly total?: number | undefined
}

const interval = 200
const silent: Progress = { show: () => undefined, clear: () => undefined }

/** Shows progress on a terminal; elsewhere nothing. */
export function progressOn({ stream, bytesRead, total }: ProgressOptions): Progress {
  if (!stream.isTTY) return silent
  const start = performance.now()
  let last = start
  return {
    show(tally) {
      const now = performance.now()
      if (now - last < interval) return
      last = now
      const seconds = (now - start) / 1000
      const line = progressLine(tally, { seconds, done: total ? bytesRead() / total : undefined })
      stream.write(`\r${line.slice(0, (stream.columns || 80) - 1)}\u001B[K`)
    },
    clear: () => {
      stream.write('\r\u001B[K')
    },
  }
}

/** Says records, rate, problems, and the time left when the share that is done is known. */
export function progressLine(
  { records, counts, rejected }: Pick<Tally, 'records' | 'counts' | 'rejected'>,
  { seconds, done }: { readonly seconds: number; readonly done?: number | undefined },
): string {
  const rate = Math.round(records / Math.max(seconds, 0.001))
  const problems = counts.error + counts.warning
  const parts = [
    `${grouped(records)} records`,
    `${grouped(rate)} a second`,
    `${grouped(problems)} problems`,
    ...(rejected > 0 ? [`${grouped(rejected)} left out`] : []),
    ...(done !== undefined && done > 0 ? [leftOf(seconds, Math.min(done, 1))] : []),
  ]
  return parts.join(', ')
}

function leftOf(seconds: number, done: number): string {
  const left = Math.round((seconds / done) * (1 - done))
  const clock = [Math.floor(left / 3600), Math.floor(left / 60) % 60, left % 60]
  const [hours, ...rest] = clock.map(part => String(part).padStart(2, '0'))
  return `${Math.floor(done * 100)} %, ${[...(left >= 3600 ? [hours] : []), ...rest].join(':')} left`
}

const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** The bytes of all files; unknown where one is not there to be measured. */
export async function totalSize(files: readonly string[]): Promise<number | undefined> {
  let total = 0
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- one file after the other
    const found = file === '-' ? undefined : await stat(file)
    if (!found?.isFile()) return undefined
    total += found.size
  }
  return total
}
