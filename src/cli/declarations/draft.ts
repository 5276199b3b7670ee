import { Option, type Command } from 'commander'
import type { DraftCommandOptions } from '../commands/draft.ts'
import { reporters } from '../reporters/registry.ts'
import type { CommandDeclaration } from './declaration.ts'

/** `visitgraph draft`. */
export const draft: CommandDeclaration = {
  name: 'draft',
  examples: [
    'visitgraph draft reports/ada-example.txt',
    'visitgraph draft reports/ada-example.txt --published 2031-05-14 --out drafts/',
    'visitgraph draft reports/ada-example.txt --out drafts/ --merge',
    'visitgraph draft reports/ada-example.txt --format facts',
    'visitgraph draft reports/ada-example.txt --out drafts/ --force --html review.html',
  ],
  declare: (command, exit) =>
    command
      .description('draft the record of a visit from its report, with the words under every fact')
      .argument('<report>', 'plain text, a saved web page or Markdown; - for standard input')
      .option('-p, --published <day>', 'day of publication, YYYY-MM-DD, for "today" and "Monday"')
      .option('-u, --url <address>', 'web address of the report')
      .option('-o, --out <file>', 'the record to write, or a folder; without it, it is printed')
      .option('--html <file>', 'write a page on which report and facts are reviewed side by side')
      .option(
        '-m, --merge',
        'draft into a record that is there: what was edited stays, what is new is marked',
      )
      .option(
        '--model <address>',
        'ask a model of an OpenAI-compatible server for a second opinion; sends it the report',
      )
      .option('--model-name <name>', 'the name of the model, where the server has several')
      .addOption(
        new Option('--model-timeout <seconds>', 'how long the model may take').default('120'),
      )
      .option('--force', 'write over a record that is there')
      .addOption(
        new Option('-f, --format <name>', 'the record, its evidence, or the facts in a flat form')
          .choices(['yaml', 'evidence', 'facts'])
          .default('yaml'),
      )
      .addOption(
        new Option('--language <tag>', 'language of the report').choices(['en']).default('en'),
      )
      .addOption(
        new Option('--reporter <name>', 'how problems are reported')
          .choices(Object.keys(reporters))
          .default('pretty'),
      )
      .action(async (file: string, _options, self: Command) => {
        const { runDraft } = await import('../commands/draft.ts')
        exit(await runDraft(file, self.optsWithGlobals<DraftCommandOptions>()))
      }),
}
