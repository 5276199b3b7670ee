import type { Command } from 'commander'
import type { MergeOptions } from '../options.ts'
import { reporterOption, type CommandDeclaration } from './declaration.ts'

/** `visitgraph merge`. */
export const merge: CommandDeclaration = {
  name: 'merge',
  examples: [
    'visitgraph build visits --shard 1/2 --out shards/1',
    'visitgraph build visits --shard 2/2 --out shards/2',
    'visitgraph merge shards/1 shards/2 --out merged',
    'visitgraph build visits --shard 1/2 --since merged/manifest.json --out later/1',
    'visitgraph build visits --shard 2/2 --since merged/manifest.json --out later/2',
    'visitgraph merge later/1 later/2 --since merged/manifest.json --out changes',
  ],
  declare: (command, exit) =>
    command
      .description('put the shards of a build together, as if it had been one run')
      .argument('<folder...>', 'the folders of all shards, in any order')
      .requiredOption('-o, --out <dir>', 'the folder to write into')
      .option('--resume', 'go on where an interrupted merge has stopped')
      .option('--since <manifest>', 'the manifest since which the shards were built')
      .addOption(reporterOption())
      .action(async (folders: string[], _options, self: Command) => {
        const { runMerge } = await import('../commands/merge.ts')
        exit(await runMerge(folders, self.optsWithGlobals<MergeOptions>()))
      }),
}
