import { hasErrors } from '../../problem.ts'
import type { RdfFormat } from '../../formats/format.ts'
import { openFolder, type OutputFolder } from '../../stores/file.ts'
import { toFiles, toFormats, toStream, type DocumentOptions } from '../documents.ts'
import { exitCodes, usageError } from '../exit.ts'
import { interruptible } from '../interrupt.ts'
import { withEvidence, type EvidencedJudgement } from '../evidence/judge.ts'
import { judge, type Judgement } from '../judge.ts'
import type { BuildOptions } from '../options.ts'
import { print, report } from '../report.ts'
import { counted } from '../reporters/reporter.ts'
import { isStream } from '../stream/asked.ts'
import { watchRecords, type Round } from '../watch.ts'

interface Run extends BuildOptions {
  readonly signal: AbortSignal
}

/**
 * Writes records as linked data, into a folder or to standard output. When any record has errors, nothing is written.
 *
 * @throws VisitgraphError for wrong usage, and when a file cannot be read or written.
 */
export async function runBuild(names: readonly string[], options: BuildOptions): Promise<number> {
  const { out } = options
  const formats = toFormats(
    options.format ?? (out === undefined ? ['turtle'] : ['turtle', 'jsonld']),
  )
  const [only, ...others] = formats
  if (!only) throw usageError('`--format` names no format')
  if (out === undefined && others.length > 0)
    throw usageError('only one format fits on standard output', 'add --out DIR, or name one format')
  return interruptible(async signal => {
    const run = { ...options, signal }
    if (await isStream(names, options)) {
      const { buildStream } = await import('../stream/build.ts')
      return buildStream(names, formats, run)
    }
    const once = (): Promise<Round> =>
      out === undefined ? printOnce(names, only, run) : buildOnce(names, formats, { ...run, out })
    return options.watch ? watchRecords(names, run, once) : (await once()).code
  })
}

async function printOnce(names: readonly string[], format: RdfFormat, run: Run): Promise<Round> {
  const judgement = await withEvidence(await judge(names, run), run)
  const isSound = !hasErrors(judgement.problems)
  if (isSound) await print([...toStream(judgement.built, format, documentOptions(judgement))])
  await report(judgement, run, { reportTo: process.stderr })
  return toRound(judgement)
}

async function buildOnce(
  names: readonly string[],
  formats: readonly RdfFormat[],
  run: Run & { readonly out: string },
): Promise<Round> {
  // The folder is locked first: who cannot write learns it before the work is done.
  const folder = await openFolder(run.out)
  try {
    const judgement = withNotices(await withEvidence(await judge(names, run), run), folder)
    if (hasErrors(judgement.problems)) {
      await report(judgement, run, { reportTo: process.stdout, files: [], did: 'wrote nothing' })
      return toRound(judgement)
    }
    const options = documentOptions(judgement)
    const files = judgement.built.flatMap(record => [...toFiles(record, formats, options)])
    const { written, unchanged } = await folder.publish(files, run.signal)
    const did = `wrote ${counted(written.length, 'file')} to ${run.out}`
    const rest = unchanged.length > 0 ? `, ${unchanged.length} unchanged` : ''
    await report(judgement, run, { reportTo: process.stdout, files: written, did: did + rest })
    return toRound(judgement)
  } finally {
    await folder.close()
  }
}

const withNotices = (
  judgement: EvidencedJudgement,
  { notices }: OutputFolder,
): EvidencedJudgement => ({
  ...judgement,
  notices: [...notices.map(notice => notice.message), ...judgement.notices],
})

const documentOptions = ({ config, evidence }: EvidencedJudgement): DocumentOptions => ({
  base: config.base,
  evidence,
  ...(config.language === undefined ? {} : { language: config.language }),
})

const toRound = ({ problems, files }: Judgement): Round => ({
  code: hasErrors(problems) ? exitCodes.problems : exitCodes.done,
  files,
})
