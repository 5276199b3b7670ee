import { Command } from 'commander'
import type { CommandDeclaration, Exit } from './declarations/declaration.ts'
import { commands } from './declarations/registry.ts'
import { version } from './output.ts'
import { visible } from './terminal.ts'

/** Makes the command parser; a command's own modules are loaded when it runs. */
export function makeProgram(exit: Exit): Command {
  const program = new Command('visitgraph')
    .description('Turns records of official visits into validated linked data.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .option('-q, --quiet', 'no summary and no notices')
    .option('--debug', 'print the stack when something unexpected happens')
    .option('--color', 'colours even when the output is no terminal')
    .option('--no-color', 'no colours')
    .configureHelp({ showGlobalOptions: true })
    // What was typed comes back in the messages.
    .configureOutput({ writeErr: text => process.stderr.write(lines(text, visible)) })
    .exitOverride()
  for (const declaration of commands) add(program, declaration, exit)
  return program
}

const lines = (text: string, show: (line: string) => string): string =>
  text.split('\n').map(show).join('\n')

function add(program: Command, { name, examples, declare }: CommandDeclaration, exit: Exit): void {
  const shown = examples.map(line => `  $ ${line}\n`).join('')
  declare(program.command(name).addHelpText('after', `\nExamples:\n${shown}`), exit)
}
