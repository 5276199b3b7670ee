import type { Command } from 'commander'
import type { GlobalOptions } from '../options.ts'
import type { CommandDeclaration } from './declaration.ts'

/** `visitgraph init`. */
export const init: CommandDeclaration = {
  name: 'init',
  examples: ['visitgraph init archive'],
  declare: (command, exit) =>
    command
      .description('make a working folder: configuration, register, one example, editor settings')
      .argument('<dir>', 'the folder to make')
      .action(async (folder: string, _options, self: Command) => {
        const { runInit } = await import('../commands/init.ts')
        exit(await runInit(folder, self.optsWithGlobals<GlobalOptions>()))
      }),
}
