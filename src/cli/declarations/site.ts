import type { Command } from 'commander'
import type { SiteOptions } from '../commands/site.ts'
import { addEvidenceOptions, addRecordOptions, type CommandDeclaration } from './declaration.ts'

/** `visitgraph site`. */
export const site: CommandDeclaration = {
  name: 'site',
  examples: ['visitgraph site visits --out public'],
  declare: (command, exit) =>
    addEvidenceOptions(addRecordOptions(command))
      .description('write records as a web site: pages, data, feeds')
      .argument('<record...>', 'files or folders of records; - for standard input')
      .requiredOption('-o, --out <dir>', 'the folder to write into')
      .option('--map <file>', 'TopoJSON of the countries, instead of the map that comes along')
      .option('-w, --watch', 'run again whenever a record changes')
      .action(async (records: string[], _options, self: Command) => {
        const { runSite } = await import('../commands/site.ts')
        exit(await runSite(records, self.optsWithGlobals<SiteOptions>()))
      }),
}
