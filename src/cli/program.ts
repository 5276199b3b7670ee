import { Command, Option } from 'commander'
import { examples, type CommandName } from './examples.ts'
import type { BuildOptions, CheckOptions, GlobalOptions, SchemaOptions } from './options.ts'
import { version } from './output.ts'
import { reporters } from './reporters/registry.ts'
import { visible } from './terminal.ts'

/** Takes the exit code of a command. */
export type Exit = (code: number) => void

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
  addInit(program, exit)
  addCheck(program, exit)
  addBuild(program, exit)
  addSchema(program, exit)
  addExplain(program, exit)
  return program
}

const lines = (text: string, show: (line: string) => string): string =>
  text.split('\n').map(show).join('\n')

const withExamples = (program: Command, name: CommandName): Command =>
  program
    .command(name)
    .addHelpText('after', `\nExamples:\n${examples[name].map(line => `  $ ${line}\n`).join('')}`)

function addInit(program: Command, exit: Exit): void {
  withExamples(program, 'init')
    .description('make a working folder: configuration, register, one example, editor settings')
    .argument('<dir>', 'the folder to make')
    .action(async (folder: string, _options, command: Command) => {
      const { runInit } = await import('./commands/init.ts')
      exit(await runInit(folder, command.optsWithGlobals<GlobalOptions>()))
    })
}

function addCheck(program: Command, exit: Exit): void {
  addRecordOptions(withExamples(program, 'check'))
    .description('judge records, without writing anything')
    .argument('[record...]', 'files or folders of records; - for standard input')
    .option('--rdf <file>', 'judge an RDF file of a visit; may be repeated', collect)
    .option('--page', 'judge the JSON-LD of web pages by what search engines ask for')
    .action(async (records: string[], _options, command: Command) => {
      const { runCheck } = await import('./commands/check.ts')
      exit(await runCheck(records, command.optsWithGlobals<CheckOptions>()))
    })
}

function addBuild(program: Command, exit: Exit): void {
  addRecordOptions(withExamples(program, 'build'))
    .description('write records as linked data')
    .argument('<record...>', 'files or folders of records; - for standard input')
    .option('-o, --out <dir>', 'the folder to write into; without it, one format is printed')
    .option(
      '-f, --format <names>',
      'turtle, jsonld, page, trig, ntriples, nquads; several with commas (default: turtle,jsonld; without --out: turtle)',
      split,
    )
    .action(async (records: string[], _options, command: Command) => {
      const { runBuild } = await import('./commands/build.ts')
      exit(await runBuild(records, command.optsWithGlobals<BuildOptions>()))
    })
}

function addSchema(program: Command, exit: Exit): void {
  withExamples(program, 'schema')
    .description('print the JSON Schema of a record, for editors')
    .option('-o, --out <file>', 'the file to write instead')
    .action(async (_options, command: Command) => {
      const { runSchema } = await import('./commands/schema.ts')
      exit(await runSchema(command.optsWithGlobals<SchemaOptions>()))
    })
}

function addExplain(program: Command, exit: Exit): void {
  withExamples(program, 'explain')
    .description('say what a problem means and how to mend it')
    .argument('<code>', 'the code at the end of a problem')
    .action(async (code: string) => {
      const { runExplain } = await import('./commands/explain.ts')
      exit(await runExplain(code))
    })
}

function addRecordOptions(command: Command): Command {
  return command
    .option(
      '-r, --register <file>',
      'people and bodies that records share; may be repeated',
      collect,
    )
    .option('-c, --config <file>', 'the configuration (default: visitgraph.config.yaml nearby)')
    .option('--no-shacl', 'do not judge the graph by the shapes')
    .option('--shapes <file>', 'more shapes to judge the graph by; may be repeated', collect)
    .addOption(
      new Option('--reporter <name>', 'how problems are reported')
        .choices(Object.keys(reporters))
        .default('pretty'),
    )
    .addOption(
      new Option('--language <tag>', 'language of messages').choices(['en', 'fr']).default('en'),
    )
    .option('-w, --watch', 'run again whenever a record changes')
}

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]

const split = (value: string, before: readonly string[] = []): string[] => [
  ...before,
  ...value.split(',').map(name => name.trim()),
]
