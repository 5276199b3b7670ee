import { Option, type Command } from 'commander'
import { reporters } from '../reporters/registry.ts'

/** Takes the exit code of a command. */
export type Exit = (code: number) => void

/** A command as its help shows it; its own modules are loaded when it runs. */
export interface CommandDeclaration {
  readonly name: string
  /** What the help shows; they run one after the other in a folder made by `visitgraph init`. */
  readonly examples: readonly string[]
  /** Adds description, arguments, options and action. */
  readonly declare: (command: Command, exit: Exit) => void
}

/** Adds what every command takes that judges records. */
export function addRecordOptions(command: Command): Command {
  return command
    .option(
      '-r, --register <file>',
      'people and bodies that records share; may be repeated',
      collect,
    )
    .option('-c, --config <file>', 'the configuration (default: visitgraph.config.yaml nearby)')
    .option('--no-shacl', 'do not judge the graph by the shapes')
    .addOption(
      new Option(
        '--engine <name>',
        'who judges: the compiled shapes, or the engines they are tested against',
      )
        .choices(['compiled', 'reference'])
        .default('compiled'),
    )
    .option('--shapes <file>', 'more shapes to judge the graph by; may be repeated', collect)
    .addOption(reporterOption())
    .addOption(
      new Option('--language <tag>', 'language of messages').choices(['en', 'fr']).default('en'),
    )
}

/** Adds what every command takes that publishes records with their evidence. */
export const addEvidenceOptions = (command: Command): Command =>
  addReportOption(command)
    .option('--publish-quotes', 'publish the words of reports, and not only where they stand')
    .option('--accept-checks', 'publish what nobody has confirmed yet, without warnings')

/** Adds what every command takes that holds records against the reports they were drafted from. */
export const addReportOption = (command: Command): Command =>
  command.option(
    '--report <file>',
    'the report that a record was drafted from, to verify its evidence; may be repeated (default: beside the record)',
    collect,
  )

/** Makes the option that says how problems are reported. */
export const reporterOption = (): Option =>
  new Option('--reporter <name>', 'how problems are reported')
    .choices(Object.keys(reporters))
    .default('pretty')

/** Takes the values of an option that may be repeated. */
export const collect = (value: string, before: readonly string[] = []): string[] => [
  ...before,
  value,
]

/** Takes the values of an option that may be repeated, or hold several with commas. */
export const split = (value: string, before: readonly string[] = []): string[] => [
  ...before,
  ...value.split(',').map(name => name.trim()),
]
