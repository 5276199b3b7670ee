import type { Config } from '../../config.ts'
import type { RdfFormat } from '../../formats/format.ts'
import type { Problem } from '../../problem.ts'
import { readInput } from '../input.ts'
import { loadConfig, loadSurroundings } from '../judge.ts'
import type { BuildOptions } from '../options.ts'
import { replacedIn } from '../replaced.ts'
import type { Work } from './batch.ts'
import { evidenceDesk, prepareEvidence, type EvidenceDesk } from './evidence.ts'
import { textKinds, type TextKind } from './texts.ts'

/** What a stream is built with. */
export interface PreparedStream {
  readonly work: Work
  readonly kinds: readonly TextKind[]
  /** Where this thread asks for evidence. */
  readonly desk: EvidenceDesk
  readonly problems: readonly Problem[]
  readonly notices: readonly string[]
}

/** Reads configuration, registers, shapes and reports of a stream. */
export async function prepare(
  files: readonly string[],
  formats: readonly RdfFormat[],
  options: BuildOptions,
): Promise<PreparedStream> {
  const { config, problems, notices } = await loadConfig(files, options, readInput)
  const around = await loadSurroundings(files, { ...options, loaded: config }, readInput)
  const { registers, foreignShapes } = around
  const { problems: faults } = await replacedIn(registers, config.replaced)
  const { shacl, engine, language } = options
  const evidence = await prepareEvidence(files, options)
  const work: Work = {
    shacl,
    engine,
    language,
    registers,
    foreignShapes,
    config: config.file === undefined ? undefined : await readInput(config.file),
    formats: formats.map(({ id }) => id),
    hasFiles: options.out !== undefined,
    evidence,
    isWatched: options.out !== undefined,
  }
  const found = [...problems, ...faults, ...(await registerProblems(work, config))]
  const [kinds, desk] = [textKinds(formats, work), evidenceDesk(evidence)]
  return { work, kinds, desk, problems: found, notices }
}

/** What is wrong with the registers; what reads them is loaded where there are any. */
async function registerProblems(work: Work, config: Config): Promise<Problem[]> {
  if (work.registers.length === 0) return []
  const { openPipeline } = await import('../../pipeline.ts')
  const { results } = await openPipeline({ ...work, config })
  return results.flatMap(({ problems }) => problems)
}
