import { dirname, isAbsolute, join } from 'node:path'
import type { Config } from '../../config.ts'
import { jsonld } from '../../formats/jsonld.ts'
import { turtle } from '../../formats/turtle.ts'
import type { BuiltRecord } from '../../pipeline.ts'
import { hasErrors } from '../../problem.ts'
import { readWorld as worldFrom, type World } from '../../publish/pictures/world.ts'
import { prune } from '../../publish/prune.ts'
import { quadTable } from '../../publish/graph/quad-table.ts'
import { siteFiles } from '../../publish/site.ts'
import { graphOver, type SiteGraph } from '../../publish/site-graph.ts'
import { openFolder, type OutputFile, type OutputFolder } from '../../stores/file.ts'
import { evidenceFiles, type DocumentOptions } from '../documents.ts'
import { exitCodes } from '../exit.ts'
import { readInput } from '../input.ts'
import { interruptible } from '../interrupt.ts'
import { withEvidence, type EvidencedJudgement } from '../evidence/judge.ts'
import type { RecordName } from '../evidence/find.ts'
import { judge, type Judgement } from '../judge.ts'
import type { EvidenceOptions, RecordOptions } from '../options.ts'
import { report } from '../report.ts'
import { counted } from '../reporters/reporter.ts'
import { watchRecords, type Round } from '../watch.ts'

/** What `site` takes. */
export interface SiteOptions extends RecordOptions, EvidenceOptions {
  readonly out: string
  readonly map?: string
}

interface Run extends SiteOptions {
  readonly signal: AbortSignal
}

/**
 * Writes records as a web site. When any record has errors, nothing is written.
 *
 * @throws VisitgraphError when a file cannot be read or written.
 */
export function runSite(names: readonly string[], options: SiteOptions): Promise<number> {
  return interruptible(async signal => {
    const run = { ...options, signal }
    const once = (): Promise<Round> => siteOnce(names, run)
    return options.watch ? watchRecords(names, run, once) : (await once()).code
  })
}

async function siteOnce(names: readonly string[], run: Run): Promise<Round> {
  const folder = await openFolder(run.out)
  try {
    const table = quadTable()
    const records: RecordName[] = []
    const take = (record: BuiltRecord): void => {
      table.add(record)
      const { id, file, document } = record
      records.push({ id, file, document })
    }
    const judged = await judge(names, { ...run, take })
    const judgement = withNotices(await withEvidence(judged, run, records), folder)
    if (hasErrors(judgement.problems)) {
      await report(judgement, run, { reportTo: process.stdout, did: 'nothing written' })
      return toRound(judgement)
    }
    const { config, evidence } = judgement
    const own = evidenceOfAll(records, { evidence, base: config.base })
    const content = { graph: graphOver(table), own }
    const { files, did } = await publish(folder, content, { ...run, config })
    await report(judgement, run, { reportTo: process.stdout, files, did })
    return toRound(judgement)
  } finally {
    await folder.close()
  }
}

async function publish(
  folder: OutputFolder,
  { graph, own }: { readonly graph: SiteGraph; readonly own: Iterable<OutputFile> },
  { config, out, map, signal }: Omit<Run, 'config'> & { readonly config: Config },
): Promise<{ readonly files: readonly string[]; readonly did: string }> {
  const world = await readWorld(config, map)
  const pages = await siteFiles(graph, { config, world })
  const { written, unchanged } = await folder.publish(chained(pages, own), signal, { partLength })
  const kept = new Set([...written, ...unchanged])
  const removed = await prune(out, kept)
  const counts = [
    `wrote ${counted(written.length, 'file')} to ${out}`,
    ...(unchanged.length > 0 ? [`${unchanged.length} unchanged`] : []),
    ...(removed.length > 0 ? [`${removed.length} removed`] : []),
  ]
  return { files: written, did: counts.join(', ') }
}

function* chained<T>(one: Iterable<T>, other: Iterable<T>): Generator<T> {
  yield* one
  yield* other
}

/** The evidence of a visit stands beside its description. */
function* evidenceOfAll(
  records: readonly RecordName[],
  options: DocumentOptions,
): Generator<OutputFile> {
  for (const record of records) yield* evidenceFiles(record, [turtle, jsonld], options)
}

/** Reads the map that the command or the configuration names; the latter from where it stands itself. */
export async function readWorld(
  config: Config,
  named: string | undefined,
): Promise<World | undefined> {
  const { map, file } = config
  const own =
    map === undefined || isAbsolute(map) || file === undefined ? map : join(dirname(file), map)
  const path = named ?? own
  if (path === undefined) return undefined
  const { bytes } = await readInput(path)
  return worldFrom(new TextDecoder().decode(bytes), path)
}

/** How many bytes are published at a time; a crash in between leaves old and new pages, each of them whole. */
const partLength = 32 * 1024 * 1024

const withNotices = (
  judgement: EvidencedJudgement,
  { notices }: OutputFolder,
): EvidencedJudgement => ({
  ...judgement,
  notices: [...notices.map(({ message }) => message), ...judgement.notices],
})

const toRound = ({ problems, files }: Judgement): Round => ({
  code: hasErrors(problems) ? exitCodes.problems : exitCodes.done,
  files,
})
