import { Option, type Command } from 'commander'
import type { QueryOptions } from '../commands/query.ts'
import { addRecordOptions, collect, type CommandDeclaration } from './declaration.ts'

/** `visitgraph query`. */
export const query: CommandDeclaration = {
  name: 'query',
  examples: [
    'visitgraph query visits --ask who-met-whom',
    'visitgraph query visits --ask visits-between-countries --with host=IS --format csv',
    'visitgraph query --list',
  ],
  declare: (command, exit) =>
    addRecordOptions(command)
      .description('ask SPARQL questions of records')
      .argument('[record...]', 'files or folders of records; then the query, if no option gives it')
      .option('--file <file>', 'a file with the query; - for standard input')
      .option('-a, --ask <name>', 'a ready question, by its name')
      .option('--with <name=value>', 'a parameter of the question; may be repeated', collect)
      .option('--list', 'list the ready questions')
      .addOption(
        new Option(
          '-f, --format <name>',
          'how the answer is written (default: table, or turtle for a graph)',
        ).choices(['table', 'csv', 'tsv', 'json', 'xml', 'turtle', 'ntriples', 'jsonld']),
      )
      .option('--time-limit <seconds>', 'stop the query after so many seconds', '60')
      .action(async (records: string[], _options, self: Command) => {
        const { runQuery } = await import('../commands/query.ts')
        exit(await runQuery(records, self.optsWithGlobals<QueryOptions>()))
      }),
}
