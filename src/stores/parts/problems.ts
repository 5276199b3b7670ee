import { VisitgraphError } from '../../problem.ts'
import { describeFault } from '../fault.ts'
import type { RunFacts } from './manifest.ts'

/** Makes the error for a folder that holds the output of another run. */
export const holdsOutput = (folder: string): VisitgraphError =>
  new VisitgraphError({
    code: 'PARTS_PRESENT',
    severity: 'error',
    message: `${folder} holds the output of an earlier run`,
    hint: 'choose an empty folder, or continue that run with --resume',
    source: { file: folder },
  })

/** Makes the error for a file of an output that is not as it should be. */
export const damaged = (path: string, cause: unknown): VisitgraphError =>
  new VisitgraphError(
    {
      code: 'PARTS_DAMAGED',
      severity: 'error',
      message: `${path} is not what the run wrote: ${describeFault(cause)}`,
      hint: 'run the build of its folder again with --resume',
      source: { file: path },
    },
    { cause },
  )

/** Makes the error for a run whose records are to be compared and which has a share of them alone. */
export const onlyShard = (folder: string, shard: string): VisitgraphError =>
  new VisitgraphError({
    code: 'PARTS_MISSING',
    severity: 'error',
    message: `${folder} holds shard ${shard} alone: what is not in it need not be new`,
    hint: 'merge the shards of that run, and name the manifest of the whole',
    source: { file: folder },
  })

const words: Readonly<Record<keyof RunFacts, string>> = {
  version: 'version of the program',
  formats: 'formats',
  gzip: 'compression',
  recordsPerPart: 'number of records in a part',
  shapes: 'shapes',
  config: 'configuration',
  register: 'registers',
  quotes: 'treatment of quotes',
  shard: 'shard',
  since: 'manifest of --since',
}

const facts: readonly (keyof RunFacts)[] = [
  'version',
  'formats',
  'gzip',
  'recordsPerPart',
  'shapes',
  'config',
  'register',
  'quotes',
  'shard',
  'since',
]

/** Says in words in what two runs differ; nothing where they are alike. */
export function differences(
  one: RunFacts,
  other: RunFacts,
  besides: readonly (keyof RunFacts)[] = [],
): readonly string[] {
  return facts
    .filter(name => !besides.includes(name))
    .filter(name => JSON.stringify(one[name]) !== JSON.stringify(other[name]))
    .map(name => words[name])
}

/** Makes the error for parts that do not belong together. */
export const otherRun = (folder: string, what: string): VisitgraphError =>
  new VisitgraphError({
    code: 'PARTS_OTHER_RUN',
    severity: 'error',
    message: `the parts in ${folder} are those of another run: ${what}`,
    hint: 'run under the same conditions, or begin anew in an empty folder',
    source: { file: folder },
  })
