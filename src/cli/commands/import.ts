import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { importTables } from '../../import/import.ts'
import { readMap, type TableMap } from '../../import/map.ts'
import type { Noticed } from '../../import/notice.ts'
import type { Visit } from '../../model/visit.ts'
import { hasErrors, type Problem } from '../../problem.ts'
import { toYaml } from '../../record/write.ts'
import { openPartFile } from '../../stores/parts/part-file.ts'
import { replaceFile } from '../../stores/single.ts'
import { syncFolders } from '../../stores/temporary.ts'
import { exitCodes } from '../exit.ts'
import { readInput, streamInput } from '../input.ts'
import { version, write } from '../output.ts'
import { reporters } from '../reporters/registry.ts'
import { useColour, visible } from '../terminal.ts'

/** What `import` takes. */
export interface ImportOptions {
  readonly map: string
  readonly out?: string
  readonly reporter: keyof typeof reporters
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
    await tell(problems, { options, text: new TextDecoder().decode(bytes), records: 0 })
    return exitCodes.problems
  }
  return importAll(tables, { map, options })
}

async function importAll(
  tables: readonly string[],
  { map, options }: { readonly map: TableMap; readonly options: ImportOptions },
): Promise<number> {
  const found: Problem[] = []
  let records = 0
  let noticed: Noticed | undefined
  const onEnd = (all: Noticed): void => {
    noticed = all
  }
  const sink = await sinkOf(options.out)
  const files = tables.map(file => ({ file, chunks: streamInput(file) }))
  try {
    for await (const { visits, problems } of importTables(files, { map, onEnd })) {
      found.push(...problems)
      records += visits.length
      // oxlint-disable-next-line no-await-in-loop -- one record behind the other
      for (const visit of visits) await sink.put(visit)
    }
    // A table that gives nothing takes the place of none that gave something.
    if (records > 0 || !hasErrors(found)) await sink.end()
  } finally {
    await sink.close()
  }
  await tell(found, { options, text: undefined, records })
  if (!options.quiet && noticed) await write(process.stderr, inWords(noticed, records))
  return hasErrors(found) ? exitCodes.problems : exitCodes.done
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

const mostShown = 100

const shown = (what: string, list: readonly string[]): string[] =>
  list.length === 0
    ? []
    : [
        `note: ${what}: ${list.length}`,
        ...list.slice(0, mostShown).map(text => `note:   ${visible(text)}`),
        ...(list.length > mostShown ? [`note:   and ${list.length - mostShown} more`] : []),
      ]

function inWords(noticed: Noticed, records: number): string {
  const { spellings, stays, labels, unknown, titles, columns, remarks } = noticed
  const lines = [
    ...shown('rows without country and date, which tell of no visit', remarks),
    ...shown('columns whose text is in no record; `note` in the map keeps it', columns),
    ...shown('countries that have no code, kept by name', unknown),
    ...shown('names that may begin with a misspelt title', titles),
    ...shown('perhaps one person under several spellings', spellings),
    ...shown('perhaps one stay in two rows', stays),
    ...shown('countries with several labels', labels),
    `${records} record${records === 1 ? '' : 's'} imported`,
  ]
  return `${lines.join('\n')}\n`
}

async function tell(
  problems: readonly Problem[],
  {
    options,
    text,
    records,
  }: {
    readonly options: ImportOptions
    readonly text: string | undefined
    readonly records: number
  },
): Promise<void> {
  const reporter = await reporters[options.reporter]()
  const asked = options.color === undefined ? {} : { asked: options.color }
  const stream = process.stderr
  const said = reporter.report(
    { problems, records },
    {
      textOf: () => text,
      isColoured: useColour({ ...asked, isTTY: stream.isTTY, environment: process.env }),
      width: stream.columns ?? 100,
      version: version(),
    },
  )
  await write(stream, said)
}
