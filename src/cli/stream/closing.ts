import { hasErrors, type Problem } from '../../problem.ts'
import { syntaxOf } from '../../record/read.ts'
import { unusedNotices } from '../evidence/find.ts'
import { readInput } from '../input.ts'
import type { BuildOptions } from '../options.ts'
import { report } from '../report.ts'
import type { EvidenceDesk } from './evidence.ts'
import type { Ended } from './run.ts'
import type { Tally } from './tally.ts'

/** What was known before a run began. */
export interface Beginning {
  readonly problems: readonly Problem[]
  readonly notices: readonly string[]
  readonly desk: EvidenceDesk
}

/** Tells what a run found and did. */
export async function tellEnd(
  { tally, written }: Ended,
  beginning: Beginning,
  options: BuildOptions,
): Promise<void> {
  const left = tally.rejected > 0 && written ? `left out ${tally.rejected}` : undefined
  const stopped = written ? undefined : stoppedWords(tally, beginning, options)
  const did = [written?.did, stopped, left].filter(part => part !== undefined).join(', ')
  const unused = written ? unusedReports(tally, beginning.desk, options) : []
  const more = [...beginning.notices, ...unused]
  await report(
    {
      ...tally,
      records: tally.records,
      noticeCount: tally.noticeCount + more.length,
      notices: [...more, ...tally.notices],
      textOf: await textsBehind(tally),
    },
    options,
    {
      reportTo: process.stderr,
      ...(did === '' ? {} : { did }),
      ...(written?.files ? { files: written.files } : {}),
    },
  )
}

function stoppedWords(
  { records }: Tally,
  { problems }: Beginning,
  { out }: Pick<BuildOptions, 'out'>,
): string {
  // What all records share has to be right: leaving out records mends nothing.
  if (hasErrors(problems)) return 'wrote nothing'
  const parts = out === undefined ? '' : ', --resume goes on from the last whole part'
  return `stopped at record ${records}; --keep-going leaves out what has errors${parts}`
}

function unusedReports(
  tally: Tally,
  desk: EvidenceDesk,
  { report: names = [] }: BuildOptions,
): readonly string[] {
  const found = [tally.reports(), desk.used()].filter(set => set !== undefined)
  const used = new Set(found.flatMap(set => [...set]))
  const unused = names.filter(name => !used.has(name))
  return unusedNotices(names, { hasEvidence: found.length > 0, unused })
}

const mostFiles = 100

/** Finds the texts in which problems stand: lines of streams were kept, files are read again. */
async function textsBehind({ problems, textOf }: Tally): Promise<Tally['textOf']> {
  const named = new Set(problems.map(({ source }) => source?.file))
  const files = [...named].filter(file => file !== undefined).filter(isFile)
  const texts = new Map<string, string>()
  for (const file of files.slice(0, mostFiles)) {
    // oxlint-disable-next-line no-await-in-loop -- one file after the other
    const text = await textIn(file)
    if (text !== undefined) texts.set(file, text)
  }
  return file => texts.get(file) ?? textOf(file)
}

const isFile = (file: string): boolean => file !== '-' && syntaxOf(file) !== 'ndjson'

/** A file that cannot be read any more is not shown: what is to be said of it is known. */
async function textIn(file: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode((await readInput(file)).bytes)
  } catch {
    return undefined
  }
}
