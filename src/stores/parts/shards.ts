import { resolve } from 'node:path'
import { VisitgraphError } from '../../problem.ts'
import { readFinished } from './finished.ts'
import type { PartEntry, PartsManifest, RunFacts } from './manifest.ts'
import { damaged, differences, otherRun } from './problems.ts'

/** The output of a shard. */
export interface ShardOutput {
  readonly root: string
  readonly manifest: PartsManifest
}

/** Shards that are one run together. */
export interface WholeRun {
  /** What the run would be in one piece. */
  readonly run: RunFacts
  readonly input: PartsManifest['input']
  /** In order, each with the folder that holds it. */
  readonly parts: readonly { readonly root: string; readonly entry: PartEntry }[]
}

/**
 * Brings the shards of a run together.
 *
 * @throws VisitgraphError with code `PARTS_MISSING` where one is not there or there twice, `PARTS_OTHER_RUN` where one
 * belongs to another run, `PARTS_DAMAGED` where its manifest cannot be read or leaves out a part.
 */
export async function gatherShards(folders: readonly string[]): Promise<WholeRun> {
  const shards = await Promise.all(
    folders.map(async folder => {
      const root = resolve(folder)
      return { root, manifest: await readFinished(root) }
    }),
  )
  assertAll(shards)
  const [first] = shards
  if (!first) throw missing('no shard is named')
  const { shard: _, ...run } = first.manifest.run
  const { input } = first.manifest
  for (const { root, manifest } of shards) {
    const others = differences(manifest.run, first.manifest.run, ['shard'])
    if (others.length > 0) throw otherRun(root, `it had other ${others.join(' and ')}`)
    if (manifest.input.records !== input.records)
      throw otherRun(root, `it read ${manifest.input.records} records, others ${input.records}`)
  }
  const parts = shards
    .flatMap(({ root, manifest }) => manifest.parts.map(entry => ({ root, entry })))
    .toSorted((a, b) => a.entry.part - b.entry.part)
  const gap = Array.from({ length: input.parts }, (_none, index) => index + 1).find(
    (part, index) => parts[index]?.entry.part !== part,
  )
  if (gap !== undefined || parts.length !== input.parts)
    throw damaged(first.root, new Error(`part ${gap ?? input.parts + 1} is not there once`))
  return { run, input, parts }
}

/** Every shard is there once. */
function assertAll(shards: readonly ShardOutput[]): void {
  const seen = new Map<string, string>()
  for (const { root, manifest } of shards) {
    const { shard } = manifest.run
    if (shard === undefined) throw missing(`${root} is no shard`)
    const other = seen.get(shard)
    if (other !== undefined) throw missing(`shard ${shard} is there twice: ${other} and ${root}`)
    seen.set(shard, root)
  }
  const counts = new Set([...seen.keys()].map(shard => shard.split('/')[1]))
  if (counts.size > 1) throw missing(`shards of different runs: ${[...seen.keys()].join(', ')}`)
  const of = Number([...counts][0])
  for (let index = 1; index <= of; index++)
    if (!seen.has(`${index}/${of}`)) throw missing(`shard ${index}/${of} is missing`)
}

const missing = (message: string): VisitgraphError =>
  new VisitgraphError({
    code: 'PARTS_MISSING',
    severity: 'error',
    message,
    hint: 'name the folder of every shard from 1 to n once',
  })
