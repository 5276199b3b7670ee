import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasErrors } from '../../problem.ts'
import { serve as listen, type Served } from '../../serve/server.ts'
import { openSite, type SiteFolder } from '../../serve/site-folder.ts'
import { workingFolder, type WorkingFolder } from '../../serve/working-folder.ts'
import { readSiteData } from '../../serve/site-data.ts'
import { openEngine, type QueryEngine } from '../../sparql/engine.ts'
import { quadTable } from '../../publish/graph/quad-table.ts'
import { siteFiles } from '../../publish/site.ts'
import { graphOver } from '../../publish/site-graph.ts'
import { manifestName, readManifest } from '../../stores/manifest.ts'
import { exitCodes, usageError } from '../exit.ts'
import { reportFailure } from '../failure.ts'
import { judge } from '../judge.ts'
import { write } from '../output.ts'
import { report } from '../report.ts'
import { untilStopped } from '../until-stopped.ts'
import { watchRecords, type Round } from '../watch.ts'
import { readWorld, type SiteOptions } from './site.ts'

/** What `serve` takes. */
export interface ServeOptions extends Omit<SiteOptions, 'out'> {
  readonly port: string
  readonly host: string
  readonly sparql?: boolean
  readonly timeLimit: string
  readonly for?: string
}

/** What is served now, once there is something. */
interface State {
  served?: Omit<Served, 'reconciliation'> & Pick<Served['reconciliation'], 'entities' | 'base'>
  engine?: QueryEngine
  url: string
}

/**
 * Serves records, or a site that was built of them, until it is told to end. With `--watch`, changes appear without
 * a restart, and a broken edit keeps what was served before.
 *
 * @throws VisitgraphError for wrong usage, and when a file cannot be read or the port is taken.
 */
export async function runServe(names: readonly string[], options: ServeOptions): Promise<number> {
  const signal = untilStopped()
  const lasting = options.for === undefined ? undefined : seconds(options.for, '--for')
  const settings = { ...options, port: portOf(options.port), signal, lasting }
  const state: State = { url: '' }
  const [only = ''] = names
  if (names.length === 1 && (await isSite(only))) {
    await take(state, only, settings)
    return run(state, settings)
  }
  const folder = await mkdtemp(join(tmpdir(), 'visitgraph-serve-'))
  try {
    const working = workingFolder(folder)
    const round = async (): Promise<Round> => build(names, working, { ...settings, state })
    const first = await round()
    if (!state.served) return first.code
    let waiting: Round | undefined = first
    // The watch begins with the round that was just done.
    const again = async (): Promise<Round> => {
      const done = waiting ?? (await round())
      waiting = undefined
      return done
    }
    return await run(state, settings, async ended => {
      if (options.watch) await watchRecords(names, { ...settings, signal: ended }, again)
    })
  } catch (error) {
    // Told to end before anything was served.
    if (signal.aborted) return exitCodes.done
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Settings extends Omit<ServeOptions, 'port'> {
  readonly port: number
  /** Comes when somebody asks the server to end. */
  readonly signal: AbortSignal
  /** For how many milliseconds it serves, where it does not serve until then. */
  readonly lasting: number | undefined
}

function portOf(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw usageError(`\`--port ${text}\` is no port`, 'write 0 to 65535')
}

function seconds(text: string, option: string): number {
  const number = Number(text)
  if (number > 0) return number * 1000
  throw usageError(`\`${option}\` takes a number of seconds above 0`)
}

async function isSite(folder: string): Promise<boolean> {
  try {
    const file = join(folder, manifestName)
    return readManifest(await readFile(file, 'utf8'), file).size > 0
  } catch {
    return false
  }
}

/** Builds the site of records into a folder, and serves it from now on unless a record has errors. */
async function build(
  names: readonly string[],
  working: WorkingFolder,
  { state, ...settings }: Settings & { readonly state: State },
): Promise<Round> {
  const table = quadTable()
  const judgement = await judge(names, { ...settings, take: table.add })
  if (hasErrors(judgement.problems)) {
    const did = state.served ? 'serving what there was before' : 'serving nothing'
    await report(judgement, settings, { reportTo: process.stderr, did })
    return { code: exitCodes.problems, files: judgement.files }
  }
  const { config } = judgement
  const world = await readWorld(config, settings.map)
  await working.write(await siteFiles(graphOver(table), { config, world }), settings.signal)
  await take(state, working.path, settings)
  await report(judgement, settings, { reportTo: process.stderr })
  return { code: exitCodes.done, files: judgement.files }
}

/** Takes up the files of a folder: from one request to the next, all of what is served is new. */
async function take(state: State, folder: string, settings: Settings): Promise<void> {
  const site: SiteFolder = await openSite(folder)
  const { base, nquads, entities, language } = await readSiteData(site)
  const before = state.engine
  const engine = settings.sparql ? await openQueries(nquads, base, settings) : undefined
  const sparql = engine && { engine, base, language }
  // oxlint-disable-next-line no-param-reassign -- the state of the server
  state.served = { site, sparql, entities, base }
  // oxlint-disable-next-line no-param-reassign -- the state of the server
  if (engine) state.engine = engine
  if (before)
    setTimeout(() => void before.close(), seconds(settings.timeLimit, '--time-limit')).unref()
}

/** Megabytes of a worker: for the graphs, which take some six times their text, and for queries. */
const memoryFor = (nquads: Uint8Array): number =>
  Math.min(4096, 768 + Math.ceil((6 * nquads.length) / 1024 / 1024))

const openQueries = (
  nquads: Uint8Array,
  base: string,
  { timeLimit }: Settings,
): Promise<QueryEngine> =>
  openEngine(nquads, {
    base,
    parallel: 2,
    limits: { time: seconds(timeLimit, '--time-limit'), memory: memoryFor(nquads), rows: 10_000 },
  })

async function run(
  state: State,
  settings: Settings,
  watching: (ended: AbortSignal) => Promise<void> = async () => undefined,
): Promise<number> {
  const { host, port, debug, lasting } = settings
  const served = (): Served => {
    if (!state.served) throw new TypeError('nothing is served yet')
    const { site, sparql, entities, base } = state.served
    const name = new URL(base).host
    return { site, sparql, reconciliation: { entities, base, url: state.url, name } }
  }
  const onFault = (error: unknown): void => void reportFailure(error, debug === true)
  const server = await listen(served, { host, port, onFault })
  // oxlint-disable-next-line no-param-reassign -- the state of the server
  state.url = server.url
  const lines = [`serving at ${server.url}`]
  if (settings.sparql) lines.push(`answering queries at ${server.url}sparql`)
  await write(process.stdout, `${lines.join('\n')}\n`)
  const ended =
    lasting === undefined
      ? settings.signal
      : AbortSignal.any([settings.signal, AbortSignal.timeout(lasting)])
  try {
    await Promise.all([ended.aborted ? undefined : once(ended, 'abort'), watching(ended)])
  } finally {
    await server.close()
    await state.engine?.close()
  }
  return exitCodes.done
}
