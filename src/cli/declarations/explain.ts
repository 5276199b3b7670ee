import { Option, type Command } from 'commander'
import type { ExplainOptions } from '../options.ts'
import { reporters } from '../reporters/registry.ts'
import { collect, type CommandDeclaration } from './declaration.ts'

/** `visitgraph explain`. */
export const explain: CommandDeclaration = {
  name: 'explain',
  examples: [
    'visitgraph explain OUTPUT_LOCKED',
    'visitgraph explain visits/2031-05-12-is-ada-example.visit.yaml /guest/head',
    'visitgraph explain visits/2031-05-12-is-ada-example.visit.yaml person/jon-daemi#id --html why.html',
  ],
  declare: (command, exit) =>
    command
      .description(
        'say what a problem means and how to mend it; or where a triple comes from: field, line, words of the report',
      )
      .argument('<what>', 'the code at the end of a problem, or a record')
      .argument('[place]', 'of a record: the address of a thing, or a JSON Pointer; default: all')
      .option(
        '--report <file>',
        'the report that the record was drafted from (default: beside the record)',
        collect,
      )
      .option('--html <file>', 'write it as a page with the report beside')
      .option(
        '-r, --register <file>',
        'people and bodies that records share; may be repeated',
        collect,
      )
      .option('-c, --config <file>', 'the configuration (default: visitgraph.config.yaml nearby)')
      .addOption(
        new Option('--reporter <name>', 'how problems are reported')
          .choices(Object.keys(reporters))
          .default('pretty'),
      )
      .addOption(
        new Option('--language <tag>', 'language of messages').choices(['en', 'fr']).default('en'),
      )
      .action(async function run(this: Command, what: string, place: string | undefined) {
        const { runExplain } = await import('../commands/explain.ts')
        exit(await runExplain(what, place, this.optsWithGlobals<ExplainOptions>()))
      }),
}
