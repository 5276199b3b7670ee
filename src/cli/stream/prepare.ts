import type { Config } from '../../config.ts'
import type { RdfFormat } from '../../formats/format.ts'
import type { Problem } from '../../problem.ts'
import { readInput } from '../input.ts'
import { loadConfig, loadSurroundings } from '../judge.ts'
import type { BuildOptions } from '../options.ts'
import type { Work } from './task.ts'

/** What a stream is built with. */
export interface Prepared {
  readonly work: Work
  readonly problems: readonly Problem[]
  readonly notices: readonly string[]
}

/** Reads configuration, registers and shapes of a stream. */
export async function prepare(
  files: readonly string[],
  formats: readonly RdfFormat[],
  options: BuildOptions,
): Promise<Prepared> {
  const { config, problems, notices } = await loadConfig(files, options, readInput)
  const around = await loadSurroundings(files, { ...options, loaded: config }, readInput)
  const { registers, foreignShapes } = around
  const { shacl, engine, language } = options
  const work: Work = {
    shacl,
    engine,
    language,
    registers,
    foreignShapes,
    config: config.file === undefined ? undefined : await readInput(config.file),
    formats: formats.map(({ id }) => id),
    isWatched: options.out !== undefined,
  }
  return { work, problems: [...problems, ...(await registerProblems(work, config))], notices }
}

/** What is wrong with the registers; what reads them is loaded where there are any. */
async function registerProblems(work: Work, config: Config): Promise<Problem[]> {
  if (work.registers.length === 0) return []
  const { openPipeline } = await import('../../pipeline.ts')
  const { results } = await openPipeline({ ...work, config })
  return results.flatMap(({ problems }) => problems)
}
