import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { importTables } from '../../import/import.ts'
import { readMap, type TableMap } from '../../import/map.ts'
import type { Noticed } from '../../import/notice.ts'
import type { Visit } from '../../model/visit.ts'
import { VisitgraphError, type Problem } from '../../problem.ts'
import { toYaml } from '../../record/write.ts'
import { replaceFile } from '../../stores/single.ts'
import { exitCodes } from '../exit.ts'
import { readInput } from '../input.ts'
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
  readonly end: () => Promise<void>
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
  const files = tables.map(file => ({ file, chunks: chunksOf(file) }))
  for await (const { visit, problems } of importTables(files, { map, onEnd })) {
    found.push(...problems)
    if (!visit) continue
    records += 1
    await sink.put(visit)
  }
  await sink.end()
  await tell(found, { options, text: undefined, records })
  if (!options.quiet && noticed) await write(process.stderr, inWords(noticed, records))
  return found.length > 0 ? exitCodes.problems : exitCodes.done
}

async function* chunksOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file)) if (chunk instanceof Uint8Array) yield chunk
  } catch (error) {
    throw new VisitgraphError(
      {
        code: 'INPUT_NOT_READABLE',
        severity: 'error',
        message: `cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`,
        hint: 'check that it is a file and that you may read it',
        source: { file },
      },
      { cause: error },
    )
  }
}

const line = (visit: Visit): string => `${JSON.stringify(visit)}\n`

async function sinkOf(out: string | undefined): Promise<Sink> {
  if (out === undefined)
    return { put: visit => write(process.stdout, line(visit)), end: async () => undefined }
  if (/[\\/]$/.test(out)) {
    await mkdir(out, { recursive: true })
    return {
      put: async visit =>
        replaceFile(out, `${visit.id ?? 'visit'}.visit.yaml`, await toYaml(visit)),
      end: async () => undefined,
    }
  }
  const stream = createWriteStream(out)
  return {
    put: visit => write(stream, line(visit)),
    end: async () => {
      stream.end()
      await finished(stream)
    },
  }
}

const shown = (what: string, list: readonly string[]): string[] => [
  `note: ${what}: ${list.length}`,
  ...list.map(text => `note:   ${visible(text)}`),
]

function inWords({ spellings, stays, labels }: Noticed, records: number): string {
  const lines = [
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
