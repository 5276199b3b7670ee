import type { Command } from 'commander'
import type { BuildOptions } from '../options.ts'
import { addRecordOptions, split, type CommandDeclaration } from './declaration.ts'

/** `visitgraph build`. */
export const build: CommandDeclaration = {
  name: 'build',
  examples: [
    'visitgraph build visits --out out',
    'visitgraph build visits --out out --format turtle,jsonld,page',
    'visitgraph build --format nquads visits',
  ],
  declare: (command, exit) =>
    addRecordOptions(command)
      .description('write records as linked data')
      .argument('<record...>', 'files or folders of records; - for standard input')
      .option('-w, --watch', 'run again whenever a record changes')
      .option('-o, --out <dir>', 'the folder to write into; without it, one format is printed')
      .option(
        '-f, --format <names>',
        'turtle, jsonld, page, trig, ntriples, nquads; several with commas (default: turtle,jsonld; without --out: turtle)',
        split,
      )
      .action(async (records: string[], _options, self: Command) => {
        const { runBuild } = await import('../commands/build.ts')
        exit(await runBuild(records, self.optsWithGlobals<BuildOptions>()))
      }),
}
