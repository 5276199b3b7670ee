import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { importTables } from '../../import/import.ts'
import { readMap, type TableMap } from '../../import/map.ts'
import type { Noticed } from '../../import/notice.ts'
import type { Visit } from '../../model/visit.ts'
import { toYaml } from '../../record/write.ts'
import { openPartFile } from '../../stores/parts/part-file.ts'
import { replaceFile } from '../../stores/single.ts'
import { syncFolders } from '../../stores/temporary.ts'
import { exitCodes } from '../exit.ts'
import { readInput, streamInput } from '../input.ts'
import { noticesInWords } from '../import/notices.ts'
import { interruptible } from '../interrupt.ts'
import { write } from '../output.ts'
import { problemList } from '../problem-list.ts'
import { tellFindings } from '../report.ts'
import type { ReporterId } from '../reporters/registry.ts'

/** What `import` takes. */
export interface ImportOptions {
  readonly map: string
  readonly out?: string
  readonly reporter: ReporterId
  readonly color?: boolean
  readonly quiet?: boolean
}

interface Sink {
  readonly put: (visit: Visit) => Promise<void>
  /** Puts what was written in its place. */
  readonly end: () => Promise<void>
  /** Takes away what is not finished. */
  readonly close: () => Promise<void>
}

/**
 * Imports tables: good rows are written in their order, bad ones are reported and left out.
 *
 * @throws VisitgraphError when a file cannot be read or written.
 */
export async function runImport(
  tables: readonly string[],
  options: ImportOptions,
): Promise<number> {
  const { bytes } = await readInput(options.map)
  const { value: map, problems } = await readMap(bytes, options.map)
  if (!map) {
    const text = new TextDecoder().decode(bytes)
    const telling = { reportTo: process.stderr, textOf: () => text }
    await tellFindings({ problems, records: 0 }, options, telling)
    return exitCodes.problems
  }
  return interruptible(signal => importAll(tables, { map, options, signal }))
}

interface Importing {
  readonly map: TableMap
  readonly options: ImportOptions
  readonly signal: AbortSignal
}

async function importAll(
  tables: readonly string[],
  { map, options, signal }: Importing,
): Promise<number> {
  const { problems, counts, add } = problemList()
  let records = 0
  let noticed: Noticed | undefined
  const onEnd = (all: Noticed): void => {
    noticed = all
  }
  const sink = await sinkOf(options.out)
  const files = tables.map(file => ({ file, chunks: streamInput(file) }))
  try {
    for await (const { visits, problems: found } of importTables(files, { map, onEnd })) {
      signal.throwIfAborted()
      add(found)
      records += visits.length
      // oxlint-disable-next-line no-await-in-loop -- one record behind the other
      for (const visit of visits) await sink.put(visit)
    }
    // A table that gives nothing takes the place of none that gave something.
    if (records > 0 || counts.error === 0) await sink.end()
  } finally {
    await sink.close()
  }
  const telling = { reportTo: process.stderr, textOf: () => undefined }
  await tellFindings({ problems, counts, records }, options, telling)
  if (!options.quiet && noticed)
    await write(process.stderr, noticesInWords(noticed, { records, counts }))
  return counts.error > 0 ? exitCodes.problems : exitCodes.done
}

const chunkLength = 64 * 1024

/** Gathers the lines of records: to write each alone takes longer than to make it. */
function gathered(put: (text: string) => Promise<void>): Omit<Sink, 'close'> {
  let text = ''
  const flush = async (): Promise<void> => {
    const ready = text
    text = ''
    if (ready !== '') await put(ready)
  }
  return {
    async put(visit) {
      text += `${JSON.stringify(visit)}\n`
      if (text.length >= chunkLength) await flush()
    },
    end: flush,
  }
}

const nothing = async (): Promise<void> => undefined

async function sinkOf(out: string | undefined): Promise<Sink> {
  if (out === undefined) return { ...gathered(text => write(process.stdout, text)), close: nothing }
  if (/[\\/]$/.test(out)) {
    await mkdir(out, { recursive: true })
    return {
      put: async visit =>
        replaceFile(out, `${visit.id ?? 'visit'}.visit.yaml`, await toYaml(visit)),
      end: nothing,
      close: nothing,
    }
  }
  // The file appears when the last row has come.
  const file = await openPartFile(resolve(out))
  const { put, end } = gathered(text => file.write(Buffer.from(text)))
  return {
    put,
    async end() {
      await end()
      await file.finish()
      await file.staged.place()
      await syncFolders([file.staged])
    },
    close: () => file.discard(),
  }
}
