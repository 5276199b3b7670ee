import type { Command } from 'commander'
import type { EmbedOptions } from '../commands/embed.ts'
import { addRecordOptions, collect, type CommandDeclaration } from './declaration.ts'

/** `visitgraph embed`. */
export const embed: CommandDeclaration = {
  name: 'embed',
  examples: ['visitgraph embed - --record visits/2031-05-12-is-ada-example.visit.yaml'],
  declare: (command, exit) =>
    addRecordOptions(command)
      .description('put the JSON-LD of records into an HTML page, or refresh it there')
      .argument('<page>', 'the HTML file; - reads standard input and prints the page')
      .requiredOption('--record <file>', 'the record; may be repeated', collect)
      .action(async (page: string, _options, self: Command) => {
        const { runEmbed } = await import('../commands/embed.ts')
        exit(await runEmbed(page, self.optsWithGlobals<EmbedOptions>()))
      }),
}
