import { usageError } from '../exit.ts'
import { listInputs, sizeOf } from '../input.ts'
import type { BuildOptions } from '../options.ts'

const forStreams = ['jobs', 'keepGoing', 'rejects', 'gzip'] as const
const forParts = ['parts', 'resume', 'shard', 'since'] as const

const smallBytes = 16 * 1024 * 1024

/**
 * Whether records are built one after the other as they come, rather than as one small whole: when an option of
 * streams asks for it, or what is printed is large.
 *
 * @throws VisitgraphError for options that do not go together.
 */
export async function isStream(names: readonly string[], options: BuildOptions): Promise<boolean> {
  const isForParts = forParts.some(name => options[name] !== undefined)
  if (isForParts || forStreams.some(name => options[name] !== undefined)) {
    assertTogether(options, isForParts)
    return true
  }
  const { watch, out } = options
  if (watch || out !== undefined) return false
  let size = 0
  for (const file of await listInputs(names)) {
    // oxlint-disable-next-line no-await-in-loop -- one file after the other
    size += await sizeOf(file, smallBytes)
    if (size > smallBytes) return true
  }
  return false
}

function assertTogether(options: BuildOptions, isForParts: boolean): void {
  const { out, watch } = options
  if (watch)
    throw usageError(
      'a stream of records is not watched',
      'leave out --watch, or the options of streams',
    )
  if (isForParts && out === undefined) throw usageError('parts go into a folder', 'add --out DIR')
  if (!isForParts && out !== undefined)
    throw usageError('a stream of records goes into a folder in parts', 'add --parts')
}
