import { InvalidArgumentError, type Command } from 'commander'
import type { BuildOptions, Shard } from '../options.ts'
import {
  addEvidenceOptions,
  addRecordOptions,
  split,
  type CommandDeclaration,
} from './declaration.ts'

function positive(value: string): number {
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('a number from 1 to 999 is wanted.')
}

function size(value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('a number of records from 1 on is wanted.')
}

function toShard(value: string): Shard {
  const [index = 0, of = 0] = value.split('/').map(Number)
  if (/^\d{1,5}\/\d{1,5}$/.test(value) && index >= 1 && index <= of) return { index, of }
  throw new InvalidArgumentError('i/n is wanted, such as 2/4, with i from 1 to n.')
}

/** `visitgraph build`. */
export const build: CommandDeclaration = {
  name: 'build',
  examples: [
    'visitgraph build visits --out out',
    'visitgraph build visits --out out --format turtle,jsonld,page',
    'visitgraph build --format nquads visits',
    'visitgraph build visits --out parts --parts --format nquads --jobs 2',
    'visitgraph build visits --out changes --since parts/manifest.json --format nquads',
  ],
  declare: (command, exit) =>
    addEvidenceOptions(addRecordOptions(command))
      .description('write records as linked data')
      .argument('<record...>', 'files or folders of records; - for standard input')
      .option('-w, --watch', 'run again whenever a record changes')
      .option('-o, --out <dir>', 'the folder to write into; without it, one format is printed')
      .option(
        '-f, --format <names>',
        'turtle, jsonld, page, trig, ntriples, nquads; several with commas (default: turtle,jsonld; without --out: turtle)',
        split,
      )
      .option('-j, --jobs <n>', 'how many threads build; the output is the same', positive)
      .option('--keep-going', 'leave out records with errors and write the others')
      .option('--rejects <file>', 'where the records go that are left out, with their problems')
      .option('--gzip', 'compress what is written')
      .option('--parts [n]', 'many records in few files of n records each (default: 1000)', size)
      .option('--resume', 'go on where an interrupted run with --parts has stopped')
      .option(
        '--since <manifest>',
        'build only what has changed since the run with --parts that wrote that manifest',
      )
      .option('--shard <i/n>', 'build every n-th part, from the i-th on; see merge', toShard)
      .action(async (records: string[], _options, self: Command) => {
        const { runBuild } = await import('../commands/build.ts')
        exit(await runBuild(records, self.optsWithGlobals<BuildOptions>()))
      }),
}
