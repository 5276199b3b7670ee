import type { Command } from 'commander'
import type { ServeOptions } from '../commands/serve.ts'
import { addRecordOptions, type CommandDeclaration } from './declaration.ts'

/** `visitgraph serve`. */
export const serve: CommandDeclaration = {
  name: 'serve',
  examples: [
    'visitgraph serve visits --port 0 --for 1',
    'visitgraph serve visits --sparql --port 0 --for 1',
  ],
  declare: (command, exit) =>
    addRecordOptions(command)
      .description('serve records, or a site that was built of them, over HTTP')
      .argument('<record...>', 'files or folders of records, or one folder with a site')
      .option('-p, --port <number>', 'the port; 0 takes any that is free', '8080')
      .option('--host <address>', 'the address to listen on; others reach 0.0.0.0', '127.0.0.1')
      .option('--sparql', 'answer SPARQL queries at /sparql')
      .option('--time-limit <seconds>', 'stop a query after so many seconds', '8')
      .option('-w, --watch', 'take up changes of records while serving')
      .option('--map <file>', 'TopoJSON of the countries, instead of the map that comes along')
      .option('--for <seconds>', 'end after serving so many seconds')
      .action(async (records: string[], _options, self: Command) => {
        const { runServe } = await import('../commands/serve.ts')
        exit(await runServe(records, self.optsWithGlobals<ServeOptions>()))
      }),
}
