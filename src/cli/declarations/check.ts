import type { Command } from 'commander'
import type { CheckOptions } from '../options.ts'
import {
  addRecordOptions,
  addReportOption,
  collect,
  type CommandDeclaration,
} from './declaration.ts'

/** `visitgraph check`. */
export const check: CommandDeclaration = {
  name: 'check',
  examples: [
    'visitgraph check visits',
    'visitgraph check --no-shacl visits/2031-05-12-is-ada-example.visit.yaml',
    'visitgraph check --reporter json visits',
  ],
  declare: (command, exit) =>
    addReportOption(addRecordOptions(command))
      .description('judge records, without writing anything')
      .argument('[record...]', 'files or folders of records; - for standard input')
      .option('-w, --watch', 'run again whenever a record changes')
      .option('--rdf <file>', 'judge an RDF file of a visit; may be repeated', collect)
      .option('--accept-checks', 'do not warn of what nobody has confirmed yet')
      .option('--page', 'judge the JSON-LD of web pages by what search engines ask for')
      .action(async (records: string[], _options, self: Command) => {
        const { runCheck } = await import('../commands/check.ts')
        exit(await runCheck(records, self.optsWithGlobals<CheckOptions>()))
      }),
}
